"""Where things are kept: whole paths, and one plain sentence where there is no home."""

from pathlib import Path

import pytest

from potassium_cli.errors import StorageError, UsageError
from potassium_cli.workspace import Workspace


def test_a_home_that_depends_on_where_one_is_is_refused():
    with pytest.raises(UsageError, match="name a folder by its whole path"):
        Workspace({"POTASSIUM_HOME": "rel"}).home  # noqa: B018


@pytest.fixture
def homeless(monkeypatch):
    def nobody(_):
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", nobody)


@pytest.mark.usefixtures("homeless")
def test_a_user_without_a_home_is_told_what_to_set():
    with pytest.raises(StorageError, match="set HOME, or POTASSIUM_HOME"):
        Workspace({}).home  # noqa: B018


@pytest.mark.usefixtures("homeless")
def test_a_journal_elsewhere_needs_no_home(tmp_path):
    space = Workspace({"POTASSIUM_JOURNAL": str(tmp_path / "j.sqlite"), "POTASSIUM_NOW": "2026-11-22T13:00"})
    (item,) = space.reader.understand("2 bananas")
    assert item.food.name == "Banana, raw"
