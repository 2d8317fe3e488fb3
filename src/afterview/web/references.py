"""References: the roster, the choice for one application, the sheet, and forgetting somebody."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import forgetting, references
from afterview.records.models import Application, Person, Referee
from afterview.web.applications import full
from afterview.web.middleware import Request
from afterview.web.ways import back


@require_safe
def index(request: Request) -> HttpResponse:
    roster = references.roster(request.candidate, request.now)
    return render(request, "references/roster.html", {"roster": roster})


@require_safe
def choose(request: Request, application_id: UUID) -> HttpResponse:
    """Whom to name this time, and why."""
    application = get_object_or_404(full(request), pk=application_id)
    about = {"application": application, "chooser": references.choose(application, request.now)}
    return render(request, "references/choose.html", about)


@require_safe
def sheet(request: Request, application_id: UUID) -> HttpResponse:
    """The list as PDF, as it goes out."""
    application = get_object_or_404(full(request), pk=application_id)
    try:
        name, made = references.sheet(application, request.now)
    except references.NotPrintedError as odd:
        messages.info(request, str(odd))
        return redirect("references-for", application.pk)
    answer = HttpResponse(made, content_type="application/pdf")
    answer.headers["Content-Disposition"] = _attachment(name)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_safe
def cards(request: Request) -> HttpResponse:
    """All of them, for the user's own address book."""
    made = references.cards(request.candidate)
    answer = HttpResponse(made, content_type="text/vcard; charset=utf-8")
    answer.headers["Content-Disposition"] = _attachment("references.vcf")
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_POST
def consent(request: Request, referee_id: UUID) -> HttpResponse:
    """They said yes today, or not any more."""
    mine = Referee.objects.visible_to(request.member).select_related("person")
    referee = get_object_or_404(mine, pk=referee_id)
    if request.POST.get("agreed"):
        references.agreed(referee, request.now, _only_for(request))
        messages.success(request, f"{referee.person.name} agreed today.")
    else:
        references.took_back(referee)
        messages.success(request, f"{referee.person.name} is named no more.")
    return back(request, "references")


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: Request, person_id: UUID) -> HttpResponse:
    """Asked once more, then done everywhere."""
    known = Person.objects.visible_to(request.member).known()
    person = get_object_or_404(known, pk=person_id)
    if request.method != "POST":
        return render(request, "references/remove.html", {"person": person})
    forgetting.forget(person, request.now)
    messages.success(request, "Removed everywhere. What happened is told of somebody now.")
    return redirect("people")


def _only_for(request: Request) -> Application | None:
    """A yes for one role alone."""
    asked = request.POST.get("application", "")
    if not asked:
        return None
    try:
        return get_object_or_404(Application.objects.visible_to(request.member), pk=UUID(asked))
    except ValueError:
        return None


def _attachment(name: str) -> str:
    from django.utils.http import content_disposition_header

    return content_disposition_header(True, name) or "attachment"
