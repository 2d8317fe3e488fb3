"""`afterview explain`: what was read and why, without a home."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from afterview.cli import afterview
from tests.reading.mails import FOLDER

REJECTION = "Hi Sam,\n\nUnfortunately, we will not be moving forward with your application.\n"


def explain(*words, text=None):
    result = CliRunner().invoke(afterview, ["explain", *words], input=text, prog_name="afterview")
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def words(result):
    return " ".join(result.output.split())


def test_an_invitation_is_explained():
    said = words(explain(str(FOLDER / "invitation-with-calendar.eml")))

    assert "Taken for an invitation" in said
    assert "we would like to invite you to an interview" in said
    assert "(en-inv-invite)" in said
    assert "Job Senior Engineer" in said
    assert "2026-03-09" in said


def test_as_json_for_scripts():
    said = json.loads(explain(str(FOLDER / "invitation-with-calendar.eml"), "--json").stdout)

    assert (said["label"], said["company"]) == ("invitation", "Northwind")
    assert said["enough"]
    assert said["interview"]["starts"] == "2026-03-09T19:00:00+00:00"


def test_a_text_from_the_standard_input():
    said = json.loads(explain("-", "--json", text=REJECTION).stdout)

    assert said["label"] == "rejection"
    start, end = said["sentence"]["start"], said["sentence"]["end"]
    assert REJECTION[start:end] == said["sentence"]["text"]


def test_a_mail_from_the_standard_input():
    said = explain("-", "--json", text=(FOLDER / "bounce.eml").read_text("utf-8"))

    assert json.loads(said.stdout)["rule"]["id"] == "en-auto-bounce"


def test_dates_come_with_their_words():
    text = (
        "From: Ana <ana@northwind.example>\n\nThank you for your application."
        " We will get back to you within 5-7 business days."
    )
    said = json.loads(explain("-", "--json", text=text).stdout)

    [date] = said["dates"]
    assert date["what"] == "They promise"
    assert "5-7 business days" in date["words"]
    assert date["earliest"] < date["latest"]


def test_signs_of_a_scam_are_told():
    said = words(explain(str(FOLDER / "forged.eml")))

    assert "Careful The sender's address could not be verified." in said
    assert "you would be asked" in said


def test_a_calendar(tmp_path):
    (tmp_path / "talk.ics").write_text(
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "SUMMARY:Interview with Northwind\r\nDTSTART:20260309T140000Z\r\n"
        "DTEND:20260309T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    said = json.loads(explain(str(tmp_path / "talk.ics"), "--json").stdout)

    assert said["interview"]["title"] == "Interview with Northwind"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.eml", b"  \n", "nothing to read"),
        ("box.mbox", b"From x Tue Mar  3 10:30:00 2026\n", "This is a mailbox"),
        ("none.eml", None, "cannot be read"),
    ],
)
def test_what_is_no_mail_is_refused(tmp_path, name, content, why):
    if content is not None:
        (tmp_path / name).write_bytes(content)

    said = explain(str(tmp_path / name))

    assert said.exit_code == 1
    assert why in said.output


def test_no_home_and_no_database_are_needed(tmp_path):
    words = {key: value for key, value in os.environ.items() if not key.startswith("DJANGO")}
    words |= {"AFTERVIEW_HOME": str(tmp_path / "none")}
    command = [sys.executable, "-m", "afterview", "explain", str(FOLDER / "bounce.eml")]

    done = subprocess.run(command, env=words, capture_output=True, text=True, check=True)

    assert "en-auto-bounce" in done.stdout
    assert not (tmp_path / "none").exists()
