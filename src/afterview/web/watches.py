"""Watched mailboxes: begun, paused, taken up again, let go; and which of their folders."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from afterview.desk import folders as folders_desk
from afterview.desk import watch as desk
from afterview.records.models import Account, Watch
from afterview.web.mailbox_forms import FoldersForm
from afterview.web.middleware import Request


@require_POST
def begin(request: Request) -> HttpResponse:
    if request.member.workspace.is_example:
        messages.info(request, "This is the example: it listens to no mailbox.")
        return redirect("mailboxes")
    try:
        key = UUID(request.POST.get("account", ""))
    except ValueError as odd:
        raise Http404 from odd
    mine = Account.objects.visible_to(request.member).filter(candidate=request.candidate)
    desk.begin(request.candidate, get_object_or_404(mine, pk=key), request.now)
    messages.success(request, "It is read from now on. You can go on with something else.")
    return redirect("mailboxes")


@require_POST
def pause(request: Request, watch_id: UUID) -> HttpResponse:
    desk.pause(_one_of_mine(request, watch_id), request.now)
    return redirect("mailboxes")


@require_POST
def resume(request: Request, watch_id: UUID) -> HttpResponse:
    desk.resume(_one_of_mine(request, watch_id))
    return redirect("mailboxes")


@require_POST
def remove(request: Request, watch_id: UUID) -> HttpResponse:
    desk.remove(_one_of_mine(request, watch_id), request.now)
    messages.success(request, "It is listened to no more. What was found in it stays.")
    return redirect("mailboxes")


@require_http_methods(["GET", "HEAD", "POST"])
def folders(request: Request, watch_id: UUID) -> HttpResponse:
    """Which folders are read: the server's list, and the user's choice."""
    watch, trouble = _one_of_mine(request, watch_id), ""
    if request.method == "POST":
        form = FoldersForm(request.POST, folders=folders_desk.known(watch))
        if form.is_valid():
            folders_desk.choose(watch, form.cleaned_data["folders"], request.now)
            messages.success(request, "These are read from now on.")
            return redirect("mailboxes")
    else:
        offered = folders_desk.choices(watch)
        form, trouble = FoldersForm(folders=offered.folders), offered.trouble
    about = {"watch": watch, "form": form, "trouble": trouble}
    status = 422 if request.method == "POST" else 200
    return render(request, "watches/folders.html", about, status=status)


def _one_of_mine(request: Request, watch_id: UUID) -> Watch:
    mine = Watch.objects.visible_to(request.member).select_related("mailbox", "account")
    return get_object_or_404(mine, pk=watch_id)


addresses = [
    path("watches", begin, name="watches"),
    path("watches/<uuid:watch_id>/pause", pause, name="watch-pause"),
    path("watches/<uuid:watch_id>/resumption", resume, name="watch-resumption"),
    path("watches/<uuid:watch_id>/folders", folders, name="watch-folders"),
    path("watches/<uuid:watch_id>/removal", remove, name="watch-removal"),
]
