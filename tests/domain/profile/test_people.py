"""Names of people, which become folders: letters, digits and dashes, and no way out of the folder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.profile.people import LONGEST, is_name, person_named
from potassium_cli.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("anna", "anna"),
        ("Anna", "anna"),
        ("anna-2", "anna-2"),
        ("42", "42"),
        ("Zoe\u0308", "zoë"),
        ("ZOË", "zoë"),
        ("明", "明"),
        ("a" * LONGEST, "a" * LONGEST),
    ],
)
def test_a_name_is_kept_in_one_spelling(typed, name):
    assert person_named(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        *("", "-", "--", "-anna", "anna-", ".", "..", "../anna", "a/b", "a\\b", "/etc", "~", "a b", " anna", "anna\n"),
        *("a.b", "a_b", "a:b", "\x00", "a\x00", "💊", "a" * (LONGEST + 1), "anna\u200b", "C:"),
    ],
)
def test_what_could_be_a_path_or_is_no_name_is_refused(typed):
    with pytest.raises(UsageError, match="no name of a person"):
        person_named(typed)
    assert not is_name(typed)


@given(st.text(max_size=50))
def test_a_name_is_one_part_of_a_path_and_is_its_own_name(typed):
    try:
        name = person_named(typed)
    except UsageError:
        return
    assert is_name(name)
    assert person_named(name) == name
    assert not set(name) & set("/\\.:~ \x00")
