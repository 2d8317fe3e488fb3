"""Waiting: everything whose turn it is over there."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.desk import waiting
from afterview.web.middleware import Request


@require_safe
def index(request: Request) -> HttpResponse:
    page = waiting.page(request.member, request.now, request.GET.get("page", 1))
    return render(request, "waiting/page.html", {"page": page})
