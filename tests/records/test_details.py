"""The typed detail of a fact survives the database."""

from datetime import UTC, datetime

import pytest

from afterview.facts import Kind, No, Notes, Promise, Reason, Round, Style, Word
from afterview.records import details

MOMENT = datetime(2026, 3, 2, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        (Kind.INTERVIEWED, Round(MOMENT, style=Style.PANEL, final=True)),
        (Kind.INTERVIEWED, Round()),
        (Kind.PROMISED, Promise(no_contact=True, earliest=MOMENT, words="by Friday")),
        (Kind.REJECTED, No(Reason.PAY, warm=True)),
        (Kind.NOTED, Notes(specifics={"ana": "the migration"}, missed="the pager")),
        (Kind.HEARD, Word(words="Soon.")),
        (Kind.THANKED, None),
    ],
)
def test_a_detail_is_read_as_it_was_written(kind, detail):
    assert details.read(kind, details.write(detail)) == detail


def test_only_what_differs_is_kept():
    assert details.write(Round(final=True)) == {"final": True}


def test_a_word_from_another_version_is_passed_over():
    assert details.read(Kind.INTERVIEWED, {"mood": "blue", "final": True}) == Round(final=True)
