"""Who lives here: the owner of a home, members and the workspace that they work in."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from afterview.desk import diary
from afterview.records.models import Candidate, Member, User, Workspace

OWNER = "owner"  # the user name of whoever runs a home


def owner(now: datetime) -> User:
    """The one who lives in this home; the house is founded at the first visit."""
    known = User.objects.filter(username=OWNER).first()
    return known or _found(now)


@transaction.atomic
def _found(now: datetime) -> User:
    user, _ = User.objects.get_or_create(username=OWNER)
    if not user.memberships.exists():
        found_workspace(user, "Home", now)
    return user


def found_workspace(
    user: User, name: str, now: datetime, *, as_of: datetime | None = None
) -> Member:
    """A workspace of one: its owner, who is its candidate too."""
    workspace = Workspace.objects.create(name=name, created=now, as_of=as_of)
    Candidate.objects.create(workspace=workspace, zone=settings.AFTERVIEW_ZONE)
    return Member.objects.create(user=user, workspace=workspace, role=Member.Role.OWNER)


def membership(user: User, *, example: bool = False) -> Member | None:
    """In which workspace this user works now: their own, or the example."""
    mine = Member.objects.filter(user=user).select_related("workspace", "user")
    return mine.filter(workspace__as_of__isnull=not example).order_by("id").first()


def candidate(member: Member) -> Candidate:
    """Whose search is looked at."""
    mine = Candidate.objects.visible_to(member).select_related("workspace")
    return mine.order_by("id")[0]


@transaction.atomic
def change(candidate: Candidate, now: datetime, **words: Any) -> None:
    """New settings; what is due is worked out anew, since zone and cadence decide it."""
    for name, value in words.items():
        setattr(candidate, name, value)
    candidate.save(update_fields=list(words))
    diary.settle_all(candidate, now)
