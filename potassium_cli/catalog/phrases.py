"""What the words of a mention say of each other: what is not there, and what only qualifies."""

_PREPOSITIONS = frozenset("from at in on with".split())
# What a food is said to lack, where that makes it another food.
_TELLING = frozenset(
    "added salt sodium sugar skin peel rind caffeine crust bone bones milk dairy meat sauce gluten".split()
)


def affirmed(text: str) -> tuple[str, str]:
    """The text without what it says is not there, and what that is: "stew, no potatoes" has no potatoes.

    What tells foods apart stays in both: "no salt" is part of names.
    """
    tokens = text.split()
    kept: list[str] = []
    denied: list[str] = []
    at = 0
    while at < len(tokens):
        word, following = tokens[at].casefold(), _plain(tokens, at + 1)
        if word in ("excluding", "except") or (word, following) == ("other", "than"):
            denied += tokens[at + 1 :]
            break
        if word in ("no", "without") and following:
            at += following in ("the", "a", "any")
            denied.append(_plain(tokens, at + 1))
            kept += ["without", tokens[at + 1]] if denied[-1] in _TELLING else []
            at += 2
            while _plain(tokens, at) in ("or", "nor") and at + 1 < len(tokens):
                denied.append(_plain(tokens, at + 1))
                at += 2
        elif following == "not":
            kept, other = _before_or(kept)
            denied += [*other, _plain(tokens, at)]
            for each in denied[-1 - len(other) :]:
                kept += ["without", each] if each in _TELLING else []
            at += 3
        else:
            kept.append(tokens[at])
            at += 1
    return " ".join(kept), " ".join(denied)


def _before_or(kept: list[str]) -> tuple[list[str], list[str]]:
    """What was kept, parted from the word that an "or" ties to the next: "skin or coating" of "not eaten"."""
    tied = len(kept) > 1 and kept[-1].casefold() in ("or", "/", "_", "and")
    return (kept[:-2], [kept[-2].strip(",").casefold()]) if tied else (kept, [])


def _plain(tokens: list[str], at: int) -> str:
    return tokens[at].strip(",.;").casefold() if at < len(tokens) else ""


def qualified(text: str) -> tuple[str, str]:
    """The words that name a food, and those behind a comma or a preposition that only qualify it."""
    name, _, asides = text.partition(",")
    told = name.split()
    for at, word in enumerate(told[1:], start=1):
        if word.casefold() in _PREPOSITIONS:
            return " ".join(told[:at]), f"{' '.join(told[at:])}, {asides}"
    return name, asides
