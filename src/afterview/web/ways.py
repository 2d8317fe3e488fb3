"""Ways: back to where a form was sent from, and on to the page that was asked for."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from afterview.web.middleware import Request


def back(request: Request, otherwise: object, *args: object) -> HttpResponse:
    """To where the form says it came from, when that is a page of ours."""
    there = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(there, allowed_hosts={request.get_host()}):
        there = resolve_url(otherwise, *args)  # type: ignore[arg-type]
    return HttpResponseRedirect(there)


def number(request: Request) -> int:
    """The page of a list that the address names; the first for one that is none."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 8 else 1
