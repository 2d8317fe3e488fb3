"""Signing in with Google or Microsoft instead of a password: asked, answered, come back."""

from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import permissions
from afterview.desk.permissions import Answer
from afterview.records.models import Account
from afterview.web.middleware import Request

LONGEST = 8000  # signs of an address


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: Request, account_id: UUID) -> HttpResponse:
    """Where to go, and what to type there; posted, the question is begun."""
    account = _one_of_mine(request, account_id)
    if not account.by_permission:
        return redirect("account", account.pk)
    if request.method == "POST":
        way_back = request.build_absolute_uri(reverse("account-came-back"))
        answer = permissions.ask(account, way_back, request.now)
        return _begun(request, account, answer)
    question = permissions.question(account, request.now)
    if question is None:
        return redirect("account", account.pk)
    about = {"account": account, "question": question, "way": account.get_auth_display()}
    return render(request, "accounts/permission.html", about)


@require_safe
def came_back(request: Request) -> HttpResponse:
    """A browser returns from the provider; the state says for which account."""
    account = _asked_by(request, request.GET.get("state", ""))
    answer = permissions.came_back(account, request.GET.dict(), request.now)
    return _answered(request, account, answer)


@require_POST
def pasted(request: Request, account_id: UUID) -> HttpResponse:
    """The same, from a browser on another computer: the user brings the address."""
    account = _one_of_mine(request, account_id)
    try:
        query = dict(parse_qsl(urlsplit(request.POST.get("address", "").strip()[:LONGEST]).query))
    except ValueError:
        query = {}
    if not query.get("state"):
        messages.error(request, "Paste the whole address, with what stands behind its “?”.")
        return redirect("account-permission", account.pk)
    return _answered(request, account, permissions.came_back(account, query, request.now))


@require_POST
def typed(request: Request, account_id: UUID) -> HttpResponse:
    """The user says that the code was typed; or the page asks by itself whether it was."""
    account = _one_of_mine(request, account_id)
    answer = permissions.was_typed(account, request.now)
    by_itself = request.headers.get("HX-Request")
    if answer.given or permissions.question(account, request.now) is None:
        there = _answered(request, account, answer)
        return HttpResponse(headers={"HX-Redirect": there.url}) if by_itself else there
    if by_itself:
        return HttpResponse(status=204)
    messages.info(request, answer.words or f"{account.get_auth_display()} has no answer yet.")
    return redirect("account-permission", account.pk)


def _begun(request: Request, account: Account, answer: Answer) -> HttpResponse:
    if answer.given:
        return redirect("account-permission", account.pk)
    messages.error(request, answer.words)
    return redirect("account", account.pk)


def _answered(request: Request, account: Account, answer: Answer) -> HttpResponseRedirect:
    if answer.given:
        messages.success(request, f"Signed in with {account.get_auth_display()}. Now try it out.")
    else:
        messages.error(request, answer.words)
    return HttpResponseRedirect(reverse("account", args=[account.pk]))


def _asked_by(request: Request, state: str) -> Account:
    key = permissions.asked_by(state)
    if key is None:
        raise Http404
    return _one_of_mine(request, key)


def _one_of_mine(request: Request, account_id: UUID) -> Account:
    mine = Account.objects.visible_to(request.member).filter(candidate=request.candidate)
    return get_object_or_404(mine, pk=account_id)


ONE = "accounts/<uuid:account_id>/permission"
addresses = [
    path("accounts/came-back", came_back, name="account-came-back"),
    path(ONE, ask, name="account-permission"),
    path(f"{ONE}/typed", typed, name="account-permission-typed"),
    path(f"{ONE}/pasted", pasted, name="account-permission-pasted"),
]
