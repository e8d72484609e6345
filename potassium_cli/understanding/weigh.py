"""From an amount and a unit to grams, by the food's own portions."""

from typing import NamedTuple

from potassium_cli.domain.food.concentrates import CONCENTRATED
from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import GramsFrom
from potassium_cli.domain.food.units import GRAMS, MILLILITRES
from potassium_cli.language.measures import HOLDERS
from potassium_cli.language.mentions import Mention
from potassium_cli.language.words import singular

THICKNESS = {"thin": "small", "thick": "large"}  # as the slices of bread are called
NEXT_SIZE = {"extra large": "large", "mini": "small"}  # where a food comes in no such size
WHOLE = ("medium", "whole", "fruit", "melon", "container")  # what one of a thing is, when it is measured in cups
WATERY = frozenset(("drink",))  # a food with such a tag and no volume of its own weighs 1 g a millilitre
# Assumptions of ours, near the usual sizes in FNDDS 2021-2023: glass and mug 8 fl oz, bottle 16.9, can 12, bag 1 oz.
GENERAL = {
    "glass": (8.0, "fl oz"),
    "mug": (8.0, "fl oz"),
    "bottle": (16.9, "fl oz"),
    "can": (12.0, "fl oz"),
    "shot": (1.5, "fl oz"),
    "bowl": (1.5, "cup"),
    "plate": (2.0, "cup"),
    "katori": (150.0, "ml"),
    "scoop": (0.5, "cup"),
    "splash": (1.0, "tbsp"),
    "spoon": (1.0, "tbsp"),
    "ladle": (0.5, "cup"),
    "dash": (0.125, "tsp"),
    "drop": (0.01, "tsp"),
    "handful": (1.0, "oz"),
    "pat": (5.0, "g"),
    "bite": (0.5, "oz"),
    "taste": (1.0, "tbsp"),
    "sip": (1.0, "tbsp"),
    "dollop": (2.0, "tbsp"),
    "serving on cereal": (0.5, "cup"),
}
_POURED = {"dash": (1.0, "tbsp")}  # of milk; of salt it is an eighth of a teaspoon
_OF_SNACKS = {"bag": (1.0, "oz"), "packet": (1.0, "oz")}
_SPOONED = frozenset(("drink", "dish"))  # tags of what is counted in cups: "2 soups"
FOR_ONE = frozenset(("snack", "individual", "personal", "mini", "child", "fun size"))  # sizes of a usual portion
_LAID_ON = frozenset(("plate", "bowl", "box", "tray"))
_FEW = (1, 2, 3)
_PIECES_IN_A_PACK = 8  # or more: then a few of them may be packs
_OF_DRINKS = frozenset(("bottle", "can"))
ANIMALS = frozenset(("meat", "poultry", "fish"))
SNACKS = frozenset(("snacks", "sweets", "nuts and seeds"))


# And of these, a small one holds three quarters and a large one half as much again: an assumption of ours.
VESSELS = frozenset("glass mug bowl plate handful scoop splash".split())
SERVED_AS = frozenset("serving can bowl container bottle packet package bag glass mug plate drink".split())
OF_ONE = frozenset("slice piece stick strip segment wedge square cube ring ball leaf floret spear link sheet".split())
SCALED = {"small": 0.75, "large": 1.5, "extra large": 2.0}  # of a dish that comes in no sizes of its own
LARGER = {"mini": 0.5, "small": 0.75, "medium": 1.0, "large": 1.5, "extra large": 2.0}


class Weighed(NamedTuple):
    """What an item weighs, how it was measured in words, where the grams come from, and what is wrong with them."""

    grams: float
    portion: str
    grams_from: GramsFrom
    problem: str = ""


def weigh(food: Food, mention: Mention) -> Weighed:
    """The grams of a mention of a food. A stated weight wins; then its own portions; else its default portion."""
    if mention.weight is not None:
        return Weighed(mention.weight, f"{number(mention.weight)} g", GramsFrom.STATED)
    amount = 1.0 if mention.amount is None else mention.amount
    unit = "fl oz" if mention.unit == "oz" and "drink" in food.tags else mention.unit
    if unit in GRAMS:
        return Weighed(amount * GRAMS[unit], f"{number(amount)} {unit}", GramsFrom.STATED)
    sized = next((each for each in food.portions if mention.size and each.label == f"{mention.size} {unit}"), None)
    if unit in MILLILITRES and not sized:
        return _by_volume(food, amount, unit)
    return _by_portion(food, mention, amount, unit)


def _by_volume(food: Food, amount: float, unit: str) -> Weighed:
    portion, said = _measured_in(food, unit), f"{number(amount)} {unit}"
    if portion:
        millilitres = MILLILITRES[_volume(portion)]
        return Weighed(amount * MILLILITRES[unit] * portion.grams / millilitres, said, GramsFrom.PORTION)
    if food.tags & WATERY:
        return Weighed(amount * MILLILITRES[unit], said, GramsFrom.DEFAULT)
    return Weighed(0.0, said, GramsFrom.DEFAULT, f"nobody knows what a {unit} of it weighs; say grams")


def _measured_in(food: Food, unit: str) -> Portion | None:
    """The food's portion in this unit, or else in any unit of volume."""
    by_volume = [portion for portion in food.portions if _volume(portion)]
    return next((portion for portion in by_volume if _volume(portion) == unit), None) or next(iter(by_volume), None)


def _volume(portion: Portion) -> str:
    head = portion.label.partition(",")[0].strip()
    return head if head in MILLILITRES else ""


def _by_portion(food: Food, mention: Mention, amount: float, unit: str) -> Weighed:
    usual = food.default_portion
    if usual is None:
        return Weighed(0.0, "", GramsFrom.DEFAULT, "it has no household portion; say grams")
    if piece := _pack_or_piece(food, mention, usual):
        either = f"{number(amount)} × {_told(usual)} or {_told(piece)}"
        asked = f"is that {either}? Say “{number(amount)} {usual.label}”, or grams"
        return Weighed(0.0, mention.text, GramsFrom.DEFAULT, asked)
    if counted := _counts_a_part(food, mention):
        asked = f"is {number(amount)} how many {counted}, or how many servings? Put a comma behind {counted}, or say so"
        return Weighed(0.0, mention.text, GramsFrom.DEFAULT, asked)
    whole = _part_of_a_whole(food, mention, amount, usual)
    return whole or _by_label(food, mention, amount, unit, usual)


def _pack_or_piece(food: Food, mention: Mention, usual: Portion) -> Portion | None:
    """The small piece that a low count may be of, where the food comes in packs: "crisps x2"; None for any other."""
    few = mention.amount in _FEW and not mention.unit and not mention.size and _several(mention)
    own = (each for each in food.portions if each is not usual and _said(mention).issuperset(each.label.split()))
    small = next((each for each in own if each.grams < usual.grams / _PIECES_IN_A_PACK), None)
    return small if few and _in_packs(usual) and not _volume(usual) else None


def _told(portion: Portion) -> str:
    return f"{portion.label} ({number(portion.grams)} g)"


def _counts_a_part(food: Food, mention: Mention) -> str:
    """The part of a dish of several foods that is counted, as it was said; "" when it is not: "3 sausages chips beans".

    "2 fish and chips" are two of the dish.
    """
    of_several = "and" in food.name.partition(" with ")[0].split()
    if not of_several or "dish" not in food.tags or mention.unit or mention.amount is None or mention.amount <= 1:
        return ""
    *said, _ = mention.words.replace(",", " ").split() or [""]
    return next((word for word in said if singular(word.casefold()) != word.casefold()), "")


def _by_label(food: Food, mention: Mention, amount: float, unit: str, usual: Portion) -> Weighed:
    portion = _labelled(food, mention, unit, usual) or _one_of_them(food, mention, usual)
    if portion and unit in VESSELS | OF_ONE and mention.size in LARGER and mention.size not in _label_words(portion):
        grams, said = amount * portion.grams * LARGER[mention.size], f"{number(amount)} {mention.size} {unit}"
        return Weighed(grams, said, GramsFrom.DEFAULT)
    if portion:
        return Weighed(amount * portion.grams, f"{number(amount)} {portion.label}", GramsFrom.PORTION)
    if mention.size.endswith("-inch"):
        asked = f"nobody knows what {mention.size.replace('-', ' ')}es of it weigh; say grams"
        return Weighed(0.0, mention.text, GramsFrom.DEFAULT, asked)
    general = _by_general_size(food, amount, unit, mention.size if unit in VESSELS else "")
    if general:
        return general
    return _by_usual(food, mention, amount, unit, usual)


def _by_usual(food: Food, mention: Mention, amount: float, unit: str, usual: Portion) -> Weighed:
    """The usual portion, or a question where that would be no answer to what was said."""
    if food.tags & CONCENTRATED and (unit or (mention.amount is None and _several(mention))):
        asked = f"say how many of “{usual.label}” that is, or the mg of potassium"
        return Weighed(0.0, mention.text, GramsFrom.DEFAULT, asked)
    of_a_whole = usual.label in (*WHOLE, *SCALED)  # a wedge of an orange is no orange
    if (unit in OF_ONE and (_in_packs(usual) or of_a_whole)) or (unit in HOLDERS and mention.size not in FOR_ONE):
        said = f"{number(amount)} {unit}"
        return Weighed(0.0, said, GramsFrom.DEFAULT, f"nobody knows what a {unit} of it weighs; say grams")
    if unit in _LAID_ON and _several(mention) and not _in_packs(usual):
        asked = f"how many of them were on the {unit}? Say a number, or grams"
        return Weighed(0.0, mention.text, GramsFrom.DEFAULT, asked)
    if mention.size in SCALED and (_volume(usual) or not SERVED_AS.isdisjoint(_label_words(usual))):
        said = f"{number(amount)} {mention.size} {usual.label}"
        return Weighed(amount * usual.grams * SCALED[mention.size], said, GramsFrom.DEFAULT)
    counted = mention.amount is not None and not unit
    if counted and mention.amount != 1 and usual.label == "cup" and _several(mention) and not food.tags & _SPOONED:
        said = f"{number(amount)} of them"
        return Weighed(0.0, said, GramsFrom.DEFAULT, "nobody knows what one of them weighs; say grams, or cups")
    source = GramsFrom.PORTION if counted and _volume(usual) == "" else GramsFrom.DEFAULT
    return Weighed(amount * usual.grams, f"{number(amount)} {usual.label}", source)


def _part_of_a_whole(food: Food, mention: Mention, amount: float, usual: Portion) -> Weighed | None:
    """A part of a thing that is cut up to be served, or all of it: "half a quiche" is no half of a slice.

    None where the usual portion is one of them. Where the table knows neither the whole nor its half, it is asked.
    """
    if not _tells_of_a_whole(food, mention, amount, usual):
        return None
    said = _said(mention)
    for label, parts in (("", 1.0), ("whole", 1.0), ("half", 2.0)):
        known = next((each for each in food.portions if _names_a_part(each, label, said)), None)
        if known:
            grams = amount * parts * known.grams
            return Weighed(grams, f"{number(amount * parts)} {known.label}", GramsFrom.PORTION)
    problem = f"nobody knows what a whole one weighs; say grams, or how many of “{usual.label}”"
    return Weighed(0.0, f"{number(amount)} of a whole", GramsFrom.DEFAULT, problem)


def _tells_of_a_whole(food: Food, mention: Mention, amount: float, usual: Portion) -> bool:
    if mention.unit or mention.amount is None or mention.size not in ("", "whole"):
        return False
    in_pieces = not OF_ONE.isdisjoint(_label_words(usual)) and food.group != "bread"
    in_servings = usual.label == "serving"
    part = (amount < 1 and not _several(mention)) or mention.size == "whole"
    # One leg of lamb, or a chicken, is no serving of it.
    counted = in_servings and food.group in ANIMALS and (2 * mention.amount).is_integer()
    return ((in_pieces or in_servings) and part) or counted


def _names_a_part(portion: Portion, label: str, said: set[str]) -> bool:
    """Whether a portion is the whole, or the half, of what was said: "whole quiche", "half chicken"."""
    thing = portion.label.removeprefix(f"{label} ").split()
    return (not label or portion.label.startswith(f"{label} ")) and said.issuperset(thing)


def _in_packs(usual: Portion) -> bool:
    """Whether pieces of a food would be counted as packs or cups: "8 pieces of tuna" are not eight cans."""
    return bool(_volume(usual)) or not SERVED_AS.isdisjoint(_label_words(usual))


def _by_general_size(food: Food, amount: float, unit: str, size: str) -> Weighed | None:
    """What a household measure usually holds, where the food has no such portion of its own: an assumption of ours."""
    if unit in _OF_DRINKS and not food.tags & WATERY:
        return None
    sizes = GENERAL | (_OF_SNACKS if food.group in SNACKS else {}) | (_POURED if food.tags & WATERY else {})
    if unit not in sizes:
        return None
    many, of = sizes[unit]
    many *= LARGER.get(size, 1.0)
    named = " ".join(filter(None, (number(amount), size, unit)))
    if of in GRAMS:
        return Weighed(amount * many * GRAMS[of], named, GramsFrom.DEFAULT)
    weighed = _by_volume(food, amount * many, of)
    said = weighed._replace(portion=named, grams_from=GramsFrom.DEFAULT)
    return None if weighed.problem else said


def _labelled(food: Food, mention: Mention, unit: str, usual: Portion) -> Portion | None:
    """The portion whose label has the size and the unit that were said, else the unit, else the size."""
    size = mention.size
    if unit == "serving" and not size:
        return _serving(food) or usual
    if not unit and not size and mention.amount is None and not _volume(usual) and _several(mention):
        return _serving(food)
    unit = "" if unit == "serving" else unit
    near = THICKNESS.get(size) or NEXT_SIZE.get(size, size)
    for wanted in (f"{size} {unit}".strip(), f"{near} {unit}".strip(), unit, size, near):
        fitting = [each for each in food.portions if wanted and _fits(each, wanted, mention, unit)]
        if fitting:
            exact = [portion for portion in fitting if portion.label == wanted]
            return usual if usual in fitting and not size else (exact or fitting)[0]
    return None


def _serving(food: Food) -> Portion | None:
    return next((portion for portion in food.portions if portion.label == "serving"), None)


def _several(mention: Mention) -> bool:
    """Whether several of a thing were said: "olives"."""
    last = "".join(mention.words.casefold().split()[-1:])
    return singular(last) != last or (len(last) <= len("ms") and last.endswith("s"))


def _fits(portion: Portion, wanted: str, mention: Mention, unit: str) -> bool:
    """Whether a label has these words; of several things in a size, it may tell but the size and the thing."""
    label, asked = _label_words(portion), set(wanted.split())
    of_one = bool(unit) or mention.amount is None or mention.amount <= 1
    return asked <= label and (of_one or label - asked <= _said(mention))


def _said(mention: Mention) -> set[str]:
    told = [word.strip(",.()") for word in mention.words.casefold().split()]
    ending = {word.removesuffix("s") for word in told if word.endswith("ies")}  # a roastie is no "roasty"
    return {singular(word) for word in told} | ending


def _label_words(portion: Portion) -> set[str]:
    return set(portion.label.replace(",", " ").replace("(", " ").split())


def _one_of_them(food: Food, mention: Mention, usual: Portion) -> Portion | None:
    """The portion that is one of the food: "10 strawberries" are ten of 12 g, not ten cups, and so is half a melon."""
    if mention.amount is None or mention.unit:
        return None
    if mention.amount < 1 and _several(mention):
        return _serving(food)  # "half my chips"
    said = _said(mention)
    if _several(mention) and _in_packs(usual):
        piece = next((each for each in food.portions if each.label == "piece"), None)
        if piece:
            return piece  # "4 M&Ms" are no four packets
    own = (each for each in food.portions if said.issuperset(each.label.split()))
    counts = bool(_volume(usual)) and "drink" not in food.tags  # a medium coffee is a large one
    whole = (each for each in food.portions if each.label in WHOLE and counts)
    return next(own, None) or next(whole, None)


def number(value: float) -> str:
    """A number as a person writes it: 2, 1.5, 0.33."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value >= 0.01 else f"{value:.2g}"
