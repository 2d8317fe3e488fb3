"""What a mail's domain says of the firm that owns it, and where the text spells it out."""
# ruff: noqa: SIM905  (lists of words read better as text)

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from afterview.reading import ats, naming
from afterview.reading.naming import folded
from afterview.reading.phrases import compiled, names, persons

_SECOND_LEVEL = frozenset({"co", "com", "org", "ac", "gov", "edu", "net"})
_SUBDOMAINS = frozenset(
    (
        *("mail", "email", "jobs", "careers", "career", "karriere", "hr", "talent", "recruiting"),
        *("recruitment", "notifications", "notification", "news", "info", "my", "apply", "hire"),
        *("hiring", "people", "team", "mx", "smtp", "mailer"),
    )
)


@lru_cache(256)
def label(address: str) -> str:
    domain = ats.domain_of(address)
    if not domain or ats.names_no_employer(domain):
        return ""
    parts = [part for part in domain.split(".")[:-1] if part not in _SECOND_LEVEL]
    if len(parts) > 1:
        parts = [part for part in parts if part not in _SUBDOMAINS] or parts
    return parts[-1] if parts and parts[-1] not in _SUBDOMAINS else ""


@lru_cache(256)
def squeezed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", folded(name))


def spelt_out(label: str, person: str) -> str:
    """A domain's words as a name: "talisfreight" is Talis Freight, "tollardbakery" of Meg
    Tollard's is Tollard Bakery."""
    words = [part for piece in re.split(r"[-_]", label) for part in _split(piece, person)]
    return " ".join(word if word in _SMALL else word.title() for word in words)


_SMALL = frozenset("of and de del la el los las des du".split())


def _split(word: str, person: str) -> list[str]:
    found = re.match(r"(city|town|county|university|bank|house)of(\w{3,})$", word)
    if found:
        return [found[1], "of", *_split(found[2], person)]
    surname = squeezed(person.split()[-1]) if person else ""
    if len(surname) > 2 and word.startswith(surname) and len(word) - len(surname) > 3:
        return [surname, word[len(surname) :]]
    both = re.match(r"(\w{4,})(?<!l)and(\w{4,})$", word)
    if both:
        return [both[1], "and", both[2]]
    if word in persons.FIRM:
        return [word]
    for length in range(len(word) - 3, 4, -1):  # the longest word of a firm at the end
        if word[-length:] in persons.FIRM - persons.COMPOUNDED:
            return [*_split(word[:-length], ""), word[-length:]]
    return _firm_first(word)


def _firm_first(word: str) -> list[str]:
    """ "hospitalvega", "centrodesalud": the languages that say first what a firm is."""
    for length in range(len(word) - 3, 4, -1):
        if word[:length] in persons.FIRM_FIRST:
            rest = word[length:]
            small = re.match(r"(dela|delos|delas|del|de|des|du|la|el|los|las)(?=\w{4})", rest)
            joints = [small[1][:2], small[1][2:]] if small and len(small[1]) > 3 else []
            joints = joints or ([small[1]] if small else [])
            return [word[:length], *joints, *_split(rest[small.end() if small else 0 :], "")]
    return [word]


def as_written(word: str, text: str) -> str:
    """The name in the text that the domain is made of: all of its words, but for small ones,
    those before its hyphen, or the first letters."""
    pieces = [_loose(squeezed(piece)) for piece in re.split(r"[-_.]", word)]
    whole = "".join(pieces)
    parts = {"".join(pieces[:n]) for n in range(1, len(pieces))}
    starts = {whole[:3], pieces[0][:3]}
    shorter = ""
    for match in compiled(names.CAPITALS).finditer(text):
        words = match.group().split()
        keys = [_loose(squeezed(_bare(each))) for each in words]
        if 2 < len(whole) <= len(keys) and whole in initials(words, keys):
            return naming.company(" ".join(words))
        for start, key in enumerate(keys):
            if key[:3] not in starts and not whole.startswith(key[:3] or " "):
                continue
            for end in range(len(words), start, -1):
                made = {"".join(keys[start:end]), "".join(_large(words, keys, start, end))}
                if whole in made and words[end - 1] not in names.JOINS:
                    return naming.company(" ".join(words[start : _full(words, end)]))
                if not shorter and any(len(each) > 5 for each in made & parts):
                    shorter = naming.company(" ".join(words[start:end]))
    return shorter


def _large(words: Sequence[str], keys: Sequence[str], start: int, end: int) -> Iterator[str]:
    """The keys of a stretch of words, without those of "of the"."""
    return (keys[n] for n in range(start, end) if words[n] not in names.JOINS)


def initials(words: Sequence[str], keys: Sequence[str]) -> tuple[str, str]:
    """ "cdl" and "cl" of "Campus des Langues"; the keys are its words, squeezed."""
    every = "".join(key[:1] for key in keys)
    return every, "".join(key[:1] for key in _large(words, keys, 0, len(words)))


def _bare(word: str) -> str:
    """Without the article before it: "l'Iroise"."""
    return word[2:] if word[:2] in ("l'", "d'") else word


def _full(words: list[str], end: int) -> int:
    """Where the name ends that goes on behind what the domain has of it: "Medical Center"."""
    while end < len(words) and folded(words[end]) in names.ORGANISATIONS:
        end += 1
    return end


def _loose(key: str) -> str:
    """ "ae" and "a" are one in a domain."""
    return key.replace("ae", "a").replace("oe", "o").replace("ue", "u")
