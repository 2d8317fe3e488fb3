"""What holds for any search whatever happened in it (issue 2, rulebook 9.4 to 9.6)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from afterview.days import Calendar
from afterview.facts import (
    Agency,
    Case,
    ContactPolicy,
    Fact,
    Kind,
    No,
    Person,
    Promise,
    Purpose,
    Role,
    Says,
    Search,
    Terms,
    Timeline,
    Word,
)
from afterview.rules.agenda import AFTER_END, When, due, next_change, search_dues
from afterview.rules.standing import next_tick, standing
from afterview.rules.waiting import is_answer
from tests.notation import case, moment

START = datetime(2026, 3, 2, 14, tzinfo=UTC)
ANA, BO, RITA = Person("Ana"), Person("Bo"), Person("Rita", role=Role.RECRUITER)
AGENT = Person("Tom", "tom@agency.example", role=Role.AGENCY_RECRUITER)
STATUS = {Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE, Purpose.CHECK_HOLD}
SENT = (Kind.ASKED, Kind.CLOSED_KINDLY)

few = settings(max_examples=60, deadline=None, derandomize=True)

moments = st.integers(0, 24 * 60).map(lambda hours: START + timedelta(hours=hours))
details = {
    Kind.HEARD: st.sampled_from([None, *(Word(says) for says in Says)]),
    Kind.OFFERED: st.sampled_from([None, Terms(written=False), Terms()]),
    Kind.REJECTED: st.sampled_from([None, No(warm=True), No(automated=True)]),
    Kind.PROMISED: st.sampled_from(
        [None, Promise(no_contact=True), Promise(words="a week or two"), Promise(words="soon")]
    ),
}
people = st.lists(st.sampled_from([ANA, BO, RITA]), max_size=3, unique=True).map(tuple)
untils = st.one_of(st.none(), st.integers(1, 20 * 24))


@st.composite
def facts(draw, kinds=tuple(Kind), at=moments):
    kind, when, later = draw(st.sampled_from(kinds)), draw(at), draw(untils)
    return Fact(
        at=when,
        kind=kind,
        people=draw(people),
        until=when + timedelta(hours=later) if later else None,
        detail=draw(details.get(kind, st.none())),
    )


def named(several):
    return tuple(replace(fact, id=str(n)) for n, fact in enumerate(several))


diaries = st.lists(facts(), max_size=12).map(named)
nows = st.integers(0, 24 * 100).map(lambda hours: START + timedelta(hours=hours))


worlds = st.sampled_from(
    [
        {},
        {"country": "DE", "zone": "Europe/Berlin"},
        {"country": "JP", "zone": "Asia/Tokyo", "card": True},
        {"country": "CA", "region": "ON", "zone": "America/Toronto", "card": True},
        {"contract": True, "agency": Agency("Harbour", AGENT, ContactPolicy.VIA_RECRUITER)},
        {"agency": Agency("Harbour")},
    ]
)


def told(diary, name="northwind", **world):
    return Case(name, "Northwind", "Analyst", Timeline(tuple(diary)), **world)


@few
@given(diaries, nows, st.randoms(use_true_random=False))
def test_facts_in_any_order_tell_the_same(diary, now, chance):
    shuffled = list(diary)
    chance.shuffle(shuffled)

    assert standing(told(diary), now) == standing(told(shuffled), now)
    assert due(told(diary), now) == due(told(shuffled), now)


@few
@given(diaries, worlds, nows)
def test_after_an_end_only_what_the_end_asks_for_is_due(diary, world, now):
    application = told(diary, **world)
    state = standing(application, now)

    if state.terminal:
        assert {d.purpose for d in due(application, now)} <= AFTER_END[state.state]


@few
@given(diaries, diaries, worlds, nows)
def test_every_duty_has_its_place_in_time(diary, other, world, now):
    search = Search(cases=(told(diary, **world), told(other, "other", **world)))
    found = [*due(search.cases[0], now, search), *search_dues(search, now)]

    assert len({d.key for d in found}) == len(found)
    for duty in found:
        assert duty.opens <= duty.due
        assert duty.useful_until is None or duty.useful_until > now
        assert duty.why
        assert duty.rule


@few
@given(diaries, nows)
def test_time_changes_nothing_between_two_ticks(diary, now):
    application = told(diary)
    tick = next_tick(application, now)
    known = [f.at for f in application.timeline.facts if f.at > now]
    before = min([tick or now + timedelta(days=400), *known]) - timedelta(seconds=1)

    if before > now:
        assert standing(application, before).state is standing(application, now).state


@few
@given(diaries, worlds, nows)
def test_the_agenda_sleeps_until_its_next_change(diary, world, now):
    application = told([fact for fact in diary if fact.at <= now], **world)
    found = due(application, now)
    wakes = next_change(application, found, now) or now + timedelta(days=400)
    later = due(application, max(now, wakes - timedelta(seconds=1)))

    assert [(d.key, d.priority, d.late_form) for d in later] == [
        (d.key, d.priority, d.late_form) for d in found
    ]


waits = st.lists(
    facts((Kind.INTERVIEWED, Kind.HEARD, Kind.PROMISED, Kind.ASKED, Kind.THANKED, Kind.SCHEDULED)),
    min_size=1,
    max_size=10,
)


@few
@given(waits, waits, nows)
def test_one_organisation_is_asked_once_a_week(here, there, now):
    one, other = told(named(here), "a"), told(named(there), "b")
    search = Search(cases=(one, other))
    open_ones = [
        d
        for c in search.cases
        for d in due(c, now, search)
        if d.purpose in STATUS and d.when(now) in {When.NOW, When.LATE}
    ]
    sent = [
        f.at
        for c in search.cases
        for f in c.timeline.until(now).of(*SENT)
        if not _bounced(f, c.timeline.until(now))
    ]

    assert len(open_ones) <= 1
    for duty in open_ones:
        here_days = [Calendar.of(duty.case).local(at).date() for at in sent]
        opened = Calendar.of(duty.case).local(duty.opens).date()
        assert all((opened - day).days >= 7 for day in here_days)


def _bounced(sent, known):
    bounces = [f for f in known.since(sent.at, Kind.HEARD) if f.detail == Word(Says.BOUNCE)]
    return any(set(f.people) & set(sent.people) for f in bounces)


@few
@given(waits, st.integers(1, 30), nows)
def test_a_day_that_they_named_is_never_pre_empted(diary, days, now):
    said = max(fact.at for fact in diary) + timedelta(hours=1)
    promise = Fact(said, Kind.PROMISED, until=said + timedelta(days=days), id="promise")
    application = told((*named(diary), promise))
    later = max(now, said)

    for duty in due(application, later):
        if duty.purpose in STATUS:
            assert duty.opens > promise.until


REVIVES = {
    # New facts that open a duty of the same name again because a rule says so:
    Kind.EXTENDED,  # a new deadline for the work (O8) or the offer (O16)
    Kind.REOPENED,  # 9.4
    Kind.SET_ASIDE,  # the user's own decision
    Kind.OFFERED, Kind.OFFER_CHANGED,  # a new offer re-enters after an end (9.4)
    Kind.APPLIED, Kind.SUBMITTED_BY_AGENCY, Kind.SCHEDULED, Kind.INTERVIEWED,  # re-entry
}  # fmt: skip


def _may_revive(fact):
    bounce = fact.kind is Kind.HEARD and fact.detail == Word(Says.BOUNCE)  # EC-28
    return bounce or fact.kind in REVIVES


@settings(few, max_examples=150)
@given(diaries, nows, facts(at=st.just(START)))
def test_a_dropped_duty_stays_dropped_when_something_happens(diary, now, fact):
    known = [f for f in diary if f.at <= now]
    new = replace(fact, at=now, id="new", until=None)
    steps = sorted({f.at for f in known})
    before = {d.key for at in steps for d in due(told([f for f in known if f.at <= at]), at)}
    gone = before - {d.key for d in due(told(known), now)}

    if not _may_revive(new):
        back = {d.key for d in due(told([*known, new]), now)} & gone
        assert not back


def test_an_interview_tomorrow_is_not_overdue():
    tomorrow = case("2026-03-02 10:00 scheduled until 2026-03-04 15:00")

    assert all(d.when(moment("2026-03-03 15:00")) is When.LATER for d in due(tomorrow, START))
    assert due(tomorrow, moment("2026-03-03 15:00")) == ()


def test_a_note_sent_three_days_ago_is_not_due_again():
    diary = """
    2026-03-02 14:00 interviewed Ana
    2026-03-02 18:00 thanked Ana
    """
    purposes = {d.purpose for d in due(case(diary), moment("2026-03-05 18:00"))}
    assert Purpose.THANK not in purposes


def test_after_three_unanswered_messages_it_stops():
    diary = """
    2026-03-02 14:00 interviewed Ana
    2026-03-09 14:00 asked Ana
    2026-03-16 14:00 asked Ana
    2026-03-30 14:00 closed_kindly Ana
    """
    for now in ("2026-03-30 15:00", "2026-04-06 15:00", "2026-05-30 15:00"):
        assert not {d.purpose for d in due(case(diary), moment(now))} & STATUS


def test_only_an_answer_ends_a_silence():
    assert not is_answer(Fact(START, Kind.HEARD, detail=Word(Says.AUTO_REPLY)))
    assert is_answer(Fact(START, Kind.HEARD, detail=Word(Says.STATUS)))
