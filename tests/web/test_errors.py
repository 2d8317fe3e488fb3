"""When something did not go: each page says what to do next."""

import pytest

from afterview.desk import agenda


def test_what_breaks_is_told_without_losing_composure(me, monkeypatch):
    def broken(*_):
        raise RuntimeError("secret")

    monkeypatch.setattr(agenda, "today", broken)
    me.raise_request_exception = False

    page = me.get("/")

    assert page.status_code == 500
    assert "Something broke, and it was not you." in page.text
    assert "secret" not in page.text


def test_what_is_too_large_is_refused_with_another_way(me):
    page = me.post("/arrivals", {"text": "x" * (6 * 1024 * 1024)})

    assert page.status_code == 413
    assert "afterview import" in page.text


def test_whoever_works_nowhere_is_told_so(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("nobody"))

    assert client.get("/").status_code == 403


@pytest.mark.django_db
def test_the_page_to_sign_in(client):
    assert "Sign in" in client.get("/sign-in").text
