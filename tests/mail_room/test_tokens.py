"""Permission instead of a password, with a provider that the test plays."""

import json
import threading
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from afterview.mail import providers, tokens
from afterview.mail.tokens import Client, NotYet, Purse, Tokens
from afterview.mail.trouble import MailError
from tests.notation import moment

NOW = moment("2026-03-03 09:00")
HOUR = timedelta(hours=1)
GOOGLE = Client(providers.oauth("google"), "our-id", "our-secret")
MICROSOFT = Client(providers.oauth("microsoft"), "our-id")
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
    asking = tokens.ask_in_the_browser(
        GOOGLE, "http://127.0.0.1:8000/back", random=lambda size: "x" * size
    )
    return tokens.came_back(GOOGLE, asking, {"state": asking.state, **query}, provider)


def test_google_is_asked_in_the_browser():
    asking = tokens.ask_in_the_browser(
        GOOGLE, "http://127.0.0.1:8000/back", "sam@home.example", mark="account-"
    )

    words = {name: value[0] for name, value in parse_qs(urlsplit(asking.url).query).items()}
    assert words["redirect_uri"] == "http://127.0.0.1:8000/back"
    assert words["code_challenge_method"] == "S256"
    assert words["login_hint"] == "sam@home.example"
    assert words["state"] == asking.state
    assert asking.state.startswith("account-")
    assert asking.verifier not in asking.url
    assert "our-secret" not in asking.url
    assert len(words["code_challenge"]) == 43


def test_no_question_is_like_another():
    asked = [tokens.ask_in_the_browser(GOOGLE, "http://127.0.0.1/") for _ in range(20)]

    assert len({each.state for each in asked} | {each.verifier for each in asked}) == 40
    assert all(len(each.verifier) >= 43 for each in asked)


def test_the_browser_comes_back_with_a_code():
    provider = Provider((200, GIVEN))

    given = came_back(provider, code="the-code")

    assert given == Tokens("a-token", HOUR, "r-token")
    [(_, words)] = provider.asked
    assert words["code"] == "the-code"
    assert words["code_verifier"] == "x" * 48
    assert words["client_secret"] == "our-secret"


@pytest.mark.parametrize("state", ["another", "", "é"])
def test_an_answer_to_another_question_is_refused(state):
    provider = Provider()

    with pytest.raises(MailError, match="another question"):
        came_back(provider, code="the-code", state=state)

    assert provider.asked == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"error": "access_denied"}, "not given"),
        ({"error": "admin_policy_enforced"}, "administrator"),
        ({"error": "redirect_uri_mismatch"}, "Desktop app"),
        ({"error": "<script>"}, "gave no permission just now.$"),
        ({}, "not given"),
    ],
)
def test_a_no_in_the_browser_is_a_no(query, told):
    with pytest.raises(MailError, match=told) as error:
        came_back(Provider(), **query)

    assert error.value.permanent
    assert "<" not in str(error.value)


def test_a_permission_without_the_mail_is_told():
    """Google lets people untick what they do not want to give."""
    with pytest.raises(MailError, match="tick that box"):
        came_back(Provider((200, GIVEN | {"scope": "openid email"})), code="the-code")

    assert came_back(Provider((200, GIVEN | {"scope": "https://mail.google.com/"})), code="c")


def test_scopes_may_be_told_without_their_address():
    said = GIVEN | {"scope": "IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"}
    code = tokens.ask_for_a_code(MICROSOFT, Provider((200, CODE)), NOW)

    assert tokens.was_typed(MICROSOFT, code, Provider((200, said)), NOW).refresh == "r-token"


def test_a_permission_for_an_hour_only_is_none():
    with pytest.raises(MailError, match="for an hour only"):
        came_back(Provider((200, {"access_token": "a", "expires_in": 3600})), code="the-code")


def test_microsoft_gives_a_code_to_type():
    provider = Provider((200, CODE), (400, {"error": "authorization_pending"}))
    provider.answers += [(400, {"error": "slow_down"}), (200, GIVEN)]

    code = tokens.ask_for_a_code(MICROSOFT, provider, NOW)

    assert (code.code, code.url) == ("ABCD-EFGH", "https://login.example/device")
    assert tokens.was_typed(MICROSOFT, code, provider, NOW) == NotYet(timedelta(seconds=5))
    assert tokens.was_typed(MICROSOFT, code, provider, NOW) == NotYet(timedelta(seconds=10))
    assert tokens.was_typed(MICROSOFT, code, provider, NOW).access == "a-token"
    assert "client_secret" not in provider.asked[-1][1]


@pytest.mark.parametrize("url", ["http://login.example/", "javascript:alert(1)", "login.example"])
def test_a_page_that_is_not_encrypted_is_shown_to_nobody(url):
    with pytest.raises(MailError, match="not encrypted"):
        tokens.ask_for_a_code(MICROSOFT, Provider((200, CODE | {"verification_uri": url})), NOW)


def test_a_code_runs_out():
    code = tokens.ask_for_a_code(MICROSOFT, Provider((200, CODE)), NOW)

    with pytest.raises(MailError, match="run out"):
        tokens.was_typed(MICROSOFT, code, Provider(), NOW + timedelta(minutes=15))


@pytest.mark.parametrize(
    ("status", "said", "permanent", "told"),
    [
        (400, {"error": "invalid_grant"}, True, "after seven days"),
        (401, {"error": "invalid_client"}, True, "Google does not know this client id"),
        (400, {"error": "consent_required"}, True, "administrator"),
        (400, {"error": "invalid_scope"}, True, "add the scope"),
        (400, {"error": "some_new_code"}, True, "Its reason: some_new_code."),
        (400, {"error": "r-token is odd"}, True, "gave no permission just now.$"),
        (500, {"error": "server_error", "error_description": "r-token"}, False, "just now"),
        (429, {"error": "slow"}, False, "just now"),
        (502, b"<html>", False, "do not understand"),
        (200, b"<html>" + b"x" * 100_000, False, "do not understand"),
        (200, b"[" * 50_000, False, "do not understand"),
        (200, b'{"access_token": "a", "x": "' + b"x" * 100_000 + b'"}', False, "not understand"),
        (200, {"expires_in": 3600}, False, "left out"),
        (200, {"access_token": "a\r\nb"}, False, "characters"),
        (200, [], False, "do not understand"),
    ],
)
def test_what_a_provider_may_say_instead(status, said, permanent, told):
    with pytest.raises(MailError, match=told) as error:
        tokens.renew(GOOGLE, "r-token", Provider((status, said)))

    assert error.value.permanent == permanent
    assert "r-token" not in str(error.value)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (65001, "administrator"),
        (700016, "does not know this client id"),
        (7000218, "Allow public client flows"),
        (700082, "ninety days"),
        (50173, "password was changed"),
        (50076, "second proof"),
        (50194, "enter that directory"),
        (9002346, "consumers"),
        (53003, "rule of your employer"),
        (1, "run out or was taken back. Sign in once more.$"),
    ],
)
def test_microsoft_says_why_by_a_number(number, told):
    said = {"error": "invalid_grant", "error_codes": ["x", number]}

    with pytest.raises(MailError, match=told):
        tokens.renew(MICROSOFT, "r-token", Provider((400, said)))


def test_a_permission_is_renewed_and_may_come_with_another_refresh_token():
    first, second = {"access_token": "new", "expires_in": "60"}, GIVEN
    provider = Provider((200, first), (200, second))

    assert tokens.renew(GOOGLE, "old", provider) == Tokens("new", timedelta(minutes=1), "old")
    assert tokens.renew(GOOGLE, "old", provider).refresh == "r-token"


@pytest.mark.parametrize("lasts", ["soon", None, [], -5, 10**400, float("nan")])
def test_an_odd_time_is_some_time(lasts):
    given = tokens.renew(GOOGLE, "r", Provider((200, GIVEN | {"expires_in": lasts})))

    assert timedelta() < given.lasts <= timedelta(days=365)


def test_a_permission_is_given_back_where_one_can():
    provider = Provider((200, {}))

    assert tokens.give_back(GOOGLE, "r-token", provider)
    assert provider.asked == [(GOOGLE.place.revoke, {"token": "r-token"})]
    assert not tokens.give_back(GOOGLE, "r-token", Provider((400, {})))
    assert not tokens.give_back(MICROSOFT, "r-token", Provider())


class TestThePurse:
    def test_a_token_that_is_good_costs_no_question(self):
        purse, now = Purse(lambda: now[0]), [0.0]
        given = iter([Tokens("first", HOUR), Tokens("second", HOUR)])

        assert purse.token("sam", lambda: next(given)) == "first"
        now[0] = 3470.0
        assert purse.token("sam", pytest.fail) == "first"
        now[0] = 3490.0
        assert purse.token("sam", lambda: next(given)) == "second"

    def test_one_that_was_refused_is_not_given_again(self):
        purse = Purse()
        purse.put("sam", Tokens("first", HOUR))

        assert purse.token("sam", lambda: Tokens("second", HOUR), refused="first") == "second"
        assert purse.token("sam", pytest.fail, refused="first") == "second"

    def test_each_account_has_its_own(self):
        purse = Purse()
        purse.put("sam", Tokens("first", HOUR))
        purse.put("kim", Tokens("second", HOUR))
        purse.drop("sam")

        assert purse.token("sam", lambda: Tokens("third", HOUR)) == "third"
        assert purse.token("kim", pytest.fail) == "second"

    def test_many_at_once_ask_once(self):
        purse, asked, start = Purse(), [], threading.Barrier(8)

        def ask():
            start.wait()
            assert purse.token("sam", lambda: asked.append(1) or Tokens("a", HOUR)) == "a"

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()

        assert asked == [1]


def test_nothing_secret_is_printed():
    asking = tokens.ask_in_the_browser(GOOGLE, "http://127.0.0.1/")
    code = tokens.ask_for_a_code(MICROSOFT, Provider((200, CODE)), NOW)
    purse = Purse()
    purse.put("sam", Tokens("a-token", HOUR))
    printed = repr((GOOGLE, Tokens("a-token", HOUR, "r-token"), code, asking, purse))

    for secret in ("our-secret", "a-token", "r-token", "d-code", asking.verifier, asking.state):
        assert secret not in printed.replace(asking.url, "")


def test_a_token_is_said_as_the_servers_want_it():
    assert tokens.xoauth2("sam@home.example", "t") == "user=sam@home.example\1auth=Bearer t\1\1"
