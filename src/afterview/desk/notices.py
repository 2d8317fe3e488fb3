"""Notices: what the user is told, each once, at once or at the hours at which they like to look.

An answer, an invitation, an offer or a deadline within a day is told at once, save in quiet
hours; everything else waits for the next check time, as one message (WB-01).  When there is
nothing, nothing is said.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from django.db.models import Q

from afterview.cadence import for_case
from afterview.days import zone
from afterview.desk import agenda, channels, household, tidings
from afterview.desk.cases import cases_of
from afterview.desk.tidings import News
from afterview.facts import Search
from afterview.records.models import Application, Candidate, Mail, Member, Notice
from afterview.records.tenancy import TenantQuerySet
from afterview.rules.agenda.replies import open_requests
from afterview.rules.agenda.situation import situation

CHECKS = (time(9, 30), time(13), time(17))
A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
FRESH = timedelta(days=3)  # an older mail is history: it was brought, not received
ON_TODAY = 3
DUE = "due "  # how the keys of duties begin


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the user likes to be told."""

    checks: tuple[time, ...] = CHECKS
    quiet_from: time = time(21)
    quiet_until: time = time(8)
    neutral: bool = False

    def is_quiet(self, at: time) -> bool:
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= at < self.quiet_until
        return at >= self.quiet_from or at < self.quiet_until


def wishes(candidate: Candidate) -> Wishes:
    kept = candidate.telling
    usual = Wishes(neutral=candidate.employed)
    return replace(
        usual,
        checks=tuple(map(time.fromisoformat, kept.get("checks", ()))) or usual.checks,
        quiet_from=time.fromisoformat(kept.get("quiet_from", usual.quiet_from.isoformat())),
        quiet_until=time.fromisoformat(kept.get("quiet_until", usual.quiet_until.isoformat())),
        neutral=bool(kept.get("neutral", usual.neutral)),
    )


def wish(candidate: Candidate, wanted: Wishes) -> None:
    candidate.telling |= {
        "checks": [each.isoformat("minutes") for each in sorted(wanted.checks)],
        "quiet_from": wanted.quiet_from.isoformat("minutes"),
        "quiet_until": wanted.quiet_until.isoformat("minutes"),
        "neutral": wanted.neutral,
    }
    candidate.save(update_fields=["telling"])


def note(
    candidate: Candidate,
    key: str,
    said: News,
    now: datetime,
    *,
    application: Application | None = None,
    due: datetime | None = None,
) -> Notice | None:
    """Something to be told.  The same key is told once: the second time there is nothing."""
    notice, is_new = Notice.objects.get_or_create(
        workspace_id=candidate.workspace_id,
        candidate=candidate,
        key=key[:300],
        defaults={
            "application": application,
            "text": said.text,
            "plain": said.plain,
            "urgent": said.urgent,
            "at": now,
            "due_at": due or when(wishes(candidate), said, now, zone(candidate.zone)),
        },
    )
    return notice if is_new else None


def of_mail(mail: Mail, candidate: Candidate, now: datetime) -> Notice | None:
    """A mail that has just come."""
    said = tidings.of_mail(mail, candidate, now) if mail.at > now - FRESH else None
    if said is None:
        return None
    return note(candidate, f"mail {mail.pk}", said, now, application=mail.application)


def when(wanted: Wishes, said: News, now: datetime, here: tzinfo) -> datetime:
    """At once outside quiet hours, or at the next check time."""
    local = now.astimezone(here)
    if said.urgent:
        return _next(local, (wanted.quiet_until,)) if wanted.is_quiet(local.time()) else now
    return _next(local, wanted.checks)


# What is told by itself ----------------------------------------------------------------


def sweep(clock: Callable[[], datetime]) -> int:
    """A chore of the house: for everybody, what the hour brings, and what is to be told."""
    known = Candidate.objects.filter(workspace__as_of__isnull=True)
    return sum(look(candidate, clock()) for candidate in known.select_related("workspace"))


def look(candidate: Candidate, now: datetime) -> int:
    """How many notices were told."""
    checked = latest_check(wishes(candidate), now.astimezone(zone(candidate.zone)))
    looked = candidate.telling.get("looked")
    last = datetime.fromisoformat(looked) if looked else now - A_DAY
    if last < checked or now - last >= AN_HOUR:
        _deadlines(candidate, now)
        if last < checked:
            _dues(candidate, now)
        candidate.telling |= {"looked": now.isoformat()}
        candidate.save(update_fields=["telling"])
    return tell(candidate, now)


def tell(candidate: Candidate, now: datetime) -> int:
    """Each notice whose time has come goes out once, all of them as one message.

    In quiet hours nothing does, whenever it should have gone.
    """
    if wishes(candidate).is_quiet(now.astimezone(zone(candidate.zone)).time()):
        return 0
    pending = Notice.objects.filter(candidate=candidate, told_at__isnull=True, due_at__lte=now)
    claimed = [each for each in pending.order_by("-urgent", "at") if _claim(each, now)]
    mine = _still_so(claimed, candidate, now)
    words = [each.plain if wishes(candidate).neutral else each.text for each in mine]
    if words:
        for channel in candidate.channels.select_related("candidate"):
            channels.send(channel, tidings.together(words), now)
    return len(mine)


def _claim(notice: Notice, now: datetime) -> bool:
    return Notice.objects.filter(pk=notice.pk, told_at__isnull=True).update(told_at=now) == 1


def _still_so(claimed: list[Notice], candidate: Candidate, now: datetime) -> list[Notice]:
    """Without duties that were done while their notice waited."""
    if not any(each.key.startswith(DUE) and now - each.at > AN_HOUR for each in claimed):
        return claimed
    still = {key for key, _ in _open_lines(candidate, now)}
    return [each for each in claimed if not each.key.startswith(DUE) or each.key in still]


def _deadlines(candidate: Candidate, now: datetime) -> None:
    """The last moments of assignments, requests and offers that come within a day."""
    open_ones = candidate.applications.filter(live=True, rank__isnull=False)
    chosen = list(open_ones.select_related("company", "agency")[:100])
    for application, case in zip(chosen, cases_of(chosen), strict=True):
        s = situation(case, now, Search(), for_case(case, candidate.cadence))
        stands = s.stand
        ends = [("the assignment", w.fact.id, w.deadline) for w in stands.assignments if w.open]
        ends += [("what they asked for", each.id, each.until) for each in open_requests(s)]
        if stands.offer and not stands.terminal:
            ends.append(("the offer stands", stands.offer.id, stands.offer_deadline))
        for what, key, until in ends:
            if until and now < until <= now + A_DAY:
                said = tidings.of_deadline(what, case.employer, until, candidate.zone, now)
                note(candidate, f"deadline {key} {until:%Y%m%d%H%M}", said, now,
                     application=application)  # fmt: skip


def _dues(candidate: Candidate, now: datetime) -> None:
    """What is due and was not told before: for the message of this check time."""
    for key, line in _open_lines(candidate, now):
        company = line.application.company.name if line.application else ""
        said = tidings.of_duty(line.what, company)
        note(candidate, key, said, now, application=line.application, due=now)


def _open_lines(candidate: Candidate, now: datetime) -> Iterator[tuple[str, agenda.Line]]:
    """What stands on Today, by the key of its notice."""
    member = Member.objects.filter(workspace_id=candidate.workspace_id).order_by("id").first()
    if member is None or household.candidate(member).pk != candidate.pk:
        return
    for line in agenda.today(member, now).lines:
        if line.state != "later":
            owner = line.application.pk if line.application else "search"
            yield f"{DUE}{owner} {line.key}"[:300], line


# On the page ---------------------------------------------------------------------------


def unseen(member: Member, now: datetime) -> TenantQuerySet[Notice]:
    """What was told and not yet seen; duties stand on Today anyway."""
    mine = Notice.objects.visible_to(member).filter(seen_at__isnull=True)
    told = mine.filter(Q(told_at__isnull=False) | Q(due_at__lte=now))
    return told.exclude(key__startswith=DUE).select_related("application")


def seen(member: Member, now: datetime) -> None:
    unseen(member, now).update(seen_at=now)


# Hours ---------------------------------------------------------------------------------


def latest_check(wanted: Wishes, local: datetime) -> datetime:
    """The check time that was last, today or yesterday."""
    days = (local.date(), local.date() - A_DAY)
    return max(at for at in _moments(days, wanted.checks, local) if at <= local)


def _next(local: datetime, hours: tuple[time, ...]) -> datetime:
    days = (local.date(), local.date() + A_DAY)
    return min(at for at in _moments(days, hours, local) if at > local)


def _moments(
    days: tuple[date, ...], hours: tuple[time, ...], local: datetime
) -> Iterator[datetime]:
    return (datetime.combine(day, hour, local.tzinfo) for day in days for hour in hours)
