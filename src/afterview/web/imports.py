"""Imports: how far the reading of a mailbox is, and how it ended."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from afterview.desk import imports
from afterview.records.models import Import
from afterview.web.middleware import Request


@require_safe
def show(request: Request, import_id: UUID) -> HttpResponse:
    mine = Import.objects.visible_to(request.member).select_related("mailbox")
    job = get_object_or_404(mine, pk=import_id)
    return render(request, "imports/page.html", {"job": job})


@require_POST
def stop(request: Request, import_id: UUID) -> HttpResponse:
    job = get_object_or_404(Import.objects.visible_to(request.member), pk=import_id)
    imports.stop(job, request.now)
    return redirect("import", job.pk)
