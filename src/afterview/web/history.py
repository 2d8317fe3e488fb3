"""History: how the search has gone so far, as tables and pictures; and everything to take along."""

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.desk import archive, history
from afterview.web.middleware import Request


@require_safe
def show(request: Request) -> HttpResponse:
    return render(request, "history/page.html", {"past": history.of(request.member, request.now)})


@require_safe
def log(request: Request) -> HttpResponse:
    """The waits as CSV; ?names=no leaves out who they were with."""
    names = request.GET.get("names") != "no"
    text = history.log(request.member, request.now, names=names)
    answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="afterview-waits.csv"'
    return answer


@require_safe
def export(request: Request) -> StreamingHttpResponse:
    pieces = archive.told(request.member, request.now)
    answer = StreamingHttpResponse(pieces, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="afterview.json"'
    return answer
