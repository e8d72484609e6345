"""Mentions as the foods have them: which words are a size, a measure, or but a part of the dish before them.

The language cuts a text without knowing any food. Here the foods decide what it could not know.
"""

from collections.abc import Callable, Sequence

from potassium_cli.catalog.search import Search
from potassium_cli.language.joints import IN_A_ROW, INSIDE, Joint
from potassium_cli.language.lexicon import DESCRIBING, PARTICLES, is_participle
from potassium_cli.language.measures import CONTAINERS, HOUSEHOLD, MEASURES, ONLY_OF, PIECES, SERVED_IN, SIZES
from potassium_cli.language.mentions import Mention, adjoin, leaving, led_by, spanning
from potassium_cli.language.preparation import tells_how_made
from potassium_cli.language.words import words
from potassium_cli.understanding.dishes import made_of, parts_of_dishes, shared, with_ingredients
from potassium_cli.understanding.kinds import colours_aside, with_kinds
from potassium_cli.understanding.match import differ, found, is_a_food, noun_of
from potassium_cli.understanding.parting import cut_at_names, cut_at_numbers, cut_where_laid
from potassium_cli.understanding.wholes import of_the_name, of_the_whole, of_what_has_it

Rule = Callable[[Sequence[Mention], Search], list[Mention]]
CHAIN_MEALS = ("meal", "combo")  # of a chain: what else is in one is not known


def normalised(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions of a run as the foods have them: each of RULES in turn."""
    told = list(run)
    for rule in RULES:
        told = rule(told, search)
    return told


def _settled(mention: Mention, search: Search) -> Mention:
    """A mention whose sizes and measures are told from the words of its name.

    "An egg" is an amount of its own, since just that is a food; "a crust" is not.
    """
    named = _with_lead(mention, search) or _with_number(mention, search) or _with_size_in_name(mention, search)
    if named:
        return named
    if mention.article and is_a_food(mention.words, search):
        return mention._replace(article=False)
    piece = _measure_behind(mention, search) if mention.size and not mention.unit else None
    if piece or mention.unit or " " not in mention.words or is_a_food(mention.words, search):
        return piece or _just_a_measure(mention, search)
    tries = (_measure_behind, _measure_before, _without_meal, _without_whole)
    return next((told for told in (each(mention, search) for each in tries) if told), mention)


def _with_lead(mention: Mention, search: Search) -> Mention | None:
    """A mention with the word before it, where that is part of a name: "back bacon", "drinking chocolate"."""
    name = f"{mention.lead} {mention.words}"
    led = bool(mention.lead) and mention.amount is None and any(map(search.known, words(mention.lead)))
    return mention._replace(words=name, lead="") if led and is_a_food(name, search) else None


def _with_number(mention: Mention, search: Search) -> Mention | None:
    """A mention whose number is part of a name: "3 Musketeers", "Formula 1"."""
    if mention.amount is None or mention.unit or mention.amount != int(mention.amount):
        return None
    leads = f"{int(mention.amount)} {mention.words}"
    ends = f"{mention.words} {int(mention.amount)}" if mention.said and mention.said[-1].digits else ""
    name = next((name for name in (leads, ends) if name and is_a_food(name, search)), "")
    return mention._replace(words=name, amount=None) if name else None


def _with_size_in_name(mention: Mention, search: Search) -> Mention | None:
    """A mention whose size is part of a name: "Big Mac"."""
    bare = _less_meal(mention.words)
    told = mention.words.casefold().split()
    said = [word for word, size in SIZES.items() if size == mention.size and word not in told]
    for name in (f"{word} {name}" for word in said for name in dict.fromkeys((mention.words, bare))):
        if is_a_food(name, search):
            named = mention._replace(words=name, size="", article=False)
            return named if bare == mention.words else _without_meal(mention._replace(words=f"{name} meal"), search)
    return None


def _just_a_measure(mention: Mention, search: Search) -> Mention:
    """A mention of a measure alone, of what was said before: "orange juice, large glass"."""
    word = mention.words.casefold()
    counted = (mention.amount is not None or bool(mention.size)) and not mention.unit
    if not counted or word not in HOUSEHOLD or is_a_food(word, search):
        return mention
    amount = 1.0 if mention.amount is None else mention.amount
    return mention._replace(words="", amount=amount, unit=HOUSEHOLD[word], article=False)


def _measure_behind(mention: Mention, search: Search) -> Mention | None:
    """A mention whose last word is a measure: "watermelon slice", "water bottle", "cashews handful"."""
    told, _, last = mention.words.rpartition(" ")
    word = last.casefold()
    unheard = not any(map(search.known, words(told)))
    if word in PIECES or (word in SERVED_IN and (is_a_food(told, search) or unheard)):
        return mention._replace(words=told, unit=HOUSEHOLD[word])
    return None


def _measure_before(mention: Mention, search: Search) -> Mention | None:
    """A mention whose first word is a measure, with no number before it: "handful blueberries"."""
    first, _, told = mention.words.partition(" ")
    unit = MEASURES.get(first.casefold(), "")
    counted = mention.amount is not None and unit not in ONLY_OF  # "2 trays Zarb"
    if counted or not unit or not is_a_food(told, search):
        return None
    return mention._replace(words=told, amount=1.0 if mention.amount is None else mention.amount, unit=unit)


def _without_meal(mention: Mention, search: Search) -> Mention | None:
    """A mention of what a meal of a chain is called by: "Big Mac meal"."""
    bare = _less_meal(mention.words)
    if bare == mention.words or not is_a_food(bare, search):
        return None
    asked = f"what else was in the meal? Name it besides, as in “{bare} and fries”, or leave “meal” out"
    return mention._replace(words=bare, problem=mention.problem or asked)


def _less_meal(text: str) -> str:
    told, _, last = text.rpartition(" ")
    return told if last.casefold() in CHAIN_MEALS else text


def _without_whole(mention: Mention, search: Search) -> Mention | None:
    """A mention of one whole thing: "a whole cucumber"; but whole milk is a milk."""
    first, _, told = mention.words.partition(" ")
    listed = mention.joint in (Joint.WITH, Joint.TELLS, *INSIDE)
    if listed or first.casefold() not in ("whole", "entire") or not is_a_food(told, search):
        return None
    amount = 1.0 if mention.amount is None else mention.amount
    return mention._replace(words=told, amount=amount, size=mention.size or "whole", article=False)


def _sizes_and_measures(run: Sequence[Mention], search: Search) -> list[Mention]:
    return [_settled(mention, search) for mention in run]


def _without_headings(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions without what a list stands under, where that is no food: "tapas: chorizo, olives"."""
    kept: list[Mention] = []
    for at, mention in enumerate(run):
        listed = at + 1 < len(run) and run[at + 1].joint in (Joint.LISTED, Joint.AND, Joint.APART)
        if mention.joint is Joint.PARTS and kept and listed and not kept[-1].measured and _heads(kept[-1], search):
            kept[-1] = led_by(kept[-1], mention)._replace(joint=kept[-1].joint)
        else:
            kept.append(mention)
    return kept


def _heads(mention: Mention, search: Search) -> bool:
    hits = search.find(words(mention.words), 1)
    return not hits or bool(hits[0].lost) or not hits[0].alike


def _alternatives(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions with two foods of which one was eaten apart, and any other "or" as a part of one name.

    "Chips or rice" are two; "sugar, granulated or lump" is one food; "chicken or turkey broth" is one, too, as long as
    it makes no difference to the potassium.
    """
    kept: list[Mention] = []
    for mention in run:
        if mention.joint is not Joint.EITHER or not kept:
            kept.append(mention)
            continue
        before = kept.pop()
        if mention.measured:  # of two amounts none may get lost
            kept += [before, mention]
        else:
            kept += _either(before, mention, search) or [_glued(before, mention)]
    return kept


def _either(before: Mention, mention: Mention, search: Search) -> list[Mention]:
    """Two mentions said with an "or" as two foods, or as one where it makes no difference; none if they are no two."""
    whole = f"{before.words} or {mention.words}"
    if before.joint is Joint.LISTED or mention.potassium or before.potassium or is_a_food(whole, search):
        return []
    told = mention.words.split()
    shared = [f"{before.words} {' '.join(told[at:])}" for at in range(1, len(told))]  # "chicken or turkey noodle soup"
    named = next((name for name in (*shared, before.words) if _is_one(name, search)), "")
    first, second = before._replace(words=named), _as_much(mention, before)
    if named in shared and not _is_one(mention.words, search):
        return [_merged(first, mention)]
    if not named or not _is_one(mention.words, search):
        return [_one_unknown(before, mention)] if named and _is_lost(whole, (before, mention), search) else []
    return [first, second] if _differ(first, second, search) else [_merged(first, mention)]


def _is_lost(whole: str, parts: Sequence[Mention], search: Search) -> bool:
    """Whether no food has what either side of an "or" says was eaten: "chips or kulfi soup"."""
    hits = search.find(words(whole), 1)
    return not hits or any(noun_of(part.words) in hits[0].lost for part in parts)


def _one_unknown(before: Mention, mention: Mention) -> Mention:
    """Two mentions of which one was eaten as one that is asked about, where the table has but the first."""
    asked = f"which of the two? The table has no “{mention.words}”"
    text = spanning(before, mention, " or ")
    return _merged(before, mention)._replace(text=text, problem=before.problem or asked)


def _is_one(text: str, search: Search) -> bool:
    """Whether a text names a food, or a kind of them, and nothing besides."""
    hits = search.find(words(text), 1)
    return bool(hits) and hits[0].alike and not hits[0].lost


def _as_much(mention: Mention, other: Mention) -> Mention:
    """A mention in the amount of another: "a cup of tea or coffee"."""
    told = mention._replace(amount=other.amount, unit=other.unit, weight=other.weight, article=other.article)
    return told._replace(size=mention.size or other.size, holder=other.holder)


def _merged(one: Mention, other: Mention) -> Mention:
    return one._replace(said=(*one.said, *other.said), loose=(*one.loose, *other.loose))


def _glued(before: Mention, mention: Mention) -> Mention:
    told = _merged(before, mention)
    return told._replace(words=f"{before.words} or {mention.words}", text=spanning(before, mention, " or "))


def _differ(one: Mention, other: Mention, search: Search) -> bool:
    first, second = found(one, search), found(other, search)
    return bool(first and second) and differ(first[0].food, second[0].food)


def _without_led(run: Sequence[Mention], search: Search) -> list[Mention]:
    """The mentions without those that only lead up to the next: "a hearty" or "a bowl of" before "150 g soup"."""
    kept: list[Mention] = []
    led = False
    for mention, after in zip(reversed(run), [None, *reversed(run)][: len(run)], strict=True):
        holder = _holder(mention, after) if after and not led else None
        if after and not led and (holder or _goes_on_in(mention, after)):
            kept[0] = _carried_over(holder or mention, after)
            continue
        if after and not led and _is_done_to(mention, after, search):
            kept[0] = _carried_over(kept[0], mention)._replace(words=f"{mention.words} {after.words}")
            continue
        led = after is not None and (_leads_to(mention, after, goes_on=led) or _tells_eating(mention, after))
        if led:
            kept[0] = leaving(kept[0], mention)
        else:
            kept.insert(0, mention._replace(joint=Joint.AND) if mention.joint is Joint.LED else mention)
    return kept


def _goes_on_in(mention: Mention, after: Mention) -> bool:
    """Whether the food of an amount stands behind the comma: "240 g of crisp, clear water"."""
    described = bool(mention.words) and _describes(mention)
    return described and mention.measured and after.joint is Joint.LISTED and not after.measured


def _holder(mention: Mention, after: Mention) -> Mention | None:
    """A mention as a container, when it is that of the food behind: "a juice box filled with a fruit juice blend"."""
    told, _, last = mention.words.rpartition(" ")
    if not mention.unit and HOUSEHOLD.get(last.casefold()) in CONTAINERS:
        mention = mention._replace(words=told, unit=HOUSEHOLD[last.casefold()])
    holds = after.joint is Joint.WITH and not after.precise and not after.unit and _is_in(mention, after)
    return mention if holds else None


def _is_in(mention: Mention, after: Mention) -> bool:
    """Whether a mention names just a container, and nothing that what comes next does not name."""
    return mention.unit in CONTAINERS and set(words(mention.words)) <= set(words(after.words))


def _carried_over(mention: Mention, after: Mention) -> Mention:
    """The amount of the one with the words of the other."""
    text = spanning(mention, after, ", ")
    carried = mention._replace(text=text, words=after.words, size=mention.size or after.size)
    return carried._replace(said=(*mention.said, *after.said), loose=(*mention.loose, *after.loose))


def _leads_to(mention: Mention, after: Mention, *, goes_on: bool) -> bool:
    """Whether a mention only describes the next: "a glass of", "a hearty" before it, or "a crisp, medium" apple.

    `goes_on`: the next one only describes, too.
    """
    describes = _describes(mention)
    if after.joint is Joint.LED and (mention.article or describes) and adjoin(mention, after):
        return True
    if after.joint is Joint.WITH and not mention.precise and _is_in(mention, after) and after.precise:
        return True  # "a bottle filled with 500 ml of water"
    following = after.text.split(maxsplit=1)[:1]
    if after.joint in IN_A_ROW and mention.amount == 1 and not mention.unit:
        goes_on = goes_on or bool(after.size) or following[0].casefold().strip(",") in DESCRIBING
    return bool(describes and mention.words and goes_on)


def _is_done_to(mention: Mention, after: Mention, search: Search) -> bool:
    """Whether a mention tells how what is counted behind it was made: "poached 2 eggs", "shredded 100 g carrot"."""
    counted = after.measured and not mention.measured and bool(mention.words and after.words)
    if not counted or not adjoin(mention, after):
        return False
    if not tells_how_made(mention.words) or is_a_food(mention.words, search):  # "juice 1 cup orange"
        return False
    hits = search.find(words(f"{mention.words} {after.words}"), 1)
    return bool(hits) and hits[0].alike and set(words(mention.words)).isdisjoint(hits[0].lost)


def _tells_eating(mention: Mention, after: Mention) -> bool:
    """Whether a mention is but a verb before what was eaten: "scarfed down" two bagels, "inhaled" a burrito."""
    told = mention.words.casefold().split()
    begins = mention.joint in (Joint.NONE, Joint.APART)
    if mention.measured or not begins or not told or not is_participle(told[0]) or not adjoin(mention, after):
        return False
    return PARTICLES.issuperset(told[1:]) and (after.measured or after.article)


def _describes(mention: Mention) -> bool:
    return all(word.casefold() in DESCRIBING for word in mention.words.split())


RULES: tuple[Rule, ...] = (
    cut_at_numbers,  # "tea 2 biscuits" is two
    parts_of_dishes,  # "with a medium patty" tells more of the burger before it
    _sizes_and_measures,  # the measure of "watermelon slice", the name of "Big Mac"
    colours_aside,  # "gatorade blue" is one of the kinds of gatorade
    _without_headings,  # "tapas:" before a list is no food
    _alternatives,  # "chicken or turkey broth"
    of_the_name,  # "mac and cheese x2"
    of_what_has_it,  # "hummus 4 tbsp pita"
    of_the_whole,  # "tea with milk x3", "pot roast with potatoes, 1 plate"
    shared,  # "half of: 800 g potatoes, 2 onions"
    with_ingredients,  # "omelette with 3 eggs"
    made_of,  # "porridge made with milk" is one, unless its parts have the amounts
    _without_led,  # "a hearty" or "a bowl of" before "150 g soup"
    with_kinds,  # "rice 1 cup brown"
    cut_where_laid,  # "honey on porridge" is two, "egg on toast" is one
    cut_at_names,  # "smoked salmon bagel" is two
)
