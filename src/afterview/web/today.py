"""Today: must I do something now, where do I stand, when will I hear?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.desk import agenda, notices, reviews
from afterview.web.middleware import Request


@require_safe
def show(request: Request) -> HttpResponse:
    today = agenda.today(request.member, request.now)
    rest = reviews.rest(request.candidate, request.now)
    news = notices.unseen(request.member, request.now)[: notices.ON_TODAY]
    return render(request, "today/page.html", {"today": today, "rest": rest, "news": news})
