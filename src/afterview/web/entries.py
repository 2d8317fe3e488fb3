"""Entries: log what happened, strike it out, restore it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import diary, people
from afterview.facts import Kind, Promise
from afterview.records.entries import EntryQuerySet
from afterview.records.models import Application, Entry
from afterview.web.applications import full
from afterview.web.choices import LOGGABLE, OFTEN, grouped
from afterview.web.entry_forms import EntryForm, from_the_calendar, latest_round
from afterview.web.forms import refuse, shown_moment
from afterview.web.middleware import Request
from afterview.web.ways import back

OWN_PAGES = {
    Kind.ASSIGNED.value: "assignment",
    Kind.REQUESTED.value: "request",
    Kind.CHECK_OPENED.value: "request",
}
MOST = 20  # applications to choose from; a word narrows them


@require_safe
def choose(request: Request) -> HttpResponse:
    """Which application is it about?"""
    mine = Application.objects.visible_to(request.member).select_related("company", "agency")
    kind, words = request.GET.get("kind", ""), request.GET.get("q", "").strip()
    found = list((mine.search(words) if words else mine)[: MOST + 1])
    about = {"applications": found[:MOST], "more": len(found) > MOST, "kind": kind, "words": words}
    return render(request, "entries/choose.html", about)


@require_safe
def new(request: Request, application_id: UUID) -> HttpResponse:
    application = get_object_or_404(full(request), pk=application_id)
    kind = _kind(request.GET.get("kind", Kind.INTERVIEWED.value))
    known = from_the_calendar(application, request.now) if kind is Kind.INTERVIEWED else {}
    form = EntryForm(kind, application, initial={"at": shown_moment(request.now)} | known)
    return _page(request, application, form)


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: Request, application_id: UUID) -> HttpResponse:
    if request.method != "POST":
        return redirect("entry-new", application_id)
    application = get_object_or_404(full(request), pk=application_id)
    form = EntryForm(_kind(request.POST.get("kind", "")), application, request.POST)
    if form.is_valid():
        try:
            entry = _record(request, application, form)
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            return _then(request, application, entry)
    return _page(request, application, form, status=422)


@require_POST
def strike(request: Request, entry_id: UUID) -> HttpResponse:
    entry = get_object_or_404(_mine(request), pk=entry_id)
    diary.strike(entry, now=request.now, by=request.user)
    messages.success(request, "Struck out. It is kept, and counts no more.")
    return back(request, "application", entry.application_id)


@require_POST
def restore(request: Request, entry_id: UUID) -> HttpResponse:
    entry = get_object_or_404(_mine(request), pk=entry_id)
    diary.restore(entry, now=request.now)
    messages.success(request, "Restored. It counts again.")
    return back(request, "application", entry.application_id)


def _mine(request: Request) -> EntryQuerySet:
    mine = Entry.objects.visible_to(request.member)
    return mine.select_related("application__candidate__workspace", "application__company")


def _kind(word: str) -> Kind:
    if word not in LOGGABLE:
        raise Http404
    return Kind(word)


def _record(request: Request, application: Application, form: EntryForm) -> Entry:
    given = form.cleaned_data
    others = people.named(
        application.workspace, given.get("others", ""), company=application.company
    )
    held = latest_round(application) if form.kind is Kind.NOTED else None
    confirmed = given["confirmed"]
    entry = diary.record(
        application,
        form.kind,
        at=given.get("at") or (held.at if held else request.now),
        now=request.now,
        people=[*form.chosen(), *others],
        until=form.until(),
        detail=form.detail(),
        about=held,
        by=request.user,
        confirmed=confirmed,
    )
    if promised := form.promised():
        diary.record(
            application,
            Kind.PROMISED,
            at=entry.at,
            now=request.now,
            until=promised,
            detail=Promise(),
            by=request.user,
            confirmed=confirmed,
        )
    return entry


def _then(request: Request, application: Application, entry: Entry) -> HttpResponse:
    messages.success(request, "Written down.", extra_tags=str(entry.pk))
    if entry.kind == Kind.INTERVIEWED.value:
        return redirect("debrief", application.pk)
    if page := OWN_PAGES.get(entry.kind):
        return redirect(page, entry.pk)
    return redirect("application", application.pk)


def _page(
    request: Request, application: Application, form: EntryForm, status: int = 200
) -> HttpResponse:
    about = {"application": application, "form": form, "kind": form.kind.value}
    lists = {"groups": grouped(), "often": OFTEN}
    return render(request, "entries/new.html", about | lists, status=status)
