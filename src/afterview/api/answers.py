"""What the server answers to programs: today, what is waited for, one application, its outlook."""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from afterview.desk import household, naming, saying
from afterview.records.models import Member

Answer = Callable[..., dict[str, Any]]


def answers(answer: Answer) -> Callable[..., JsonResponse]:
    """For a member, at their moment; what is not known is said as JSON too."""

    @never_cache
    @require_GET
    @wraps(answer)
    def page(request: HttpRequest, **named: Any) -> JsonResponse:
        where = _workplace(request)
        if where is None:
            return JsonResponse({"error": "There is no workspace for you here."}, status=404)
        try:
            return JsonResponse(answer(*where, **named, **_asked(request)))
        except naming.NoSuchNameError as unknown:
            said = {"error": str(unknown), "unknown": True, "did_you_mean": list(unknown.meant)}
            return JsonResponse(said, status=404)

    return page


def _workplace(request: HttpRequest) -> tuple[Member, datetime] | None:
    """The caller's own workspace, or with ?example=1 the example at its moment."""
    member: Member | None = getattr(request, "member", None)
    now: datetime = request.now  # type: ignore[attr-defined]
    if "example" in request.GET and member and not member.workspace.is_example:
        member = household.membership(member.user, example=True)
        now = member.workspace.as_of or now if member else now
    return (member, now) if member else None


def _asked(request: HttpRequest) -> dict[str, int]:
    page = request.GET.get("page", "")
    return {"page": int(page)} if page.isascii() and page.isdigit() and len(page) < 7 else {}


@answers
def today(member: Member, now: datetime, page: int = 1) -> dict[str, Any]:
    return saying.today(member, now)


@answers
def waiting(member: Member, now: datetime, page: int = 1) -> dict[str, Any]:
    return saying.waiting_for(member, now, page)


@answers
def basket(member: Member, now: datetime, by: str = "", page: int = 1) -> dict[str, Any]:
    try:
        day = date.fromisoformat(by) if by else None
    except ValueError:
        raise naming.NoSuchNameError(f"{by!r} is no day like 2026-12-24.") from None
    return saying.basket_of(member, now, day)


@answers
def application(member: Member, now: datetime, name: str, page: int = 1) -> dict[str, Any]:
    return saying.application(naming.application(member, name), member, now)


@answers
def outlook(member: Member, now: datetime, name: str, page: int = 1) -> dict[str, Any]:
    return saying.outlook_of(naming.application(member, name), member, now)
