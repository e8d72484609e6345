from potassium_cli.domain.profile.profile import Kidneys, Profile
from potassium_cli.domain.profile.safety import CONDITIONS, Caution, Kind, Source
from potassium_cli.reports import minded

from .cases import BREAKFAST, CAUTION, DINNER, GENERAL, LIMITED, UNANSWERED

TABLE = tuple(Caution(when, when, f"About {when}.", Source("Body", "Document", "2020")) for when in sorted(CONDITIONS))


def caution_lines(*given):
    return tuple(map(str, minded.caution_lines(*given)))


def test_r18_high_entries_and_a_meal_over_a_third_of_the_limit_are_said_once_each():
    lines = caution_lines((*BREAKFAST, *DINNER), Profile(), LIMITED, TABLE)
    names = "Banana, raw; Sweet potato, baked in skin; Salmon, Atlantic, farmed, cooked, with a long name that goes on"
    assert lines[:-1] == (f"{names}: About entry-200. (Body 2020)", "About meal-third. (Body 2020)")


def test_r18_a_general_profile_has_no_invented_cap():
    assert caution_lines((*BREAKFAST, *DINNER), Profile(), GENERAL, TABLE) == ()


def test_what_a_profile_calls_for_is_said_on_an_empty_day_too():
    digoxin = CAUTION._replace(kinds=frozenset({Kind.DIGOXIN}))
    assert caution_lines((), Profile(), digoxin, TABLE)[0] == "About digoxin. (Body 2020)"


def test_one_line_says_how_many_more_apply_and_where_they_are():
    assert caution_lines((), Profile(), LIMITED, TABLE) == ("6 cautions for you: potassium cautions",)
    healthy = Profile(kidneys=Kidneys.HEALTHY)
    assert caution_lines(DINNER, healthy, LIMITED, TABLE)[-1] == "4 more cautions for you: potassium cautions"
    only = tuple(row for row in TABLE if row.when == "herb")
    assert caution_lines((), healthy, LIMITED, only) == ("1 caution for you: potassium cautions",)
    assert caution_lines((), Profile(), LIMITED, ()) == ()


def test_who_has_no_factor_is_not_told_every_day():
    for decision in (GENERAL, UNANSWERED):
        assert caution_lines((), Profile(medicines=("loratadine",)), decision, TABLE) == ()
