from potassium_cli.domain.cautions import CONDITIONS
from potassium_cli.domain.profile import Profile
from potassium_cli.domain.safety import Caution, Kind, Source
from potassium_cli.reports.cautions import caution_lines

from .cases import BREAKFAST, CAUTION, DINNER, GENERAL, LIMITED

TABLE = tuple(Caution(when, when, f"About {when}.", Source("Body", "Document", "2020")) for when in sorted(CONDITIONS))


def test_r18_high_entries_and_a_meal_over_a_third_of_the_limit_are_said_once_each():
    lines = caution_lines((*BREAKFAST, *DINNER), Profile(), LIMITED, TABLE)
    assert lines == ("About entry-200. (Body 2020)", "About meal-third. (Body 2020)")


def test_r18_a_general_profile_has_no_invented_cap():
    assert caution_lines((*BREAKFAST, *DINNER), Profile(), GENERAL, TABLE) == ()


def test_what_a_profile_calls_for_is_said_on_an_empty_day_too():
    digoxin = CAUTION._replace(kinds=frozenset({Kind.DIGOXIN}))
    assert caution_lines((), Profile(), digoxin, TABLE) == ("About digoxin. (Body 2020)",)
