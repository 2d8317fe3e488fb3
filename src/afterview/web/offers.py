"""Offers: the page on which one decides, and the letters that follow from it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from afterview.desk import letters, offers
from afterview.facts import Purpose
from afterview.records.models import Application
from afterview.web.applications import full
from afterview.web.middleware import Request
from afterview.web.offer_forms import CriteriaForm, WeighingForm


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, application_id: UUID) -> HttpResponse:
    """Side by side; posted, the own marks are kept."""
    application = get_object_or_404(full(request), pk=application_id)
    if request.method != "POST":
        return _page(request, application)
    form = WeighingForm(request.POST, application=application)
    if not form.is_valid():
        return _page(request, application, form, status=422)
    offers.weigh(application, form.marks())
    messages.success(request, "Weighed.")
    return redirect("offer", application.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def criteria(request: Request, application_id: UUID) -> HttpResponse:
    """By what the user weighs; the same for every offer."""
    application = get_object_or_404(full(request), pk=application_id)
    if request.method != "POST":
        return redirect("offer", application.pk)
    form = CriteriaForm(request.POST)
    if not form.is_valid():
        return _page(request, application, asked=form, status=422)
    offers.set_criteria(request.candidate, form.cleaned_data["criteria"].splitlines())
    return redirect("offer", application.pk)


@require_POST
def choose(request: Request, application_id: UUID) -> HttpResponse:
    """The user has decided: the letter that says so, as a draft."""
    application = get_object_or_404(full(request), pk=application_id)
    purpose = _purpose(request.POST.get("purpose", ""))
    if purpose not in letters.may_be_chosen(application):
        messages.info(request, "That makes no sense where it stands now.")
        return redirect("application", application.pk)
    letter = letters.choose(application, purpose, now=request.now)
    return redirect("letter", letter.pk)


def _purpose(word: str) -> Purpose:
    try:
        return Purpose(word)
    except ValueError as odd:
        raise Http404 from odd


def _page(
    request: Request,
    application: Application,
    form: WeighingForm | None = None,
    asked: CriteriaForm | None = None,
    status: int = 200,
) -> HttpResponse:
    application.candidate.criteria = request.candidate.criteria
    table = offers.table(application, request.now)
    shown = "\n".join(table.criteria)
    about = {
        "application": application,
        "table": table,
        "form": form or WeighingForm(application=application),
        "asked": asked or CriteriaForm(initial={"criteria": shown}),
    }
    return render(request, "offers/page.html", about, status=status)
