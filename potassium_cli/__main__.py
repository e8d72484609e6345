"""Starts the program: as `potassium`, and as `python -m potassium_cli`."""

import gc
import signal


def main() -> None:
    """Run the program. While it loads, Ctrl-C just ends it, and no cyclic garbage is collected (6 % of a `log`)."""
    asked = signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()
    from potassium_cli.cli import main as run  # noqa: PLC0415  # after the lines above

    signal.signal(signal.SIGINT, asked)
    run()


if __name__ == "__main__":
    main()
