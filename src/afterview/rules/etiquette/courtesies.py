"""Levels 4, 7 and 9: when thanks, cards, answers to a no and light words are welcome."""

from datetime import timedelta

from afterview.facts import ContactPolicy, Fact, Kind, No, Purpose, Sector
from afterview.rules import referees
from afterview.rules.agenda.thanks import NOT_USUAL, SHORT_AND_RARE, TO_THE_INTRODUCER
from afterview.rules.etiquette.scene import (
    THANKS,
    Objection,
    Rule,
    Scene,
    offers_elsewhere,
    share_somebody,
)
from afterview.rules.referees import roster_of
from afterview.rules.standing import State, standing

HEADS_UP_EVERY = timedelta(days=7)  # RF-08
CARD_TRAVELS_BD = 4  # TY-08: a decision in fewer business days overtakes the post
CARD_WITHIN_BD = 1  # TY-08: a day, when the post is open
NO_CARDS = SHORT_AND_RARE | NOT_USUAL | TO_THE_INTRODUCER  # TY-13
AFTER_A_NO = {Purpose.ANSWER_REJECTION, Purpose.ASK_FEEDBACK}


# Thanks --------------------------------------------------------------------------------


def _thanks_too_fresh(scene: Scene) -> Objection | None:
    """A note within half an hour looks canned (TY-02)."""
    met = _met(scene)
    if scene.purpose not in THANKS or met is None:
        return None
    lapses = met.at + timedelta(minutes=scene.cadence.thank_earliest_min)
    return scene.object("The interview has only just ended.", "TY-02", 8, lapses)


def _thanks_too_late(scene: Scene) -> Objection | None:
    """After five business days, thanks open the follow-up instead (TY-02, C16)."""
    met = _met(scene)
    if scene.purpose not in THANKS or met is None:
        return None
    if scene.now <= scene.calendar.after(met.at, scene.cadence.thank_late_bd):
        return None
    reason = f"You met on {scene.day(met.at)}. Put your thanks at the head of the follow-up."
    return scene.object(reason, "C16", 8)


# Cards ---------------------------------------------------------------------------------


def _card_comes_second(scene: Scene) -> Objection | None:
    """E-mail first; a card is an addition (TY-08)."""
    met = _met(scene)
    if scene.purpose is not Purpose.CARD or met is None:
        return None
    thanked = scene.known.since(met.at, Kind.THANKED)
    if any(not f.people or share_somebody(f.people, scene.draft.to) for f in thanked):
        return None
    return scene.object("Send the e-mail first; the card is an addition.", "TY-08", 9)


def _card_would_be_late(scene: Scene) -> Objection | None:
    """A card is posted within a day, and not when the decision would overtake it (TY-08)."""
    met = _met(scene)
    if scene.purpose is not Purpose.CARD or met is None:
        return None
    waiting = scene.waiting
    day_of_it = scene.calendar.local(met.at).date()
    decides = waiting.promised if waiting else None
    if decides and scene.calendar.between(day_of_it, decides) < CARD_TRAVELS_BD:
        return scene.object("They decide before the post would arrive.", "TY-08", 9)
    if scene.now > scene.calendar.after(met.at, CARD_WITHIN_BD):
        return scene.object("A card goes within a day, or not at all.", "TY-08", 9)
    return None


def _card_not_here(scene: Scene) -> Objection | None:
    """No card where the work is remote, abroad, public, or reached through an agency (TY-08)."""
    if scene.purpose is not Purpose.CARD:
        return None
    case, agency, home = scene.case, scene.agency, scene.search.candidate.country
    reasons = {
        "They work remotely: there is no desk for a card.": case.remote,
        "You are colleagues: a word in person is better than a card.": case.internal,
        "The post abroad takes too long.": case.country.upper() != home.upper(),
        "Public offices take no cards.": case.sector is Sector.GOVERNMENT,
        "The agency wants to know of every letter, and a card has no copy.": (
            agency is not None and agency.policy is not ContactPolicy.DIRECT
        ),
        "A card is not the custom there.": case.country.upper() in NO_CARDS,
    }
    reason = next((words for words, holds in reasons.items() if holds), None)
    return scene.object(reason, "TY-08", 7) if reason else None


# Offers --------------------------------------------------------------------------------


def _no_offer_elsewhere(scene: Scene) -> Objection | None:
    """Another offer is named only when there is one: no bluff (DB-05, PO-04)."""
    if scene.purpose is not Purpose.TELL_OTHERS or offers_elsewhere(scene):
        return None
    reason = "No offer from another employer is on record. Write it down first; never bluff."
    return scene.object(reason, "DB-05", 4)


def _not_while_the_other_is_open(scene: Scene) -> Objection | None:
    """A second offer is kept until the conditions of the first are met (C21)."""
    if scene.purpose is not Purpose.DECLINE:
        return None
    for other in scene.search.others(scene.case):
        if standing(other, scene.now).state is State.OFFER_ACCEPTED:
            reason = f"The conditions at {other.employer} are still open. Keep this one till then."
            return scene.object(reason, "C21", 9)
    return None


# After a no ----------------------------------------------------------------------------


def _let_the_no_settle(scene: Scene) -> Objection | None:
    """A day to breathe before answering a no; after a week it has passed (RJ-01)."""
    no = scene.known.last(Kind.REJECTED, Kind.RESCINDED)
    if scene.purpose not in AFTER_A_NO or no is None:
        return None
    if scene.now > no.at + timedelta(days=scene.cadence.rejection_useful_days):
        return scene.object("Their answer is more than a week old. Let it rest.", "RJ-01", 9)
    lapses = no.at + timedelta(hours=scene.cadence.rejection_from_h)
    return scene.object("Sleep on it: tomorrow it reads better.", "RJ-01", 9, lapses)


def _nobody_to_answer(scene: Scene) -> Objection | None:
    """An automatic no without an interview needs no reply (RJ-01)."""
    no = scene.known.last(Kind.REJECTED)
    if scene.purpose not in AFTER_A_NO or no is None or scene.standing.rounds:
        return None
    if isinstance(no.detail, No) and no.detail.automated:
        return scene.object("A machine wrote this no; nobody waits for a reply.", "RJ-01", 9)
    return None


def _no_answer_yet(scene: Scene) -> Objection | None:
    """Feedback is asked for after their answer, not before (RJ-02)."""
    if scene.purpose is not Purpose.ASK_FEEDBACK:
        return None
    if scene.known.last(Kind.REJECTED, Kind.RESCINDED, Kind.CHECK_ADVERSE):
        return None
    return scene.object("They have not answered yet. Ask for feedback after that.", "RJ-02", 9)


def _keep_warm_gently(scene: Scene) -> Objection | None:
    """A light word after three months and after six, within the year (RJ-12)."""
    no = scene.known.last(Kind.REJECTED)
    if scene.purpose is not Purpose.KEEP_WARM or no is None:
        return None
    sent, days = scene.known.since(no.at, Kind.KEPT_WARM), scene.cadence.warm_days
    over = scene.now > no.at + timedelta(days=scene.cadence.warm_until_days)
    if over or len(sent) >= len(days):
        return scene.object("You have kept in touch; the next word is theirs.", "RJ-12", 9)
    lapses = no.at + timedelta(days=days[len(sent)])
    if sent:
        lapses = max(lapses, sent[-1].at + timedelta(days=days[0]))
    return scene.object(f"Their no came on {scene.day(no.at)}.", "RJ-12", 9, lapses)


# Referees and the law's reminder -------------------------------------------------------


def _spare_the_referee(scene: Scene) -> Objection | None:
    """Three checks a month, six a search, one heads-up a week: nobody is worn out (RF-08, C13)."""
    if scene.purpose is not Purpose.HEADS_UP:
        return None
    for person, referee in roster_of(scene.search, scene.draft.to):
        if referee is None:
            continue
        burden = referees.load(referee, scene.search, scene.now)
        if burden.checks_search >= scene.cadence.referee_cap_search:
            reason = f"{person.name} has vouched {burden.checks_search} times. Ask for leave first."
            return scene.object(reason, "C13", 8)
        if again := referees.free_again_at(referee, scene.search, scene.now, scene.cadence):
            reason = f"{person.name} had {burden.checks_30d} calls in thirty days."
            return scene.object(reason, "RF-08", 8, again)
        if burden.last_heads_up and not _check_is_near(scene, person.name):
            lapses = burden.last_heads_up + HEADS_UP_EVERY
            return scene.object(f"{person.name} had a heads-up this week.", "RF-08", 8, lapses)
    return None


def _check_is_near(scene: Scene, name: str) -> bool:
    """They have reached this person, so a word is welcome at once (RF-08)."""
    reached = scene.known.of(Kind.REFEREE_CONTACTED)
    return any(person.name == name for fact in reached for person in fact.people)


def _the_law_gives_them_time(scene: Scene) -> Objection | None:
    """Ontario: an update is owed by day 45; a reminder may go from day 40 (RT-12)."""
    last = scene.standing.last_round
    if scene.purpose is not Purpose.LEGAL_UPDATE or last is None:
        return None
    if (scene.case.country, scene.case.region) != ("CA", "ON") or not scene.case.published:
        return scene.object("No law here sets a day for their answer.", "RT-12", 7)
    day = scene.calendar.local(last.at).date() + timedelta(days=scene.cadence.ontario_reminder_days)
    lapses = scene.calendar.good_hour(day)
    return scene.object("By law they have 45 days from the interview.", "RT-12", 7, lapses)


def _met(scene: Scene) -> Fact | None:
    """The interview that this letter is about, else the last with one of its readers."""
    about = scene.draft.about
    if about:
        return about if about.kind is Kind.INTERVIEWED else None
    met = scene.known.of(Kind.INTERVIEWED)
    theirs = [fact for fact in met if share_somebody(fact.people, scene.draft.to)]
    return next(reversed(theirs or list(met)), None)


RULES: tuple[Rule, ...] = (
    _no_offer_elsewhere,
    _card_not_here,
    _the_law_gives_them_time,
    _thanks_too_fresh,
    _thanks_too_late,
    _spare_the_referee,
    _card_comes_second,
    _card_would_be_late,
    _not_while_the_other_is_open,
    _let_the_no_settle,
    _nobody_to_answer,
    _no_answer_yet,
    _keep_warm_gently,
)
