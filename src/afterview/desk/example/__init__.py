"""The example: a whole search of ten weeks, told in story files, seen at a fixed moment.

It is a workspace of its own beside the owner's, so that nobody's real search is touched.
"""

from datetime import UTC, datetime

from django.db import transaction

from afterview.desk import household
from afterview.desk.example import deck
from afterview.desk.example.teller import tell
from afterview.records.models import Application, Member, User, Workspace

MOMENT = datetime(2026, 3, 10, 9, 10, tzinfo=UTC)  # a Tuesday morning
NAME = "The example"


@transaction.atomic
def open(user: User, now: datetime) -> Member:  # noqa: A001
    """The example of this user: found again, else told from the beginning."""
    User.objects.select_for_update().get(pk=user.pk)  # two at once make one
    known = household.membership(user, example=True)
    return known or _told(user, now)


@transaction.atomic
def reset(user: User, now: datetime) -> Member:
    """As it was at first, whatever was tried out in it.  Nothing else is touched."""
    User.objects.select_for_update().get(pk=user.pk)
    leave(user)
    return _told(user, now)


@transaction.atomic
def leave(user: User) -> None:
    """Take the example away; a workspace without a moment of its own is never touched."""
    for workspace in Workspace.objects.filter(members__user=user, as_of__isnull=False):
        Application.objects.filter(workspace=workspace).delete()  # they hold on to companies
        workspace.delete()


def _told(user: User, now: datetime) -> Member:
    member = household.found_workspace(user, NAME, now, as_of=MOMENT)
    tell(member, MOMENT)
    deck.fill(household.candidate(member), MOMENT)
    return member
