"""Requests: what they want, what they may ask, what goes back, and by which way."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from afterview.desk import assignments, diary, requests
from afterview.facts import Purpose
from afterview.records.models import Entry
from afterview.web.assignment_forms import AnswerForm, HandingForm, PaperForm
from afterview.web.assignments import mine
from afterview.web.forms import refuse, shown_moment
from afterview.web.middleware import Request

REQUEST = "requests/<uuid:entry_id>"
LETTERS = {Purpose.ANSWER_REQUEST.value, Purpose.DISPUTE_CHECK.value}


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, entry_id: UUID) -> HttpResponse:
    """The page; posted, the answer is kept as it is."""
    entry = get_object_or_404(mine(request), pk=entry_id)
    if request.method != "POST":
        return page(request, entry)
    if wrong := _keep(request, entry):
        return page(request, entry, wrong, status=422)
    if request.headers.get("HX-Request"):
        return page(request, entry)
    messages.success(request, "Kept.")
    return redirect("request", entry.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: Request, entry_id: UUID) -> HttpResponse:
    """What was typed is kept, then the letter opens that takes it up."""
    entry = get_object_or_404(mine(request), pk=entry_id)
    if request.method != "POST":
        return redirect("request", entry.pk)
    if requests.of(entry, request.now) is None:
        raise Http404
    if wrong := _keep(request, entry):
        return page(request, entry, wrong, status=422)
    purpose = Purpose.ANSWER_REQUEST
    letter = assignments.write(entry, purpose, now=request.now, by=request.user)
    return redirect("letter", letter.pk)


@require_POST
def answer(request: Request, entry_id: UUID) -> HttpResponse:
    """It went over by another way than a letter from here."""
    entry = get_object_or_404(mine(request), pk=entry_id)
    if requests.of(entry, request.now) is None:
        raise Http404
    form = HandingForm(request.POST, auto_id="handing_%s")
    if form.is_valid():
        try:
            requests.answered(entry, now=request.now, by=request.user, **form.cleaned_data)
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            messages.success(request, "Written down.")
            return redirect("request", entry.pk)
    return page(request, entry, {"handing": form}, status=422)


def page(
    request: Request, entry: Entry, given: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    asked = requests.of(entry, request.now)
    if asked is None:
        raise Http404
    forms_ = _forms(asked, request.now) | dict(given or {})
    about = {
        "application": entry.application,
        "entry": entry,
        "asked": asked,
        "forms": forms_,
        "wrong": next((each for each in forms_.values() if each.is_bound and each.errors), None),
    }
    return render(request, "requests/page.html", about, status=status)


def _forms(asked: requests.Asked, now: datetime) -> dict[str, forms.Form]:
    kept = asked.preparation
    return {
        "answer": AnswerForm(initial={"words": kept.words, "link": kept.link}, auto_id="answer_%s"),
        "handing": HandingForm(initial={"at": shown_moment(now)}, auto_id="handing_%s"),
        "papers": PaperForm(auto_id="papers_%s"),
    }


def _keep(request: Request, entry: Entry) -> dict[str, forms.Form]:
    if request.POST.get("part") != AnswerForm.part:
        return {}
    form = AnswerForm(request.POST, auto_id="answer_%s")
    if not form.is_valid():
        return {"answer": form}
    assignments.prepare(entry, form.cleaned_data, request.now)
    return {}


addresses = [
    path(REQUEST, show, name="request"),
    path(f"{REQUEST}/letters", write, name="request-letters"),
    path(f"{REQUEST}/answer", answer, name="request-answer"),
]
