"""What is asked around a food ("can I have a banana?"), what but points at an earlier meal ("same as yesterday")."""

import re

# A question about a food, up to the food: who asks, whether it may be, how much it has. These are closed classes.
_BEGIN = frozenset(
    "what how can could may might should shall would am are do is was were i im craving fancy fancying"
    " want wanting gonna going will planning thinking about".split()
)
_WHO = r"(?:i|we|he|she|they|you|one|my \w+)"
_EATS = r"(?:have|eat|drink|get|take|try|be|still|also|even|just|now|allowed|able|to|ok|okay|fine|with|having|eating)"
_OPENING = (
    r"^\W*(?:"
    r"(?:what|how) about"
    rf"|what (?:if|happens if|would happen if) {_WHO}(?: {_EATS}| had| ate| drank)*"
    r"|how much (?:potassium|k)\b(?: (?:is|are|does|do|would|has|have))?(?: there)?(?: in)?"
    rf"|(?:can|could|may|might|should|shall|would|am|are|do) {_WHO}\b(?: {_EATS})*"
    rf"|(?:is|are|was|were|would)\b(?: it| there)?(?: (?:ok|okay|fine|safe|alright|all right|be))*"
    rf"(?: (?:if|for) (?:i|me|{_WHO}))?(?: {_EATS})*"
    r"|(?:i(?:['\u2019]m| am)? )?(?:craving|fancy(?:ing)?|want(?:ing)?|gonna|going to|will|planning"
    r"|thinking (?:of|about)|about to)\b(?: (?:to|on|have|having|eat|eating|drink|get))*"
    r")\b[ ,:]*"
)
_CLOSING = (
    r"(?:[ ,]+(?:ok|okay|fine|alright|all right|allowed|safe|good|bad|possible|too much|too high|high|low|in potassium"
    r"|for me|to eat|to have|to drink|have|contain|today|now|please|still|then))*[\s?!.]*$"
)
_POINT = frozenset("same repeat usual as".split())
_BEFORE = (
    r"^\W*(?:i (?:had|ate) )?(?:the |my )?(?:"
    r"same(?: again| as\b.*| thing\b.*| (?:breakfast|lunch|dinner|tea|supper|meal)\b.*)?"
    r"|repeat\b.*|usual(?: (?:breakfast|lunch|dinner|tea|supper|snack|meal))?|as (?:yesterday|usual|always))\W*$"
)
_NAMED = frozenset(
    "yesterday monday tuesday wednesday thursday friday saturday sunday breakfast lunch dinner snack".split()
)


def asks(text: str) -> bool:
    """Whether a text asks about a food, and does not tell what was eaten."""
    return without_question(text) != text


def without_question(text: str) -> str:
    """The food of a question about it: "is a banana ok?" is about a banana; any other text as it is."""
    first = text.split(maxsplit=1)[:1]
    if not first or first[0].casefold().partition("'")[0].partition("\u2019")[0] not in _BEGIN:
        return text
    opening = re.match(_OPENING, text, re.IGNORECASE)
    asked = text[opening.end() :] if opening else ""
    return (re.sub(_CLOSING, "", asked, flags=re.IGNORECASE) or text) if asked else text


def points_back(text: str) -> str | None:
    """What a text that only points at an earlier meal points at, in the words of `repeat`; None for any other text."""
    said = re.findall(r"\w+", text.casefold())
    if _POINT.isdisjoint(said) or not re.match(_BEFORE, text, re.IGNORECASE):
        return None
    return " ".join(dict.fromkeys(word for word in said if word in _NAMED)) or "yesterday"
