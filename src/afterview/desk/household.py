"""Who lives here: the owner of a home, members and the workspace that they work in."""

from datetime import datetime
from importlib.resources import files
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
    here = settings.AFTERVIEW_ZONE
    Candidate.objects.create(workspace=workspace, zone=here, country=country_of(here))
    return Member.objects.create(user=user, workspace=workspace, role=Member.Role.OWNER)


def country_of(zone_name: str) -> str:
    """The country that a time zone lies in, as the zone tables say; US where they do not."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#") and (columns := line.split("\t"))[2] == zone_name:
            return columns[0]
    return "US"


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
