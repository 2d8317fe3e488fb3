"""`afterview example`, `afterview audit` and `afterview completion`."""

import shutil
import subprocess

import pytest

from afterview.desk import household
from afterview.records.models import Application, Entry, Workspace

pytestmark = pytest.mark.django_db


def test_the_example_is_set_up_and_says_how_to_look_at_it(run, member):
    said = run("example")

    assert said.code == 0
    assert "afterview today --example" in said.out
    assert Workspace.objects.filter(as_of__isnull=False).count() == 1
    assert not household.candidate(member).applications.exists()


def test_reset_puts_it_back(run, story):
    Entry.objects.filter(workspace=story.workspace).delete()
    run("example", "reset")
    assert "Thank Bo Tanner" in run("today", "--example").out


def test_leave_takes_it_away_and_nothing_else(run, story, member):
    run("log", "applied", "Acme", "--new", "--role", "Welder")

    assert run("example", "leave").code == 0

    assert not Workspace.objects.filter(as_of__isnull=False).exists()
    assert Application.objects.get().company.name == "Acme"


def test_other_words_are_refused(run):
    assert run("example", "burn").code == 2


def test_a_sound_house_passes_the_audit(run, story):
    said = run("audit", "--example")
    assert (said.code, "Everything agrees." in said.out) == (0, True)


def test_what_does_not_agree_is_named_and_mended(run, story):
    broken = Application.objects.filter(workspace=story.workspace, stage="rejected")
    broken.update(stage="applied")

    said = run("audit", "--example")
    assert said.code == 1
    assert "stage says applied, should say rejected" in " ".join(said.out.split())
    assert "afterview audit --mend" in said.out

    assert run("audit", "--mend", "--example").code == 0
    assert run("audit", "--example", "--json").json["findings"] == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_that_it_can_read(run, shell):
    said = run("completion", shell)

    assert said.code == 0
    assert "_AFTERVIEW_COMPLETE" in said.out
    if program := shutil.which(shell):
        checked = subprocess.run([program, "-n"], input=said.out, text=True, capture_output=True)
        assert (checked.returncode, checked.stderr) == (0, "")


def test_what_is_typed_is_completed(run, monkeypatch):
    from click.shell_completion import BashComplete

    from afterview.cli import afterview

    bash = BashComplete(afterview, {}, "afterview", "_AFTERVIEW_COMPLETE")
    assert [each.value for each in bash.get_completions([], "to")] == ["today"]
    assert [each.value for each in bash.get_completions(["log"], "intervi")] == ["interviewed"]
