"""What every page is told with a request: from whom, in which workspace, at what moment."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from afterview.days import zone
from afterview.desk import household
from afterview.records.models import Candidate, Member, User

Page = Callable[..., HttpResponse]

EXAMPLE = "example"  # the session's word for a visit to the example


class Visit(HttpRequest):
    """A request whose moment is known, from somebody who may not be."""

    now: datetime


class Request(Visit):
    """What a page receives."""

    member: Member
    if TYPE_CHECKING:
        user: User


def clock(get_response: Page) -> Page:
    """The one place where pages learn what time it is."""

    def with_the_time(request: Visit) -> HttpResponse:
        request.now = timezone.now()
        return get_response(request)

    return with_the_time


def workplace(get_response: Page) -> Page:
    """Where we are: in the member's own workspace, or in the example, whose clock stands still."""

    def at_work(request: Request) -> HttpResponse:
        member = _member(request)
        if member is None:
            return get_response(request)
        request.member = member
        if member.workspace.as_of:
            request.now = _asked_moment(request, member) or member.workspace.as_of
        with timezone.override(_zone(member)):
            return get_response(request)

    return at_work


def _member(request: Visit) -> Member | None:
    if request.user.is_anonymous:
        return None
    return household.membership(request.user, example=EXAMPLE in request.session)


def _asked_moment(request: Visit, member: Member) -> datetime | None:
    """Any page of the example can be seen as of another moment: ?as_of=2026-03-10T09:00."""
    try:
        asked = datetime.fromisoformat(request.GET.get("as_of", ""))
    except ValueError:
        return None
    return asked if asked.tzinfo else asked.replace(tzinfo=zone(_zone(member)))


def _zone(member: Member) -> str:
    zones = Candidate.objects.visible_to(member).order_by("id").values_list("zone", flat=True)
    return zones.first() or "UTC"
