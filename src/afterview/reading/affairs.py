"""Whether a mail is about another matter than a job: a loan, a flat, a course, a paper, an order.

Those write as employers do: "your application was not successful", "we would like to meet you".
"""

from afterview.reading.phrases import affairs, compiled, likely

_OBJECT = 3  # what naming the thing applied for weighs, in words
_ENOUGH = 2


def elsewhere(folded: str) -> bool:
    """More words of another matter than of a job; the thing applied for counts most."""
    told = likely((affairs.AROUND, affairs.OBJECT), folded)
    around = set(compiled(affairs.AROUND).findall(folded)) if affairs.AROUND in told else set()
    named = affairs.OBJECT in told and compiled(affairs.OBJECT).search(folded) is not None
    if not (around or named):
        return False
    job = set(compiled(affairs.JOB).findall(folded))
    return _OBJECT * named + len(around) - len(job) >= _ENOUGH
