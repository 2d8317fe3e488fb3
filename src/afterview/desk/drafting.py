"""Which letter is meant, when somebody asks for "the letter to Northwind"."""

from datetime import datetime

from afterview.desk import agenda
from afterview.desk.naming import NoSuchNameError
from afterview.records.models import Application
from afterview.rules.agenda import Due
from afterview.writing.letters import has_letter


def wanted(
    application: Application, now: datetime, purpose: str = "", reader: str = ""
) -> list[Due]:
    """The letters that are due, the most urgent first, and never none: else it says why."""
    every = [due for due in agenda.dues_of(application, now) if has_letter(due.purpose)]
    every.sort(key=lambda due: (due.opens > now, due.priority, due.due))
    meant = [due for due in every if due.purpose.value == (purpose or due.purpose.value)]
    meant = [due for due in meant if _is_to(due, reader)]
    if meant:
        return meant
    employer = application.company.name
    known = sorted({due.purpose.value for due in every})
    if not known:
        raise NoSuchNameError(f"No letter is due to {employer}.")
    asked = " ".join(
        filter(None, [repr(purpose) if purpose else "", f"to {reader}" * bool(reader)])
    )
    raise NoSuchNameError(f"No letter {asked} is due at {employer}. Due there: {', '.join(known)}.")


def _is_to(due: Due, reader: str) -> bool:
    return any(reader.casefold() in person.name.casefold() for person in due.to) or not reader
