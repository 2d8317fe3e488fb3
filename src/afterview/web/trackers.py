"""Bring the list of another tracker, an address book or a CV: look it over, then write it down."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import acquaintances, brought, household, trackers
from afterview.desk.brought import Brought
from afterview.web.middleware import Request
from afterview.web.tracker_forms import SAYS, BringForm


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: Request) -> HttpResponse:
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            key = brought.bring(request.member, form.name(), form.raw())
        except brought.UnreadableError as trouble:
            form.add_error("file", str(trouble))
        else:
            return redirect("tracker", key)
    status = 422 if request.method == "POST" else 200
    return render(request, "trackers/bring.html", {"form": form}, status=status)


@require_safe
def show(request: Request, tracker_id: UUID) -> HttpResponse:
    that = _mine(request, tracker_id)
    if that.table is None:
        return render(request, "trackers/people.html", {"that": that, "people": that.people[:50]})
    if that.written:
        return render(request, "trackers/written.html", {"that": that, "written": that.written})
    choices = request.GET.dict()
    look = trackers.look(that, household.candidate(request.member), choices, request.now)
    about = {"that": that, "look": look, "says": SAYS}
    return render(request, "trackers/look.html", about)


@require_POST
def write(request: Request, tracker_id: UUID) -> HttpResponse:
    """Write down the people, or the next rows of the list."""
    that = _mine(request, tracker_id)
    candidate = household.candidate(request.member)
    if that.table is None:
        new, known = acquaintances.write(that.people, candidate)
        brought.forget(that)
        messages.success(request, f"Written down: {new} new, {known} known before.")
        return redirect("people")
    choices = {name: word for name, word in request.POST.dict().items() if len(word) < 20}
    trackers.write(
        that, candidate, that.written.get("choices") or choices, now=request.now, by=request.user
    )
    return redirect("tracker", tracker_id)


@require_POST
def take_back(request: Request, tracker_id: UUID) -> HttpResponse:
    that = _mine(request, tracker_id)
    candidate = household.candidate(request.member)
    trackers.take_back(that, candidate, now=request.now, by=request.user)
    brought.forget(that)
    messages.success(request, "Taken back: what this list had added is gone again.")
    return redirect("trackers")


def _mine(request: Request, key: UUID) -> Brought:
    found = brought.open_one(request.member, key)
    if found is None:
        raise Http404
    return found
