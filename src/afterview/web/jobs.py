"""Jobs: what goes on by itself, what waits, and what failed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from afterview.desk import jobs, outbox, watch
from afterview.records.models import Import
from afterview.web.middleware import Request


@require_safe
def index(request: Request) -> HttpResponse:
    now = jobs.clock()  # the chores run by the real clock, in the example too
    about = {
        "chores": jobs.chores(now),
        "quiet": jobs.is_quiet(now),
        "ways": [outbox.Way(letter, request.now) for letter in outbox.of(request.candidate)],
        "imports": jobs.unfinished(request.member),
        "watched": [seen for seen in watch.listed(request.member) if seen.is_open],
    }
    return render(request, "jobs/page.html", about)


@require_POST
def again(request: Request, import_id: UUID) -> HttpResponse:
    job = get_object_or_404(Import.objects.visible_to(request.member), pk=import_id)
    if jobs.again(job, request.now):
        return redirect("import", job.pk)
    messages.info(request, "The file is there no more. Bring it again.")
    return redirect("jobs")


addresses = [
    path("jobs", index, name="jobs"),
    path("imports/<uuid:import_id>/retry", again, name="import-retry"),
]
