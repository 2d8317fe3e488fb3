"""The calendar: a secret address that calendar programs ask, without a session."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from afterview.desk import feeds
from afterview.web.middleware import Request, Visit


@login_not_required
@require_safe
def show(request: Visit, token: str) -> HttpResponse:
    """Whoever has the address may read, and nothing else."""
    feed = feeds.find(token)
    if feed is None:
        raise Http404
    text = feeds.file(feed, request.now, request.build_absolute_uri("/").rstrip("/"))
    mark = f'"{hashlib.sha256(text).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == mark:
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
        answer["Content-Disposition"] = 'inline; filename="afterview.ics"'
    answer["ETag"], answer["Cache-Control"] = mark, "private, no-cache"
    answer["Referrer-Policy"], answer["X-Robots-Tag"] = "no-referrer", "noindex"
    return answer


@require_POST
def change(request: Request) -> HttpResponse:
    """A new address, other titles, or no feed any more."""
    match request.POST.get("do"):
        case "end":
            feeds.end(request.member)
            messages.success(request, "The address opens nothing any more.")
        case "word":
            feeds.word(request.member, neutral=bool(request.POST.get("neutral")))
            messages.success(request, "Saved. Calendars show it when they ask again.")
        case _:
            feeds.make(request.member, request.now)
            messages.success(request, "Here is the address. Give it to your calendar alone.")
    return redirect(f"{reverse('settings')}#calendar")


def address(request: Request) -> str:
    """Where this member's calendar is; empty while there is none."""
    feed = feeds.of(request.member)
    if feed is None:
        return ""
    return request.build_absolute_uri(reverse("calendar-feed", args=[feeds.token(feed)]))
