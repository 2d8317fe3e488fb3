"""The command `afterview`, also as `python -m afterview`."""

from afterview.cli import afterview


def main() -> None:
    afterview(prog_name="afterview")


if __name__ == "__main__":
    main()
