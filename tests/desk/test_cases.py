"""Cases that are kept in memory are those of the records, also after something was taken back."""

import pytest
from django.db import transaction

from afterview.desk import cases, diary, intake
from afterview.facts import Fact, Kind
from afterview.records.models import Application
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-03 10:00")


@pytest.fixture
def application(member):
    return intake.begin(
        member,
        now=NOW,
        by=None,
        company="Acme",
        role="Welder",
        at=moment("2026-03-02 15:00"),
        with_people="Ana",
    )


def kinds(application):
    fresh = Application.objects.select_related("company", "candidate").get(pk=application.pk)
    return [fact.kind for fact in cases.case_of(fresh).timeline.facts]


def test_what_was_taken_back_is_not_remembered(application):
    with transaction.atomic():
        diary.record(application, Kind.REJECTED, at=NOW, now=NOW)
        assert Kind.REJECTED in kinds(application)
        transaction.set_rollback(True)

    application.refresh_from_db()
    diary.record(application, Kind.HEARD, at=NOW, now=NOW)

    assert kinds(application) == [Kind.INTERVIEWED, Kind.HEARD]


def test_an_entry_that_was_only_added_is_seen_too(application):
    assert kinds(application) == [Kind.INTERVIEWED]

    diary.add(application, Fact(NOW, Kind.HEARD))

    assert kinds(application) == [Kind.INTERVIEWED, Kind.HEARD]
