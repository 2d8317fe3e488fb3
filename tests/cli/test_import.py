"""`afterview import`: a mailbox, read once."""

import pytest

from afterview.desk import example
from afterview.records.models import Application, Mail, Mailbox

pytestmark = pytest.mark.django_db

MAILS = "mails"


@pytest.fixture
def folder(tmp_path):
    """The mails of the example, as a folder on disk."""
    from importlib.resources import files

    for mail in (files(example) / MAILS).iterdir():
        (tmp_path / mail.name).write_bytes(mail.read_bytes())
    return tmp_path


def test_a_folder_of_mails_becomes_applications(run, member, folder):
    said = run("import", str(folder), "--json")

    assert said.code == 0
    assert said.json["messages"] == 14
    assert said.json["filed"] + said.json["unsure"] == Mail.objects.count()
    assert Application.objects.exists()


def test_bringing_it_again_changes_nothing(run, member, folder):
    (folder / "tideway-rail-feedback.eml").unlink()  # a reply, read before what it answers
    first = run("import", str(folder), "--json").json
    before = Mail.objects.count(), Application.objects.count()

    again = run("import", str(folder), "--json").json

    assert again["known"] >= first["filed"]
    assert (again["filed"], again["unsure"]) == (0, 0)
    assert (Mail.objects.count(), Application.objects.count()) == before
    assert Mailbox.objects.count() == 1


def test_the_summary_is_told_in_words(run, member, folder):
    said = run("import", str(folder))
    assert "14  mails read" in said.out
    assert "wait for a word from you" in said.out


def test_what_is_not_there_is_said(run, member, tmp_path):
    said = run("import", str(tmp_path / "gone.mbox"))
    assert said.code == 1
    assert "There is nothing at" in said.err


def test_what_is_no_mailbox_is_said_and_changes_nothing(run, member, tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))

    said = run("import", str(tmp_path / "picture.png"))

    assert said.code == 1
    assert said.err.startswith("Error: ")
    assert not Mail.objects.exists()
