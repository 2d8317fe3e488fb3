"""Everything of a workspace, as JSON: for other programs, and for keeps.

Nothing is left out but what opens doors: passwords and tokens stay in the house.
"""

import base64
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from afterview import __version__
from afterview.records.models import Member

OPENS_DOORS = re.compile(r"password|token|secret|credential|api_?key", re.I)
AT_ONCE = 500  # rows in memory
FEW = 2  # of those that hold a file


def told(member: Member, now: datetime) -> Iterator[str]:
    """The whole archive, piece by piece; together it is one JSON document."""
    head = {"afterview": __version__, "exported": now, "workspace": member.workspace.name}
    yield json.dumps(head, cls=DjangoJSONEncoder)[:-1]
    for model in _nouns():
        yield f', "{model._meta.model_name}": ['
        yield from _rows(model, member)
        yield "]"
    yield "}\n"


def _nouns() -> list[type[models.Model]]:
    """Whatever belongs to a workspace."""
    known = apps.get_app_config("records").get_models()
    return [model for model in known if hasattr(model._default_manager, "visible_to")]


def _rows(model: type[models.Model], member: Member) -> Iterator[str]:
    fields = [
        field.attname
        for field in model._meta.concrete_fields
        if not OPENS_DOORS.search(field.name) and field.name != "workspace"
    ]
    mine: Any = model._default_manager
    heavy = any(isinstance(field, models.BinaryField) for field in model._meta.concrete_fields)
    comma = ""
    for row in (
        mine.visible_to(member).order_by("pk").values(*fields).iterator(FEW if heavy else AT_ONCE)
    ):
        yield f"{comma}\n{json.dumps(_closed(row), cls=DjangoJSONEncoder, ensure_ascii=False)}"
        comma = ","


def _closed(value: Any) -> Any:
    """Without what opens doors, however deep it lies; files as base64."""
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {k: _closed(each) for k, each in value.items() if not OPENS_DOORS.search(str(k))}
    return [_closed(each) for each in value] if isinstance(value, list) else value
