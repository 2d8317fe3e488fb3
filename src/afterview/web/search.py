"""Search: applications, people and mails by any word."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.desk import lookup
from afterview.web.middleware import Request


@require_safe
def show(request: Request) -> HttpResponse:
    found = lookup.search(request.member, request.GET.get("q", ""))
    return render(request, "search.html", {"found": found})
