"""A program of the user's prints the token, or fails in one of the ways in which programs fail."""

import sys

import pytest

from afterview.mail import commands
from afterview.mail.trouble import MailError


def program(text):
    return f'{sys.executable} -c "{text}"'


def test_it_prints_a_token():
    assert commands.token_of(program("print('a-token')")) == "a-token"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("print('')", "print the token, and nothing else"),
        ("print('a b')", "print the token, and nothing else"),
        ("print('\u00e9')", "print the token, and nothing else"),
        ("print('token'); raise SystemExit(7)", "it ended with 7"),
        ("while True: print('x' * 9999)", "far more than a token"),
    ],
)
def test_what_it_prints_may_be_no_token(text, told):
    with pytest.raises(MailError, match=told) as error:
        commands.token_of(program(text))

    assert error.value.permanent


@pytest.mark.parametrize(
    "text",
    [
        "while True: pass",
        "import os; os.close(1)\nwhile True: pass",
        "import subprocess as s, sys; s.Popen([sys.executable, '-c', 'while True: pass'])",
    ],
)
def test_one_that_does_not_end_is_ended(text):
    with pytest.raises(MailError, match="in time") as error:
        commands.token_of(program(text), seconds=1)

    assert not error.value.permanent


@pytest.mark.parametrize("command", ["no-such-program-anywhere", "'", "", "  "])
def test_one_that_cannot_be_started_is_told(command):
    with pytest.raises(MailError, match="could not be started"):
        commands.token_of(command)


def test_there_is_no_shell(tmp_path):
    command = program("import sys; print(len(sys.argv))") + f" ; touch {tmp_path}/x $(id) > y"

    assert commands.token_of(command) == "7"
    assert list(tmp_path.iterdir()) == []


def test_what_it_says_aside_is_seen_by_nobody(capfd):
    with pytest.raises(MailError) as error:
        commands.token_of(program("import sys; sys.exit('my-secret')"))

    assert "my-secret" not in str(error.value) + "".join(capfd.readouterr())
