"""A reading as plain JSON, to be kept beside its mail or sent between processes, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from afterview.facts import Address, Exactness, Interval, Invitation, Label, Reading


def plain(value: Any) -> Any:
    """Anything of a reading as JSON."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return value


def as_plain(reading: Reading) -> dict[str, Any]:
    made: dict[str, Any] = plain(asdict(reading))
    return made


def reading_from(kept: Mapping[str, Any], label: Label) -> Reading:
    return Reading(
        label=label,
        confidence=float(kept.get("confidence") or 0),
        sentence=str(kept.get("sentence") or ""),
        start=int(kept.get("start") or 0),
        end=int(kept.get("end") or 0),
        rule=str(kept.get("rule") or ""),
        language=str(kept.get("language") or "en"),
        company=str(kept.get("company") or ""),
        role=str(kept.get("role") or ""),
        people=tuple(_address(each) for each in kept.get("people") or ()),
        agency=str(kept.get("agency") or ""),
        promised=_interval(kept.get("promised")),
        deadline=_interval(kept.get("deadline")),
        offer_deadline=_interval(kept.get("offer_deadline")),
        references_wanted=int(kept.get("references_wanted") or 0),
        effort_hours=kept.get("effort_hours"),
        interview=_invitation(kept.get("interview")),
        warnings=tuple(kept.get("warnings") or ()),
        second=Label(kept["second"]) if kept.get("second") else None,
        agreed=bool(kept.get("agreed")),
    )


def _address(kept: Mapping[str, str]) -> Address:
    return Address(kept.get("name", ""), kept.get("email", ""))


def _interval(kept: Mapping[str, Any] | None) -> Interval | None:
    if not kept:
        return None
    at = kept.get("at")
    return Interval(
        earliest=date.fromisoformat(kept["earliest"]),
        latest=date.fromisoformat(kept["latest"]),
        words=kept.get("words", ""),
        at=time.fromisoformat(at) if at else None,
        zone=kept.get("zone", ""),
        exactness=Exactness(kept.get("exactness", "exact")),
        other=_interval(kept.get("other")),
    )


def _invitation(kept: Mapping[str, Any] | None) -> Invitation | None:
    if not kept:
        return None
    return Invitation(
        starts=_moment(kept.get("starts")),
        ends=_moment(kept.get("ends")),
        uid=kept.get("uid", ""),
        sequence=kept.get("sequence", 0),
        method=kept.get("method", "REQUEST"),
        title=kept.get("title", ""),
        place=kept.get("place", ""),
        medium=kept.get("medium", ""),
        organizer=_address(kept.get("organizer") or {}),
        people=tuple(_address(each) for each in kept.get("people") or ()),
    )


def _moment(kept: str | None) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None
