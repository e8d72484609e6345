"""Starts the program: as `potassium`, and as `python -m potassium_cli`."""

import gc
import signal

SELDOM = 50_000  # objects more than were freed, before a collection


def main() -> None:
    """Run the program. While it loads, Ctrl-C just ends it, and no cyclic garbage is collected.

    Then it is, but seldom: most runs end before it pays (6 % of a `log`), and a long one must not grow without end.
    """
    asked = signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()
    from potassium_cli.cli import main as run  # noqa: PLC0415  # after the lines above

    signal.signal(signal.SIGINT, asked)
    gc.freeze()
    gc.set_threshold(SELDOM)
    gc.enable()
    run()


if __name__ == "__main__":
    main()
