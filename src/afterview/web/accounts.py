"""Accounts: the mailbox that letters leave from, added, tried out and removed."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import accounts, permissions
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
        secret = form.cleaned_data.get("secret", "")
        account = accounts.add(request.candidate, secret, request.now, **form.settings())
        messages.success(request, f"Kept. {_next_step(account)}")
        return redirect("account", account.pk)
    return _found(request, AddressForm(request.GET), auth=request.GET.get("auth", ""))


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
    accounts.change(account, form.cleaned_data.get("secret", ""), **form.settings())
    messages.success(request, f"Saved. {_next_step(account)}")
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
    messages.success(request, "Removed, and its password or permission with it.")
    return redirect("accounts")


def _next_step(account: Account) -> str:
    if account.by_permission and not account.permitted_at:
        return f"Now sign in with {account.get_auth_display()}."
    return "Now try it out."


def _found(
    request: Request, asked: AddressForm, *, auth: str = "", ask: bool = False
) -> HttpResponse:
    if not asked.is_valid():
        about = {"accounts": (), "form": asked}
        return render(request, "accounts/list.html", about, status=422)
    found = accounts.find(asked.cleaned_data["address"], auth=auth, ask=ask)
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
    if (way := request.GET.get("auth", "")) in accounts.ways(account.provider):
        kept["auth"] = way
    return AccountForm(posted, initial=kept, candidate=account.candidate, account=account)


def _page(request: Request, about: dict[str, Any], status: int = 200) -> HttpResponse:
    form = about["form"]
    provider = str(form["provider"].value() or "")
    about["others"] = [way for way in accounts.ways(provider) if way != form.way]
    address = urlencode({"address": form["address"].value() or ""})
    about["here"] = "?" if "account" in about else f"{reverse('account-new')}?{address}&"
    about["needs_client"] = "client" in form.fields and not permissions.house_has(form.way)
    about["scope"] = permissions.scope(form.way) if about["needs_client"] else ""
    about["agency"] = settings.AGENCY
    about["way_back"] = request.build_absolute_uri(reverse("account-came-back"))
    return render(request, "accounts/page.html", about, status=status)


addresses = [
    path("accounts", index, name="accounts"),
    path("accounts/new", new, name="account-new"),
    path("accounts/lookup", look_up, name="account-lookup"),
    path("accounts/<uuid:account_id>", show, name="account"),
    path("accounts/<uuid:account_id>/trial", try_out, name="account-trial"),
    path("accounts/<uuid:account_id>/removal", remove, name="account-removal"),
]
