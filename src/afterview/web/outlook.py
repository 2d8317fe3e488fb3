"""Outlook: when, and what, they will answer; what that rests on, and how well it has done."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from afterview.desk import outlook, record, standing
from afterview.web.applications import full
from afterview.web.middleware import Request


@require_safe
def show(request: Request, application_id: UUID) -> HttpResponse:
    application = get_object_or_404(full(request), pk=application_id)
    about = {
        "application": application,
        "stands": standing.words(application, request.now),
        "outlook": outlook.of(application, request.now),
        "record": record.of(application.candidate, request.now),
    }
    return render(request, "outlook/page.html", about)
