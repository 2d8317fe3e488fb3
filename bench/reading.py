"""How well mail is read: `python -m bench.reading FILE.jsonl... [--json] [--quiet]`.

Each line of a file is one mail: id, from, subject, body, label, and perhaps html, date, to,
facts.  A date is right when the expected day lies inside the interval that was read and the
interval ends on that day or the day before or after.  A name is right when all its words
occur, apart from legal forms and case.  The automatic threshold is that of the program.
"""

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from afterview.facts import Address, Interval, Label, Message, Reading
from afterview.reading import markup, replies
from afterview.reading.confidence import needed
from afterview.reading.sorting import read

Row = dict[str, Any]


@dataclass
class Result:
    """What one file showed."""

    pairs: list[tuple[str, str]] = field(default_factory=list)  # expected, read
    automatic: list[bool] = field(default_factory=list)
    facts: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    misses: list[str] = field(default_factory=list)
    fact_misses: list[str] = field(default_factory=list)
    seconds: float = 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true", help="one line of JSON at the end")
    parser.add_argument("--quiet", action="store_true", help="no misses")
    wanted = parser.parse_args()
    print(__doc__)
    results = {}
    for path in wanted.files:
        result = measure(rows(path))
        _print(path.name, result, quiet=wanted.quiet)
        results[path.name] = summary(result)
    if wanted.json:
        print(json.dumps({"files": results}))


def rows(path: Path) -> list[Row]:
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [row for row in map(json.loads, lines) if "label" in row]


def measure(mails: Iterable[Row]) -> Result:
    mails = list(mails)
    result = Result()
    for row in mails:
        read(message(row))  # patterns are compiled at first use
    for row in mails:
        mail = message(row)
        started = time.perf_counter()
        reading = read(mail)
        result.seconds += time.perf_counter() - started
        _compare(result, row, reading)
    return result


def message(row: Row) -> Message:
    """The message that a row describes, read as a mail program would."""
    text = row.get("body") or ""
    if not text and row.get("html"):
        text = markup.read(row["html"])[0]
    return Message(
        id=str(row.get("id", "")),
        sender=_address(row.get("from") or ""),
        to=tuple(_address(each) for each in _list(row.get("to"))),
        subject=row.get("subject") or "",
        at=_moment(row.get("date")),
        text=text,
        fresh=replies.fresh(text),
        automated="noreply" in (row.get("from") or "").replace("-", "").lower(),
    )


def _compare(result: Result, row: Row, reading: Reading) -> None:
    expected = row["label"]
    result.pairs.append((expected, reading.label.value))
    right = expected == reading.label.value
    if reading.confidence >= needed(reading.label):
        result.automatic.append(right)
    if not right:
        result.misses.append(
            f"{row.get('id')}: {expected} read as {reading.label.value} "
            f"({reading.confidence:.2f}, {reading.rule}): {reading.sentence[:160]!r}"
        )
    for name, value in (row.get("facts") or {}).items():
        if name in _FACTS:
            good = _FACTS[name](value, reading)
            result.facts[name].append(good)
            if not good:
                shown = _SHOWN[name](reading) if name in _SHOWN else ""
                result.fact_misses.append(f"{row.get('id')}: {name} {value!r} read as {shown!r}")


def summary(result: Result) -> dict[str, Any]:
    n = len(result.pairs)
    labels = {label: _scores(result.pairs, label) for label in sorted({a for a, _ in result.pairs})}
    wrong = Counter(got for expected, got in result.pairs if expected != got)
    return {
        "n": n,
        "exact": _share(sum(a == b for a, b in result.pairs), n),
        "rejection_f1": _scores(result.pairs, "rejection")["f1"],
        "false_invitations": wrong[Label.INVITATION.value],
        "false_offers": wrong[Label.OFFER.value],
        "auto_coverage": _share(len(result.automatic), n),
        "auto_accuracy": _share(sum(result.automatic), len(result.automatic)),
        "labels": labels,
        "facts": {
            name: {"n": len(found), "right": _share(sum(found), len(found))}
            for name, found in sorted(result.facts.items())
        },
        "us_per_mail": round(result.seconds / n * 1e6) if n else 0,
    }


def _scores(pairs: list[tuple[str, str]], label: str) -> dict[str, float]:
    both = sum(a == b == label for a, b in pairs)
    got = sum(b == label for _, b in pairs)
    there = sum(a == label for a, _ in pairs)
    return {
        "n": there,
        "precision": _share(both, got),
        "recall": _share(both, there),
        "f1": _share(2 * both, got + there),
    }


def _print(name: str, result: Result, *, quiet: bool) -> None:
    figures = summary(result)
    print(f"\n{name}: {figures['n']} mails, exact {figures['exact']:.3f}, "
          f"rejection F1 {figures['rejection_f1']:.3f}, "
          f"{figures['us_per_mail']} us a mail")  # fmt: skip
    print(f"  false invitations {figures['false_invitations']}, offers {figures['false_offers']}; "
          f"automatic: coverage {figures['auto_coverage']:.3f}, "
          f"accuracy {figures['auto_accuracy']:.3f}")  # fmt: skip
    for label, each in figures["labels"].items():
        print(f"  {label:18} n {each['n']:4}  precision {each['precision']:.3f}  "
              f"recall {each['recall']:.3f}  F1 {each['f1']:.3f}")  # fmt: skip
    for fact, each in figures["facts"].items():
        print(f"  fact {fact:16} n {each['n']:4}  right {each['right']:.3f}")
    if not quiet:
        print("\n".join(f"  - {miss}" for miss in (*result.misses, *result.fact_misses)))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _address(text: str) -> Address:
    name, _, rest = text.rpartition("<")
    if not rest.endswith(">"):
        return Address("", text.strip()) if "@" in text else Address(text.strip(), "")
    return Address(name.strip().strip('"'), rest.rstrip(">").strip())


def _list(value: Any) -> list[str]:
    if not value:
        return []
    return [value] if isinstance(value, str) else list(value)


def _moment(text: Any) -> datetime | None:
    if not text:
        return None
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return parsedate_to_datetime(str(text))


_LEGAL = frozenset(
    [
        "inc",
        "ltd",
        "llc",
        "gmbh",
        "ag",
        "se",
        "kg",
        "co",
        "corp",
        "plc",
        "sa",
        "sl",
        "sas",
        "sarl",
        "bv",
        "limited",
        "the",
    ]
)


def _words(name: Any) -> set[str]:
    found = re.findall(r"\w+", str(name).casefold())
    return {word for word in found if word not in _LEGAL}


def _same_name(expected: Any, got: str) -> bool:
    if not expected:
        return not got
    a, b = _words(expected), _words(got)
    return bool(a and b) and (a == b or (a <= b and len(b) <= len(a) + 2))


def _same_people(expected: Any, got: tuple[Address, ...]) -> bool:
    names = [each.get("name", "") if isinstance(each, dict) else each for each in _list(expected)]
    return all(any(_words(name) <= _words(a.name + " " + a.email) for a in got) for name in names)


def _day(value: Any) -> date:
    return datetime.fromisoformat(str(value)).date()


def _inside(expected: Any, got: Interval | None) -> bool:
    if not expected or got is None:
        return not expected and got is None
    day = _day(expected)
    return day == got.latest or (got.earliest <= day and abs((got.latest - day).days) <= 1)


def _same_start(expected: Any, reading: Reading) -> bool:
    got = reading.interview.starts if reading.interview else None
    if not expected or got is None:
        return not expected and got is None
    wanted = datetime.fromisoformat(str(expected))
    if wanted.tzinfo and got.tzinfo and len(str(expected)) > 10:
        return wanted == got or wanted.replace(tzinfo=None) == got.replace(tzinfo=None)
    if len(str(expected)) > 10:
        return wanted.replace(tzinfo=None) == got.replace(tzinfo=None)
    return wanted.date() == got.date()


_FACTS = {
    "company": lambda value, r: _same_name(value, r.company),
    "role": lambda value, r: _same_name(value, r.role),
    "people": lambda value, r: _same_people(value, r.people),
    "promised_by": lambda value, r: _inside(value, r.promised),
    "deadline": lambda value, r: _inside(value, r.deadline),
    "offer_deadline": lambda value, r: _inside(value, r.offer_deadline),
    "interview_at": lambda value, r: _same_start(value, r),
    "agency": lambda value, r: (
        bool(r.agency) == value if isinstance(value, bool) else _same_name(value, r.agency)
    ),
    "references": lambda value, r: r.references_wanted == int(value),
    "scam": lambda value, r: bool(r.warnings) == bool(value),
}
_SHOWN = {
    "company": lambda r: r.company,
    "role": lambda r: r.role,
    "people": lambda r: [a.name for a in r.people],
    "promised_by": lambda r: r.promised,
    "deadline": lambda r: r.deadline,
    "offer_deadline": lambda r: r.offer_deadline,
    "interview_at": lambda r: r.interview and r.interview.starts,
    "agency": lambda r: r.agency,
    "references": lambda r: r.references_wanted,
    "scam": lambda r: r.warnings,
}


if __name__ == "__main__":
    main()
