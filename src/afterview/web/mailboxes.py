"""Mailboxes: bring one, and see those that were brought."""

import secrets
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from afterview.desk import imports, jobs, watch
from afterview.records.models import Import
from afterview.web.mailbox_forms import MailboxForm
from afterview.web.middleware import Request


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: Request) -> HttpResponse:
    form = MailboxForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        brought: UploadedFile[bytes] = form.cleaned_data["file"]
        job = imports.begin(
            request.candidate,
            _kept(brought),
            request.now,
            name=Path(brought.name or "mailbox").name,
            uploaded=True,
        )
        jobs.start(job)
        return redirect("import", job.pk)
    earlier = Import.objects.visible_to(request.member).exclude(mailbox__kind="imap")
    watched = watch.listed(request.member)
    about = {
        "form": form,
        "imports": earlier.select_related("mailbox")[:20],
        "watched": watched,
        "reading": any(each.begins for each in watched),
        "unwatched": watch.unwatched(request.candidate),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "mailboxes/page.html", about, status=status)


def _kept(brought: "UploadedFile[bytes]") -> Path:
    """Our own copy, under a name of our own making, until it has been read."""
    folder = settings.AFTERVIEW_HOME / "brought"
    folder.mkdir(mode=0o700, exist_ok=True)
    ending = Path(brought.name or "").suffix.lower()
    path = folder / f"{secrets.token_hex(12)}{ending if ending in ENDINGS else ''}"
    with path.open("wb") as file:
        for chunk in brought.chunks():
            file.write(chunk)
    path.chmod(0o600)
    return Path(path)


ENDINGS = {".mbox", ".eml", ".ics", ".zip", ".mbx", ".txt"}
