"""More: the doors to everything that is not needed every day."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.web.middleware import Request


@require_safe
def show(request: Request) -> HttpResponse:
    return render(request, "more.html", {"agency": settings.AGENCY})
