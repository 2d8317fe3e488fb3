"""Applications: the list, a new one, and one with everything that is known of it."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from afterview.desk import agenda, debriefs, diary, intake, offers, outlook, requests, standing
from afterview.facts import Kind
from afterview.records.applications import ApplicationQuerySet
from afterview.records.models import Application
from afterview.web import timelines
from afterview.web.application_forms import ApplicationForm, InterviewForm
from afterview.web.choices import OFTEN, grouped
from afterview.web.forms import refuse, shown_moment
from afterview.web.middleware import Request

ON_A_PAGE = 50


@require_safe
def index(request: Request) -> HttpResponse:
    mine = Application.objects.visible_to(request.member)
    stages = mine.order_by("stage").values_list("stage").annotate(Count("id"))
    stage = request.GET.get("stage", "")
    chosen = (mine.filter(stage=stage) if stage else mine).select_related("company", "agency")
    page = Paginator(chosen, ON_A_PAGE).get_page(request.GET.get("page"))
    found = {"page": page, "stages": stages, "stage": stage}
    return render(request, "applications/list.html", found)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: Request) -> HttpResponse:
    if request.method != "POST":
        usual = {"at": shown_moment(request.now)}
        form = InterviewForm(initial=usual, candidate=request.candidate)
        return render(request, "applications/new.html", {"form": form})
    form = InterviewForm(request.POST, candidate=request.candidate)
    if form.is_valid():
        try:
            application = intake.begin(
                request.member, now=request.now, by=request.user, **form.facts()
            )
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            return _while_it_is_fresh(request, application)
    return render(request, "applications/new.html", {"form": form}, status=422)


@require_safe
def show(request: Request, application_id: UUID) -> HttpResponse:
    application = get_object_or_404(full(request), pk=application_id)
    about = {
        "application": application,
        "stands": standing.words(application, request.now),
        "outlook": outlook.of(application, request.now),
        **_lines(application, request.now),
        "timeline": timelines.of(application, request.now),
        "people": timelines.people(application),
        "letters": application.letters.all()[:30],
        "mails": application.mails.defer("text", "fresh")[:30],
        "asked": requests.rooms(application, request.now),
        "choices": offers.choices(application),
        "concerns": debriefs.open_concerns(application)[:12],
        "often": OFTEN,
        "groups": grouped(),
    }
    return render(request, "applications/page.html", about)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, application_id: UUID) -> HttpResponse:
    application = get_object_or_404(full(request), pk=application_id)
    form = ApplicationForm(request.POST or None, application=application)
    if request.method == "POST" and form.is_valid():
        form.save(request.now)
        return redirect("application", application.pk)
    about = {"application": application, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "applications/edit.html", about, status=status)


def _lines(application: Application, now: datetime) -> dict[str, list[agenda.Line]]:
    """What is open, and what is still to come."""
    lines = agenda.lines(application, now)
    return {
        "lines": [line for line in lines if line.state != "later"],
        "later": [line for line in lines if line.state == "later"],
    }


def full(request: Request) -> ApplicationQuerySet:
    """Applications that this member may see, ready for the desk."""
    mine = Application.objects.visible_to(request.member).with_entries()
    return mine.select_related("company", "agency", "agency_recruiter", "candidate__workspace")


def _while_it_is_fresh(request: Request, application: Application) -> HttpResponse:
    """After an interview come the notes, while they are fresh."""
    met = application.entries.filter(kind=Kind.INTERVIEWED.value).exists()
    if not met:
        return redirect("application", application.pk)
    messages.success(request, f"The interview at {application.company} is written down.")
    return redirect("debrief", application.pk)
