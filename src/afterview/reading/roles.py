"""About which job a mail is: what its text calls the role, and what its subject line does."""

import re
from collections.abc import Iterator

from afterview.reading import naming
from afterview.reading.matching import company_words
from afterview.reading.phrases import compiled, matches, names
from afterview.reading.phrases.glance import joined


def role_and_companies(
    subject: str, body: str, language: str, listed: bool
) -> tuple[str, tuple[str, ...]]:
    """The likeliest role, and the companies that are named with a role."""
    found: list[tuple[str, float]] = []
    companies: list[str] = []
    for patterns, weight in (
        (names.ROLE_AT_COMPANY[language], 3.0),
        (names.ROLE_ALONE[language], 2.0),
    ):
        if any(naming.is_a_job(title) for title, _ in found):
            break
        here = [dict(matches(patterns, text)) for text in (body, subject)]
        for pattern in patterns:
            for each in here:
                for match in each.get(pattern, ()):
                    groups = match.groupdict()
                    company = naming.company(groups.get("company") or "")
                    title = naming.role(groups.get("role") or groups.get("quoted") or "")
                    title = _as_nouns(title) if language == "de" else title
                    if company and not _is_a_town(match, company):
                        companies.append(company)
                    if title and title != company:
                        found.append((title, weight))
                        weight = min(weight, 2.0) - 0.05
    whole = joined(body, subject)
    found += ((title, 1.6) for title in _where_a_job_is_said(names.ROLE_IF_JOB, whole, language))
    if '"' in whole:
        found += ((title, 2.0) for title in _quoted(whole))
    found += ((title, 2.4) for title in naming.marked_roles(body))
    found += ((title, 1.8) for title in naming.headings(body, listed))
    found += _of_subject(subject)
    if not any(naming.is_a_job(title) for title, _ in found):
        runs = (run for run in naming.titled_runs(body) if not _is_anothers(run))
        found += ((title, 1.0) for title in runs)
        in_passing = _where_a_job_is_said(names.ROLE_IN_PASSING, whole, language)
        found += ((title, 1.2) for title in in_passing)
    return _with_its_tail(_best(found), whole), tuple(companies[:3])


def _quoted(text: str) -> Iterator[str]:
    """ "the test "Data Engineer (Spark)""."""
    for _, here in matches(names.ROLE_QUOTED, text):
        yield from filter(None, (naming.role(match["quoted"]) for match in here))


def _is_a_town(match: re.Match[str], name: str) -> bool:
    """ "als Berater in Hamm"; the firms that sound like one stand behind "in" too."""
    start = match.start("company")
    led = match.string[max(0, start - 3) : start]
    return led == "in " and not naming.sounds_like_a_firm(name)


def _where_a_job_is_said(
    patterns: dict[str, tuple[str, ...]], text: str, language: str
) -> Iterator[str]:
    """Places that hold other things too: only what sounds like a job counts."""
    for _, here in matches(patterns[language], text):
        for match in here:
            title = naming.role(match["role"])
            title = _as_nouns(title) if language == "de" else title
            if _is_anothers(title) or not _TOLD_OF.isdisjoint(title.split()):
                continue
            if title and naming.is_a_job(title) and not naming.speaks(title):
                yield title


def _is_anothers(title: str) -> bool:
    """Those who write and decide are named by such a title, and no job is."""
    return title.casefold() in names.OTHERS_TITLES


# words that stand in sentences about a job, and in no title
_TOLD_OF = frozenset(
    (
        *("the", "an", "to", "is", "by", "from", "who", "discussed", "soon", "well", "per"),
        *("he", "she", "they", "this", "that", "interview", "hiring", "talk", "possible"),
    )
)


def _as_nouns(title: str) -> str:
    """German titles are nouns: "Lagerleiter zurückziehe" ends before the verb."""
    words = title.split()
    while words and words[0][:1].islower():
        words = words[1:]  # what stands before the noun is kept only with it
    kept = len(words)
    for place, word in enumerate(words):
        if word[:1].islower() and word not in names.JOINS and not _describes(words, place):
            kept = place
            break
    while kept and words[kept - 1] in names.JOINS:
        kept -= 1
    before = title.split()[: len(title.split()) - len(words)]
    return " ".join([*before, *words[:kept]]) if kept else title


def _describes(words: list[str], place: int) -> bool:
    """ "technischen" between "im" and "Dienst"."""
    after = words[place + 1] if place + 1 < len(words) else ""
    return after[:1].isupper() and len(words[place]) > 4 and words[place][-1] in "nersm"


def _with_its_tail(title: str, text: str) -> str:
    """The title with what the text adds to it: "(Trainee)", ", Supply Chain", "- 2nd Shift"."""
    for _ in range(_TAILS if naming.is_a_job(title) else 0):
        longer = next((each for each in _longer(title, text)), title)
        if longer == title:
            break
        title = longer
    return title


def _longer(title: str, text: str) -> Iterator[str]:
    start = text.find(title)
    while start >= 0:
        end = start + len(title)
        if tail := compiled(names.ROLE_TAIL).match(text, end):
            said = tail["bracket"] or tail["comma"] or tail["dash"]
            longer = naming.role(f"{title}{tail.group()}")
            if tail["bracket"] and said[-4:].isdigit():
                yield f"{title}{tail.group()}"  # "(Summer 2025)"
            elif longer.endswith(tail.group()) and _is_of_a_title(said, tail, text):
                yield longer
        start = text.find(title, end)


def _is_of_a_title(said: str, tail: re.Match[str], text: str) -> bool:
    """A field of work; in brackets any few words, behind a dash what is said more than once."""
    words = said.split()
    if tail["bracket"]:
        few = len(set(re.findall(r"\w+", said)) - names.JOINS) <= 2
        return few and (said[:1].isupper() or said[:1].isdigit())
    last = words[-1].strip(",").casefold()
    if last in names.FIELDS or naming.is_a_job(said):
        return True
    return bool(tail["dash"]) and len(words) <= 3 and text.count(tail.group()) > 1 < len(words)


_TAILS = 3  # at most


def _of_subject(subject: str) -> Iterator[tuple[str, float]]:
    yield from ((title, 2.6) for title in naming.marked_roles(subject))
    for part in naming.parts(subject):
        title = naming.role(part)
        if title and naming.is_a_job(title) and title[0].isupper() and len(title.split()) <= 8:
            yield title, 1.9
        elif title and naming.is_a_job(title) and len(title.split()) <= 3:
            if not _is_anothers(title) and title == part:
                yield title, 1.0  # "barista"
        elif title and len(title.split()) <= 4 and compiled(names.APPLIED).search(subject):
            yield title, 1.1


def _could_be_one(title: str) -> bool:
    """Of few words, none of them the torn end of another."""
    words = title.split()
    return len(words[0]) > 1 and len(words) <= _FEW and (len(words) > 1 or title[0].isupper())


_FEW = 5  # words of a title in which no job is heard
_LEAST, _LEAST_UNHEARD = 0.3, 1.0


def _best(found: list[tuple[str, float]]) -> str:
    """The title with most behind it; the fuller of two that contain one another."""
    weights: dict[str, float] = {}
    for title, weight in found:
        if title in weights:
            weights[title] = max(weights[title], weight) + 0.2
        elif naming.is_a_job(title) or _could_be_one(title):
            weights[title] = weight
    words = {title: set(re.findall(r"\w+", title.casefold())) for title in weights}
    best, most = "", 0.0
    for title, weight in weights.items():
        within = (w for other, w in weights.items() if words[other] < words[title])
        around = (w for other, w in weights.items() if words[title] < words[other])
        total = weight + 0.5 * max(within, default=0) + 0.25 * max(around, default=0)
        total += 1.5 * naming.is_a_job(title) - 1.5 * naming.speaks(title)
        total += 0.1 * len(words[title])
        total -= 1.2 * (title[0].islower() and not naming.is_a_job(title))
        if total > max(most, _LEAST if naming.is_a_job(title) else _LEAST_UNHEARD):
            best, most = title, total
    return best


def without_its_employer(role: str, company: str) -> str:
    """ "Data Analyst at Northwind" without Northwind; nothing when no more than that is left."""
    if not role or not company:
        return role
    if set(company_words(role)) <= set(company_words(company)):
        return ""  # it is the employer's name that was taken for one
    head, mark, tail = role.rpartition(", ")
    if mark and naming.is_a_job(head) and set(company_words(tail)) <= set(company_words(company)):
        role = head  # its employer's shorter name
    if company.casefold() not in role.casefold():
        return role
    led = rf"[\s,–-]+(?:(?:{_LEADS})\s+)*{re.escape(company)}\b.*$"
    shorter = re.sub(led, "", role, flags=re.I)
    return shorter if naming.is_a_job(shorter) else role


_LEADS = "at|bei|beim|chez|en|in|im|ins|an|am|au|aux|à|with|for|of|de|du|der|dem|den|the|la|le|@"
