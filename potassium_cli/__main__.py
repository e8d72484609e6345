"""Makes `python -m potassium_cli` the same as `potassium`."""

from potassium_cli.cli import main

if __name__ == "__main__":
    main()
