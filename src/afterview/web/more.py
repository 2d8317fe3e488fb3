"""More: the doors to everything that is not needed every day."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.records.models import Member
from afterview.web.middleware import Request


@require_safe
def show(request: Request) -> HttpResponse:
    owner = request.member.role == Member.Role.OWNER
    about = {
        "agency": settings.AGENCY,
        "may_word": owner,
        "owner": owner and not request.member.workspace.is_example,
    }
    return render(request, "more.html", about)
