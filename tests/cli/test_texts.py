"""`afterview texts`."""

import pytest

from afterview.desk import letter_texts
from afterview.records.models import LetterText
from afterview.writing import texts
from tests.notation import moment
from tests.writing.test_proofs import NOTE

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "letters.en.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


def test_they_are_listed_and_printed(run, member):
    said = run("texts", "de")
    assert "thank_late" in said.out
    assert max(map(len, said.out.splitlines())) <= 80
    assert run("texts", "en", "ask").out == texts.source("en", "ask")


def test_a_file_is_brought_and_ours_come_back(run, member, file):
    assert run("texts", "en", "--file", str(file)).out == "Taken: 1.\n"
    assert "* thank " in run("texts").out
    assert [each["name"] for each in run("texts", "--json").json["texts"] if each["own"]] == [
        "thank"
    ]
    assert run("texts", "en", "thank").out == NOTE
    assert run("texts", "en", "thank", "--ours").out == "Ours again.\n"
    assert not LetterText.objects.exists()


def test_what_does_not_hold_is_told_with_its_line(run, member, file):
    file.write_text(NOTE.replace("{role}", "{rolle}", 1), encoding="utf-8")
    said = run("texts", "en", "--file", str(file))

    assert said.code == 1
    assert "“thank”, line 3: Nothing is known under {rolle}." in said.err
    assert not LetterText.objects.exists()


def test_what_is_no_text_is_told(run, member, file):
    assert run("texts", "en", "poem").code == 1
    assert run("texts", "xx").code == 2
    file.write_bytes(b"\xff\xfe\x00")
    assert "is no text" in run("texts", "en", "--file", str(file)).err


def test_eves_texts_are_not_mine(run, member, eve):
    hers = NOTE.replace("Thank you for talking with me.", "Hers.")
    letter_texts.write(eve.workspace, "en", "thank", hers, moment("2026-03-03 10:00"))

    assert "Hers." not in run("texts", "en", "thank").out
    assert "* " not in run("texts").out
    run("texts", "en", "thank", "--ours")
    assert LetterText.objects.get().text == hers
