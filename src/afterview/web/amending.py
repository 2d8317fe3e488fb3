"""What was written down of a piece of work or a request, put right on one page."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods

from afterview.desk import amending, diary, people
from afterview.facts import Kind
from afterview.records.details import DETAIL_OF
from afterview.records.models import Entry
from afterview.web.assignments import mine
from afterview.web.entry_forms import EntryForm
from afterview.web.forms import refuse, shown_moment
from afterview.web.middleware import Request
from afterview.web.papers import address

MAY_BE = frozenset({Kind.ASSIGNED.value, Kind.REQUESTED.value, Kind.CHECK_OPENED.value})


@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: Request, entry_id: UUID) -> HttpResponse:
    entry = get_object_or_404(mine(request), pk=entry_id)
    if entry.kind not in MAY_BE:
        raise Http404
    if request.method != "POST":
        form = EntryForm(Kind(entry.kind), entry.application, initial=_known(entry))
        return _page(request, entry, form)
    form = EntryForm(Kind(entry.kind), entry.application, request.POST)
    if form.is_valid():
        try:
            fresh = _amended(request, entry, form)
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            messages.success(request, "Put right. What it said before is kept, struck out.")
            return redirect(address(fresh), fresh.pk)
    return _page(request, entry, form, status=422)


def _amended(request: Request, entry: Entry, form: EntryForm) -> Entry:
    application, given = entry.application, form.cleaned_data
    others = people.named(
        application.workspace, given.get("others", ""), company=application.company
    )
    return amending.amend(
        entry,
        at=given["at"],
        until=form.until(),
        people=[*form.chosen(), *others],
        detail=form.detail(),
        now=request.now,
        by=request.user,
        confirmed=given["confirmed"],
    )


def _known(entry: Entry) -> dict[str, Any]:
    """The form as it would have been filled in."""
    detail = entry.to_fact().detail or DETAIL_OF[Kind(entry.kind)]()
    known = {name: getattr(detail, name) for name in detail.__dataclass_fields__}
    return {
        **known,
        "sort": str(known.pop("kind", "")),
        "at": shown_moment(entry.at),
        "until": shown_moment(entry.until) if entry.until else "",
        "people": [str(contact.person_id) for contact in entry.everybody()],
    }


def _page(request: Request, entry: Entry, form: EntryForm, status: int = 200) -> HttpResponse:
    about = {"application": entry.application, "entry": entry, "form": form}
    about["back"] = address(entry)
    return render(request, "entries/amend.html", about, status=status)


addresses = [path("entries/<uuid:entry_id>/amendment", amend, name="entry-amendment")]
