"""The front door of a home: the owner comes in without a key, and nobody else does."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from afterview.desk import household
from afterview.web.callers import brings_the_token, is_the_token, runs_this_server
from afterview.web.middleware import Page, Visit

SHUT = "This is somebody's own Afterview. Open it by the address that `afterview serve` prints.\n"


class FrontDoor:
    def __init__(self, get_response: Page) -> None:
        self.get_response = get_response

    def __call__(self, request: Visit) -> HttpResponse:
        if request.user.is_anonymous and (runs_this_server(request) or brings_the_token(request)):
            request.user = household.owner(request.now)
        return self.get_response(request)

    def process_view(
        self, request: Visit, page: Page, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if request.user.is_authenticated or not getattr(page, "login_required", True):
            return None
        return HttpResponseForbidden(SHUT, content_type="text/plain")


@never_cache
@login_not_required
def enter(request: Visit, key: str) -> HttpResponse:
    """The address with the token: it opens a long session, and leaves the address bar."""
    if settings.AGENCY or not is_the_token(key):
        raise Http404
    login(request, household.owner(request.now), settings.AUTHENTICATION_BACKENDS[0])
    return redirect("/")


@login_not_required
def health(request: HttpRequest) -> HttpResponse:
    """For a second `afterview serve`, and for those who watch over servers."""
    return HttpResponse("Afterview\n", content_type="text/plain")
