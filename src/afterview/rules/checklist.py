"""What to look at before work goes out, and when it is too much (AS-06 to AS-08, AS-11)."""

from collections.abc import Iterator
from dataclasses import dataclass

from afterview.cadence import Cadence
from afterview.facts import Fact, Round, Work, WorkKind

MOST_QUESTIONS = 5  # AS-04


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at; its name is what is kept when it is done."""

    name: str
    words: str


READER = Point("reader", "It goes to the right person, by the way that they named")
SECRETS = Point(
    "secrets",
    "Nothing in it belongs to somebody else: no code of an employer, no client's name, "
    "no figures that were never published",
)
OPENS = Point("opens", "It opens on another machine, and its links open while you are signed out")
ALOUD = Point("aloud", "You have read it aloud once, or somebody else has")
NAMED = Point("named", "The files bear your name")
SMALL = Point("small", "It is small enough for the way it goes")
CV = Point("cv", "Dates and titles agree with your CV")

_MADE = (
    Point("asked", "The question that they asked is answered first"),
    Point("summary", "One paragraph at the top says what comes out of it"),
    OPENS,
    Point("assumed", "What you assumed, and what you left out, is written down"),
    Point("hours", "The hours that it took are stated as they were"),
    Point("more", "It says what you would do with more time"),
    SECRETS,
    NAMED,
    SMALL,
    ALOUD,
    READER,
)
_CODE = (
    Point("asked", "It does what they asked, before it does anything else"),
    Point("clean", "It runs from a clean copy, by the steps that you wrote down"),
    Point("tests", "Its tests pass, and you say what they leave out"),
    Point("assumed", "What you assumed, and what you left out, is written down"),
    Point("keys", "No password, key or address of your own machine is in it"),
    Point("hours", "The hours that it took are stated as they were"),
    Point("more", "It says what you would do with more time"),
    SECRETS,
    READER,
)
_SHOWN = (
    Point("asked", "What fits this job stands first; little is better than all"),
    OPENS,
    Point("part", "It says which part of it was yours"),
    SECRETS,
    CV,
    READER,
)
_TALK = (
    Point("asked", "The first slide answers what they asked"),
    Point("timed", "You have given it once aloud, by the clock"),
    Point("offline", "It is there as a PDF too, and works without a connection"),
    Point("questions", "You know the three questions that they may ask"),
    SECRETS,
    NAMED,
    READER,
)
_SITTING = (
    Point("quiet", "There is a quiet hour for it, in which you are rested"),
    Point("machine", "Power, connection and browser are tried out"),
    Point("practice", "You have done the practice questions, if there are any"),
    Point("rules", "You know whether you may go back, pause, or use a calculator or other help"),
    Point("adjusted", "If you need more time or another format, you have asked before you start"),
)
_CAMERA = (
    Point("tries", "You know how many tries and seconds each answer has"),
    Point("light", "The light comes from in front, and nothing behind you tells of others"),
    Point("sound", "You have recorded and heard yourself once"),
    Point("stories", "Two stories are ready, each told in ninety seconds"),
    Point("browser", "Camera and microphone are allowed, and the machine is plugged in"),
    Point("adjusted", "If you need another format, you have asked before you start"),
)
POINTS: dict[WorkKind, tuple[Point, ...]] = {
    WorkKind.TAKE_HOME: _MADE,
    WorkKind.CASE_STUDY: _MADE,
    WorkKind.QUESTIONS: _MADE,
    WorkKind.CODING_TEST: _CODE,
    WorkKind.WORK_SAMPLE: _SHOWN,
    WorkKind.PORTFOLIO: _SHOWN,
    WorkKind.PROFILES: (OPENS, CV, Point("seen", "What strangers see there may be seen"), READER),
    WorkKind.PRESENTATION: _TALK,
    WorkKind.TIMED_TEST: _SITTING,
    WorkKind.PSYCHOMETRIC: _SITTING,
    WorkKind.ONE_WAY_VIDEO: _CAMERA,
}  # fmt: skip
# What is done on their page, in one sitting: there is nothing to send.
SAT = frozenset({WorkKind.TIMED_TEST, WorkKind.PSYCHOMETRIC, WorkKind.ONE_WAY_VIDEO})

QUESTIONS = (
    "What should the result look like, and in which form do you want it?",
    "How much time do you expect it to take?",
    "Who will read it, and what matters most to them?",
    "Which data, tools and help may I use, AI tools among them?",
    "Who looks at it, and what comes after?",
    "What becomes of my work, and may I show it to others?",
)


def points(work: Work) -> tuple[Point, ...]:
    return POINTS[work.kind]


def too_much(work: Work, rounds: tuple[Fact, ...], cadence: Cadence) -> Iterator[str]:
    """AS-06: what makes it more than a test."""
    early, ever = cadence.assignment_flag_hours
    hours = work.hours or 0
    met = [fact for fact in rounds if not _is_screening(fact)]
    if hours > ever:
        yield f"{hours:g} hours are more than any test should ask; {ever} is the most."
    elif hours > early and len(met) < 2:
        yield f"{hours:g} hours are much before a second talk; {early} is usual at most."
    if not rounds:
        yield "Nobody has talked to you yet. You may ask for a talk first."
    if work.real:
        yield "It is real work of theirs. You may ask for a fee, or for made-up data."


def _is_screening(fact: Fact) -> bool:
    return isinstance(fact.detail, Round) and fact.detail.screening
