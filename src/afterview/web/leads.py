"""Leads: jobs that may become applications; read from a page, kept, applied for or dropped."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.days import zone
from afterview.desk import diary, household, leads
from afterview.records.models import Application
from afterview.web.forms import refuse
from afterview.web.lead_forms import ApplyForm, LeadForm, PageForm, from_lead
from afterview.web.middleware import Request

ON_A_PAGE = 50
NOON = time(12)


@require_safe
def index(request: Request) -> HttpResponse:
    page = Paginator(leads.of(request.member), ON_A_PAGE).get_page(request.GET.get("page"))
    for lead in page.object_list:
        lead.closing = leads.closing(lead.closes, request.now, lead.candidate)  # type: ignore[attr-defined]
    return render(request, "leads/list.html", {"page": page, "form": PageForm()})


@require_POST
def read(request: Request) -> HttpResponse:
    """What a page says of a job, to be looked over and kept."""
    form = PageForm(request.POST, request.FILES)
    if not form.is_valid():
        page = Paginator(leads.of(request.member), ON_A_PAGE).get_page(1)
        return render(request, "leads/list.html", {"page": page, "form": form}, status=422)
    said = leads.read(form.page(), request.now, form.cleaned_data["link"])
    about = {"form": LeadForm(initial=said), "found": bool(said["role"])}
    return render(request, "leads/new.html", about)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: Request) -> HttpResponse:
    form = LeadForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        candidate = household.candidate(request.member)
        lead, fresh = leads.keep(candidate, now=request.now, **form.cleaned_data)
        if fresh:
            messages.success(request, f"Kept: {lead.role} at {lead.company}.")
            return redirect("leads")
        messages.success(request, "You know this one already. Here it is.")
        return redirect("lead" if lead.stage == leads.LEAD else "application", lead.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "leads/new.html", {"form": form, "found": True}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, lead_id: UUID) -> HttpResponse:
    lead = get_object_or_404(leads.of(request.member), pk=lead_id)
    form = LeadForm(request.POST or None, initial=from_lead(lead))
    if request.method == "POST" and form.is_valid():
        leads.change(lead, request.now, **form.cleaned_data)
        messages.success(request, "Saved.")
        return redirect("lead", lead.pk)
    status = 422 if request.method == "POST" else 200
    return _page(request, lead, {"form": form}, status)


@require_POST
def apply(request: Request, lead_id: UUID) -> HttpResponse:
    lead = get_object_or_404(leads.of(request.member), pk=lead_id)
    form = ApplyForm(request.POST)
    if form.is_valid():
        at = _moment(form.cleaned_data["day"], lead, request.now)
        try:
            entry = leads.apply(lead, at=at, now=request.now, by=request.user)
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            messages.success(request, f"You applied at {lead.company}.", extra_tags=str(entry.pk))
            return redirect("application", lead.pk)
    return _page(request, lead, {"form": LeadForm(initial=from_lead(lead)), "applying": form}, 422)


@require_POST
def drop(request: Request, lead_id: UUID) -> HttpResponse:
    lead = get_object_or_404(leads.of(request.member), pk=lead_id)
    entry = leads.drop(lead, now=request.now, by=request.user)
    messages.success(request, f"Dropped: {lead.role} at {lead.company}.", extra_tags=str(entry.pk))
    return redirect("leads")


def _page(request: Request, lead: Application, about: dict[str, Any], status: int) -> HttpResponse:
    closing = leads.closing(lead.closes, request.now, lead.candidate)
    known = {"lead": lead, "closing": closing, "applying": ApplyForm()}
    return render(request, "leads/page.html", known | about, status=status)


def _moment(day: date | None, lead: Application, now: datetime) -> datetime:
    """Noon of that day; now, when it is today or not said."""
    here = zone(lead.candidate.zone)
    if day is None or day == now.astimezone(here).date():
        return now
    return datetime.combine(day, NOON, tzinfo=here)
