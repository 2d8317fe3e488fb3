"""The schema keeps workspaces apart."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from afterview.records import bonds
from afterview.records.models import Application, Candidate, Company, Workspace
from tests.notation import moment

pytestmark = pytest.mark.django_db

TENANTS = [
    model
    for model in apps.get_app_config("records").get_models()
    if model._meta.model_name not in {"user", "workspace", "member", "chore"}
]


@pytest.mark.parametrize("model", TENANTS, ids=lambda model: model.__name__)
def test_every_row_belongs_to_a_workspace(model):
    assert not model._meta.get_field("workspace").null
    assert isinstance(model._meta.pk, models.UUIDField)


@pytest.mark.parametrize("model", TENANTS, ids=lambda model: model.__name__)
def test_what_is_unique_is_unique_within_a_workspace(model):
    for constraint in model._meta.constraints:
        assert "workspace" in constraint.fields, constraint.name
    assert not [f.name for f in model._meta.local_fields if f.unique and not f.primary_key]


@pytest.mark.postgres
def test_every_reference_is_tied_to_its_workspace():
    with connection.cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint WHERE contype = 'f'")
        kept = {name for (name,) in cursor.fetchall()}

    wanted = {bonds.bond(model, field) for model in TENANTS for field in bonds.references(model)}

    assert len(wanted) > 20
    assert wanted <= kept


@pytest.mark.postgres
def test_an_application_cannot_point_at_another_workspaces_company():
    here, there = (
        Workspace.objects.create(name=name, created=timezone.now()) for name in ("here", "there")
    )
    candidate = Candidate.objects.create(workspace=here)
    foreign = Company.objects.create(workspace=there, name="Northwind", key="northwind")

    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.create(
            workspace=here,
            candidate=candidate,
            company=foreign,
            role="Welder",
            created=moment("2026-03-02 14:00"),
        )
