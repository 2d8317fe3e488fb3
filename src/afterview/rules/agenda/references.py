"""Those who vouch: the list, the heads-up, the nudge, the thanks, and how it ended (O9, O19)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from afterview.facts import Fact, Kind, Person, Purpose, Request
from afterview.rules.agenda.duties import Due, Priority, Situation, names
from afterview.rules.agenda.people import addressee
from afterview.rules.rounds import is_final, starts
from afterview.rules.states import TERMINAL, State

INVOLVED = (Kind.HEADS_UP, Kind.REFEREE_CONTACTED, Kind.REFEREE_DONE)
TOLD_IN = (TERMINAL - {State.CLOSED}) | {State.OFFER_ACCEPTED}
USEFUL_BD = 10  # after so long a nudge or a thank-you is odd


def ready(s: Situation) -> Iterator[Due]:
    """RF-01: enough people who agreed, before the final round."""
    final = next((fact for fact in s.stand.coming if is_final(fact)), None)
    enough = _willing(s) >= s.cadence.references_give
    if final is None or enough or s.known.last(Kind.REFERENCES_SENT):
        return
    yield s.duty(
        Purpose.REFERENCES_READY,
        final,
        opens=final.at,
        due=s.calendar.after(starts(final), -1),
        until=starts(final),
        priority=Priority.WEEK,
        why="The final round is near. Have three people ready who have said yes.",
        rule="RF-01",
    )


def send_list(s: Situation) -> Iterator[Due]:
    """They asked for references; the list goes out when asked, not before (RF-05)."""
    asked = s.stand.references_asked
    if asked and not s.answers(asked, Kind.REFERENCES_SENT):
        due = asked.until or s.calendar.after(asked.at, 1)
        yield s.duty(
            Purpose.SEND_REFERENCES,
            asked,
            opens=asked.at,
            due=due,
            until=s.calendar.after(due, USEFUL_BD),
            priority=Priority.TODAY,
            why=f"They want {_how_many(s, asked)} references. Send exactly that many.",
            rule="RF-01",
            to=asked.people or addressee(s.case, s.known),
        )


def heads_up(s: Situation) -> Iterator[Due]:
    """RF-06: who was named hears of it before the telephone rings."""
    for sent in s.known.of(Kind.REFERENCES_SENT):
        since = sent.at - timedelta(days=7)
        told = _people(s, since, Kind.HEADS_UP, Kind.REFEREE_CONTACTED, Kind.REFEREE_DONE)
        for person in sent.people:
            if person.key not in told and not _named_again(s, sent, person):
                yield _heads_up(s, sent, (person,))
        if not sent.people and not s.known.since(since, *INVOLVED):
            yield _heads_up(s, sent, ())


def nudge(s: Situation) -> Iterator[Due]:
    """RF-09: reached, and silent for two business days."""
    for contact, person in _silent(s):
        if person.key not in _people(s, contact.at, Kind.REFEREE_NUDGED):
            opens = s.calendar.after(contact.at, s.cadence.referee_nudge_bd)
            yield s.duty(
                Purpose.NUDGE_REFEREE,
                contact,
                opens=opens,
                due=s.calendar.after(opens, 1),
                until=s.calendar.after(contact.at, USEFUL_BD),
                priority=Priority.TODAY,
                why=f"They are waiting for {names((person,))}. A kind reminder; it is urgent now.",
                rule="RF-09",
                to=(person,),
                whom=person.key,
            )


def backup(s: Situation) -> Iterator[Due]:
    """RF-09: after four, offer somebody else and tell the recruiter."""
    for contact, person in _silent(s):
        if not s.known.since(contact.at, Kind.REFERENCES_SENT):
            opens = s.calendar.after(contact.at, s.cadence.referee_backup_bd)
            yield s.duty(
                Purpose.BACKUP_REFEREE,
                contact,
                opens=opens,
                due=s.calendar.after(opens, 1),
                until=s.calendar.after(contact.at, USEFUL_BD),
                priority=Priority.TODAY,
                why=f"{names((person,))} has not been reached. Offer them somebody else.",
                rule="RF-09",
                to=addressee(s.case, s.known),
                whom=person.key,
            )


def thank_referees(s: Situation) -> Iterator[Due]:
    """RF-10: thanks within two days of the call."""
    for done in s.known.of(Kind.REFEREE_DONE):
        thanked = _people(s, done.at, Kind.REFEREE_THANKED, Kind.REFEREE_TOLD)
        for person in done.people:
            if person.key not in thanked:
                yield s.duty(
                    Purpose.THANK_REFEREE,
                    done,
                    opens=done.at,
                    due=done.at + timedelta(hours=s.cadence.referee_thanks_h),
                    until=s.calendar.after(done.at, USEFUL_BD),
                    priority=Priority.WEEK,
                    why=f"{names((person,))} vouched for you.",
                    rule="RF-10",
                    to=(person,),
                    whom=person.key,
                )


def tell_referees(s: Situation) -> Iterator[Due]:
    """O19: whoever was asked to expect a call hears how it ended, good or bad."""
    end = s.stand.ended or s.known.last(Kind.ACCEPTED)
    if s.stand.state not in TOLD_IN | {State.CLOSED} or end is None:
        return
    told = _people(s, _good_news_or(s, end).at, Kind.REFEREE_TOLD)
    for person in _involved(s):
        if person.key not in told:
            yield _tell(s, end, person)


def _good_news_or(s: Situation, end: Fact) -> Fact:
    """Told once is enough: at the acceptance, or at the first day at work."""
    accepted = s.known.last(Kind.ACCEPTED)
    return accepted if accepted and end.kind in {Kind.ACCEPTED, Kind.STARTED} else end


def _tell(s: Situation, end: Fact, person: Person) -> Due:
    ended = s.stand.since if s.stand.state is State.OFFER_EXPIRED else end.at
    return s.duty(
        Purpose.TELL_REFEREES,
        end,
        opens=ended,
        due=s.calendar.after(ended, s.cadence.referees_told_bd),
        until=ended + timedelta(days=s.cadence.referees_told_days),
        priority=Priority.WEEK,
        why=f"{names((person,))} stood by for you; say how it ended, with thanks.",
        rule="RF-10",
        to=(person,),
        whom=person.key,
    )


def _heads_up(s: Situation, sent: Fact, to: tuple[Person, ...]) -> Due:
    return s.duty(
        Purpose.HEADS_UP,
        sent,
        opens=sent.at,
        due=sent.at + timedelta(hours=s.cadence.heads_up_h),
        until=s.calendar.after(sent.at, s.cadence.second_gap_bd),
        priority=Priority.TODAY,
        why=f"{s.case.employer} may call {names(to)} at any time; they should know, and hurry.",
        rule="RF-06",
        to=to,
        whom=",".join(person.key for person in to),
    )


def _silent(s: Situation) -> Iterator[tuple[Fact, Person]]:
    done = _people(s, s.known.facts[0].at, Kind.REFEREE_DONE) if s.known.facts else set()
    for contact in s.known.of(Kind.REFEREE_CONTACTED):
        yield from ((contact, person) for person in contact.people if person.key not in done)


def _people(s: Situation, since: datetime, *kinds: Kind) -> set[str]:
    return {p.key for f in s.known.of(*kinds) if f.at >= since for p in f.people}


def _named_again(s: Situation, sent: Fact, person: Person) -> bool:
    later = (f for f in s.known.of(Kind.REFERENCES_SENT) if f.order > sent.order)
    return any(person.key in {p.key for p in fact.people} for fact in later)


def _involved(s: Situation) -> tuple[Person, ...]:
    return tuple({p.key: p for fact in s.known.of(*INVOLVED) for p in fact.people}.values())


def _willing(s: Situation) -> int:
    return sum(
        referee.consent_at is not None
        and referee.consent_at <= s.now
        and referee.consent_for in {"", s.case.id}
        for referee in s.search.referees
    )


def _how_many(s: Situation, asked: Fact) -> int:
    count = asked.detail.count if isinstance(asked.detail, Request) else 0
    return count or s.cadence.references_give
