"""Every rule of SAFETY.md has a test that bears its number."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
# None is left for later.
LATER: set[int] = set()


def test_every_rule_has_a_test_that_bears_its_number():
    names = re.findall(r"def test((?:_r\d+)+)_", "".join(path.read_text("utf-8") for path in TESTS.rglob("test_*.py")))
    numbers = {int(number) for name in names for number in re.findall(r"\d+", name)}
    assert numbers - LATER == set(range(1, 36)) - LATER
