"""Reports as a script gets them, through the one door."""

import io
import json
from typing import Any

from potassium_cli.render.rendered import Format, Report, rendered
from potassium_cli.render.sheet import Sheet


def as_object(report: Report) -> Any:
    return json.loads(rendered(report, Format.JSON, Sheet(), io.StringIO()))
