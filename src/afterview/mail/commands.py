"""A token from another program of the user's, which prints one (`token_command`).

It is started without a shell, gets nothing to read, and has a limit of time and of words.
What it says beside the token is thrown away: it may hold what nobody should see.
"""

import os
import shlex
import signal
import subprocess
from contextlib import suppress
from threading import Thread

from afterview.mail.trouble import MailError

SECONDS = 30.0
LONGEST = 16 << 10  # bytes that a token may have, with room to spare


def token_of(command: str, seconds: float = SECONDS) -> str:
    """The access token that it prints: one word on one line."""
    try:
        program = subprocess.Popen(
            words_of(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that all it started ends with it
        )
    except (OSError, ValueError):
        raise MailError("The command for the token could not be started.", permanent=True) from None
    try:
        return _token(*_said(program, seconds))
    except subprocess.TimeoutExpired:
        raise MailError("The command for the token did not end in time.") from None
    finally:
        _end(program)


def words_of(command: str) -> list[str]:
    """The program and what it is told.  Raises ValueError for none, or a quote that stays open."""
    if words := shlex.split(command):
        return words
    raise ValueError("No command.")


def _said(program: subprocess.Popen[bytes], seconds: float) -> tuple[bytes, int]:
    """What it prints, and how it ends.  Read aside: something that it started may hold the line."""
    said: list[bytes] = []

    def read() -> None:
        if program.stdout:
            with program.stdout as line:
                said.append(line.read(LONGEST + 1))

    reader = Thread(target=read, daemon=True)
    reader.start()
    reader.join(seconds)
    if not said:
        raise subprocess.TimeoutExpired(program.args, seconds)
    if len(said[0]) > LONGEST:
        raise MailError("The command said far more than a token.", permanent=True)
    return said[0], program.wait(seconds)


def _token(said: bytes, code: int) -> str:
    if code:
        raise MailError(f"The command for the token failed (it ended with {code}).", permanent=True)
    words = said.split()
    if len(words) != 1 or not words[0].isascii() or not words[0].decode().isprintable():
        raise MailError("The command has to print the token, and nothing else.", permanent=True)
    return words[0].decode()


def _end(program: subprocess.Popen[bytes]) -> None:
    """It, and what it has started, unless that is over."""
    if program.returncode is None:  # not yet asked, so that its number is still its own
        with suppress(OSError):
            if os.name == "posix":
                os.killpg(program.pid, signal.SIGKILL)
            else:
                program.kill()
        program.wait()
