"""Whether a mail is about another matter than a job: a loan, a flat, a course, a paper, an order.

Those write as employers do: "your application was not successful", "we would like to meet you".
"""

from afterview.reading.phrases import affairs, found_in, matches

_OBJECT = 3  # what naming the thing applied for weighs, in words
_ENOUGH = 2


def elsewhere(folded: str) -> bool:
    """More words of another matter than of a job; the thing applied for counts most."""
    around = _words(affairs.AROUND, folded)
    named = found_in(affairs.OBJECT, folded)
    if not (around or named):
        return False
    job = _words(affairs.JOB, folded)
    return _OBJECT * named + len(around) - len(job) >= _ENOUGH


def _words(pattern: str, folded: str) -> set[str]:
    return {match[0] for _, here in matches((pattern,), folded) for match in here}
