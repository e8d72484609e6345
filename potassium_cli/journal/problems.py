"""The one place where a driver's error becomes one line for a person: what is wrong and what to do."""

import errno

_ELSEWHERE = "name another place in POTASSIUM_HOME or POTASSIUM_JOURNAL"
_FULL = "The disk is full; nothing was changed in {place}. Make room and try again."
_IN_USE = "{place} is in use by another program; nothing was changed. Try again in a moment."
_BY_NAME = {
    "SQLITE_NOTADB": "{place} is not a Potassium journal; move it away, or " + _ELSEWHERE + ".",
    "SQLITE_CORRUPT": "{place} is damaged; put back a copy of it, or " + _ELSEWHERE + ".",
    "SQLITE_BUSY": _IN_USE,
    "SQLITE_LOCKED": _IN_USE,
    "55P03": _IN_USE,
    "53100": _FULL,
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": "{place} cannot be written; allow it for the file and its folder, or " + _ELSEWHERE + ".",
    "SQLITE_CANTOPEN": "{place} cannot be opened; allow it for the file and its folder, or " + _ELSEWHERE + ".",
    "SQLITE_IOERR": "The disk refuses to read or write {place}; nothing was changed. Check its space and its health.",
}


def explain(place: str, error: Exception) -> str:
    """Say in one line why the journal at this place cannot be used, and what to do."""
    cause = getattr(error, "orig", None) or error  # SQLAlchemy wraps the driver's error, and adds the statement to it
    if isinstance(cause, ImportError):
        return f"{place} needs the Python module {cause.name!r}; install it beside Potassium."
    if isinstance(cause, OSError):
        return _of_system(place, cause)
    name = _name(cause)
    if name in _BY_NAME:
        return _BY_NAME[name].format(place=place)
    lines = str(cause).strip().splitlines() or [type(cause).__name__]
    return f"{place} cannot be used ({lines[0].strip()}); put it right, or {_ELSEWHERE}."


def _name(cause: Exception) -> str:
    """Name what went wrong, as SQLite does without its details ("SQLITE_IOERR_WRITE"), or by PostgreSQL's number."""
    name: str = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or ""
    return "_".join(name.split("_")[:2])


def _of_system(place: str, error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return _FULL.format(place=place)
    return f"{place} cannot be opened or made ({error.strerror or error}); {_ELSEWHERE}."
