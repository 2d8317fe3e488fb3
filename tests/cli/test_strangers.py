"""What belongs to another workspace does not exist for any command."""

import pytest

from afterview.desk import household, intake
from afterview.records.models import Application, Entry, Letter
from tests.notation import moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret(eve):
    """An interview in the workspace of Eve, with a note that is due."""
    return intake.begin(
        eve,
        now=moment("2026-03-03 10:00"),
        by=None,
        company="Secretive",
        role="Spy",
        at=moment("2026-03-02 15:00"),
        with_people="Mallory",
    )


@pytest.mark.parametrize("command", ["show", "outlook", "draft"])
@pytest.mark.parametrize("by", ["name", "key"])
def test_nobody_finds_what_is_another_ones(run, member, secret, command, by):
    said = run(command, "Secretive" if by == "name" else str(secret.pk))
    assert said.code == 1
    assert "Spy" not in said.out + said.err
    assert not Letter.objects.exists()


def test_nobody_logs_into_what_is_another_ones(run, member, secret):
    before = Entry.objects.count()
    assert run("log", "heard", str(secret.pk)).code == 1
    assert Entry.objects.count() == before


@pytest.mark.parametrize("command", ["today", "waiting", "basket", "audit"])
def test_lists_hold_nothing_of_another(run, member, secret, command):
    Application.objects.filter(pk=secret.pk).update(stage="applied")  # something to find
    said = run(command)
    assert said.code == 0
    assert "Secretive" not in said.out


def test_mending_leaves_what_is_another_ones(run, member, secret):
    Application.objects.filter(pk=secret.pk).update(stage="offer_received")
    run("audit", "--mend")
    assert Application.objects.get(pk=secret.pk).stage == "offer_received"


def test_what_is_brought_goes_into_the_own_workspace(run, member, secret, tmp_path):
    mail = (
        b"From: Ann <ann@acme.example>\nTo: me@mail.example\nMessage-ID: <1@acme.example>\n"
        b"Date: Mon, 02 Mar 2026 10:00:00 +0000\nSubject: Your application to Acme\n\n"
        b"Thank you for applying for the Welder position at Acme. We received your application.\n"
    )
    (tmp_path / "one.eml").write_bytes(mail)
    run("import", str(tmp_path / "one.eml"))
    assert household.candidate(member).workspace.pk != secret.workspace_id
    assert set(Application.objects.exclude(pk=secret.pk).values_list("workspace", flat=True)) <= {
        member.workspace_id
    }


def test_the_example_of_another_is_not_ours(run, member, eve):
    from afterview.desk import example

    theirs = example.open(eve.user, moment("2026-03-03 10:00"))
    run("example", "leave")
    assert Application.objects.filter(workspace=theirs.workspace).exists()
