"""Whether a mail finds its application: `python -m bench.linking FILE.jsonl... [--json]`.

Every employer and role that the files name becomes an application, and beside it stands
another job at the same employer.  Each mail that names an employer is read with all of them
known, and should find its own.  Then the employer's applications are taken away: nothing
should be found.  The lines are those of bench.reading.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from afterview.facts import Label
from afterview.reading.known import Known
from afterview.reading.matching import KnownCase, Match, company_words, match
from afterview.reading.sorting import read
from bench.reading import Row, message, rows

OTHER_JOB = "Gardener"
NOBODYS = {Label.NOISE.value, Label.OUTREACH.value}
Job = tuple[str, str]  # employer and role


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true", help="one line of JSON at the end")
    wanted = parser.parse_args()
    print(__doc__)
    figures = measure([row for path in wanted.files for row in rows(path)])
    for name, count in figures.items():
        print(f"{name:24} {count}")
    if wanted.json:
        print(json.dumps(figures))


def measure(mails: Sequence[Row]) -> dict[str, int]:
    """Mails by what became of them, with their application among the others and without."""
    telling = [row for row in mails if _job(row)[0] and row["label"] not in NOBODYS]
    jobs = {_job(row) for row in telling}
    jobs |= {(company, OTHER_JOB) for company, _ in jobs}
    cases = [KnownCase(id=_number(job), company=job[0], role=job[1]) for job in sorted(jobs)]
    found: Counter[str] = Counter()
    for row in telling:
        wanted = {_number(_job(row))} if _job(row)[1] else _ids_of(row, cases)
        found[_outcome(_match(row, cases), wanted)] += 1
        apart = _ids_of(row, cases)
        stranger = _match(row, [case for case in cases if case.id not in apart])
        found["stranger: " + _outcome(stranger, set())] += 1
    return {"mails": len(telling), "applications": len(cases), **dict(sorted(found.items()))}


def _job(row: Row) -> Job:
    facts = row.get("facts") or {}
    return str(facts.get("company") or ""), str(facts.get("role") or "")


def _number(job: Job) -> str:
    return " / ".join(job)


def _ids_of(row: Row, cases: Sequence[KnownCase]) -> set[str]:
    """The applications at the employer that a mail names."""
    mine = company_words(_job(row)[0])
    return {case.id for case in cases if company_words(case.company) == mine}


def _match(row: Row, cases: Sequence[KnownCase]) -> Match:
    employers = tuple(sorted({case.company for case in cases}))
    roles = tuple(sorted({case.role for case in cases if case.role}))
    mail = message(row)
    return match(mail, read(mail, known=Known(employers=employers, roles=roles)), cases)


def _outcome(found: Match, wanted: set[str]) -> str:
    if found.case_id is None and not found.candidates:
        return "nothing"
    if found.case_id is None or not found.sure:
        return "asked"
    return "right" if found.case_id in wanted else "wrong"


if __name__ == "__main__":
    main()
