"""How unlike, how long and how clean the thank-you notes are.

    python -m bench.wording [--json] [--out notes.txt]

Fifty debriefs of two to five interviewers (bench/debriefs.txt, invented) become notes.  Two
notes of one debrief must share less than 0.6 of their words (TY-03); we aim at 0.35 on average.
`--out` writes all notes to a file: read some before you trust the figures.
"""

import argparse
import json
import random
import statistics
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

from afterview.facts import (
    Candidate,
    Case,
    Fact,
    Kind,
    Notes,
    Person,
    Promise,
    Purpose,
    Role,
    Round,
    Timeline,
)
from afterview.writing.brief import Brief, Draft
from afterview.writing.checks import check
from afterview.writing.letters import compose
from afterview.writing.likeness import likeness, word_count

Words = dict[str, list[str]]
HOW_MANY = 50
PROMISES = ("send her the slides from my talk", "a sample of my reports", "")


def debriefs() -> list[tuple[Case, Fact, Notes]]:
    lines_of_work = _read(Path(__file__).parent / "debriefs.txt")
    names = {word: lines[0].split() for word, lines in lines_of_work.pop("Names").items()}
    roles = list(lines_of_work)
    return [
        _debrief(n, roles[n % len(roles)], lines_of_work[roles[n % len(roles)]], names)
        for n in range(HOW_MANY)
    ]


def notes_for(case: Case, held: Fact, notes: Notes) -> list[tuple[Brief, Draft]]:
    """One note each, in turn, each told what the others were sent."""
    written: list[tuple[Brief, Draft]] = []
    for person in held.people:
        brief = Brief(
            purpose=Purpose.THANK,
            case=case,
            candidate=Candidate("Sam Rivera", phone="+1 555 0100"),
            to=(person,),
            now=held.at + timedelta(hours=2),
            round=held,
            notes=notes,
            others_noted=tuple(draft.body for _, draft in written),
        )
        written.append((brief, compose(brief)))
    return written


def figures(whole: list[list[tuple[Brief, Draft]]]) -> dict[str, object]:
    alike = sorted(
        likeness(one.body, other.body)
        for notes in whole
        for (_, one), (_, other) in combinations(notes, 2)
    )
    lengths = sorted(word_count(draft.body) for notes in whole for _, draft in notes)
    marks = Counter(
        f"{mark.id} {mark.level}"
        for notes in whole
        for brief, draft in notes
        for mark in check(draft, brief, [d for _, d in notes if d is not draft])
    )
    return {
        "debriefs": len(whole),
        "notes": len(lengths),
        "pairs": len(alike),
        "similarity": {
            "mean": round(statistics.fmean(alike), 3),
            "p95": round(alike[int(len(alike) * 0.95)], 3),
            "max": round(alike[-1], 3),
        },
        "words": {
            "min": lengths[0],
            "median": statistics.median(lengths),
            "max": lengths[-1],
            "within 75-150": round(sum(75 <= n <= 150 for n in lengths) / len(lengths), 3),
        },
        "marks": dict(sorted(marks.items())),
    }


def _read(path: Path) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            found[line.strip("[]")] = {}
        elif ":" in line and not line.startswith("#"):
            word, _, text = line.partition(":")
            list(found.values())[-1].setdefault(word, []).append(text.strip())
    return found


def _debrief(number: int, role: str, words: Words, names: Words) -> tuple[Case, Fact, Notes]:
    chance = random.Random(number)
    people = _people(chance, 2 + number % 4, names)
    ends = datetime(2026, 3, 2, 15, 0, tzinfo=UTC) + timedelta(days=number % 5, hours=number % 7)
    held = Fact(
        ends,
        Kind.INTERVIEWED,
        people,
        detail=Round(medium=chance.choice(("video", "on site", "phone"))),
    )
    facts = [held]
    if promise := chance.choice(PROMISES):
        detail = Promise(words=promise)
        facts.append(Fact(ends, Kind.UNDERTOOK, (chance.choice(people),), detail=detail))
    told = chance.sample(words["specific"], min(len(people), len(words["specific"])))
    fill = chance.random()
    pair = chance.randrange(len(words["need"]))  # the proof that answers the need stands beside it
    others = [proof for proof in words["proof"] if proof != words["proof"][pair]]
    proofs = [words["proof"][pair], *chance.sample(others, number % 3)]
    notes = Notes(
        specifics=dict(zip((person.key for person in people), told, strict=False)),
        topics=words["topics"][0],
        need=words["need"][pair] if fill > 0.1 else "",
        proof="\n".join(proofs) if fill > 0.05 else "",
        missed=chance.choice(words["missed"]) if fill > 0.3 else "",
        doubt=words["doubt"][0] if fill > 0.7 else "",
        next_step=chance.choice(words["next"]) if fill > 0.15 else "",
    )
    case = Case(f"case-{number}", chance.choice(names["employer"]), role, Timeline(tuple(facts)))
    return case, held, notes


def _people(chance: random.Random, count: int, names: Words) -> tuple[Person, ...]:
    given, surnames = (chance.sample(names[word], count) for word in ("given", "surname"))
    roles = [Role.HIRING_MANAGER] + [Role.INTERVIEWER] * (count - 1)
    return tuple(
        Person(f"{first} {last}", f"{first.casefold()}@employer.example", role=role)
        for first, last, role in zip(given, surnames, roles, strict=True)
    )


def _readable(whole: list[list[tuple[Brief, Draft]]]) -> str:
    parts: list[str] = []
    for notes in whole:
        for brief, draft in notes:
            told = brief.notes.specifics.get(brief.to[0].key, "") if brief.notes else ""
            parts.append(
                f"{'=' * 70}\n{brief.case.role} | {told}\nSubject: {draft.subject}\n\n{draft.body}"
            )
    return "\n".join(parts)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--out", type=Path)
    chosen = arguments.parse_args()
    whole = [notes_for(*each) for each in debriefs()]
    if chosen.out:
        chosen.out.write_text(_readable(whole), encoding="utf-8")
    found = figures(whole)
    if chosen.json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        print(f"{name:12} {value}")


if __name__ == "__main__":
    main()
