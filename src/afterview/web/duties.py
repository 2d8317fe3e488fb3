"""Duties: open the draft, put it off, or say that it is not needed."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from afterview.desk import agenda, letters
from afterview.records.models import Application
from afterview.web.applications import full
from afterview.web.middleware import Request
from afterview.web.ways import back

LATER = {"tomorrow": 0, "next-week": 6}  # days after tomorrow morning


@require_POST
def draft(request: Request, application_id: UUID, key: str) -> HttpResponse:
    application = get_object_or_404(full(request), pk=application_id)
    try:
        letter = letters.draft(application, key, now=request.now, by=request.user)
    except letters.NoSuchDutyError:
        messages.info(request, "That is no longer due.")
        return redirect("application", application.pk)
    return redirect("letter", letter.pk)


@require_POST
def later(request: Request, application_id: UUID, key: str) -> HttpResponse:
    application = get_object_or_404(full(request), pk=application_id)
    days = LATER.get(request.POST.get("until", ""), 0)
    until = agenda.tomorrow(request.now, application.candidate) + timedelta(days=days)
    entry = agenda.set_aside(application, key, now=request.now, by=request.user, until=until)
    messages.success(request, "Put off.", extra_tags=str(entry.pk))
    return back(request, "today")


@require_POST
def not_needed(request: Request, application_id: UUID, key: str) -> HttpResponse:
    application = get_object_or_404(full(request), pk=application_id)
    entry = agenda.set_aside(application, key, now=request.now, by=request.user)
    messages.success(request, "Not needed, then.", extra_tags=str(entry.pk))
    return back(request, "today")


@require_POST
def done(request: Request, application_id: UUID, key: str) -> HttpResponse:
    application: Application = get_object_or_404(full(request), pk=application_id)
    entry = agenda.done(application, key, now=request.now, by=request.user)
    messages.success(request, "Done.", extra_tags=str(entry.pk) if entry else "")
    return back(request, "today")
