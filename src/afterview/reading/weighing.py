"""From phrases to a verdict: what each label has for it, and which outranks which.

An order of rank is one small function that may lower some scores; ORDERS is the order in
which they speak.
"""

from collections.abc import Callable, Set
from dataclasses import dataclass, field

from afterview.facts import Label
from afterview.reading.gate import About
from afterview.reading.guards import ACTS, Place, left
from afterview.reading.phrases import Hit, compiled, fitting, found_in, hits, signs, titles
from afterview.reading.sentences import Sentence

Scores = dict[Label, float]
_SUBJECT_SHARE = 0.7
_TITLE = 0.8
_HINTED, _HINTS = zip(*titles.TITLES, strict=True)
_DAILY = (
    Label.INVITATION, Label.REQUEST, Label.STATUS, Label.RECEIPT, Label.OFFER, Label.REJECTION
)  # fmt: skip
_OF_ANY_MATTER = frozenset({Label.NOISE, Label.AUTO_REPLY, Label.OUTGOING})
_FEW_SENTENCES = 4  # in an automatic reply that says no more than "nobody reads this"
_LESS = (1.0, 0.4, 0.25, 0.15, 0.1)  # what the second, third ... phrase for a label adds


@dataclass(frozen=True, slots=True)
class Evidence:
    hit: Hit
    weight: float
    sentence: int  # its number; -1: the subject

    @property
    def label(self) -> Label:
        return self.hit.rule.label


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the mail beside its phrases."""

    about: About
    digest: bool = False
    bulk: bool = False
    automated: bool = False
    outgoing: bool = False
    calendar: bool = False  # a calendar file came with it
    text: str = ""  # folded
    sentences: int = 1
    evidence: tuple[Evidence, ...] = ()
    hinted: frozenset[Label] = frozenset()  # by the subject
    strongest: dict[Label, float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        strongest: dict[Label, float] = {}
        for each in self.evidence:
            strongest[each.label] = max(each.weight, strongest.get(each.label, 0.0))
        object.__setattr__(self, "strongest", strongest)

    def best(self, label: Label) -> float:
        return self.strongest.get(label, 0.0)


@dataclass(frozen=True, slots=True)
class Verdict:
    label: Label
    score: float
    margin: float  # over the runner-up
    runner_up: Label
    evidence: Evidence | None
    scores: Scores = field(default_factory=dict)


def gather(
    subject: str, sentences: tuple[Sentence, ...], spoken: tuple[str, ...], described: Set[int]
) -> tuple[Evidence, ...]:
    """Every phrase found, with what the guards left of it."""
    texts = (subject, *(sentence.text for sentence in sentences), "")
    found: list[Evidence] = []
    for language in spoken:
        for number, hit in hits(language, texts):
            before = texts[number - 1] if number > 1 else ""
            after = texts[number + 1] if number else ""
            place = Place(texts[number], language, before, after, subject=not number)
            share = left(hit, place) * (1.0 if number else _SUBJECT_SHARE)
            if number in described and hit.rule.label in ACTS:
                share *= 0.15
            if share:
                found.append(Evidence(hit, hit.rule.weight * share, number - 1))
    refused = {e.sentence for e in found if e.label is Label.REJECTION and e.weight >= 3}
    return tuple(_unless_refused(each, refused) for each in found)


def _unless_refused(each: Evidence, refused: set[int]) -> Evidence:
    """A sentence that says no invites nobody, though it speaks of the next step."""
    if each.sentence in refused and each.label in ACTS:
        return Evidence(each.hit, each.weight * 0.3, each.sentence)
    return each


def told(texts: tuple[str, ...], whole: str) -> frozenset[int]:
    """The points of "what happens next": a process described, nothing asked yet."""
    found: set[int] = set()
    if not found_in(signs.WHAT_COMES, whole):
        return frozenset()
    for number, text in enumerate(texts):
        opens = number and compiled(signs.WHAT_COMES).search(text)
        goes_on = number - 1 in found and compiled(signs.LISTED).search(text)
        if opens or goes_on:
            found.add(number)
    return frozenset(found)


def hinted(subject: str) -> frozenset[Label]:
    """What a subject line alone would make one expect."""
    places = fitting(_HINTS, subject)
    return frozenset(_HINTED[n] for n in places if compiled(_HINTS[n]).search(subject))


def weigh(context: Context) -> Verdict:
    scores = _scores(context)
    for label in context.hinted:
        scores[label] += _TITLE if scores[label] else 0.0
    for order in ORDERS:
        order(scores, context)
    ranked = sorted(scores, key=lambda label: -scores[label])
    first, second = ranked[0], ranked[1]
    if scores[first] < 1.0:
        first, second = Label.NOISE, first
    return Verdict(
        first,
        scores[first],
        scores[first] - scores[second],
        second,
        deciding(context, first),
        scores,
    )


def _scores(context: Context) -> Scores:
    """The weights of each label's phrases, every rule once, the strongest first."""
    strongest: dict[str, Evidence] = {}
    for each in context.evidence:
        rule = each.hit.rule.id
        if rule not in strongest or strongest[rule].weight < each.weight:
            strongest[rule] = each
    weights: dict[Label, list[float]] = {}
    for each in strongest.values():
        weights.setdefault(each.label, []).append(each.weight)
    scores = dict.fromkeys(Label, 0.0)
    for label, found in weights.items():
        found.sort(reverse=True)
        scores[label] = sum(w * share for w, share in zip(found, _LESS, strict=False))
    return scores


def deciding(context: Context, label: Label) -> Evidence | None:
    """The phrase that weighed most; one in the text before one in the subject."""
    mine = [e for e in context.evidence if e.label is label]
    return max(mine, key=lambda e: (e.sentence >= 0, e.weight, -e.sentence), default=None)


def _lower(scores: Scores, share: float, *labels: Label) -> None:
    for label in labels:
        scores[label] *= share


def thanks_are_a_greeting(scores: Scores, context: Context) -> None:
    """ "Thank you for applying" opens every kind of letter."""
    got = {e.hit.rule.id for e in context.evidence if e.label is Label.RECEIPT}
    if got and all(rule.endswith("-got-thanks") for rule in got):
        scores[Label.RECEIPT] = min(scores[Label.RECEIPT], 1.2)


def a_rejection_outranks(scores: Scores, context: Context) -> None:
    if context.best(Label.REJECTION) < 3 or scores[Label.REJECTION] < 3:
        return
    _lower(scores, 0.3, Label.RECEIPT, Label.STATUS, Label.OUTREACH, Label.REQUEST)
    _lower(scores, 0.5, Label.OFFER, Label.INVITATION, Label.ASSIGNMENT, Label.FEEDBACK)
    if context.about >= About.MINE:
        _lower(scores, 0.4, Label.NOISE)


def hints_are_no_rejection(scores: Scores, context: Context) -> None:
    """Good wishes and "unfortunately" support a no; alone they are none."""
    hints = {e.hit.rule.id for e in context.evidence if e.label is Label.REJECTION}
    if context.best(Label.REJECTION) < 2.5 and len(hints) >= 3 and context.about >= About.MINE:
        scores[Label.REJECTION] += 1.5  # three hints in one mail are an answer
        _lower(scores, 0.5, Label.RECEIPT)
    elif context.best(Label.REJECTION) < 2.5:
        cap = 3.2 if scores[Label.REJECTION] > 2.6 else 1.2
        scores[Label.REJECTION] = min(scores[Label.REJECTION] * 0.8, cap)


def a_hold_with_a_farewell_is_a_rejection(scores: Scores, context: Context) -> None:
    held = any(e.hit.rule.id.endswith("-hold") for e in context.evidence)
    parting = {"farewell", "other-roles", "again"}
    ends = {e.hit.rule.id.split("-no-")[-1] for e in context.evidence} & parting
    if held and ends:
        scores[Label.REJECTION] = max(scores[Label.REJECTION], 3.0) + 1.5 * len(ends)
        _lower(scores, 0.6, Label.STATUS)


def an_offer_outranks(scores: Scores, context: Context) -> None:
    if context.best(Label.OFFER) >= 4 and scores[Label.OFFER] > scores[Label.REJECTION]:
        _lower(
            scores, 0.5, Label.BACKGROUND_CHECK, Label.REFERENCE_REQUEST, Label.REQUEST,
            Label.INVITATION, Label.ASSIGNMENT, Label.STATUS, Label.RECEIPT, Label.OUTREACH,
        )  # fmt: skip


def an_approach_is_no_invitation(scores: Scores, context: Context) -> None:
    """A stranger's "would you be open to a chat" is outreach."""
    mine = context.about >= About.MINE
    if mine:
        _lower(scores, 0.35, Label.OUTREACH)
    elif scores[Label.OUTREACH] >= 3.5:
        _lower(scores, 0.3, Label.INVITATION, Label.REQUEST, Label.STATUS, Label.ASSIGNMENT)
        _lower(scores, 0.5, Label.OFFER, Label.RECEIPT)


def a_mass_mailing_is_noise(scores: Scores, context: Context) -> None:
    """An approach to nobody in particular, with the advertisement pasted below."""
    if context.about >= About.MINE or scores[Label.OUTREACH] < 2:
        return
    marks = len(set(compiled(signs.TO_NOBODY).findall(context.text))) + context.bulk
    marks += any(e.hit.rule.id.endswith("-advert") for e in context.evidence)
    if marks >= 2:
        scores[Label.NOISE] += scores[Label.OUTREACH] * 0.9
        _lower(scores, 0.6, Label.OUTREACH)


def a_step_outranks_pleasantries(scores: Scores, context: Context) -> None:
    """Something to do comes before thanks, receipts and reports on the process."""
    steps = (
        Label.INVITATION, Label.ASSIGNMENT, Label.REQUEST, Label.REFERENCE_REQUEST,
        Label.BACKGROUND_CHECK, Label.OFFER,
    )  # fmt: skip
    strongest = max(context.best(label) for label in steps)
    if strongest >= 2.5 and context.best(Label.REJECTION) < 3:
        _lower(scores, 0.5, Label.RECEIPT, Label.STATUS, Label.FEEDBACK, Label.REJECTION)


def special_requests_outrank(scores: Scores, context: Context) -> None:
    for label in (Label.REFERENCE_REQUEST, Label.BACKGROUND_CHECK):
        if context.best(label) >= 3.5:
            _lower(scores, 0.45, Label.REQUEST, Label.INVITATION)
    if context.best(Label.ASSIGNMENT) >= 3.5:
        _lower(scores, 0.6, Label.REQUEST)
        talk = [e for e in context.evidence if e.label is Label.INVITATION]
        if talk and max(e.weight for e in talk) < 4:
            _lower(scores, 0.7, Label.INVITATION)


def a_talk_outranks_its_forms(scores: Scores, context: Context) -> None:
    """ "We invite you; please tell us when you are free and what you would like to earn"."""
    if context.best(Label.INVITATION) >= 3.5 and scores[Label.INVITATION] > scores[Label.REQUEST]:
        _lower(scores, 0.5, Label.REQUEST)


def an_account_or_a_survey_is_noise(scores: Scores, context: Context) -> None:
    """A code, a password, "how did we do?": from the same senders, of no consequence."""
    kinds = ("-noise-account", "-noise-survey", "-noise-event")
    mine = [e.weight for e in context.evidence if e.hit.rule.id.endswith(kinds)]
    answered = max(context.best(Label.REJECTION), context.best(Label.OFFER))
    if mine and max(mine) >= 3.5 and answered < 3 and context.best(Label.RECEIPT) < 4:
        scores[Label.NOISE] = max(scores[Label.NOISE], max(mine)) * (
            2.0 if context.about >= About.MINE else 1.0
        )
        _lower(scores, 0.4, *(label for label in Label if label is not Label.NOISE))


def a_private_matter_is_noise(scores: Scores, context: Context) -> None:
    """Appointments, forms and decisions of daily life sound like those of hiring."""
    if context.about >= About.MINE:
        return
    private = any(e.hit.rule.id.endswith("-noise-personal") for e in context.evidence)
    private = private or found_in(signs.CUSTOMER, context.text)
    talks_of_jobs = found_in(signs.JOB_TALK, context.text)
    share = 1.0 - 0.3 * private - 0.15 * (not talks_of_jobs)
    if share < 1:
        _lower(scores, share, *_DAILY)
        scores[Label.NOISE] += private and not talks_of_jobs


def another_matter_is_noise(scores: Scores, context: Context) -> None:
    """A bank's, a landlord's, a school's decisions read as an employer's do."""
    if context.about is About.ELSEWHERE:
        _lower(scores, 0.2, *(each for each in Label if each not in _OF_ANY_MATTER))
        scores[Label.NOISE] += 5


def noise_needs_strangers(scores: Scores, context: Context) -> None:
    """A footer's "unsubscribe" or "newsletter" says nothing when it is about my application."""
    mine = context.about >= About.MINE and not context.digest
    if mine or _only_a_footer(context):
        _lower(scores, 0.4, Label.NOISE)
    if context.about <= About.OTHER:
        _lower(
            scores, 0.5, Label.INVITATION, Label.REQUEST, Label.STATUS, Label.RECEIPT,
            Label.OUTREACH, Label.FEEDBACK, Label.REFERENCE_REQUEST, Label.OFFER,
        )  # fmt: skip
    if context.best(Label.NOISE) >= 4.5 and context.about < About.MINE:
        _lower(scores, 0.7, Label.OUTREACH)  # a list of jobs approaches nobody
    if context.digest:
        scores[Label.NOISE] += 3
        _lower(scores, 0.4, Label.INVITATION, Label.OUTREACH, Label.RECEIPT)
    elif context.bulk and context.about < About.MINE:
        scores[Label.NOISE] += 1.5


def _only_a_footer(context: Context) -> bool:
    """All that sounds like a mailing stands at the end of a mail that asks for something."""
    places = [each.sentence for each in context.evidence if each.label is Label.NOISE]
    last = max(1, context.sentences - 3)
    asked = max(context.best(label) for label in ACTS) >= 3.5
    return asked and bool(places) and min(places) >= last


def an_advert_asks_nobody(scores: Scores, context: Context) -> None:
    """Job descriptions speak of interviews, tests and offers to everybody."""
    adverts = sum(e.hit.rule.id.endswith("-advert") for e in context.evidence)
    if adverts >= 2 and context.about < About.MINE:
        _lower(scores, 0.4, Label.INVITATION, Label.ASSIGNMENT, Label.REQUEST, Label.OFFER)


def own_words_need_an_i(scores: Scores, context: Context) -> None:
    """A letter of the candidate says "my application"; one to the candidate says "your"."""
    yours = compiled(
        r"\b(?:your (?:application|candidacy|interest in|profile|resume|cv)|you applied"
        r"|(?:ihre|deine) (?:bewerbung|unterlagen)|votre (?:candidature|profil)"
        r"|(?:tu|su) (?:candidatura|perfil|cv))\b"
    )
    if scores[Label.OUTGOING] and yours.search(context.text):
        _lower(scores, 0.3, Label.OUTGOING)
    elif scores[Label.OUTGOING] >= 4:
        others = (label for label in Label if label not in {Label.OUTGOING, Label.AUTO_REPLY})
        _lower(scores, 0.6, *others)


def absence_is_told_first(scores: Scores, context: Context) -> None:
    """ "I am out next week" inside a letter is no automatic reply; nor is a footer."""
    mine = [e for e in context.evidence if e.label is Label.AUTO_REPLY]
    early = any(e.sentence <= 3 for e in mine)
    subject = any(e.sentence < 0 for e in mine)
    told = context.automated or subject
    footer = not subject and all(e.hit.rule.id.endswith("-auto-gone") for e in mine)
    if subject and early and len(mine) > 1:
        _lower(scores, 0.3, *(label for label in Label if label is not Label.AUTO_REPLY))
    others = max(scores[label] for label in Label if label is not Label.AUTO_REPLY)
    if footer and context.sentences > _FEW_SENTENCES:
        _lower(scores, 0.3, Label.AUTO_REPLY)
    elif not told and (not early or (context.sentences > 9 and others >= 3)):
        _lower(scores, 0.4, Label.AUTO_REPLY)
    elif scores[Label.AUTO_REPLY] >= 4.5:
        rest = (label for label in Label if label is not Label.AUTO_REPLY)
        _lower(scores, 0.7, *rest)


ORDERS: tuple[Callable[[Scores, Context], None], ...] = (
    thanks_are_a_greeting,
    hints_are_no_rejection,
    a_hold_with_a_farewell_is_a_rejection,
    a_rejection_outranks,
    an_offer_outranks,
    an_approach_is_no_invitation,
    a_mass_mailing_is_noise,
    a_step_outranks_pleasantries,
    special_requests_outrank,
    a_talk_outranks_its_forms,
    an_account_or_a_survey_is_noise,
    a_private_matter_is_noise,
    another_matter_is_noise,
    noise_needs_strangers,
    an_advert_asks_nobody,
    own_words_need_an_i,
    absence_is_told_first,
)
