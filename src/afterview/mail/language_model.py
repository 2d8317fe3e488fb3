"""Asks a language model that the user has connected: any service that speaks as OpenAI's does.

It is asked one question at a time, over https or on this very computer, within a minute and a
quarter of a megabyte; no redirection is followed, and whatever is not an answer is trouble.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from afterview.mail import pages
from afterview.mail.trouble import MailError

SECONDS = 60.0
MOST = 256 << 10  # bytes of an answer
LONGEST = 12_000  # characters of the text in it
WORDS = 1_500  # how much it may say, in its own tokens

Question = Sequence[dict[str, str]]


def _no_key() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Service:
    """Where the model is, what it is called, and the key, asked for when it is needed."""

    address: str  # such as http://127.0.0.1:11434/v1
    model: str
    key: Callable[[], str] = field(default=_no_key, repr=False, compare=False)
    inside: bool = True  # it may be on this computer; never for an agency's server


def ask(service: Service, question: Question, seconds: float = SECONDS) -> str:
    """What the model says.  Raises MailError, in words that help."""
    body = {
        "model": service.model,
        "messages": list(question),
        "temperature": 0.2,
        "max_tokens": WORDS,
        "stream": False,
    }
    head = {"Content-Type": "application/json", "Accept": "application/json"}
    if key := service.key():
        head["Authorization"] = f"Bearer {key}"
    status, said = pages.ask(
        f"{service.address.rstrip('/')}/chat/completions",
        json.dumps(body).encode(),
        head,
        seconds=seconds,
        most=MOST,
        inside=service.inside,
    )
    if status != 200:
        raise MailError(_refused(status))
    return _text(said)


def _refused(status: int) -> str:
    if status in {401, 403}:
        return "The service does not accept the key. Is it the right one?"
    if status == 404:
        return "There is no such address or model. Is the address the one that ends in /v1?"
    if status == 429:
        return "The service says that it was asked too often. Try again later."
    if 300 <= status < 400:
        return "The service wants to send us elsewhere, which is not followed. Use its own address."
    return f"The service could not answer (it said {status})."


def _text(said: bytes) -> str:
    try:
        text = json.loads(said)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        text = None
    if not isinstance(text, str) or not text.strip():
        raise MailError("What came back is no answer of a language model. Is the address right?")
    if len(text) > LONGEST:
        raise MailError("The answer is longer than any letter.")
    return text
