"""Basket: what is live, by stage, so that not everything hangs on one."""

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from afterview.desk import household
from afterview.records.models import Application
from afterview.web.middleware import Request

# From the nearest to the farthest from a signed offer.
ORDER = (
    "offer_accepted", "offer_negotiating", "offer_received", "offer_verbal",
    "interview_scheduled", "awaiting_decision", "on_hold", "applied", "lead",
)  # fmt: skip
MOST = 200


@require_safe
def show(request: Request) -> HttpResponse:
    mine = Application.objects.visible_to(request.member).live().select_related("company", "agency")
    live = sorted(mine[:MOST], key=lambda application: _order(application.stage))
    stages = [(stage, list(those)) for stage, those in groupby(live, lambda each: each.stage)]
    target = household.candidate(request.member).cadence.target_live
    about = {"stages": stages, "live": len(live), "target": target}
    return render(request, "basket/page.html", about)


def _order(stage: str) -> int:
    return ORDER.index(stage) if stage in ORDER else len(ORDER)
