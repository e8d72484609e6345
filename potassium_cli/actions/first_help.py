"""Signs of an emergency and words of self-harm are answered wherever they are typed, and before anything else.

A log hears them in its meal; whoever types them into a search, a name or an answer gets the same help (SAFETY.md R22,
R35), and nothing is stored.
"""

from collections.abc import Iterable

from potassium_cli.domain.cautions.of_the_body import emergency
from potassium_cli.domain.symptoms.signs import hear
from potassium_cli.errors import EmergencyError
from potassium_cli.workspace import Workspace

LONGEST = 5_000  # characters that are listened to; more is no sentence of a person


def help_first(space: Workspace, texts: Iterable[str]) -> None:
    """Raise the help that there is (EmergencyError) when one of these texts calls for it."""
    said = "; ".join(text[:LONGEST] for text in texts)
    doubt = emergency(hear(said, space.safety.symptoms), space.safety) if said.strip() else None
    if doubt:
        raise EmergencyError(doubt.told)
