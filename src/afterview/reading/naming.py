"""Names of firms and of jobs, freed from what hangs on them: legal lines, numbers, brackets."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from afterview.reading.phrases import compiled, jobs, names, persons
from afterview.reading.phrases.firstnames import FIRST_NAMES
from afterview.reading.sentences import fold

_PLAIN = {0x2019: "'", 0x2018: "'", 0xA0: " ", 0x202F: " ", 0x201D: '"', 0x201C: '"', 0x201E: '"',
          0x2010: "-", 0x2011: "-", 0xAB: '"', 0xBB: '"', 0xAD: "", 0x200B: ""}  # fmt: skip
_EDGE = " ,.;:!?-–—|'\"·•@/"
_RECENT = 128  # a mail says the same names in several places
_LONGEST_ROLE = 12  # words
folded = lru_cache(8_000)(fold)  # the same short words come again in every mail


def plain(text: str) -> str:
    """The text with straight quotes and plain spaces."""
    return text.translate(_PLAIN)


def unbroken(text: str, language: str) -> str:
    """The text with the stops of "Sr. Analyst", "St. Mary's" and "Programmierer:in" as signs
    that end no name."""
    if "." in text:
        stops = names.STOPS_IN_NAMES if language != "es" else names.STOPS_IN_SPANISH_NAMES
        text = compiled(stops).sub(names.STOP, text)
    return compiled(names.COLON_IN_NAMES).sub(names.COLON, text) if ":in" in text else text


def unwrapped(text: str) -> str:
    """Lines that a mail program broke are one again, and *marked* words bare."""
    if "*" in text:
        text = compiled(r"(?<![\w*])\*{1,2}(\w[^*\n]{1,60})\*{1,2}(?![\w*])").sub(r"\1", text)
    lines = text.split("\n")
    longest = max(map(len, lines))
    if not _WRAPPED <= longest <= _WIDEST:
        return text
    joined = []
    for line, after in pairwise((*lines, "")):
        goes_on = longest - _RAGGED < len(line) + len(after.partition(" ")[0])
        goes_on = goes_on and line[-1:] not in ".!?:;" and after[:1] not in "-*>•·–\n"
        joined.append(f"{line} " if goes_on and after else f"{line}\n")
    return "".join(joined)[:-1]


_WRAPPED, _WIDEST, _RAGGED = 60, 100, 6  # signs in the longest line


def _with_its_stops(name: str) -> str:
    return name.replace(names.STOP, ".").replace(names.COLON, ":")


@lru_cache(_RECENT)
def company(name: str) -> str:
    """A company's name without what hangs on it; empty when it cannot be one."""
    name = compiled(r"\s+").sub(" ", _with_its_stops(name)).strip(" ,.;:!-–—|'\"")
    shorter = compiled(names.AFTER_COMPANY).sub("", name).strip(" ,.;:!'")
    while shorter and shorter != name:
        name, shorter = shorter, compiled(names.AFTER_COMPANY).sub("", shorter).strip(" ,.;:!'")
    name = compiled(names.LEGAL_END).sub(r"\1", name)
    name = _without_a_person(name)
    name = compiled(names.BEFORE_COMPANY).sub("", name)
    if compiled(names.OFFICES).fullmatch(name) or compiled(names.NO_COMPANY).match(name):
        return ""
    words = name.split()
    if (
        not words
        or not (words[0][:1].isupper() or words[0][:1].isdigit())
        or len(name) > 60
        or len(words) > 7
        or name.replace(" ", "").isdigit()
        or ("/" in name and compiled(r"\d{3}").search(name) is not None)
    ):
        return ""
    if _is_a_job(name) or not names.TEAMS.sub("", name).strip(" -&"):
        return ""
    if all(folded(word).strip(_EDGE) in names.USUAL for word in words):
        return ""
    if _are_two_people(words) or (len(words) == 1 and folded(name) in persons.FIRM):
        return ""  # "Studio", of which nobody says the name
    loud = len(words) > 1 and all(word.isupper() for word in words if word not in names.JOINS)
    if loud and max(map(len, words)) > 5:
        return name if sounds_like_a_firm(name) else ""  # "WORK AVAILABLE"
    article = len(words) > 1 and words[0] in names.ARTICLES and words[1][:1].isupper()
    if (
        words[0].lower().strip(".,'") in names.NO_NAME and not article
    ) or name.lower() in names.NO_NAME:
        return ""
    return name if sum(map(str.isalnum, name)) > 1 else ""


def _without_a_person(name: str) -> str:
    """ "Ana Bell of Northwind" is Northwind, and "Northwind and Ana Bell" too."""
    pieces = compiled(names.PERSON_AND_FIRM).split(name, maxsplit=1)
    if len(pieces) < 4:
        return name
    left, joint, right = pieces[0], pieces[1] or pieces[2], pieces[3]
    if joint in ("and", "und", "et", "y", "&"):
        return left if is_person(right) and not is_person(left) else name
    legal = names.LEGAL_FORM.search(right)
    return right if is_person(left) and not legal else name


def _are_two_people(words: list[str]) -> bool:
    """ "Jule und Malte", who sign together."""
    if len(words) != 3 or words[1] not in ("and", "und", "et", "y"):
        return False
    return folded(words[0]) in FIRST_NAMES and folded(words[2]) in FIRST_NAMES


def has_first_name(name: str) -> bool:
    """It begins with a first name that all know for one: "Anne-Marie Roy"."""
    return folded(name.split()[0]).split("-")[0] in FIRST_NAMES


def _is_a_job(name: str) -> bool:
    if " " in name and folded(name.rpartition(" ")[2]) in names.PLURAL_TRADES:
        return False  # "Lochside Distillers"
    return jobs.named_in(name) and not names.LEGAL_FORM.search(name)


def sounds_like_a_firm(name: str) -> bool:
    """A word of firms stands in it, or a legal form."""
    words = [folded(word) for word in name.split()]
    return (
        not persons.FIRM.isdisjoint(words)
        or names.ORGANISED.search(name) is not None
        or names.LEGAL_FORM.search(name) is not None
        or any(map(compiled(persons.FIRM_ENDS).search, words))
    )


@lru_cache(_RECENT)
def firm(piece: str) -> str:
    """A piece of a signature as a firm; empty when it is a title, an address or a number."""
    piece = piece.strip(_EDGE + "()*_")
    if len(piece) > 60 or "@" in piece or "?" in piece or compiled(names.NO_FIRM).search(piece):
        return ""
    if not piece[:1].isupper() and not piece[:1].isdigit():
        return ""
    if folded(piece.split()[0]).strip(",.;:") in persons.NO_NAME:
        return ""  # "Cheers, Ana"
    alone = compiled(persons.COURTESY_FIRST).sub("", piece)
    if alone != piece and is_person(alone):
        return ""
    if compiled(names.DEPARTMENT).fullmatch(piece) or folded(piece.split()[0]) in persons.NO_NAME:
        return ""
    if any(word[:1].islower() and not _joins(word) for word in piece.split()):
        return ""  # "Cadre supérieure de santé"
    return company(piece)


def _joins(word: str) -> bool:
    return (
        word in names.JOINS
        or word in ("fils", "filles", "hijos", "hermanos", "sons", "co")
        or folded(word) in persons.PARTICLES
        or word[1:2] == "'"
    )


@lru_cache(_RECENT)
def role(name: str) -> str:
    """A role's title without brackets for sex, numbers of requisitions and the like."""
    name = compiled(r"\s+").sub(" ", _with_its_stops(name)).strip(" ,.;:!-–—|'\"")
    name = _last_of_usual(name)
    name = _what_it_is_for(name)
    words = name.split()
    while len(words) > 1 and words[0].islower() and folded(words[0]) in names.USUAL:
        words = words[1:]
    name = " ".join(words)
    for pattern in names.NOT_OF_THE_ROLE:
        name = compiled(pattern).sub("", name).strip(" ,.;:!-–—|'\"")
    head, dash, tail = name.replace(" – ", " - ").partition(" - ")
    if dash and "(" not in head and tail[:1].islower() and is_a_job(head) and not is_a_job(tail):
        name = head  # "juriste – poursuite du processus"
    head, comma, tail = name.partition(", ")
    if comma and folded(tail).split()[-1] in persons.FIRM - persons.FIELDS:
        name = head
    words = name.split()
    if not 1 <= len(words) <= _LONGEST_ROLE or (
        words[0].lower() in names.NO_ROLE and not (words[0].isupper() and len(words[0]) > 1)
    ):
        return ""
    return name if len(name) > 2 and not name.isdigit() and "//" not in name else ""


def _last_of_usual(name: str) -> str:
    """ "Request for references - Data Analyst": the piece that names a job, after usual ones."""
    _, colon, tail = name.rpartition(": ")
    if colon and is_a_job(tail):
        name = tail  # "Hiring manager interview: Analyst"
    pieces = compiled(r" [-–—|] |: ").split(name)
    while len(pieces) > 1 and _leads_to_a_job(pieces):
        pieces = pieces[1:]
        name = " - ".join(pieces)
    return name


def _leads_to_a_job(pieces: list[str]) -> bool:
    """ "Second interview", and "Interview w/ Northwind" when what follows is a job."""
    first = pieces[0]
    if not without_the_usual(first):
        return True
    return first != without_the_usual(first) and not is_a_job(first) and is_a_job(pieces[1])


def _what_it_is_for(name: str) -> str:
    """ "Sent for Data Analyst" is the second part, "CTO para una startup" the first."""
    pieces = compiled(names.FOR_ROLE).split(name, maxsplit=1)
    if len(pieces) < 3:
        return name
    head, joint, tail = pieces
    if is_a_job(tail) and tail[:1].isupper() and not is_a_job(head):
        return tail
    indefinite = " " in joint or joint in ("un", "une", "una", "einen", "eine")
    open_end = indefinite or tail[:1].islower()
    if is_a_job(head) and not is_a_job(tail) and open_end:
        return head
    return name


@lru_cache(_RECENT)
def is_a_job(title: str) -> bool:
    return jobs.named_in(title)


def without_reply(subject: str) -> str:
    """A subject line without "Re:", "AW:", "Fwd:" and the tags of lists before it."""
    return compiled(names.REPLY).sub("", subject).strip()


def parts(subject: str) -> Iterator[str]:
    """The pieces of a subject line that say something of their own."""
    for piece in compiled(names.BETWEEN_PARTS).split(subject):
        said = without_the_usual(compiled(names.AFTER_ROLE).sub("", piece))
        if said:
            yield said


def without_the_usual(piece: str) -> str:
    """ "Your application for the Data Analyst" without its first words; nothing when no more
    than such words stand there."""
    words = piece.split()
    while words and _is_usual(words):
        words = words[1:]
    while words and folded(words[-1]).strip(_EDGE + "()") in names.USUAL_LAST:
        words = words[:-1]
    return " ".join(words).strip(_EDGE)


def _is_usual(words: list[str]) -> bool:
    word = folded(words[0]).strip(_EDGE + "()¡¿")
    number = word.isdigit() and len(word) != 3  # "911 Telecommunicator" needs its own
    if word not in names.USUAL and not number and len(word) > 1:
        return False
    begins_a_title = words[0][:1].isupper() and len(words) > 1 and words[1][:1].isupper()
    return not (begins_a_title and word in names.USUAL_IN_TITLES and is_a_job(" ".join(words[1:4])))


def marked_roles(text: str) -> Iterator[str]:
    """Titles with the mark of an advertisement behind them: (m/w/d), H/F."""
    for mark in compiled(names.SEX).finditer(text):
        before = compiled(names.BEFORE_MARK).split(text[max(0, mark.start() - 110) : mark.start()])
        words = before[-1].split()
        start = len(words)
        if len(before) > 1 and 0 < start <= 8 and words[0][:1].isupper():
            start = 0  # "poste de Chef de projet (H/F)"
        while start and _of_a_title(words[start - 1]):
            start -= 1
        while start < len(words) and not words[start][:1].isupper():
            start += 1
        found = role(without_the_usual(" ".join(words[start:])))
        if found:
            yield found


def _of_a_title(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word[:1] in "(&/+-–" or word in names.JOINS


def headings(body: str, listed: bool) -> Iterator[str]:
    """A line of its own among the first that is a title: "Data Analyst (Ref. 4711)".

    A board `lists` what one applied for further down as well.
    """
    lines = [line.strip() for line in body.split("\n", 14)[:14] if line.strip()]
    if listed:
        lines = [piece for line in lines for piece in line.split(". ")]
    for line in lines[: 12 if listed else 5]:
        if not listed and (line[-1:] in ".!?" or len(line) > 90):
            return  # the letter itself begins
        if line and len(line) < 80 and line[:1].isupper() and line[-1] not in ".,!?:":
            found = role(line)
            if found and is_a_job(found) and len(found.split()) <= 8 and not speaks(found):
                yield found


def speaks(title: str) -> bool:
    return bool(compiled(names.SPEAKS).search(title))


def titled_runs(body: str) -> Iterator[str]:
    """Runs of words with capitals that hold a word for a job, where none of the writers has it."""
    for match in compiled(names.TITLED_RUN).finditer(body):
        found = role(without_the_usual(match["role"]))
        if found and is_a_job(found) and len(found.split()) <= 7:
            yield found


@lru_cache(_RECENT)
def is_person(name: str) -> bool:
    """Two names or more, no word of an office, a greeting or a place among them."""
    words = name.split()
    if not 2 <= len(words) <= 6 or names.ORGANISED.search(name) or names.LEGAL_FORM.search(name):
        return False
    if not compiled(persons.WHOLE_NAME).fullmatch(name) or name.isupper():
        return False
    keys = [folded(word) for word in words]
    if keys[0] in persons.NO_FIRST or not persons.FIRM.isdisjoint(keys):
        return False
    if any(map(compiled(persons.FIRM_ENDS).search, keys)):
        return False
    if any(_is_a_trade(word, key) for word, key in zip(words, keys, strict=True)):
        return False
    return not any(
        word.strip(".") in persons.NO_NAME and not (place and word in persons.PARTICLES)
        for place, word in enumerate(keys)
    )


def _is_a_trade(word: str, key: str) -> bool:
    """A job's word that is no surname either: "Charpentier-Vidal" is one."""
    return is_a_job(word) and not persons.SURNAMES.intersection(key.split("-"))


@lru_cache(_RECENT)
def is_first_name(name: str) -> bool:
    return (
        len(name) <= 16
        and bool(
            compiled(rf"[A-Z{persons.UPPER}][\w'’]+(?:-[A-Z{persons.UPPER}]?\w+)?").fullmatch(name)
        )
        and not name[1:].isupper()
        and not any(char.isdigit() or char == "_" for char in name)
        and persons.NO_NAME.isdisjoint(folded(name).split("-"))
        and persons.FIRM.isdisjoint(folded(name).split("-"))
        and not any(map(is_a_job, name.split("-")))
        and name.lower() not in names.NO_NAME
        and not names.ORGANISED.search(name)
    )
