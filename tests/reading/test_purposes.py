"""What a day is for, in letters of every label and in four languages; and nothing else."""

from datetime import datetime
from pathlib import Path

import pytest

from afterview.facts import Label, Message
from afterview.reading.promises import dates
from afterview.reading.sentences import split

LINES = (Path(__file__).parent / "texts/purposes.txt").read_text("utf-8").splitlines()
CASES = [tuple(line.split(" | ", 4)) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("language", "label", "purpose", "day", "text"), CASES)
def test_a_day_is_for_what_the_words_around_it_say(language, label, purpose, day, text):
    text = text.replace("\\n", "\n")
    zone = "-04:00" if language == "en" else "+01:00"
    written = datetime.fromisoformat(f"2026-03-11T10:00:00{zone}")
    message = Message(at=written, text=text, fresh=text)

    found = shown(dates(message, split(text), Label(label), language))

    assert found == ({} if purpose == "nothing" else {purpose: day})


def shown(found):
    days = {"promised": found.promised, "asked": found.deadline, "offer": found.offer_deadline}
    said = {name: f"{day.latest:%m-%d}" for name, day in days.items() if day}
    if found.interview:
        said["talk"] = f"{found.interview.starts:%m-%d %H:%M}"
    return said
