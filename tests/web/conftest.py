"""Somebody at home, an interview they had, and Eve, who has a workspace of her own."""

from types import SimpleNamespace

import pytest
from django.utils import timezone

from afterview.desk import household, intake
from afterview.facts import Notes
from tests.notation import moment

NOW = moment("2026-03-03 10:00")  # a Tuesday morning


@pytest.fixture(autouse=True)
def now(monkeypatch):
    clock = SimpleNamespace(now=lambda: NOW, override=timezone.override)
    monkeypatch.setattr("afterview.web.middleware.timezone", clock)
    return NOW


@pytest.fixture
def user(db):
    return household.owner(NOW)


@pytest.fixture
def member(user):
    return household.membership(user)


@pytest.fixture
def candidate(member):
    return household.candidate(member)


@pytest.fixture
def me(client, user):
    """A browser in which the owner is at home."""
    client.force_login(user)
    return client


@pytest.fixture
def eve(django_user_model, client_class):
    """The browser of somebody from another workspace."""
    stranger = django_user_model.objects.create_user("eve")
    household.found_workspace(stranger, "Eve's", NOW)
    browser = client_class()
    browser.force_login(stranger)
    return browser


@pytest.fixture
def client_class():
    from django.test import Client

    return Client


@pytest.fixture
def begin(member, user):
    """Log an interview, as the first form does."""

    def begin(company="Northwind", people="Ana Ruiz <ana@northwind.example>, Bo, Chi", **more):
        usual = {"role": "Data engineer", "at": moment("2026-03-02 15:00"), "notes": Notes()}
        return intake.begin(
            member, now=NOW, by=user, company=company, with_people=people, **usual | more
        )

    return begin


@pytest.fixture
def northwind(begin):
    """Yesterday afternoon, with Ana, Bo and Chi, each alone."""
    return begin()


@pytest.fixture
def ana(northwind):
    return northwind.company.people.get(name="Ana Ruiz")


@pytest.fixture
def letter(me, northwind):
    """The draft of the note to Ana."""
    me.post(duty(northwind, "Ana") + "/letter")
    return northwind.letters.get()


def duty(application, who):
    """The address of the duty to thank somebody."""
    from afterview.desk import agenda

    lines = agenda.lines(application, NOW)
    key = next(line.key for line in lines if line.what.startswith(f"Thank {who}"))
    return f"/applications/{application.pk}/duties/{key}"
