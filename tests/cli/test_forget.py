"""`afterview forget`: a person removed everywhere."""

import pytest

from afterview.records.models import Person

pytestmark = pytest.mark.django_db


def known(member, name="Ana Ruiz", **more):
    return Person.objects.create(workspace=member.workspace, name=name, **more)


def test_somebody_is_removed_everywhere(run, member):
    known(member, email="ana@northwind.example")

    said = run("forget", "ana ruiz", "--yes")

    assert said.code == 0
    assert said.out == "Removed, and from 0 other places that named them.\n"
    assert not Person.objects.known().exists()


def test_a_name_that_nobody_has_is_answered_with_the_nearest(run, member):
    known(member)

    said = run("forget", "Ana Ruis", "--yes")

    assert said.code == 1
    assert said.err == "Error: Nobody is called 'Ana Ruis'. Did you mean Ana Ruiz?\n"


def test_a_name_that_two_have_is_asked_back_and_both_stay(run, member):
    known(member, email="ana@one.example")
    known(member, email="ana@two.example")

    assert run("forget", "Ana Ruiz", "--yes").code == 1
    assert Person.objects.known().count() == 2


def test_nobody_removes_whom_another_knows(run, member, eve):
    known(eve, "Mallory Knox")

    assert run("forget", "Mallory Knox", "--yes").code == 1
    assert Person.objects.filter(name="Mallory Knox").exists()
