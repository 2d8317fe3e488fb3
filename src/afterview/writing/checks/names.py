"""Names: the reader's, the company's, and none left over from another letter."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from afterview.facts import Kind, Person, Work
from afterview.writing import wording
from afterview.writing.checks.marks import (
    ORDINARY,
    Mark,
    Setting,
    matches,
    name_parts,
    noted,
)
from afterview.writing.likeness import RULE, words
from afterview.writing.texts import load
from afterview.writing.vocabulary import vocabulary

SKILLS = vocabulary("skills")
_ARTICLE = re.compile(
    r"d(?:er|ie|as|en|em|es)|(?:k|m|s)?eine?[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|diese[mnrs]?"
    r"|vielen|besten|zu[mr]|im|ins|am|vom|beim"
)


def name_absent(setting: Setting) -> Iterator[Mark]:
    """L1: the reader is greeted by name."""
    people = setting.draft.to
    if not people:
        yield Mark("L1", "error", "Nobody to write to yet. Add a reader.", where="to")
        return
    yield from _ungreeted(people, setting.body, 0)
    _, rule, note = setting.body.partition(RULE)
    if rule:  # the note that a recruiter is to pass on
        yield from _ungreeted(setting.brief.to, note, len(setting.body) - len(note))


def _ungreeted(people: Iterable[Person], text: str, start: int) -> Iterator[Mark]:
    greeting = _greeting(text)
    names = [name for person in people if (name := wording.called(person))]
    for name in names if len(names) <= 5 else ():
        parts = {part.casefold() for part in words(name)}  # of Jean-Luc both
        if not parts & {word.casefold() for word in words(greeting)}:
            message = f"The greeting does not name {name}. Write it as they do."
            yield Mark("L1", "error", message, start, start + len(greeting))


def name_misspelt(setting: Setting) -> Iterator[Mark]:
    """L1: a word that is nearly a known name."""
    known = name_parts(setting)
    if not known:
        return
    right = {part.casefold() for part in known}
    things = _things(setting)
    greeting_end = len(_greeting(setting.body))
    for found in re.finditer(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", setting.body):
        word = found[0]
        small = re.sub(r"[’']s$", "", word).casefold()
        if small in right or not word[0].isupper() or len(small) < 3:
            continue
        in_greeting = found.start() < greeting_end
        if small in ORDINARY or (not in_greeting and _is_no_name(setting, found, things)):
            continue
        nearest = next((part for part in known if _nearly(small, part.casefold())), "")
        if nearest:
            message = f"“{word}” is nearly “{nearest}”. Is that how it is written?"
            yield Mark("L1", "error", message, found.start(), found.end())


def _is_no_name(setting: Setting, found: re.Match[str], things: frozenset[str]) -> bool:
    """It begins a sentence, is a thing of this job, or a German noun behind its article."""
    if found[0].casefold() in things or _starts_sentence(setting.body, found.start()):
        return True
    if wording.language(setting.draft.language) != "de":
        return False
    before = setting.body[: found.start()].rsplit(None, 1)[-1:]
    return found[0] in _own_nouns() or bool(before and _ARTICLE.fullmatch(before[0].casefold()))


def _things(setting: Setting) -> frozenset[str]:
    """Words of the role and of the work; of the notes, what is no name: "data", "Kotlin"."""
    case, noted_ = setting.brief.case, " ".join(noted(setting.brief))
    facts = (fact.detail for fact in case.timeline.of(Kind.ASSIGNED))
    titles = [fact.title for fact in facts if isinstance(fact, Work)]
    always = words(" ".join((case.role, *titles)))
    told = [word for word in words(noted_) if word[0].islower() or word.casefold() in SKILLS]
    return frozenset(word.casefold() for word in (*always, *told))


@lru_cache(maxsize=1)
def _own_nouns() -> frozenset[str]:
    """German nouns that our own sentences use."""
    every = (each for letter in load("de").letters.values() for each in letter.moves.values())
    said = " ".join(wording.text for tiers in every for tier in tiers for wording in tier)
    return frozenset(word for word in words(said) if word[0].isupper())


def other_company(setting: Setting) -> Iterator[Mark]:
    """L2: a name left over from another letter; L12 where it is meant."""
    brief = setting.brief
    mine = {
        brief.case.employer.casefold(),
        brief.case.agency.name.casefold() if brief.case.agency else "",
    }
    own = " ".join(noted(brief)).casefold()
    for name in setting.other_companies:
        if not name.strip() or name.casefold() in mine:
            continue
        for mark in matches(setting, rf"\b{re.escape(name.strip())}\b"):
            if name.casefold() in own:
                text = f"“{name}” is another employer of yours. Should this reader know?"
                yield Mark("L12", "warn", text, *mark)
            else:
                yield Mark("L2", "error", f"“{name}” is another company. Is it left over?", *mark)
    for role in setting.other_roles:
        if not role.strip() or role.casefold() in brief.case.role.casefold():
            continue
        for mark in matches(setting, rf"\b{re.escape(role.strip())}\b", re.IGNORECASE):
            if role.casefold() not in own:
                yield Mark("L2", "error", f"“{role}” is the title of another application.", *mark)


def nameless(setting: Setting) -> Iterator[Mark]:
    """L14: "Dear Sir or Madam" to someone whose name is known."""
    if not any(wording.called(person) for person in setting.draft.to):  # an address is no name
        return
    pattern = (
        r"\bDear (?:Sir|Madam)(?:\s*(?:/|or)\s*(?:Sir|Madam))?\b|\bTo whom it may concern\b|"
        r"\bSehr geehrte Damen und Herren\b|\bMadame, Monsieur\b|\bMuy señor(?:es)? mío(?:s)?\b|"
        r"\bA quien corresponda\b"
    )
    for mark in matches(setting, pattern, re.IGNORECASE):
        yield Mark("L14", "error", "You know the name: use it.", *mark)


def _greeting(body: str) -> str:
    return body.split("\n", 1)[0]


def _starts_sentence(body: str, place: int) -> bool:
    before = body[:place].rstrip(' “"(')
    return not before or before[-1] in ".?!:\n"


def _nearly(word: str, name: str) -> bool:
    """One slip in a short name, two in a long one; a plural or a form of it is none."""
    if len(name) < 3 or word == name or word in {f"{name}s", f"{name}’s", f"{name}er"}:
        return False
    allowed = 1 if len(name) < 7 else 2
    if len(name) < 4 and (word[0] != name[0] or len(word) != len(name)):
        return False
    if abs(len(word) - len(name)) > allowed:
        return False
    return _distance(word, name) <= allowed


def _distance(one: str, other: str) -> int:
    """Edits between two words, a swap of neighbours counting once."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
