"""Assignments: the page on which one is planned, asked about, made ready and handed in."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from afterview.desk import assignments, diary
from afterview.facts import Purpose
from afterview.records.entries import EntryQuerySet
from afterview.records.models import Entry
from afterview.web.assignment_forms import (
    HandingForm,
    LinkForm,
    MoreTimeForm,
    PaperForm,
    PlanForm,
    QuestionsForm,
    ReceiptForm,
)
from afterview.web.forms import refuse, shown_moment
from afterview.web.middleware import Request

WORK = "assignments/<uuid:entry_id>"
PARTS: Mapping[str, type[forms.Form]] = {
    form.part: form for form in (QuestionsForm, LinkForm, MoreTimeForm)
}


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, entry_id: UUID) -> HttpResponse:
    """The page; posted, one part of it is kept as it is."""
    entry = get_object_or_404(mine(request), pk=entry_id)
    if request.method != "POST":
        return page(request, entry)
    wrong = _keep(request, entry)
    if wrong:
        return page(request, entry, wrong, status=422)
    if request.headers.get("HX-Request"):
        return page(request, entry)
    messages.success(request, "Kept.")
    return redirect("assignment", entry.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: Request, entry_id: UUID) -> HttpResponse:
    """What was typed is kept, then the letter opens that takes it up."""
    entry = get_object_or_404(mine(request), pk=entry_id)
    if request.method != "POST":
        return redirect("assignment", entry.pk)
    if wrong := _keep(request, entry):
        return page(request, entry, wrong, status=422)
    word = request.POST.get("purpose", "")
    if word not in {each.value for each in assignments.LETTERS}:
        raise Http404
    letter = assignments.write(entry, Purpose(word), now=request.now, by=request.user)
    return redirect("letter", letter.pk)


@require_POST
def plan(request: Request, entry_id: UUID) -> HttpResponse:
    """A day of one's own, before theirs."""
    return _write_down(request, entry_id, "plan", PlanForm, assignments.plan, "Planned.")


@require_POST
def submit(request: Request, entry_id: UUID) -> HttpResponse:
    """It went over by another way than a letter from here."""
    said = "Written down. It is their turn now."
    return _write_down(request, entry_id, "handing", HandingForm, assignments.hand_in, said)


@require_POST
def confirm(request: Request, entry_id: UUID) -> HttpResponse:
    """They have said that they have it."""
    said = "Written down."
    return _write_down(request, entry_id, "receipt", ReceiptForm, assignments.confirm, said)


def _write_down(
    request: Request,
    entry_id: UUID,
    part: str,
    form_of: type[forms.Form],
    record: Callable[..., object],
    said: str,
) -> HttpResponse:
    """One part of the page becomes an entry, or comes back with what cannot be."""
    entry = get_object_or_404(mine(request), pk=entry_id)
    form = form_of(request.POST)
    if form.is_valid():
        try:
            record(entry, now=request.now, by=request.user, **form.cleaned_data)
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            messages.success(request, said)
            return redirect("assignment", entry.pk)
    return page(request, entry, {part: form}, status=422)


def mine(request: Request) -> EntryQuerySet:
    """Entries that this member may see, ready for the desk."""
    known = Entry.objects.visible_to(request.member).standing().with_people()
    return known.select_related(
        "mail",
        "application__company",
        "application__agency",
        "application__agency_recruiter",
        "application__candidate__workspace",
    )


def page(
    request: Request, entry: Entry, given: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    piece = assignments.of(entry, request.now)
    if piece is None:
        raise Http404
    forms_ = _forms(piece, request.now) | dict(given or {})
    about = {
        "application": entry.application,
        "entry": entry,
        "piece": piece,
        "others": assignments.all_of(entry)[:6],
        "forms": forms_,
        "wrong": next((each for each in forms_.values() if each.is_bound and each.errors), None),
    }
    return render(request, "assignments/page.html", about, status=status)


def _forms(piece: assignments.Piece, now: datetime) -> dict[str, forms.Form]:
    kept = piece.preparation
    wanted = shown_moment(kept.wanted) if kept.wanted else ""
    return {
        "questions": QuestionsForm(initial={"questions": kept.questions}, auto_id="questions_%s"),
        "link": LinkForm(initial={"link": kept.link, "summary": kept.summary}, auto_id="link_%s"),
        "more": MoreTimeForm(initial={"reason": kept.reason, "wanted": wanted}, auto_id="more_%s"),
        "plan": PlanForm(initial={"until": shown_moment(piece.own_at)}, auto_id="plan_%s"),
        "handing": HandingForm(initial={"at": shown_moment(now)}, auto_id="handing_%s"),
        "receipt": ReceiptForm(initial={"at": shown_moment(now)}, auto_id="receipt_%s"),
        "papers": PaperForm(auto_id="papers_%s"),
    }


def _keep(request: Request, entry: Entry) -> dict[str, forms.Form]:
    """Keep the part that was posted; what cannot be kept comes back with its form."""
    part = request.POST.get("part", "")
    if part == "points":
        ticked = request.POST.getlist("ticked")
        assignments.prepare(entry, {"ticked": ticked}, request.now)
        return {}
    if part not in PARTS:
        return {}
    form = PARTS[part](request.POST, auto_id=f"{part}_%s")
    if not form.is_valid():
        return {part: form}
    assignments.prepare(entry, form.cleaned_data, request.now)
    return {}


addresses = [
    path(WORK, show, name="assignment"),
    path(f"{WORK}/letters", write, name="assignment-letters"),
    path(f"{WORK}/plan", plan, name="assignment-plan"),
    path(f"{WORK}/submission", submit, name="assignment-submission"),
    path(f"{WORK}/receipt", confirm, name="assignment-receipt"),
]
