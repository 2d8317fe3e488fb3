"""Basket: what is live, what may come of it, and how much hangs on one."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.desk import basket
from afterview.web.middleware import Request


@require_safe
def show(request: Request) -> HttpResponse:
    seen = basket.of(request.member, request.now, _day(request.GET.get("by", "")))
    return render(request, "basket/page.html", {"basket": seen})


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
