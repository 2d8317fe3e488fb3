"""How a reference can be reached lies sealed in the database."""

import pytest
from django.core.exceptions import FieldError
from django.db import connection, models
from django.test import override_settings

from afterview.records.models import Person, Referee
from afterview.records.sealed import SEAL, Sealed, Unreadable

pytestmark = pytest.mark.django_db

SEALED = {(Person, "phone"), (Referee, "relation"), (Referee, "team"), (Referee, "hours")}


def lies(model, field):
    """What the database itself holds."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {field} FROM {model._meta.db_table}")  # noqa: S608
        return [row[0] for row in cursor.fetchall()]


@pytest.fixture
def workspace(member):
    return member.workspace


@pytest.fixture
def mara(workspace):
    return Person.objects.create(workspace=workspace, name="Mara Vogel", phone="030 555 01")


def test_the_database_does_not_tell_how_somebody_is_reached(mara, workspace):
    words = {"relation": "my manager", "team": "Grid", "hours": "after five"}
    mara.vouches.create(workspace=workspace, **words)

    for model, field in SEALED:
        [kept] = lies(model, field)
        assert kept.startswith(SEAL)
        assert not any(word in kept for word in ("030 555", *words.values()))
    assert Person.objects.get().phone == "030 555 01"
    assert {name: getattr(Referee.objects.get(), name) for name in words} == words


def test_the_same_words_are_never_sealed_alike(mara, workspace):
    Person.objects.create(workspace=workspace, name="Mara's brother", phone=mara.phone)

    assert len(set(lies(Person, "phone"))) == 2


def test_nothing_lies_where_nothing_is_known(workspace):
    Person.objects.create(workspace=workspace, name="Mara Vogel")

    assert lies(Person, "phone") == [""]


def test_nobody_is_found_by_what_is_sealed(mara):
    with pytest.raises(FieldError, match="sealed"):
        Person.objects.filter(phone="030 555 01").exists()


def test_what_lay_open_before_is_read_and_sealed_when_it_is_kept(mara):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE records_person SET phone = '030 555 02'")

    mara = Person.objects.get()
    mara.save()

    assert mara.phone == "030 555 02"
    assert lies(Person, "phone")[0].startswith(SEAL)


def test_another_key_opens_nothing_and_loses_nothing(mara):
    before = lies(Person, "phone")

    with override_settings(SECRET_KEY="another"):
        found = Person.objects.get()
        found.save()

    assert isinstance(found.phone, Unreadable)
    assert "another secret key" in found.phone
    assert lies(Person, "phone") == before
    assert Person.objects.get().phone == "030 555 01"


def test_a_key_that_was_changed_opens_what_is_older(mara, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "the new one"

    assert Person.objects.get().phone == "030 555 01"


def test_everything_sealed_is_on_this_list():
    fields = {
        (model, field.name)
        for model in (Person, Referee)
        for field in model._meta.local_fields
        if isinstance(field, Sealed)
    }

    assert fields == SEALED
    assert all(isinstance(model._meta.get_field(name), models.TextField) for model, name in SEALED)
