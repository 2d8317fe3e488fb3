"""Looking back on an application: the review, the reason of a no, feedback word for word."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from afterview.desk import diary, reviews
from afterview.facts import Kind, Review
from afterview.records.models import Application
from afterview.web.applications import full
from afterview.web.entry_forms import people_of
from afterview.web.forms import refuse
from afterview.web.middleware import Request
from afterview.web.review_forms import FeedbackForm, ReasonForm, ReviewForm


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, application_id: UUID) -> HttpResponse:
    """Two things to keep, one to change; posted, it is written down."""
    application = get_object_or_404(full(request), pk=application_id)
    if request.method != "POST":
        return _page(request, application)
    form = ReviewForm(request.POST)
    if form.is_valid():
        try:
            entry = reviews.review(
                application, form.review(), form.hard(), now=request.now, by=request.user
            )
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            said = "Written down. What was hard comes back for practice."
            messages.success(request, said, extra_tags=str(entry.pk))
            return redirect("application", application.pk)
    return _page(request, application, status=422, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def reason(request: Request, application_id: UUID) -> HttpResponse:
    """Why they said no."""
    application = get_object_or_404(full(request), pk=application_id)
    if request.method != "POST":
        return redirect("review", application.pk)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _page(request, application, status=422, why=form)
    warm = form.cleaned_data["warm"]
    reviews.explain(application, form.why(), warm=warm, now=request.now, by=request.user)
    messages.success(request, "Written down.")
    return redirect("review", application.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: Request, application_id: UUID) -> HttpResponse:
    """What they said, word for word."""
    application = get_object_or_404(full(request), pk=application_id)
    if request.method != "POST":
        return redirect("review", application.pk)
    form = _feedback_form(application, request.POST)
    if form.is_valid():
        words = form.cleaned_data["said"]
        try:
            entry = reviews.feedback(
                application, words, form.chosen(), now=request.now, by=request.user
            )
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            messages.success(request, "Kept, word for word.", extra_tags=str(entry.pk))
            return redirect("review", application.pk)
    return _page(request, application, status=422, heard=form)


def _feedback_form(application: Application, data: Any = None) -> FeedbackForm:
    return FeedbackForm(data, people=people_of(application, Kind.FEEDBACK_GIVEN))


def _page(
    request: Request,
    application: Application,
    *,
    status: int = 200,
    form: ReviewForm | None = None,
    why: ReasonForm | None = None,
    heard: FeedbackForm | None = None,
) -> HttpResponse:
    back = reviews.look(application, request.now)
    known = {"reason": back.no.reason.value, "warm": back.no.warm} if back.no else {}
    earlier = (entry.to_fact().detail for entry in back.before)
    about = {
        "application": application,
        "back": back,
        "form": form or ReviewForm(),
        "why": why or ReasonForm(initial=known),
        "heard": heard or _feedback_form(application),
        "earlier": [
            list(reviews.told(each))
            for each in earlier
            if isinstance(each, Review) and each != Review()
        ],
        "no_reason": reviews.NO_REASON,
    }
    return render(request, "reviews/page.html", about, status=status)
