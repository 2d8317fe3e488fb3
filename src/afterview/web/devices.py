"""Afterview on the home screen of a phone: what a browser asks before it installs a page, and
the little that answers when the house cannot be reached."""

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import path, reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from afterview.desk import channels
from afterview.records.models import Channel
from afterview.web.middleware import Request

PAPER, ACCENT = "#faf8f4", "#14575a"
LONGEST = 4000  # signs of what a browser says of itself
BROWSERS = (r"(Firefox)/", r"(Edg)", r"(SamsungBrowser)", r"(OPR)/", r"(Chrome)/", r"(Safari)/")
CALLED = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung's browser"}
SYSTEMS = r"(Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux)"


@require_safe
@login_not_required
@cache_control(max_age=3600)
def manifest(request: HttpRequest) -> JsonResponse:
    """How the page is called and looks on a home screen (W3C Web Application Manifest)."""
    icons = [
        {"src": static(f"icons/{size}.png"), "sizes": f"{size}x{size}", "type": "image/png",
         "purpose": purpose}
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]  # fmt: skip
    about = {
        "id": "/",
        "name": "Afterview",
        "short_name": "Afterview",
        "description": "The calm place for the time after a job interview.",
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
        "shortcuts": [{"name": "Log what happened", "url": reverse("entry-choose")}],
    }
    return JsonResponse(about, content_type="application/manifest+json")


@require_safe
@login_not_required
@cache_control(no_cache=True)
def worker(request: HttpRequest) -> HttpResponse:
    """What stays in the browser: it shows messages, and says so when nobody answers here."""
    return render(request, "devices/worker.js", content_type="text/javascript")


@require_safe
@login_not_required
def out_of_reach(request: HttpRequest) -> HttpResponse:
    """The page that the browser keeps for the time when it cannot reach us: nobody's own."""
    return render(request, "devices/out_of_reach.html", {"member": None, "example": False})


@require_POST
def add(request: Request) -> HttpResponse:
    if request.member.workspace.is_example:
        messages.info(request, "This is the example: it tells nobody anything.")
        return redirect("notices")
    told = request.POST.get("told", "")
    try:
        channels.add(
            request.candidate,
            Channel.Kind.DEVICE,
            request.now,
            told if len(told) <= LONGEST else "",
            name=called(request.headers.get("User-Agent", "")),
        )
    except channels.RefusedError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "Added. Now try it out.")
    return redirect("notices")


def called(agent: str) -> str:
    """A device as its owner would call it: "Firefox on Android"."""
    browser = next((found[1] for each in BROWSERS if (found := re.search(each, agent))), "")
    system = re.search(SYSTEMS, agent)
    where = system[1].replace("Mac OS X", "Mac").replace("CrOS", "Chromebook") if system else ""
    words = [CALLED.get(browser, browser) or "A browser", where and f"on {where}"]
    return " ".join(filter(None, words))


addresses = [
    path("manifest.webmanifest", manifest, name="manifest"),
    path("worker.js", worker, name="worker"),
    path("out-of-reach", out_of_reach, name="out-of-reach"),
    path("devices", add, name="devices"),
]
