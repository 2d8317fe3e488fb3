"""Who is named in a mail besides those who write and sign it: whom one will meet, call, ask for."""

import re
from collections.abc import Iterator

from afterview.facts import Address
from afterview.reading.naming import folded, has_first_name, is_a_job, is_first_name, is_person
from afterview.reading.phrases import compiled, matches, persons
from afterview.reading.phrases.firstnames import FIRST_NAMES
from afterview.reading.signatures import name_first

_COMMA = re.compile(r"\s*,\s*")


def mentioned(body: str) -> Iterator[Address]:
    """The persons of a text, each as often as something tells of them."""
    names = compiled(persons.NAME).findall(body)
    if any(map(is_person, names)):
        yield from _met(body)
    for name in names:
        yield from _by_its_first_name(name)
    yield from _titled_in_text(body)
    yield from _alone(body)
    yield from _acting(body)
    yield from _listed(body)


def _by_its_first_name(name: str) -> Iterator[Address]:
    """ "Beth Carraway" wherever she stands, and in "When Beth Carraway"."""
    words = name.split()
    while len(words) > 1 and not has_first_name(words[0]):
        words = words[1:]
    while len(words) > 2 and not is_person(" ".join(words)):
        words = words[:-1]
    if len(words) > 1 and is_person(" ".join(words)):
        yield Address(" ".join(words))


def _titled_in_text(body: str) -> Iterator[Address]:
    """ "Frau Haberkorn", "M. Delattre", but for those who are greeted."""
    for match in _where(persons.WITH_COURTESY, body):
        name = match["name"]
        before = body[max(0, match.start() - 14) : match.start()]
        if compiled(persons.GREETED_BY).search(before):
            continue
        if is_person(name):
            yield Address(name)
        elif is_first_name(name):
            yield Address(f"{match['courtesy']} {name}")


def _alone(body: str) -> Iterator[Address]:
    """ "with Pete.", "Torben aus dem Marketing": first names that all know for ones."""
    for match in _where(persons.FIRST_NAME_ALONE, body):
        name = match["first"] or match["name"]
        if folded(name) in FIRST_NAMES or (_told(body, match.end()) and is_first_name(name)):
            yield Address(name)


def _told(body: str, end: int) -> bool:
    """ "Wassim, notre CTO": what somebody is, behind the name."""
    rest = compiled(persons.APPOSITION).match(body, end)
    return rest is not None and is_a_job(rest["title"])


def _acting(body: str) -> Iterator[Address]:
    """ "As Bex said", "Kalle zeigt dir die Werkstatt": known first names that do something."""
    for match in compiled(persons.FIRST_NAME_ACTS).finditer(body):
        name = match["first"] or match["name"]
        if folded(name) in FIRST_NAMES and folded(name) not in persons.WORDS_TOO:
            yield Address(name)


def _met(body: str) -> Iterator[Address]:
    for _, here in matches(persons.MET, body):
        for match in here:
            for name in compiled(persons.NAME).findall(_bare(match["names"])):
                alone = compiled(persons.COURTESY_FIRST).sub("", name)
                if is_person(alone):
                    yield Address(alone)
                elif alone != name and is_first_name(alone):
                    yield Address(name)  # "Herr Holzer", of whom no more is said


def _where(pattern: str, body: str) -> Iterator[re.Match[str]]:
    return (match for _, here in matches((pattern,), body) for match in here)


def _bare(listed: str) -> str:
    """Without what stands in brackets: "Ana Bell (Head of Data)"."""
    return re.sub(r"\([^)]*\)", "", listed)


def _listed(body: str) -> Iterator[Address]:
    """Points of a list and lines of a timetable that name somebody and what they are."""
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if line.rstrip().endswith(":") and number + 1 < len(lines):
            line = f"{line.rstrip()} {lines[number + 1].strip()}"
        found = persons.LISTED.match(line.rstrip()) if 5 < len(line) < 140 else None
        split = name_first(found["rest"]) if found else None
        if found and found["time"] and "|" in line and not (split and is_person(split[0])):
            pieces = map(name_first, found["rest"].split("|")[1:])
            split = next((each for each in pieces if each and is_person(each[0])), None)
        if found is None:
            yield from _titled(line)
            continue
        if split is None or not is_person(split[0]):
            continue
        if found["label"] or found["time"] or split[1]:
            yield Address(split[0])
        if found["label"]:
            yield from (
                Address(name) for name in _COMMA.split(found["rest"])[1:] if is_person(name)
            )


def _titled(line: str) -> Iterator[Address]:
    """ "Ana Bell - Principal Engineer" in a line of its own."""
    split = name_first(line) if line[:1].isupper() and len(line) < 100 else None
    if split and split[1] and is_person(split[0]) and is_a_job(" ".join(split[1])):
        yield Address(split[0])
