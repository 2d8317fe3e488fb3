"""The hour at which it arrives, and the day that it speaks of."""

import re
from collections.abc import Iterator
from datetime import datetime

from afterview.days import Calendar, zone
from afterview.facts import Purpose
from afterview.writing import wording
from afterview.writing.checks.marks import (
    NOTES,
    Mark,
    Setting,
)
from afterview.writing.likeness import heart


def hour(setting: Setting) -> Iterator[Mark]:
    """L16: at a decent hour over there; and the day is still called by its right name."""
    if setting.send_at is None:
        return
    case = setting.brief.case
    people = setting.draft.to
    place = people[0].zone if people and people[0].zone else case.zone
    calendar = Calendar(case.country.upper(), case.region.upper(), place, case.closures)
    if not calendar.is_decent(setting.send_at) and setting.brief.purpose is not Purpose.DEBRIEF:
        better = calendar.decent(setting.send_at).astimezone(zone(place))
        message = (
            f"It would arrive at {setting.send_at.astimezone(zone(place)):%A %H:%M} over there. "
            f"Better {better:%A %H:%M}."
        )
        yield Mark("L16", "warn", message, where="to")
    yield from _stale_day(setting, setting.send_at)


def _stale_day(setting: Setting, send_at: datetime) -> Iterator[Mark]:
    held = setting.brief.round
    if held is None or setting.brief.purpose not in NOTES:
        return
    place = zone(setting.brief.case.zone)
    ago = (send_at.astimezone(place).date() - held.at.astimezone(place).date()).days
    for number, word in enumerate(wording.NEAR[wording.language(setting.draft.language)]):
        if ago == number:
            continue
        for found in re.finditer(rf"\b{word}\b", heart(setting.body), re.IGNORECASE):
            at = setting.body.find(heart(setting.body)) + found.start()
            message = f"It says “{found[0]}”, but on the day it leaves that is no longer true."
            yield Mark("L16", "warn", message, at, at + len(found[0]))
