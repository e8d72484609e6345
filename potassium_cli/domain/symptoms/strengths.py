"""Which numbers of a complaint say how strong it is: no duration, no measure, no time of day, no age."""

from collections.abc import Sequence

from potassium_cli.domain.symptoms.felt import STRONGEST

_UNITS = frozenset(
    "day days week weeks month months year years hour hours hr hrs minute minutes min mins second seconds mg g kg lb "
    "kilos pounds metres meters miles km pillows times pm am mmol old cm degrees percent of".split()
)
_BEFORE = frozenset("for at since after about last past pulse age aged every of temp temperature k egfr".split())
_OUT_OF = ("/", "of", "out")


def strengths_in(words: Sequence[str]) -> tuple[list[tuple[int, int]], str]:
    """The strengths that are said, each with the place of its word, and one that is beyond the scale."""
    found, beyond = [], ""
    for at, word in enumerate(words):
        if not (word.isascii() and word.isdecimal()) or not _stands_for_itself(words, at):
            continue
        out_of = words[at + 1 : at + 2] in (["/"], ["out"])
        if int(word) <= STRONGEST:
            found.append((at, int(word)))
        elif out_of or int(word) <= 100:
            beyond = word
    return found, beyond


def _stands_for_itself(words: Sequence[str], at: int) -> bool:
    """Whether a number is a strength: no duration, no measure, no time of day, and not the 10 of "6 out of 10"."""
    before, behind = "".join(words[at - 1 : at]) if at else "", "".join(words[at + 1 : at + 2])
    if (
        before in _BEFORE
        or behind in _UNITS - {"of"}
        or behind == ":"
        or (before == ":" and at > 1 and words[at - 2].isdecimal())
    ):
        return False
    return not (before in _OUT_OF and at > 1)
