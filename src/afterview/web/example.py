"""The example: a whole search to walk around in, at a moment that stands still."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from afterview.desk import example
from afterview.web.middleware import EXAMPLE, Request


@require_POST
def visit(request: Request) -> HttpResponse:
    example.open(request.user, request.now)
    request.session[EXAMPLE] = True
    return redirect("today")


@require_POST
def reset(request: Request) -> HttpResponse:
    example.reset(request.user, request.now)
    request.session[EXAMPLE] = True
    return redirect("today")


@require_POST
def leave(request: Request) -> HttpResponse:
    request.session.pop(EXAMPLE, None)
    return redirect("today")
