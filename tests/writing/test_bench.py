"""The measure of our wording: fifty invented debriefs."""

import json
import sys

import pytest

from bench import wording


@pytest.fixture(scope="module")
def whole():
    return [wording.notes_for(*each) for each in wording.debriefs()]


def test_no_two_notes_of_a_debrief_are_alike(whole):
    found = wording.figures(whole)

    assert found["debriefs"] == 50
    assert found["similarity"]["max"] < 0.6
    assert found["similarity"]["mean"] < 0.35


def test_no_note_has_a_mark(whole):
    assert wording.figures(whole)["marks"] == {}


def test_the_figures_are_printed_for_machines(monkeypatch, capsys, tmp_path):
    out = tmp_path / "notes.txt"
    monkeypatch.setattr(sys, "argv", ["wording", "--json", "--out", str(out)])

    wording.main()

    assert json.loads(capsys.readouterr().out)["notes"] > 100
    assert out.read_text().count("Subject: ") > 100
