"""Compose a letter from what is known.

A letter is a layout of moves (thanks, the specific thing, the fit, ...), each with several
wordings in `letters/*.txt`.  A wording is used when all that it names is known, so nothing is
left open.  Which one is used depends on the reader and on what the others were told, never on
chance.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from afterview.cadence import for_case
from afterview.facts import Person, Purpose, Role
from afterview.writing.brief import Brief, Draft, NoLetterError
from afterview.writing.known import known
from afterview.writing.likeness import RULE, likeness_to, word_count
from afterview.writing.reader import lang_of, rank_of
from afterview.writing.texts import Layout, Text, Texts, Wording, load
from afterview.writing.wording import SHORT_COUNTRIES, one_line, safe_name

TASKS = frozenset(
    {
        Purpose.TELL_HOW_IT_WENT,
        Purpose.NOTE,
        Purpose.REFERENCES_READY,
        Purpose.DECIDE,
        Purpose.REVIEW,
        Purpose.PRACTISE,
        Purpose.REVIVE,
        Purpose.TOP_UP,
    }
)
THANKS = frozenset({Purpose.THANK, Purpose.SHARED_THANKS, Purpose.CARD})
TO_REFEREES = frozenset(
    {Purpose.HEADS_UP, Purpose.THANK_REFEREE, Purpose.NUDGE_REFEREE, Purpose.TELL_REFEREES}
)
_REPLY = re.compile(r"(?:re|aw|sv|antw|rv|réf?)\s*:", re.IGNORECASE)
# What the candidate decided for this very letter, and its facts: a wording without them waits.
MUST_BE_SAID = frozenset(
    {"reason", "deadline", "wanted", "elsewhere", "attached", "slots", "caller", "start"}
    | {"referee", "relation", "day", "days", "verbal", "with_thank", "link"}
    | {"careful_early", "careful_way"}
)
FOLLOW_UP_WORDS, SHORT_WORDS, PARAGRAPH_WORDS = 100, 80, 60
SUBJECT_CHARS = 60
ENOUGH_UNLIKE = 0.3
ATTEMPTS = 10

# What goes first when two thoughts would do for one reader (TY-05 4 to 6).
THOUGHTS = ("proof", "missed", "doubt")
SHAPES = ("", "_clause", "_result", "_wh")


def has_letter(purpose: Purpose) -> bool:
    """Whether this duty is a letter rather than something to do."""
    return purpose not in TASKS


def compose(brief: Brief, texts: Texts | None = None) -> Draft:
    """The letter, as unlike the others to this company as its facts allow."""
    if not has_letter(brief.purpose):
        raise NoLetterError("This is something to do, not a letter.")
    for person in (*brief.to, *_recruiters(brief)):
        safe_name(person.name)
        safe_name(person.email)
    safe_name(brief.candidate.name)
    book = texts or load(lang_of(brief))
    letter = Letter(brief, book)
    body = _unlike(letter, brief.others_noted)
    subject = _in_thread(brief) or letter.subject()
    if _to_forward(brief):
        return _forwarded(brief, book, subject, body)
    return Draft(
        brief.to, _copies(brief), one_line(subject), body, brief.attachments, lang_of(brief)
    )


class Letter:
    """One letter being written: its text, what is known, and who reads it."""

    def __init__(self, brief: Brief, book: Texts, name: str = "") -> None:
        self.brief, self.book = brief, book
        self.text = _text(book, name or _name(brief))
        self.known = known(brief)
        self.rank = rank_of(brief)
        self.attempt = 0
        self.sparing = False  # of words: the shorter ways of saying a thing

    def body(self, attempt: int = 0, *, sparing: bool = False) -> str:
        """Whole: the first thought; then a second one while it is short."""
        self.attempt, self.sparing = attempt, sparing
        everything = self.known
        least, most = _limits(self.brief)
        thoughts = self._thoughts()
        for count in range(1, len(thoughts) + 1) if thoughts else (0,):
            self.known = _only(everything, thoughts[:count])
            body = self._laid_out(most)
            if word_count(body) >= least:
                break
        self.known = everything
        return body

    def one(self, move: str) -> str:
        """One wording of a move, or nothing when nothing can be said."""
        for number, tier in enumerate(self.book.tiers(self.text, move)):
            said = _most_telling([each for each in tier if each.sayable(self.known)])
            if said:
                place = self._seed(f"{move} {number}") + self.rank + self.attempt
                if self.sparing:
                    said = self._shorter(said)
                return said[place % len(said)].filled(self.known)
        return ""

    def subject(self) -> str:
        """One that is read whole on a phone, else the shortest."""
        ways: list[str] = []
        for number, tier in enumerate(self.book.tiers(self.text, "subject")):
            said = _most_telling([each for each in tier if each.sayable(self.known)])
            place = self._seed(f"subject {number}") + self.rank if said else 0
            ways += [
                said[(place + turn) % len(said)].filled(self.known) for turn in range(len(said))
            ]
        fitting = [each for each in ways if len(one_line(each)) < SUBJECT_CHARS]
        return fitting[0] if fitting else min(ways, key=len, default="")

    def _shorter(self, said: list[Wording]) -> list[Wording]:
        """The shorter third of the ways, so that two readers still get different ones."""
        by_length = sorted(said, key=lambda each: len(each.filled(self.known).split()))
        return by_length[: max(1, len(said) // 3)]

    def all(self, move: str) -> str:
        """Every line of a move that can be said."""
        tiers = self.book.tiers(self.text, move)
        lines = (wording for tier in tiers for wording in tier if wording.sayable(self.known))
        return "\n".join(wording.filled(self.known) for wording in lines)

    def _thoughts(self) -> list[str]:
        there = [
            each for each in THOUGHTS if any(self.known.get(f"{each}{shape}") for shape in SHAPES)
        ]
        if self.brief.purpose not in THANKS or not there:
            return there
        if self.text.name == "thank_poor":  # the answer to be given again goes first
            return sorted(there, key=("missed", "proof", "doubt").index)
        turn = self.rank % len(there)
        return there[turn:] + there[:turn]

    def _laid_out(self, most: int) -> str:
        layout = self._layout()
        dropped = 0
        while True:
            body = _tidy(_paragraphs(layout, dropped, self._move), lang_of(self.brief))
            optional = sum(move.endswith("?") for block in layout.paragraphs for move in block)
            if word_count(body) <= most or dropped >= optional:
                return body
            dropped += 1

    def _move(self, name: str) -> str:
        for each in name.rstrip("?").split("|"):
            said = self.all(each) if self.book.lists(self.text, each) else self.one(each)
            if said:
                return said
        return ""

    def _layout(self) -> Layout:
        fit = [each for each in self.book.layouts(self.text) if each.when.sayable(self.known)]
        most = max(len(each.when.needs | each.when.bars) for each in fit)
        best = [each for each in fit if len(each.when.needs | each.when.bars) == most]
        return best[(self._seed("layout") + self.rank + self.attempt) % len(best)]

    def _seed(self, what: str) -> int:
        """The same for all readers of one application: their rank makes the difference."""
        about = f"{self.brief.case.id}|{self.text.name}|{what}"
        return int.from_bytes(hashlib.sha256(about.encode()).digest()[:4], "big")


def _most_telling(wordings: list[Wording]) -> list[Wording]:
    """Those that say the most of what must be said; a reason before all else."""
    most = max(map(_telling, wordings), default=0)
    return [wording for wording in wordings if _telling(wording) == most]


def _telling(wording: Wording) -> int:
    return len(MUST_BE_SAID & wording.needs) + 2 * ("reason" in wording.needs)


def _unlike(letter: Letter, others: tuple[str, ...]) -> str:
    """The first attempt that is short and unlike enough, else the least like of the short ones."""
    tried: list[tuple[bool, float, str]] = []
    for sparing in (False, True):
        for attempt in range(ATTEMPTS):
            body = letter.body(attempt, sparing=sparing)
            long, like = word_count(body) > _limits(letter.brief)[1], likeness_to(body, others)
            if not long and like <= ENOUGH_UNLIKE:
                return body
            tried.append((long, like, body))
        if not all(long for long, _, _ in tried):
            break
    return min(tried, key=lambda each: each[:2])[2]


def _paragraphs(layout: Layout, dropped: int, say: Callable[[str], str]) -> Iterator[str]:
    keep = _kept(layout, dropped)
    for block in layout.paragraphs:
        said = [text for move in block if move in keep and (text := say(move))]
        yield from _split(said)


def _kept(layout: Layout, dropped: int) -> frozenset[str]:
    moves = [move for block in layout.paragraphs for move in block]
    optional = [move for move in moves if move.endswith("?")]
    gone = set(optional[len(optional) - dropped :]) if dropped else set()
    return frozenset(move for move in moves if move not in gone)


def _split(said: list[str]) -> Iterator[str]:
    """A paragraph of at most sixty words (TY-04), broken between moves."""
    paragraph: list[str] = []
    for text in said:
        long = sum(len(each.split()) for each in (*paragraph, text)) > PARAGRAPH_WORDS
        if paragraph and long and "\n" not in text:
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(text)
    if paragraph:
        yield " ".join(paragraph)


def _tidy(paragraphs: Iterator[str], lang: str) -> str:
    body = "\n\n".join(paragraphs)
    body = re.sub(r"[ \t]+", " ", body)
    body = re.sub(r"\(\s*\)", "", body)
    body = re.sub(r"([.?!])\.(?!\.)", r"\1", body)
    body = re.sub(r"[ \t]+([,.])(?=\s|$)", r"\1", body)
    space = "\u00a0" if lang == "fr" else ""
    body = re.sub(r"[ \t]+([;:?!])(?=\s|$)", space + r"\1", body)
    if lang == "fr":
        body = body.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    return re.sub(r" *\n *", "\n", body).strip() + "\n"


def _only(everything: Mapping[str, str], thoughts: list[str]) -> dict[str, str]:
    left_out = [each for each in THOUGHTS if each not in thoughts]
    hidden = {f"{each}{shape}" for each in left_out for shape in SHAPES}
    if "proof" in left_out:
        hidden |= {"need", "need_to", "need_clause"}
    return {word: said for word, said in everything.items() if word not in hidden}


def _limits(brief: Brief) -> tuple[int, int]:
    """How many words at least (while there is more to say) and at most."""
    least, most = for_case(brief.case).thank_words
    if brief.purpose in THANKS:
        short = brief.case.country.upper() in SHORT_COUNTRIES or brief.case.internal
        return (SHORT_WORDS // 2, SHORT_WORDS) if short or brief.late else (least, most)
    if brief.purpose in {Purpose.ASK, Purpose.ASK_AGAIN, Purpose.CLOSE, Purpose.CHECK_HOLD}:
        return 0, FOLLOW_UP_WORDS
    if brief.purpose in {Purpose.DEBRIEF, Purpose.CLARIFY, Purpose.ANSWER_QUESTION}:
        return 10_000, 10_000
    return 10_000, most


def _name(brief: Brief) -> str:
    """The letter's name in the texts: its purpose, and the form that the case asks for."""
    if brief.purpose is Purpose.THANK:
        if brief.notes and brief.notes.went_badly:
            return "thank_poor"
        if len(brief.to) > 1:
            return "shared_thanks"
        if brief.late:
            return "thank_late"
    return brief.purpose.value


def _text(book: Texts, name: str) -> Text:
    found = book.find(name)
    if found is None:
        raise NoLetterError(f"There is no text for “{name}” in writing/letters.")
    return found


def _recruiters(brief: Brief) -> tuple[Person, ...]:
    agency = brief.case.agency
    return (agency.recruiter,) if agency and agency.recruiter else ()


def _in_thread(brief: Brief) -> str:
    """The subject of the talk that it belongs to (TY-12); a referee is not in that talk."""
    subject = one_line(brief.thread)
    if not subject or brief.purpose in TO_REFEREES | {Purpose.DEBRIEF, Purpose.CARD}:
        return ""
    return subject if _REPLY.match(subject) else f"Re: {subject}"


def _copies(brief: Brief) -> tuple[Person, ...]:
    """The agency's recruiter sees what goes to the client (TY-10); a referee's mail is private."""
    if brief.via != "cc_recruiter" or brief.purpose in TO_REFEREES:
        return ()
    written_to = {person.key for person in brief.to}
    return tuple(person for person in _recruiters(brief) if person.key not in written_to)


def _to_forward(brief: Brief) -> bool:
    if brief.via != "via_recruiter" or brief.purpose in TO_REFEREES | {Purpose.DEBRIEF}:
        return False
    mine = {person.key for person in _recruiters(brief)}
    return any(
        person.role not in {Role.AGENCY_RECRUITER, Role.REFEREE} and person.key not in mine
        for person in brief.to
    )


def _forwarded(brief: Brief, book: Texts, subject: str, note: str) -> Draft:
    """A line to the recruiter, then the note to pass on."""
    cover = replace(brief, to=_recruiters(brief), via="direct", merged=())
    letter = Letter(cover, book, "forward")
    letter.known["interviewers"] = known(brief).get("greeting_names", "")
    letter.known["note_subject"] = subject
    body = letter.body().rstrip() + RULE + note
    return Draft(
        _recruiters(brief),
        (),
        one_line(letter.subject()),
        body,
        brief.attachments,
        lang_of(brief),
    )
