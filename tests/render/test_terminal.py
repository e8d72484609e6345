import io
import re
import subprocess
import sys

import pytest
from rich.style import Style as RichStyle
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from potassium_cli.hint import Hint
from potassium_cli.render.rendered import Format, rendered
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.terminal import COLOURS, in_colour, width_of
from potassium_cli.render.text.day import day_lines
from potassium_cli.render.text.lines import Span, Style, plain
from potassium_cli.reports.foods import FoodsReport
from potassium_cli.tables.foods import data_folder, read_foods

from ..reports.cases import DAYS, WEEKS

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def shipped_table():
    return read_foods(data_folder())


class Output(io.StringIO):
    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False) -> None:
        super().__init__()
        self._encoding, self._terminal = encoding, terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal


@pytest.fixture(autouse=True)
def _colourful(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_r20_star_fruit_stands_in_red_above_the_figures_and_nothing_else_looks_so():
    alarm, other = Hint("Star fruit can poison.", alarm=True), Hint("Mind the salt.")
    (food,) = (food for food in shipped_table() if food.id == "star-fruit-raw")
    report = FoodsReport((food,), ("potassium_mg",), (other, alarm))
    first, *others = rendered(report, Format.TEXT, Sheet(80), Output(terminal=True)).splitlines()
    red = "\x1b[1;38;5;231;48;5;160m"
    assert first.startswith(f"{red}! Star fruit")
    assert not any(red in line for line in others)
    assert "\x1b" not in rendered(report, Format.TEXT, Sheet(80), Output())
    assert "\x1b" not in rendered(report._replace(cautions=(other,)), Format.TEXT, Sheet(80), Output(terminal=True))
    assert list(COLOURS.values()).count(COLOURS[Style.ALARM]) == 1


def day(name: str, width: int = 80):
    return day_lines(DAYS[name], Sheet(width))


def test_a_pipe_gets_the_plain_picture_80_wide():
    assert in_colour(day("reached"), Output()) + "\n" == plain(day("reached"))


def test_columns_set_the_width():
    assert width_of("60", 80) == 60
    assert width_of("12", 80) == 40


@pytest.mark.parametrize("columns", [None, "", "wide", "-5", "٣٠٠", "9" * 50])
def test_nonsense_in_columns_is_80(columns):
    assert width_of(columns, 80) == 80


def test_a_terminal_gets_colours_around_the_same_text():
    coloured = in_colour(day("reached"), Output(terminal=True))
    assert "\x1b[1;38;5;28m" in coloured
    assert ANSI.sub("", coloured) == in_colour(day("reached"), Output())


def test_no_color_leaves_no_colour(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*38;5", in_colour(day("limit-over-unknown"), Output(terminal=True)))


@pytest.mark.parametrize("case", DAYS)
@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "latin-1", "shift_jis"])
def test_every_output_can_be_written_in_its_encoding(case, encoding):
    in_colour(day(case), Output(encoding)).encode(encoding)


def test_names_are_not_read_as_markup_or_emoji():
    assert in_colour([(Span("[red]:smile: [/red] http://x 12"),)], Output(terminal=True)) == (
        "[red]:smile: [/red] http://x 12"
    )


@pytest.mark.parametrize("style", [Style.GOOD, Style.NEAR, Style.OVER])
@pytest.mark.parametrize("ground", [(0, 0, 0), (255, 255, 255)])
def test_colours_can_be_read_on_black_and_on_white(style, ground):
    colour = RichStyle.parse(COLOURS[style]).color
    light, dark = sorted((_luminance(colour.get_truecolor(DEFAULT_TERMINAL_THEME)), _luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 3.5  # WCAG 2.1 asks 3 of bold text


def test_colour_is_never_the_only_sign():
    for report in (*DAYS.values(), *WEEKS.values()):
        if isinstance(report, type(DAYS["empty"])):
            signs = {Style.GOOD: "reached", Style.NEAR: "near your", Style.OVER: "over your"}
            lines = day_lines(report, Sheet(80))
            for style in {span.style for line in lines for span in line} & signs.keys():
                assert signs[style] in plain(lines)


def test_neither_json_nor_a_pipe_needs_rich():
    code = """if True:
        import sys
        import potassium_cli.commands.days, potassium_cli.render.json.days
        from potassium_cli.render.text.lines import Span
        from potassium_cli.render.terminal import in_colour
        print(in_colour([(Span("text"),)], sys.stdout))
        sys.exit("rich" in sys.modules)
    """
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (ended.stdout, ended.returncode) == ("text\n", 0)


def _luminance(colour) -> float:
    red, green, blue = (part / 255 for part in colour)
    lit = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]
