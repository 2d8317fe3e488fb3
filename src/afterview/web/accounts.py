"""Accounts: the mailbox that letters leave from, added, tried out and removed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import accounts
from afterview.records.models import Account
from afterview.web.account_forms import AccountForm, AddressForm
from afterview.web.middleware import Request


@require_safe
def index(request: Request) -> HttpResponse:
    mine = Account.objects.visible_to(request.member).filter(candidate=request.candidate)
    address = request.candidate.email if not mine else ""
    form = AddressForm(initial={"address": address})
    return render(request, "accounts/list.html", {"accounts": mine, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: Request) -> HttpResponse:
    """What is known of an address; posted, the account is kept."""
    if request.member.workspace.is_example:
        return _only_an_example(request)
    if request.method == "POST":
        form = AccountForm(request.POST, candidate=request.candidate)
        if not form.is_valid():
            return _page(request, {"form": form}, status=422)
        account = accounts.add(
            request.candidate, form.cleaned_data["secret"], request.now, **form.settings()
        )
        messages.success(request, "Kept. Now try it out.")
        return redirect("account", account.pk)
    return _found(request, AddressForm(request.GET), ask=False)


@require_POST
def look_up(request: Request) -> HttpResponse:
    """The user said yes: the net is asked where a domain keeps its mail."""
    if request.member.workspace.is_example:
        return _only_an_example(request)
    return _found(request, AddressForm(request.POST), ask=True)


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, account_id: UUID) -> HttpResponse:
    account = _one_of_mine(request, account_id)
    form = _form(request, account, request.POST or None)
    if request.method != "POST":
        return _page(request, {"account": account, "form": form})
    if not form.is_valid():
        return _page(request, {"account": account, "form": form}, status=422)
    accounts.change(account, form.cleaned_data["secret"], **form.settings())
    messages.success(request, "Saved. Try it out once more.")
    return redirect("account", account.pk)


@require_POST
def try_out(request: Request, account_id: UUID) -> HttpResponse:
    account = _one_of_mine(request, account_id)
    trial = accounts.try_out(account, request.now)
    about = {"account": account, "form": _form(request, account), "trial": trial}
    return _page(request, about)


@require_POST
def remove(request: Request, account_id: UUID) -> HttpResponse:
    accounts.remove(_one_of_mine(request, account_id))
    messages.success(request, "Removed, and its password with it.")
    return redirect("accounts")


def _found(request: Request, asked: AddressForm, *, ask: bool) -> HttpResponse:
    if not asked.is_valid():
        about = {"accounts": (), "form": asked}
        return render(request, "accounts/list.html", about, status=422)
    found = accounts.find(asked.cleaned_data["address"], ask=ask)
    form = AccountForm(initial=found.settings, candidate=request.candidate)
    return _page(request, {"form": form, "found": found})


def _only_an_example(request: Request) -> HttpResponse:
    messages.info(request, "This is the example: nothing leaves it, so it needs no account.")
    return redirect("accounts")


def _one_of_mine(request: Request, account_id: UUID) -> Account:
    mine = Account.objects.visible_to(request.member).select_related("candidate")
    return get_object_or_404(mine, pk=account_id)


def _form(request: Request, account: Account, posted: Any = None) -> AccountForm:
    kept = {name: getattr(account, name) for name in accounts.SETTINGS}
    return AccountForm(posted, initial=kept, candidate=account.candidate, account=account)


def _page(request: Request, about: dict[str, Any], status: int = 200) -> HttpResponse:
    return render(request, "accounts/page.html", about, status=status)


addresses = [
    path("accounts", index, name="accounts"),
    path("accounts/new", new, name="account-new"),
    path("accounts/lookup", look_up, name="account-lookup"),
    path("accounts/<uuid:account_id>", show, name="account"),
    path("accounts/<uuid:account_id>/trial", try_out, name="account-trial"),
    path("accounts/<uuid:account_id>/removal", remove, name="account-removal"),
]
