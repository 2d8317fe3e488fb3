"""On PostgreSQL no row can point into another workspace, whatever the program does.

Each reference between rows of a workspace is held twice: by Django's own key, and by a key
that contains the workspace.  SQLite, a home of one, has only the first.
"""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def tie(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    """For a migration: ties every reference that is not tied yet."""
    if editor.connection.vendor != "postgresql":
        return
    tenants = [model for model in apps.get_app_config("records").get_models() if _tenant(model)]
    for model in tenants:
        _once(
            editor,
            model._meta.db_table,
            f"{model._meta.model_name}_in_workspace",
            "UNIQUE (workspace_id, id)",
        )
    for model in tenants:
        for field in references(model):
            target = field.related_model._meta.db_table
            _once(
                editor,
                model._meta.db_table,
                bond(model, field),
                f"FOREIGN KEY (workspace_id, {field.column})"
                f" REFERENCES {target} (workspace_id, id)",
            )


def references(model: Any) -> Iterator[Any]:
    """The fields of a model that point at rows of the same workspace."""
    for field in model._meta.local_fields:
        if isinstance(field, models.ForeignKey) and _tenant(field.related_model):
            yield field


def bond(model: Any, field: Any) -> str:
    return f"{model._meta.model_name}_{field.name}_same_workspace"


def _tenant(model: Any) -> bool:
    names = {field.name for field in model._meta.local_fields}
    return "workspace" in names and model._meta.model_name != "member"


def _once(editor: BaseDatabaseSchemaEditor, table: str, name: str, what: str) -> None:
    with editor.connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = %s", [name])
        if cursor.fetchone() is None:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {what}")
