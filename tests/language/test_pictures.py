"""Pictures of food are words; any other picture stays what it is."""

import pytest

from potassium_cli.language.pictures import in_words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("🍌", "banana"),
        ("2 🍌 and toast", "2 banana and toast"),
        ("½ 🥑", "½ avocado"),
        ("🥔🥔 with rice", "2 potato with rice"),
        ("🥚 🥚 🥚", "3 egg"),
        ("☕️", "coffee"),
        ("😀 2 eggs", "😀 2 eggs"),
        ("🌹", "🌹"),
        ("👩‍🌾", "👩‍🌾"),
        ("crème brûlée", "crème brûlée"),
    ],
)
def test_pictures_are_read_as_what_they_show(text, told):
    assert " ".join(in_words(text).split()) == told
