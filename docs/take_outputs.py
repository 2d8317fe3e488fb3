"""Writes into docs/cli.md what its commands print: python docs/take_outputs.py

Each block that begins with `$ afterview ...` is run, in order, in a home that is thrown away.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = Path(__file__).parent / "cli.md"
BLOCK = re.compile(r"```console\n\$ (afterview [^\n]*)\n(.*?)```", re.DOTALL)


def blocks(page: str) -> list[tuple[str, str]]:
    """Each command, and what the page says that it prints."""
    return BLOCK.findall(page)


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        words = os.environ | {"AFTERVIEW_HOME": home}

        def taken(block: re.Match[str]) -> str:
            command = [sys.executable, "-m", *shlex.split(block[1])]
            said = subprocess.run(command, env=words, capture_output=True, text=True, check=False)
            return f"```console\n$ {block[1]}\n{said.stdout}{said.stderr}```"

        PAGE.write_text(BLOCK.sub(taken, PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
