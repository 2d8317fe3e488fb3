"""The typed detail of a fact, to and from the JSON that the database keeps."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints

from afterview import facts
from afterview.facts import Kind

DETAIL_OF: Mapping[Kind, type[Any]] = {
    Kind.SCHEDULED: facts.Round,
    Kind.INTERVIEWED: facts.Round,
    Kind.NOTED: facts.Notes,
    Kind.UNDERTOOK: facts.Promise,
    Kind.PROMISED: facts.Promise,
    Kind.HELD: facts.Promise,
    Kind.HEARD: facts.Word,
    Kind.ASSIGNED: facts.Work,
    Kind.REFERENCES_ASKED: facts.Request,
    Kind.REQUESTED: facts.Request,
    Kind.SUBMITTED: facts.Handover,
    Kind.PROVIDED: facts.Handover,
    Kind.CHECK_AUTHORISED: facts.Handover,
    Kind.CHECK_OPENED: facts.Request,
    Kind.OFFERED: facts.Terms,
    Kind.COUNTERED: facts.Terms,
    Kind.OFFER_CHANGED: facts.Terms,
    Kind.REJECTED: facts.No,
    Kind.FEEDBACK_GIVEN: facts.Word,
    Kind.REOPENED: facts.Word,
    Kind.RESCINDED: facts.Word,
    Kind.CANCELLED: facts.Word,
    Kind.ASKED: facts.Word,
    Kind.REPLIED: facts.Word,
    Kind.REVIEWED: facts.Review,
    Kind.SET_ASIDE: facts.Choice,
}

# Worked out once: a page reads thousands of details.
_TYPES = {kind: get_type_hints(shape) for kind, shape in DETAIL_OF.items()}


def write(detail: facts.Detail | None) -> dict[str, Any]:
    """Only what differs from the usual, as plain JSON."""
    if detail is None:
        return {}
    usual = type(detail)()
    return {
        each.name: _plain(value)
        for each in fields(detail)
        if (value := getattr(detail, each.name)) != getattr(usual, each.name)
    }


def read(kind: Kind, kept: Mapping[str, Any]) -> facts.Detail | None:
    """The detail of a kind; words that we do not know any more are passed over."""
    shape = DETAIL_OF.get(kind)
    if shape is None:
        return None
    types = _TYPES[kind]
    known = {name: _typed(types[name], value) for name, value in kept.items() if name in types}
    detail: facts.Detail = shape(**known)
    return detail


def _plain(value: Any) -> Any:
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return str(value) if isinstance(value, StrEnum) else value


def _typed(wanted: Any, value: Any) -> Any:
    choices = get_args(wanted) if isinstance(wanted, UnionType) else (wanted,)
    for choice in choices:
        if isinstance(choice, type) and isinstance(value, str):
            if issubclass(choice, datetime):
                return datetime.fromisoformat(value)
            if issubclass(choice, date):
                return date.fromisoformat(value)
            if issubclass(choice, StrEnum):
                return choice(value)
    return value
