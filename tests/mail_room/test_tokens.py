"""Permission instead of a password, with a provider that the test plays."""

import json
import sys
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from afterview.mail import tokens
from afterview.mail.tokens import Client, NotYet, Tokens
from afterview.mail.trouble import MailError
from tests.notation import moment

NOW = moment("2026-03-03 09:00")
GOOGLE = Client("google", "our-id", "our-secret")
MICROSOFT = Client("microsoft", "our-id")
GIVEN = {"access_token": "a-token", "expires_in": 3600, "refresh_token": "r-token"}
CODE = {
    "user_code": "ABCD-EFGH",
    "verification_uri": "https://login.example/device",
    "device_code": "d-code",
    "interval": 5,
    "expires_in": 900,
}


class Provider:
    """Answers in turn, and remembers what it was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def __call__(self, url, words):
        self.asked.append((url, dict(words)))
        status, said = self.answers.pop(0)
        return status, said if isinstance(said, bytes) else json.dumps(said).encode()


def came_back(provider, **query):
    asking = tokens.ask_google(GOOGLE, "http://127.0.0.1:8000/back", lambda size: "x" * size)
    return tokens.came_back(GOOGLE, asking, {"state": asking.state, **query}, provider, NOW)


def test_google_is_asked_in_the_browser():
    asking = tokens.ask_google(GOOGLE, "http://127.0.0.1:8000/back")

    words = {name: value[0] for name, value in parse_qs(urlsplit(asking.url).query).items()}
    assert words["redirect_uri"] == "http://127.0.0.1:8000/back"
    assert words["code_challenge_method"] == "S256"
    assert words["state"] == asking.state
    assert asking.verifier not in asking.url
    assert len(words["code_challenge"]) == 43


def test_the_browser_comes_back_with_a_code():
    provider = Provider((200, GIVEN))

    given = came_back(provider, code="the-code")

    assert given == Tokens("a-token", NOW + timedelta(hours=1), "r-token")
    [(_, words)] = provider.asked
    assert words["code"] == "the-code"
    assert words["code_verifier"] == "x" * 48
    assert words["client_secret"] == "our-secret"


def test_an_answer_to_another_question_is_refused():
    with pytest.raises(MailError, match="another question"):
        came_back(Provider(), code="the-code", state="another")


def test_a_no_in_the_browser_is_a_no():
    with pytest.raises(MailError, match="not given") as told:
        came_back(Provider(), error="access_denied")

    assert told.value.permanent


def test_microsoft_gives_a_code_to_type():
    provider = Provider((200, CODE), (400, {"error": "authorization_pending"}))
    provider.answers += [(400, {"error": "slow_down"}), (200, GIVEN)]

    code = tokens.ask_microsoft(MICROSOFT, provider, NOW)

    assert (code.code, code.url) == ("ABCD-EFGH", "https://login.example/device")
    assert tokens.was_typed(MICROSOFT, code, provider, NOW) == NotYet(timedelta(seconds=5))
    assert tokens.was_typed(MICROSOFT, code, provider, NOW) == NotYet(timedelta(seconds=10))
    assert tokens.was_typed(MICROSOFT, code, provider, NOW).access == "a-token"
    assert "client_secret" not in provider.asked[-1][1]


def test_a_code_runs_out():
    code = tokens.ask_microsoft(MICROSOFT, Provider((200, CODE)), NOW)

    with pytest.raises(MailError, match="run out"):
        tokens.was_typed(MICROSOFT, code, Provider(), NOW + timedelta(minutes=15))


def test_a_token_that_is_good_costs_no_question():
    good = Tokens("a-token", NOW + timedelta(minutes=3), "r-token")

    assert tokens.fresh(GOOGLE, good, Provider(), NOW, keep=pytest.fail) == "a-token"


def test_a_token_is_renewed_before_it_runs_out_and_kept():
    kept = []
    old = Tokens("a-token", NOW + timedelta(minutes=1), "r-token")
    provider = Provider((200, {"access_token": "new", "expires_in": 3600}))

    assert tokens.fresh(GOOGLE, old, provider, NOW, kept.append) == "new"
    assert kept == [Tokens("new", NOW + timedelta(hours=1), "r-token")]


@pytest.mark.parametrize(
    ("status", "said", "permanent", "told"),
    [
        (400, {"error": "invalid_grant"}, True, "Sign in once more"),
        (401, {"error": "invalid_client"}, True, "client id"),
        (400, {"error": "consent_required"}, True, "administrator"),
        (500, {"error": "server_error", "error_description": "r-token"}, False, "just now"),
        (502, b"<html>", False, "do not understand"),
        (200, {"expires_in": 3600}, False, "left out"),
        (200, [], False, "left out"),
    ],
)
def test_what_a_provider_may_say_instead(status, said, permanent, told):
    old = Tokens("a-token", NOW, "r-token")

    with pytest.raises(MailError, match=told) as error:
        tokens.fresh(GOOGLE, old, Provider((status, said)), NOW, keep=pytest.fail)

    assert error.value.permanent == permanent
    assert "r-token" not in str(error.value)


def test_without_a_second_token_one_has_to_sign_in_again():
    with pytest.raises(MailError, match="Sign in once more"):
        tokens.fresh(GOOGLE, Tokens("a", NOW), Provider(), NOW, keep=pytest.fail)


def test_tokens_go_into_the_keyring_and_out_again():
    given = Tokens("a-token", NOW, "r-token")

    assert Tokens.from_text(given.as_text()) == given


def test_nothing_secret_is_printed():
    asking = tokens.ask_google(GOOGLE, "http://127.0.0.1/")
    code = tokens.ask_microsoft(MICROSOFT, Provider((200, CODE)), NOW)
    printed = repr((GOOGLE, Tokens("a-token", NOW, "r-token"), code, asking))

    for secret in ("our-secret", "a-token", "r-token", "d-code", asking.verifier):
        assert secret not in printed


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("print('')", "gave none"),
        ("print('a b')", "gave none"),
        ("print('token'); raise SystemExit(1)", "gave none"),
        ("while True: pass", "in time"),
    ],
)
def test_a_program_that_gives_no_token_is_told(program, told):
    with pytest.raises(MailError, match=told):
        tokens.from_command(f'{sys.executable} -c "{program}"', seconds=0.5)


def test_another_program_may_give_the_token():
    assert tokens.from_command(f"{sys.executable} -c \"print('a-token')\"") == "a-token"


@pytest.mark.parametrize("command", ["no-such-program-anywhere", "'", ""])
def test_a_command_that_cannot_be_started_is_told(command):
    with pytest.raises(MailError):
        tokens.from_command(command)


def test_a_token_is_said_as_the_servers_want_it():
    assert tokens.xoauth2("sam@home.example", "t") == "user=sam@home.example\1auth=Bearer t\1\1"
