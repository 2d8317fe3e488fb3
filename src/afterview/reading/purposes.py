"""What a day in a sentence is for: the talk, their promise, something asked, an offer's end.

The words around it tell, and the label of the mail where they do not.
"""

from collections.abc import Callable
from dataclasses import dataclass

from afterview.facts import Exactness, Label
from afterview.reading.numbers import NUMBER, WEEKDAYS
from afterview.reading.phrases import compiled, signs, when
from afterview.reading.spans import Named

UNDECIDED = frozenset({Label.NOISE, Label.STATUS, Label.REQUEST})
TASKS = frozenset(
    {Label.ASSIGNMENT, Label.REQUEST, Label.REFERENCE_REQUEST, Label.BACKGROUND_CHECK}
)
_NEAR = 75  # letters before a day in which its own verb stands


def purpose(text: str, before: str, each: Named, label: Label, language: str) -> tuple[str, int]:
    """What a day in a sentence is for, and how near its sign stands: 2 near, 1 in the sentence,
    0 when only the label tells; empty when it is for nothing that we follow."""
    cues = _cues(text, before, each, label, language)
    if _is_for_nothing(text, each, cues, language):
        return "", 0
    role = next((role for role, fits in _ROLES if fits(cues)), "")
    if role == "asked":
        role = "offer" if label is Label.OFFER else "deadline"
    if role == "offer" and not _is_of_the_answer(text):
        role = "deadline"
    if role == "news":
        return "promised", 0
    if compiled(signs.NOT_UNTIL).search(text[: each.start]):
        return role, 1  # nothing happens before it; when it does is another day
    if role == "deadline" and _ends_an_offer(text, label):
        role = "offer"
    at_hand = role == "deadline" and cues.ends
    if role == "promised":
        return role, 1 + cues.led + cues.by + cues.last
    return role, 1 + (cues.by or at_hand or cues.led) + 2 * cues.last


def _is_the_last(text: str, each: Named) -> bool:
    """ "By the 22nd; the last day is the 21st", "the 1st at the latest"."""
    return (
        compiled(signs.AT_LATEST).match(text[each.end :]) is not None
        or compiled(signs.LAST_DAY).search(text[max(0, each.start - _NEAR) : each.start])
        is not None
    )


def _is_of_the_answer(text: str) -> bool:
    """Whether an offer's day is that of the answer, not of papers and checks on the way in."""
    if not compiled(signs.PAPERS).search(text):
        return True
    said = compiled(signs.ONCE_ACCEPTED).sub("", text)
    return compiled(signs.ANSWERS).search(said) is not None


def _ends_an_offer(text: str, label: Label) -> bool:
    """ "Let us know by Friday whether you accept", whatever the letter was taken for."""
    if label in UNDECIDED and compiled(signs.OFFER_ENDS).search(text):
        return True
    return label in TASKS and compiled(signs.ACCEPTS).search(text) is not None


def _is_for_nothing(text: str, each: Named, cues: "_Cues", language: str) -> bool:
    """A day of the past, of the work itself, of papers kept; a talk called off; a broken word."""
    since = max(0, each.start - _NEAR)
    namely = _last(signs.NAMELY, text[: each.start])
    near = text[max(since, namely) : each.start + 20]
    moved = compiled(when.MOVES).search(text) and compiled(when.MOVED).search(text)
    if not moved and compiled(signs.NOT_THE_DAY[language]).search(near):
        return True
    if compiled(when.HOLIDAY).match(text[each.end :]):
        return True
    if not cues.yours and _last(signs.KEPT, text) > cues.promised:
        return True
    if compiled(signs.CALLED_OFF).search(text):
        return True
    if cues.promised < 0 and compiled(signs.OTHERWISE).search(text):
        return True
    patterns = (signs.BROKEN, signs.DONE) if each.interval.words in WEEKDAYS else (signs.BROKEN,)
    return any(
        match.start() < each.start < match.end()
        for pattern in patterns
        for match in compiled(pattern).finditer(text)
    )


@dataclass(frozen=True, slots=True)
class _Cues:
    """What stands around a day: where the last word of each kind begins, -1 for none."""

    label: Label
    talk: int
    promised: int
    led: bool  # the promise stands before the day
    since: bool  # "from the 18th on"
    deadline: int
    patience: bool  # they ask for time, or say what silence until then means
    yours: bool  # they say what the candidate's silence until then means
    comes: bool  # somebody is asked to come
    own: bool  # the candidate says what they will send
    coming: bool  # the candidate says that they will come
    meets: bool  # they meet, decide or go on then
    ends: bool  # "deadline", "valid until" stands before the day
    last: bool  # "at the latest", "the last day is"
    offer: bool  # words of an offer and its answer
    please: bool  # the sentence asks for something
    bare: bool  # no more than "for" stands before the day
    by: bool  # "by", "until" right before the day
    wished: bool  # "Friday would be ideal"
    soon: bool  # "in two weeks", "over the next days"
    timed: bool
    exact: bool
    task_before: bool  # the sentence before asks for something


def _cues(text: str, before: str, each: Named, label: Label, language: str) -> _Cues:
    lead = text[: each.start]
    timed = each.interval.at is not None
    yours = bool(compiled(signs.YOURS).search(text))
    sent = label is Label.OUTGOING
    said = f"{lead}{' ' * (each.end - each.start)}{text[each.end :]}"  # without the day itself
    promises = [match.span() for match in compiled(signs.PROMISE[language]).finditer(said)]
    return _Cues(
        label=label,
        talk=_talk(signs.TALK[language], text if timed else lead, label),
        promised=promises[-1][0] if promises else -1,
        led=bool(promises) and promises[-1][0] < each.start,
        since=each.interval.earliest == each.interval.latest
        and bool(compiled(signs.SINCE).search(lead) or each.interval.words.startswith("from ")),
        deadline=_demanded(signs.DEADLINE[language], said, promises),
        patience=not yours
        and any(
            compiled(pattern[language]).search(text) for pattern in (signs.PATIENCE, signs.SILENCE)
        ),
        yours=yours,
        comes=label is Label.INVITATION and bool(compiled(signs.COMES[language]).search(text)),
        own=sent and bool(compiled(signs.OWN).search(text)),
        coming=sent and bool(compiled(signs.COMING).search(text)),
        meets=label is Label.STATUS and bool(compiled(signs.MEETS).search(text)),
        ends=bool(compiled(signs.ENDS).search(lead)),
        last=_is_the_last(text, each),
        offer=_last(signs.OFFER_BY[language], text) >= 0,
        please=bool(compiled(signs.PLEASE[language]).search(text)),
        by=bool(
            compiled(signs.BY_THEN).search(text[each.end :])
            or (compiled(signs.BY).search(lead) and not _is_when(label, lead, timed=timed))
            or compiled(signs.BY).search(f"{lead}{each.interval.words.split(' ')[0]} ")
            or (compiled(NUMBER).match(each.interval.words) and compiled(signs.HAS).search(lead))
        ),
        wished=bool(compiled(signs.WISHED).match(text[each.end :])),
        bare=bool(compiled(signs.FOR).search(lead)),
        soon=bool(
            compiled(signs.SOON).search(each.interval.words) or compiled(signs.IN).search(lead)
        ),
        timed=timed,
        exact=each.interval.exactness is Exactness.EXACT,
        task_before=bool(compiled(signs.DEADLINE[language]).search(before)),
    )


def _is_when(label: Label, lead: str, *, timed: bool) -> bool:
    """ "For Tuesday at nine" is when one comes, and until when one works."""
    return timed and label not in TASKS and bool(compiled(signs.FOR).search(lead))


def _demanded(pattern: str, text: str, promises: list[tuple[int, int]]) -> int:
    """Where the last word of a demand stands that is no part of a promise; -1 for none.

    "We will respond" asks for no response.
    """
    place = -1
    for match in compiled(pattern).finditer(text):
        if not any(start <= match.start() < end for start, end in promises):
            place = match.start()
    return place


def _talk(pattern: str, text: str, label: Label) -> int:
    """Where the last word of a talk stands; "date" and "time" are also those of a receipt."""
    if label is Label.RECEIPT:
        if not compiled(signs.YOU).search(text):
            return -1
        text = compiled(signs.WEAK_TALK).sub(lambda match: " " * len(match.group()), text)
    return _last(pattern, text)


def _answers_an_offer(cues: _Cues) -> bool:
    if cues.label is not Label.OFFER:
        return False
    return cues.deadline >= 0 or (cues.offer and (cues.by or cues.please))


def _asks_for_time(cues: _Cues) -> bool:
    tasks = TASKS - {Label.BACKGROUND_CHECK}  # what takes others weeks is no work of yours
    return cues.patience and not cues.timed and cues.label not in tasks


def _is_lost_by_silence(cues: _Cues) -> bool:
    return cues.yours and cues.label is not Label.OFFER


def _is_the_talk(cues: _Cues) -> bool:
    if cues.by or cues.ends:
        return False
    if cues.coming:
        return cues.timed
    if cues.label in TASKS:
        return cues.timed and cues.talk >= 0 and cues.deadline < cues.talk
    return cues.timed and (cues.talk >= 0 or cues.label is Label.INVITATION)


def _is_own_work(cues: _Cues) -> bool:
    return cues.own and cues.by


def _is_asked_to_come(cues: _Cues) -> bool:
    """Whoever is asked to come on a day has nothing to hand in by then."""
    return cues.comes and not cues.by and not cues.ends


def _is_asked_for(cues: _Cues) -> bool:
    if cues.since:
        return False
    if cues.please:
        return cues.label is not Label.OFFER
    if cues.label is Label.RECEIPT:
        return False  # "closing date" was everybody's
    if cues.label in TASKS and cues.wished:
        return True
    if cues.label in TASKS and (cues.by or cues.ends) and cues.deadline >= 0:
        return True
    if cues.ends and cues.label is Label.INVITATION:
        return True
    if cues.label is Label.STATUS and not (cues.by or cues.ends):
        return False
    return cues.deadline >= 0 and cues.deadline > cues.promised


def _is_promised(cues: _Cues) -> bool:
    return cues.led or (cues.promised >= 0 and not cues.ends)


def _is_the_talk_after_all(cues: _Cues) -> bool:
    if cues.label is not Label.INVITATION or cues.by or cues.ends:
        return False
    return cues.timed or (cues.talk >= 0 and cues.exact)


def _ends_a_task(cues: _Cues) -> bool:
    return cues.label in TASKS and (cues.by or cues.last or cues.task_before)


def _is_by_its_letter(cues: _Cues) -> bool:
    """ "By Friday", and no word tells for what: an offer's and an invitation's are asked for."""
    return cues.by and not cues.bare and cues.label in (Label.INVITATION, Label.OFFER)


def _is_news(cues: _Cues) -> bool:
    if cues.meets and not cues.ends:
        return True
    return not cues.ends and (cues.by or cues.soon) and cues.label in (Label.STATUS, Label.RECEIPT)


_ROLES: tuple[tuple[str, Callable[[_Cues], bool]], ...] = (
    ("offer", _answers_an_offer),
    ("deadline", _is_lost_by_silence),
    ("promised", _asks_for_time),
    ("talk", _is_the_talk),
    ("deadline", _is_own_work),
    ("talk", _is_asked_to_come),
    ("deadline", _is_asked_for),
    ("promised", _is_promised),
    ("talk", _is_the_talk_after_all),
    ("deadline", _ends_a_task),
    ("asked", _is_by_its_letter),
    ("news", _is_news),
)


def _last(pattern: str, text: str) -> int:
    """Where the last such phrase begins; -1 when there is none."""
    place = -1
    for match in compiled(pattern).finditer(text):
        place = match.start()
    return place
