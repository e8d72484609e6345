"""Words that tell which kind of the food before them it is, and are no food of their own: "rice 1 cup brown"."""

from collections.abc import Sequence

from potassium_cli.catalog.scoring import Hit
from potassium_cli.catalog.search import Search
from potassium_cli.language.joints import Joint
from potassium_cli.language.lexicon import COLOURS
from potassium_cli.language.mentions import Mention, adjoin, spanning, with_tokens_of
from potassium_cli.language.words import singular, words
from potassium_cli.understanding.match import is_a_food


def colours_aside(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions whose last word but tells a colour with the word before it as the noun: "gatorade blue"."""
    return [_with_colour_aside(mention, search) for mention in run]


def _with_colour_aside(mention: Mention, search: Search) -> Mention:
    told, _, last = mention.words.rpartition(" ")
    coloured = last.casefold() in COLOURS and is_a_food(told, search) and not is_a_food(last, search)
    return mention._replace(words=f"{told}, {last}") if coloured else mention


def with_kinds(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with a food and its kind behind an amount as one: "rice 1 cup brown", "edamame 1 cup shelled"."""
    kept: list[Mention] = []
    for mention in run:
        one = bool(kept) and _is_its_kind(kept[-1], mention, search)
        kept.append(_of_kind(kept.pop(), mention) if one else mention)
    return kept


def _of_kind(before: Mention, mention: Mention) -> Mention:
    named, text = f"{mention.words} {before.words}", spanning(before, mention, " ")
    return with_tokens_of(mention._replace(words=named, text=text, start=before.start, joint=before.joint), before)


def _is_its_kind(before: Mention, mention: Mention, search: Search) -> bool:
    """Whether a measured mention that nothing but the cut parts from the one before it tells of what kind that is."""
    counted = mention.measured and not before.measured and bool(before.words and mention.words)
    cut = mention.joint in (Joint.AND, Joint.WITH) and adjoin(before, mention) and before.line != ""
    if not counted or not (cut or _counts_a_kind(before, mention)):
        return False
    hits = search.find(words(f"{mention.words} {before.words}"), 1)
    whole = bool(hits) and hits[0].alike and not hits[0].lost
    return whole and (not is_a_food(mention.words, search) or (hits[0].exact and is_a(hits[0], before.words)))


def _counts_a_kind(before: Mention, mention: Mention) -> bool:
    """Whether a number behind a comma counts one kind of several things: "tamales, 3 pork"."""
    several = singular(before.words.casefold()) != before.words.casefold()
    counted = mention.joint is Joint.LISTED and mention.amount is not None and not mention.precise
    return counted and several and singular(mention.words.casefold()) == mention.words.casefold()


def is_a(hit: Hit, noun: str) -> bool:
    """Whether a food is what a noun says: a chicken biryani is a biryani, an oatmeal cookie is no oatmeal."""
    name = hit.food.name.split(",")[0].split(" with ")[0].split("(")[0]
    return words(name)[-1:] == words(noun)[-1:]
