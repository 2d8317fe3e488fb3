"""Notices: what the user was told, when they like to be told, and by which ways."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from afterview.desk import channels, notices
from afterview.records.models import Channel, Notice
from afterview.web.middleware import Request
from afterview.web.notice_forms import ChannelForm, WishesForm

SHOWN = 20
TRIED = "This is how Afterview will tell you. Nothing else is to be done."


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: Request) -> HttpResponse:
    form = WishesForm(request.POST or None, wishes=notices.wishes(request.candidate))
    if request.method == "POST" and form.is_valid():
        notices.wish(request.candidate, form.wishes())
        messages.success(request, "Saved.")
        return redirect("notices")
    return _page(request, form=form, status=422 if request.method == "POST" else 200)


@require_POST
def seen(request: Request) -> HttpResponse:
    notices.seen(request.member, request.now)
    return redirect("today")


@require_POST
def add(request: Request) -> HttpResponse:
    if request.member.workspace.is_example:
        messages.info(request, "This is the example: it tells nobody anything.")
        return redirect("notices")
    form = ChannelForm(request.POST, kinds=channels.possible(request.candidate))
    if form.is_valid():
        kind = Channel.Kind(form.cleaned_data["kind"])
        address = form.cleaned_data["address"] if kind is Channel.Kind.SERVICE else ""
        try:
            channels.add(request.candidate, kind, request.now, address)
        except channels.RefusedError as refused:
            form.add_error("address", str(refused))
        else:
            messages.success(request, "Added. Now try it out.")
            return redirect("notices")
    return _page(request, channel_form=form, status=422)


@require_POST
def try_out(request: Request, channel_id: UUID) -> HttpResponse:
    channel = _one_of_mine(request, channel_id)
    if channels.send(channel, TRIED, request.now):
        messages.success(request, "Sent. It should be there in a moment.")
    return redirect("notices")


@require_POST
def remove(request: Request, channel_id: UUID) -> HttpResponse:
    channels.remove(_one_of_mine(request, channel_id))
    messages.success(request, "Removed, and its address with it.")
    return redirect("notices")


def _one_of_mine(request: Request, channel_id: UUID) -> Channel:
    mine = Channel.objects.visible_to(request.member).select_related("candidate")
    return get_object_or_404(mine, pk=channel_id)


def _page(
    request: Request,
    *,
    form: WishesForm | None = None,
    channel_form: ChannelForm | None = None,
    status: int = 200,
) -> HttpResponse:
    kinds = channels.possible(request.candidate)
    told = Notice.objects.visible_to(request.member).filter(told_at__isnull=False)
    about: dict[str, Any] = {
        "form": form or WishesForm(wishes=notices.wishes(request.candidate)),
        "channel_form": channel_form or ChannelForm(kinds=kinds),
        "device_key": channels.device_key(),
        "channels": Channel.objects.visible_to(request.member),
        "notices": told.select_related("application")[:SHOWN],
    }
    return render(request, "notices/page.html", about, status=status)


addresses = [
    path("notices", index, name="notices"),
    path("notices/seen", seen, name="notices-seen"),
    path("channels", add, name="channels"),
    path("channels/<uuid:channel_id>/trial", try_out, name="channel-trial"),
    path("channels/<uuid:channel_id>/removal", remove, name="channel-removal"),
]
