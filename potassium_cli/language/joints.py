"""What stands between two foods of a text, and so what the second is to the first."""

from enum import StrEnum


class Joint(StrEnum):
    """What joins a mention to the one before it."""

    NONE = ""  # nothing does: it is the first
    LISTED = ","
    AND = "and"
    WITH = "with"
    EITHER = "or"  # one of the two was eaten
    MADE = "made"  # what stands before is made of it
    CONSISTS = "is"  # and is nothing but it and what follows
    PARTS = ":"  # the parts of what stands before are listed
    TELLS = "of"  # it only tells more of what stands before
    LED = "led"  # what stands before may but lead up to it: "a hearty" 150 g
    PART = "part"  # it is but a part of the dish before it: "with a medium patty"
    APART = ";"  # parted for good: another line, another meal, "alongside"


INSIDE = (Joint.MADE, Joint.CONSISTS, Joint.PARTS)  # what is said behind these is in what stands before
IN_A_ROW = (Joint.LISTED, Joint.AND)
# What stands between the foods of a list.
LISTED = dict.fromkeys(("and", "&", "plus", "then", "+", "n"), Joint.AND) | {
    "with": Joint.WITH,
    ",": Joint.LISTED,
    ";": Joint.APART,
}
