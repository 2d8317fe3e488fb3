"""Waiting: everything whose turn it is over there."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.desk import waiting
from afterview.web.middleware import Request
from afterview.web.ways import number


@require_safe
def index(request: Request) -> HttpResponse:
    page = waiting.page(request.member, request.now, number(request))
    return render(request, "waiting/page.html", {"page": page})
