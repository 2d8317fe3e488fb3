"""Settings: who you are, how you like it, and the numbers behind every duty."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from afterview.desk import feeds, household, strangers
from afterview.web import calendar, standing_yes
from afterview.web.middleware import Request
from afterview.web.setting_forms import SettingsForm


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request) -> HttpResponse:
    candidate = request.candidate
    form = SettingsForm(request.POST or None, candidate=candidate)
    if request.method == "POST" and form.is_valid():
        household.change(candidate, request.now, **form.changes())
        messages.success(request, "Saved. What is due has been worked out anew.")
        for said in strangers.doubts(candidate.links):
            messages.info(request, said)
        return redirect("settings")
    status = 422 if request.method == "POST" else 200
    about = {
        "form": form,
        "standing_yes": standing_yes.form(request),
        "feed": feeds.of(request.member),
        "feed_address": calendar.address(request),
    }
    return render(request, "settings.html", about, status=status)
