"""What a command may reach for: folders, clock, journal, catalog and the profile's decision. Each opens on first use.

This is the one room that reads the clock, and which folders are meant.
"""

import os
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from potassium_cli.errors import StorageError, UsageError

if TYPE_CHECKING:
    from potassium_cli.catalog.catalog import Catalog
    from potassium_cli.domain.food.meal import Entry
    from potassium_cli.domain.goals.past import Past
    from potassium_cli.domain.goals.tiers import Decision
    from potassium_cli.domain.profile.profile import Profile
    from potassium_cli.domain.profile.safety import SafetyTables, Symptom
    from potassium_cli.journal.journal import Journal
    from potassium_cli.journal.records import Choice
    from potassium_cli.understanding.reader import Reader


NO_HOME = "There is no home folder for this user: set HOME, or POTASSIUM_HOME to a folder to keep the journal in."


class Workspace:
    """One run of the program: where things are, what time it is, and what has been opened.

    `named` is the person of --person; it wins over POTASSIUM_PERSON.
    """

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        self.environ = environ
        self.named: str | None = None

    @cached_property
    def now(self) -> datetime:
        """The moment of this run in local time with offset; POTASSIUM_NOW sets it."""
        stated = self.environ.get("POTASSIUM_NOW")
        if not stated:
            return datetime.now().astimezone().replace(microsecond=0)
        try:
            moment = datetime.fromisoformat(stated)
            return moment if moment.tzinfo else moment.astimezone()
        except (ValueError, OverflowError):
            raise UsageError(f"POTASSIUM_NOW is {stated!r}; write it as 2026-11-22T13:00.") from None

    @cached_property
    def home(self) -> Path:
        """The folder of the journal: POTASSIUM_HOME, or the platform's own."""
        return self._folder("data")

    @cached_property
    def cache(self) -> Path:
        """The folder of what can be built again; one that cannot be used where the user has no home."""
        try:
            return self._folder("cache")
        except StorageError:
            return Path(os.devnull) / "cache"

    def _folder(self, kind: str) -> Path:
        home = self.environ.get("POTASSIUM_HOME")
        if home:
            return _expanded(home) / ("cache" if kind == "cache" else "")
        from platformdirs import PlatformDirs

        folders = PlatformDirs("potassium", appauthor=False)
        try:
            return Path(folders.user_cache_dir if kind == "cache" else folders.user_data_dir).expanduser()
        except RuntimeError:  # such as in a container whose user has no entry anywhere
            raise StorageError(NO_HOME) from None

    @cached_property
    def person(self) -> str:
        """The person whose journal this is: of --person or POTASSIUM_PERSON; "" is the one who needs no name."""
        named = self.environ.get("POTASSIUM_PERSON") if self.named is None else self.named
        if self.named is None and not named:
            return ""
        from potassium_cli.domain.profile.people import person_named

        if self.environ.get("POTASSIUM_JOURNAL"):
            raise UsageError(
                "POTASSIUM_JOURNAL names one journal, so a person cannot choose another; unset one of them."
            )
        return person_named(named or "")

    @property
    def people(self) -> tuple[str, ...]:
        """The people who have a journal here, besides the one who needs no name."""
        from potassium_cli.journal.people import people_in

        return people_in(self.home)

    @cached_property
    def journal(self) -> "Journal":
        """The user's journal: POTASSIUM_JOURNAL (a path or a database URL), or a file of this person's in the home."""
        from potassium_cli.journal.journal import open_journal
        from potassium_cli.journal.people import journal_of

        return open_journal(self.environ.get("POTASSIUM_JOURNAL") or str(journal_of(self.person, self.home)))

    @property
    def copies(self) -> tuple[str, ...]:
        """Other versions of the journal that a file sync has put beside it, which nobody reads; costs a look there."""
        from potassium_cli.journal.people import copies_beside, journal_of

        named = self.environ.get("POTASSIUM_JOURNAL", "")
        if "://" in named:
            return ()
        return copies_beside(Path(named) if named else journal_of(self.person, self.home))

    @cached_property
    def catalog(self) -> "Catalog":
        """The shipped foods together with the user's own."""
        from potassium_cli.catalog.catalog import open_catalog

        return open_catalog(self.cache, self.journal.foods())

    @cached_property
    def reader(self) -> "Reader":
        """What reads meals by the catalog, and by what the user means by which words."""
        from potassium_cli.understanding.reader import Reader

        return Reader(self.catalog, {choice.said: choice.food_id for choice in self.choices})

    @cached_property
    def choices(self) -> "tuple[Choice, ...]":
        """Which foods the user chose for which words, the latest last."""
        return self.journal.choices()

    @cached_property
    def shipped(self) -> "Catalog":
        """The shipped foods alone, for who must not wait for a journal."""
        from potassium_cli.catalog.catalog import open_catalog

        return open_catalog(self.cache)

    @cached_property
    def safety(self) -> "SafetyTables":
        """The shipped safety tables; what is wrong with them is their problem, and closes everything."""
        from potassium_cli.tables.foods import data_folder
        from potassium_cli.tables.safety import load_safety

        return load_safety(data_folder())

    @cached_property
    def circumstances(self) -> "tuple[Symptom, ...]":
        """The words for how, when and in whom a symptom came."""
        from potassium_cli.tables.circumstances import load_circumstances
        from potassium_cli.tables.foods import data_folder

        return load_circumstances(data_folder())

    @cached_property
    def answers(self) -> dict[str, str]:
        """The latest answer to each question of the profile, as the journal has them at the start of this run."""
        return self.read_answers()

    def read_answers(self) -> dict[str, str]:
        """The same as the journal has them now."""
        return {question: answer.value for question, answer in self.journal.answers().items()}

    @cached_property
    def profile(self) -> "Profile":
        """The person's answers as they stand."""
        from potassium_cli.domain.profile.answers import profile_from_answers

        return profile_from_answers(self.answers)

    @cached_property
    def day_starts(self) -> time:
        """The hour at which the person's days start."""
        from potassium_cli.domain.food.moments import MIDNIGHT

        try:
            return self.profile.day_starts or MIDNIGHT
        except StorageError:  # whatever needs the journal says so itself; help in an emergency does not need it (R22)
            return MIDNIGHT

    @property
    def today(self) -> date:
        """The day that it is to the person."""
        return self.day_of(self.now)

    def day_of(self, moment: datetime) -> date:
        """The day that a moment belongs to."""
        from potassium_cli.domain.food.moments import day_of_moment

        return day_of_moment(moment, self.day_starts)

    def eaten(self, first: date, last: date) -> "tuple[Entry, ...]":
        """What was eaten from one day to another, both included, as the person's days start."""
        behind = last + timedelta(days=1) if self.day_starts > time() and last < date.max else last
        entries = self.journal.between(first, behind)
        return tuple(entry for entry in entries if first <= self.day_of(entry.eaten_at) <= last)

    @cached_property
    def decision(self) -> "Decision":
        """What the profile allows today: tier, goal and permissions."""
        from potassium_cli.domain.goals.tiers import decide

        return decide(self.profile, self.safety, self.now.date())

    @cached_property
    def past(self) -> "Past":
        """What the answers came to on earlier days."""
        from potassium_cli.domain.goals.past import Given, Past

        history = self.journal.answer_history()
        given = (Given(answer.question, answer.value, answer.answered_at.date()) for answer in history)
        return Past(tuple(given), self.safety)

    def decision_on(self, day: date) -> "Decision":
        """What a report of a day may hold it against: the goal of its time, as far as today's profile may see it."""
        if day >= self.today:
            return self.decision
        from potassium_cli.domain.goals.past import seen_today

        return seen_today(self.past.decided(day), self.decision)

    @property
    def goal_since(self) -> date | None:
        """The day from which today's goal holds; None without answers."""
        return self.past.goal_since(self.profile, self.now.date())

    def close(self) -> None:
        """Close what was opened."""
        for name in ("journal", "catalog", "shipped"):
            if name in self.__dict__:
                getattr(self, name).close()


def _expanded(home: str) -> Path:
    try:
        folder = Path(home).expanduser()
    except RuntimeError:
        raise UsageError(f"POTASSIUM_HOME is {home!r}, and there is no such user; name a folder.") from None
    if not folder.is_absolute():
        # Another journal in each folder that one happens to be in would look like a lost one.
        raise UsageError(f"POTASSIUM_HOME is {home!r}; name a folder by its whole path, such as {Path.cwd() / home}.")
    return folder
