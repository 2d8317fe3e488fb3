"""What every page is told with a request: from whom, in which workspace, at what moment."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, cast

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from afterview.days import zone
from afterview.desk import diary, household
from afterview.records.models import Candidate, Member, User
from afterview.web.errors import not_allowed

Page = Callable[..., HttpResponse]

EXAMPLE = "example"  # the session's word for a visit to the example


class Visit(HttpRequest):
    """A request whose moment is known, from somebody who may not be."""

    now: datetime


class Request(Visit):
    """What a page receives."""

    member: Member
    candidate: Candidate  # whose search is looked at
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

    def at_work(visit: Visit) -> HttpResponse:
        if visit.user.is_anonymous:
            return get_response(visit)
        request = cast("Request", visit)
        member = _member(request)
        if member is None:
            return not_allowed(request) if request.path != "/sign-out" else get_response(request)
        request.member, request.candidate = member, household.candidate(member)
        with timezone.override(zone(request.candidate.zone)):
            answer = _answered(request, get_response)
        answer.headers.setdefault("Cache-Control", "private, no-cache")  # it is somebody's own
        return answer

    return at_work


def _answered(request: Request, get_response: Page) -> HttpResponse:
    if request.member.workspace.as_of is None:
        return get_response(request)
    request.now = request.member.workspace.as_of
    asked = _asked_moment(request)
    return _as_of(asked, request, get_response) if asked else get_response(request)


def _member(request: Request) -> Member | None:
    visiting = EXAMPLE in request.session
    example = household.membership(request.user, example=True) if visiting else None
    return example or household.membership(request.user)


def _asked_moment(request: Request) -> datetime | None:
    """Any page of the example can be seen as of another moment: ?as_of=2026-03-10T09:00."""
    if request.method not in {"GET", "HEAD"}:
        return None
    try:
        asked = datetime.fromisoformat(request.GET.get("as_of", ""))
    except ValueError:
        return None
    return asked if asked.tzinfo else asked.replace(tzinfo=zone(request.candidate.zone))


@transaction.atomic
def _as_of(moment: datetime, request: Request, get_response: Page) -> HttpResponse:
    """Everything is worked out for that moment, shown, and left as it was."""
    request.now = moment
    diary.settle_all(request.candidate, moment)
    answer = get_response(request)
    transaction.set_rollback(True)
    return answer
