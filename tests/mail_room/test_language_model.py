"""A language model is asked within limits, and believed nothing.  Against a server that cheats."""

import json

import pytest

from afterview.mail.language_model import LONGEST, Service, ask
from afterview.mail.trouble import MailError
from tests.model import Model, answer
from tests.ports import free_port

QUESTION = [{"role": "user", "content": "Is anybody there?"}]


@pytest.fixture
def model():
    with Model() as model:
        yield model


def service(model, **more):
    return Service(model.address, "small:1b", **more)


def test_it_is_asked_one_question_with_its_key(model):
    model.says = "Yes."

    assert ask(service(model, key=lambda: "secret-1"), QUESTION) == "Yes."
    [(path, heads, body)] = model.asked
    assert path == "/v1/chat/completions"
    assert heads["Authorization"] == "Bearer secret-1"
    assert (body["model"], body["messages"], body["stream"]) == ("small:1b", QUESTION, False)


def test_without_a_key_none_is_told(model):
    ask(service(model), QUESTION)

    assert "Authorization" not in model.asked[0][1]
    assert "secret" not in repr(service(model, key=lambda: "secret-1"))


@pytest.mark.parametrize(
    "says",
    [
        b"<html><body>Welcome</body></html>",
        b"",
        b"{",
        b"[" * 100_000,
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": {"0": 1}}',
        b'"text"',
        answer("   "),
        answer(["a", "list"]),
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_answer_is_told(model, says):
    model.says = says

    with pytest.raises(MailError, match="no answer of a language model"):
        ask(service(model), QUESTION)


@pytest.mark.parametrize(
    ("says", "words"),
    [(answer("a" * 300_000), "more than we read"), ("b" * (LONGEST + 1), "longer")],
)
def test_a_giant_answer_is_not_read(model, says, words):
    model.says = says

    with pytest.raises(MailError, match=words):
        ask(service(model), QUESTION)


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "key"), (404, "/v1"), (429, "too often"), (500, "said 500"), (302, "not followed")],
)
def test_a_refusal_is_told_in_words_that_help(model, status, words):
    model.says = status

    with pytest.raises(MailError, match=words):
        ask(service(model), QUESTION)
    assert len(model.asked) == 1  # no sign was followed


def test_a_slow_one_is_not_waited_for(model):
    def slow(body):
        model.free.wait(20)
        return "late"

    model.says = slow

    with pytest.raises(MailError):
        ask(service(model), QUESTION, seconds=0.3)


def test_one_that_is_not_there_is_told():
    with pytest.raises(MailError, match="could not be reached"):
        ask(Service(f"http://127.0.0.1:{free_port()}/v1", "m"), QUESTION)


@pytest.mark.parametrize(
    "address",
    [
        "http://models.example/v1",
        "ftp://127.0.0.1/v1",
        "file:///etc/passwd",
        "127.0.0.1",
        "https://",
    ],
)
def test_no_address_but_https_or_this_computer_is_asked(address):
    with pytest.raises(MailError, match="encrypted"):
        ask(Service(address, "m"), QUESTION)


def test_an_agencys_server_asks_nobody_inside_its_house(model):
    with pytest.raises(MailError):
        ask(service(model, inside=False), QUESTION)
    port = model.address.rpartition(":")[2].partition("/")[0]
    with pytest.raises(MailError):
        ask(Service(f"https://127.0.0.1:{port}/v1", "m", inside=False), QUESTION)
    assert model.asked == []


def test_what_is_asked_is_json_whatever_it_holds(model):
    said = 'line\nbreak "quotes" \\ \u2028 \x07 李'
    ask(service(model), [{"role": "user", "content": said}])

    assert model.asked[0][2]["messages"][0]["content"] == said
    assert json.dumps(said)
