"""What a symptom comes to when it is of both legs, or over again: a lighter sign of its own.

Until that is said, it is taken for one leg, and for going on: doubt never lowers how soon somebody should look.
"""

from collections.abc import Mapping
from typing import NamedTuple

BOTH: Mapping[str, str] = {
    "leg_swelling": "both_swollen",
    "whole_leg_swelling": "both_swollen",
    "calf_pain": "both_sore",
}
BRIEF: Mapping[str, str] = {"palpitations": "palpitations_brief", "irregular_heartbeat": "palpitations_brief"}
STOPPED: Mapping[str, str] = {"vein_bleed": "vein_bled"}


class Settling(NamedTuple):
    """A question about the manner of a sign, to which a no makes it a lighter one; `name` is what a script calls it."""

    name: str
    words: str
    lighter: Mapping[str, str]


SETTLING = (
    Settling("lasting", "Is your heart still irregular or racing right now?", BRIEF),
    Settling("one_leg", "Is it in one leg only?", BOTH),
)


def lighter(signs: frozenset[str], by: Mapping[str, str]) -> frozenset[str]:
    """The signs with the lighter ones in the place of those that have one."""
    return frozenset(by.get(sign, sign) for sign in signs)
