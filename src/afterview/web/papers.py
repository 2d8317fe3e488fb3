"""Files to hand in, and the link: added, taken away, taken along, and tried as a stranger."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from afterview.desk import assignments, papers, requests, strangers
from afterview.facts import Kind
from afterview.records.models import Entry, Paper
from afterview.records.papers import PaperQuerySet
from afterview.web import assignments as work_pages
from afterview.web import requests as request_pages
from afterview.web.assignment_forms import PaperForm
from afterview.web.middleware import Request


@require_POST
def add(request: Request, entry_id: UUID) -> HttpResponse:
    """One file or several; those that fit are kept even when another does not."""
    entry = get_object_or_404(work_pages.mine(request), pk=entry_id)
    _known(request, entry)
    form = PaperForm(request.POST, request.FILES, auto_id="papers_%s")
    form.is_valid()
    chosen = request.FILES.getlist("chosen")
    kept = 0
    for each in chosen:
        try:
            papers.keep(entry, each.name or "", each.chunks(), request.now)
            kept += 1
        except papers.PaperError as trouble:
            form.add_error("chosen", f"{papers.safe_name(each.name or '')}: {trouble}")
    if not chosen and not form.errors:
        form.add_error("chosen", "Choose a file first.")
    if kept:
        assignments.refresh(entry, request.now)
    if form.errors:
        return _page(request, entry, form)
    messages.success(request, "Kept.")
    return redirect(address(entry), entry.pk)


@require_POST
def remove(request: Request, paper_id: UUID) -> HttpResponse:
    paper = get_object_or_404(_mine(request), pk=paper_id)
    try:
        papers.remove(paper, request.now)
    except papers.PaperError as trouble:
        messages.error(request, str(trouble))
    else:
        assignments.refresh(paper.about, request.now)
        messages.success(request, f"{paper.name} is gone from here.")
    return redirect(address(paper.about), paper.about_id)


@require_safe
def download(request: Request, paper_id: UUID) -> HttpResponse:
    """To be saved, never to be shown: what is in it is nobody's business here."""
    paper = get_object_or_404(_mine(request), pk=paper_id)
    answer = HttpResponse(papers.whole(paper), content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, paper.name)
    answer["Cache-Control"] = "private, no-store"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer


@require_POST
def knock(request: Request, entry_id: UUID) -> HttpResponse:
    """Try the link once, as a stranger would; asked for by this very button."""
    entry = get_object_or_404(work_pages.mine(request), pk=entry_id)
    _known(request, entry)
    if request.member.workspace.is_example:
        messages.info(request, "In the example nothing is asked of the net.")
        return redirect(address(entry), entry.pk)
    kept = strangers.knock(entry, request.now)
    if not kept.link:
        messages.info(request, "Type the link first, and keep it.")
    elif kept.tried.get("good"):
        messages.success(request, "It opened for a stranger.")
    else:
        messages.info(request, "See what was found, below the link.")
    return redirect(address(entry), entry.pk)


def address(entry: Entry) -> str:
    """The name of the page that an entry has of its own."""
    return "assignment" if entry.kind == Kind.ASSIGNED.value else "request"


def _known(request: Request, entry: Entry) -> None:
    """Only an assignment or a request has files."""
    of = assignments.of if address(entry) == "assignment" else requests.of
    if of(entry, request.now) is None:
        raise Http404


def _page(request: Request, entry: Entry, form: PaperForm) -> HttpResponse:
    page = work_pages.page if address(entry) == "assignment" else request_pages.page
    return page(request, entry, {"papers": form}, status=422)


def _mine(request: Request) -> PaperQuerySet:
    here = Paper.objects.visible_to(request.member).standing()
    return here.select_related("about__application__candidate", "about__application__company")


addresses = [
    path("entries/<uuid:entry_id>/files", add, name="papers"),
    path("entries/<uuid:entry_id>/link", knock, name="link-trial"),
    path("papers/<uuid:paper_id>", download, name="paper"),
    path("papers/<uuid:paper_id>/removal", remove, name="paper-removal"),
]
