"""Which day a sentence promises, demands or sets, in four languages; and which it does not."""

from datetime import date, datetime
from pathlib import Path

import pytest

from afterview.facts import Label, Message
from afterview.reading.promises import Dates, dates
from afterview.reading.sentences import split

LINES = (Path(__file__).parent / "texts/days.txt").read_text("utf-8").splitlines()
CASES = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]
LABELS = {
    "p": Label.STATUS,
    "d": Label.ASSIGNMENT,
    "o": Label.OFFER,
    "t": Label.INVITATION,
}


def found(language: str, text: str, label: Label) -> Dates:
    zone = "-04:00" if language == "en" else "+01:00"
    written = datetime.fromisoformat(f"2026-03-11T10:00:00{zone}")
    return dates(Message(at=written, text=text, fresh=text), split(text), label, language)


@pytest.mark.parametrize(
    ("language", "what", "text", "day"), [case for case in CASES if case[1] in "pdo"]
)
def test_the_day_of_a_promise_a_demand_or_an_offer(language, what, text, day):
    got = found(language, text, LABELS[what])
    interval = {"p": got.promised, "d": got.deadline, "o": got.offer_deadline}[what]
    expected = date.fromisoformat(f"2026-{day}" if "-" in day else f"2026-03-{day}")

    assert interval is not None
    assert interval.earliest <= expected
    assert abs((interval.latest - expected).days) <= 1


@pytest.mark.parametrize(
    ("language", "what", "text", "moment"), [case for case in CASES if case[1] == "t"]
)
def test_the_moment_of_a_talk(language, what, text, moment):
    talk = found(language, text, LABELS[what]).interview

    assert talk is not None
    assert talk.starts.replace(tzinfo=None) == datetime.fromisoformat(f"2026-03-{moment}")


@pytest.mark.parametrize("label", [*LABELS.values(), Label.RECEIPT, Label.REJECTION])
@pytest.mark.parametrize(("language", "what", "text", "day"), [c for c in CASES if c[1] == "-"])
def test_other_days_are_for_nothing_that_is_followed(language, what, text, day, label):
    assert found(language, text, label) == Dates()
