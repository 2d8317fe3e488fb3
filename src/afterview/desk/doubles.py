"""Which application a row of a list is about, so that none is written down twice."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from afterview.days import zone
from afterview.facts import Kind
from afterview.reading.trackers import Happened, Row
from afterview.records.companies import company_key
from afterview.records.models import Application, Candidate, Entry

SAME_TRY = timedelta(days=30)  # between two notes of one application; farther apart, it is two
UNNAMED = "a job"
ENDS = {Kind.REJECTED, Kind.WITHDREW, Kind.DECLINED, Kind.ACCEPTED}


@dataclass(slots=True)
class Known:
    """The applications there are, as far as it takes to find one again."""

    by_link: dict[str, Application | str] = field(default_factory=dict)
    by_name: dict[tuple[str, str], list[Application | str]] = field(default_factory=dict)
    days: dict[str, dict[Kind, set[date]]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, candidate: Candidate) -> "Known":
        known, here = cls(), zone(candidate.zone)
        for application in candidate.applications.select_related("company", "candidate"):
            known._place(application, application.company.key, application.role, application.link)
        entries = Entry.objects.standing().filter(application__candidate=candidate)
        for key, kind, at, until in entries.values_list("application_id", "kind", "at", "until"):
            day = (until or at) if kind == Kind.SCHEDULED.value else at
            known._happened(str(key), Kind(kind), day.astimezone(here).date())
        return known

    def find(self, row: Row) -> Application | str | None:
        if row.link and row.link in self.by_link:
            return self.by_link[row.link]
        named = self.by_name.get(_name(company_key(row.company), row.role or UNNAMED), ())
        return next((each for each in named if self._is_same(each, row)), None)

    def has(self, application: Application | str | None, what: Happened) -> bool:
        days = self.days.get(key_of(application), {})
        if what.kind is Kind.INTERVIEWED:
            held = days.get(Kind.INTERVIEWED, set()) | days.get(Kind.SCHEDULED, set())
            return what.day in held
        if what.kind in ENDS:
            return any(kind in days for kind in ENDS)
        return what.kind in days

    def add(self, application: Application | str, row: Row, happened: Iterable[Happened]) -> None:
        """A row counts as known for those below it."""
        if isinstance(application, str):
            self._place(application, company_key(row.company), row.role or UNNAMED, row.link)
        for each in happened:
            self._happened(key_of(application), each.kind, each.day or date.max)

    def _place(self, application: Application | str, company: str, role: str, link: str) -> None:
        if link:
            self.by_link.setdefault(link, application)
        self.links[key_of(application)] = link
        named = self.by_name.setdefault(_name(company, role), [])
        if application not in named:
            named.append(application)

    def _happened(self, key: str, kind: Kind, day: date) -> None:
        self.days.setdefault(key, {}).setdefault(kind, set()).add(day)

    def _is_same(self, application: Application | str, row: Row) -> bool:
        link = self.links.get(key_of(application), "")
        if row.link and link and link != row.link:
            return False
        applied = next((e.day for e in row.happened if e.kind is Kind.APPLIED and e.day), None)
        before = self.days.get(key_of(application), {}).get(Kind.APPLIED, set())
        return not applied or not before or any(abs(applied - day) <= SAME_TRY for day in before)


def key_of(application: Application | str | None) -> str:
    return str(application.pk) if isinstance(application, Application) else application or ""


def _name(company: str, role: str) -> tuple[str, str]:
    return company, " ".join(role.casefold().split())
