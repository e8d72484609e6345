import csv
from pathlib import Path

import pytest

from potassium_cli.render.text.numbers import said

PORTIONS = Path(__file__).parents[2] / "data" / "portions.csv"


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("1 medium", "1 medium"),
        ("2 medium", "2 medium"),
        ("0.5 medium", "½ medium"),
        ("0.25 cup", "¼ cup"),
        ("1.5 cup", "1½ cups"),
        ("1.33 cup", "1⅓ cups"),
        ("2 cup", "2 cups"),
        ("3 cup, sliced", "3 cups, sliced"),
        ("2 thick slice", "2 thick slices"),
        ("2 container (8 oz)", "2 containers (8 oz)"),
        ("2 glass", "2 glasses"),
        ("2 leaf", "2 leaves"),
        ("2 peach half", "2 peach halves"),
        ("2 cherry", "2 cherries"),
        ("2 tray", "2 trays"),
        ("2 tbsp", "2 tbsp"),
        ("2 fl oz", "2 fl oz"),
        ("0.5 tsp", "½ tsp"),
        ("2.4 cup", "2.4 cups"),
        ("0.5 kg", "0.5 kg"),
        ("150 g", "150 g"),
        ("200 ml", "200 ml"),
        ("2 個", "2 個"),
        ("", ""),
        ("serving", "serving"),
        ("2 × medium", "2 × medium"),
        ("250 mg potassium", "as typed"),
        ("6 mmol potassium", "6 mmol potassium"),
    ],
)
def test_a_portion_is_said_as_a_person_says_it(kept, shown):
    assert said(kept) == shown


@pytest.mark.parametrize(
    ("encoding", "shown"), [("ascii", "1.5 cups"), ("latin-1", "1½ cups"), ("no such", "1.5 cups")]
)
def test_fractions_are_for_outputs_that_can_show_them(encoding, shown):
    assert said("1.5 cup", encoding) == shown


def test_one_of_every_shipped_portion_is_called_as_the_table_has_it():
    with PORTIONS.open(encoding="utf-8", newline="") as file:
        labels = {row["portion"] for row in csv.DictReader(file)}
    assert len(labels) > 100
    assert all(said(f"1 {label}") == f"1 {label}" for label in labels)
    assert all(said(f"2 {label}").startswith("2 ") for label in labels)
