"""Who stands in a sender's name: a person, a firm, an office, or several of them.

"Ana Bell | Northwind", "Thibaut, Studio Mélèze", "Selección Grupo Almazor", "Bell, Ana".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from afterview.facts import Address
from afterview.reading import ats, naming
from afterview.reading.naming import folded, is_first_name, is_person
from afterview.reading.phrases import compiled, names, persons

_RECENT = 64


@dataclass(frozen=True, slots=True)
class Shown:
    """What a sender's name gives; `clear` when a mark or a word tells that the firm is one."""

    person: str = ""
    firm: str = ""
    clear: bool = False


@lru_cache(_RECENT)
def shown(sender: Address) -> Shown:
    """The person and the firm in a sender's name; a system's own name is neither."""
    name = naming.plain(sender.name).strip()
    if behalf := compiled(names.ON_BEHALF).search(name):
        name = name[behalf.end() :].strip()  # "iCIMS on behalf of Northwind"
    before, via, through = _parted(names.VIA, name)
    if not name or compiled(r"\S@\S").search(name) or ats.names_a_tool(before):
        return Shown()
    pieces = [piece for piece in compiled(names.SENDER_PARTS).split(before) if piece.strip()]
    if reversed_name := _reversed(pieces, sender):
        return Shown(reversed_name)
    person = firm = ""
    clear, after_office = bool(via) or len(pieces) > 1, False
    for piece in pieces:
        bare, office = _without_office(piece.strip(" .,-–"))
        if not bare:
            after_office = True
            continue
        if not (person or office or after_office) and _is_personal(
            bare, sender, alone=len(pieces) == 1
        ):
            person = _spelt(compiled(persons.COURTESY_FIRST).sub("", bare))
        elif not firm or (_at_home(bare, sender) and not _at_home(firm, sender)):
            firm = _firm(bare, sender)
            clear = clear or office or _is_of_the_house(bare, sender)
    if person and not firm and through and not ats.is_a_service(through):
        firm = _firm(through, sender)  # "Ana Bell via Northwind"
    return Shown(person, firm, clear)


def _at_home(name: str, sender: Address) -> bool:
    """The domain begins with its first word: "Ardoise Software" at "ardoise-soft"."""
    words = re.findall(r"[a-z0-9]{4,}", folded(name))
    return bool(words) and folded(sender.email).rpartition("@")[2].startswith(words[0])


def _parted(pattern: str, name: str) -> tuple[str, str, str]:
    found = compiled(pattern).search(name)
    if not found:
        return name, "", ""
    return name[: found.start()], found.group(), name[found.end() :]


def _reversed(pieces: list[str], sender: Address) -> str:
    """ "Bell, Ana" where the address begins with either."""
    if len(pieces) != 2 or "," not in sender.name:
        return ""
    last, first = (piece.strip() for piece in pieces)
    turned = f"{first} {last}"
    words = last.split()
    surname = len(words) == 1 or (words and folded(words[0]) in persons.PARTICLES)
    local = folded(sender.email.partition("@")[0])
    fits = not local or any(folded(part) in local for part in (first, last))
    fits = fits and folded(last) not in folded(ats.domain_of(sender.email)).replace("-", "")
    known = is_person(turned) and is_first_name(first.split()[0] if first else "")
    return turned if surname and known and fits and bool(local) else ""


def _without_office(piece: str) -> tuple[str, bool]:
    """A piece without "Recruiting" before or after it; nothing when no more is left."""
    if compiled(names.DEPARTMENT).fullmatch(piece) or compiled(names.OFFICE_WHOLE).fullmatch(piece):
        return "", True
    bare = compiled(names.OFFICE_AROUND).sub("", piece).strip(" .,-–'&")
    bare = compiled(names.OFFICE_AROUND).sub("", bare).strip(" .,-–'&")
    if bare and all(folded(word) in persons.NO_NAME for word in bare.split()):
        return "", True
    return bare, bare != piece


def _is_personal(name: str, sender: Address, *, alone: bool) -> bool:
    bare = compiled(persons.COURTESY_FIRST).sub("", name)
    if bare != name and compiled(persons.SURNAME).fullmatch(bare):
        return True
    local, _, domain = folded(sender.email).partition("@")
    words = re.findall(r"[a-z]{2,}", folded(bare))
    ours = not local or any(word in local for word in words) or _has_initials(local, words)
    theirs = any(len(word) > 3 and word in domain for word in words)
    if is_person(bare) or compiled(persons.HAN).fullmatch(bare):
        return ours or not theirs
    if not is_first_name(bare):
        return False
    return ours or (not theirs and not ats.is_relay(domain)) if alone else True


def _has_initials(local: str, words: list[str]) -> bool:
    """ "b@" and "bm@" are Bryony Marsh's."""
    return len(local) <= 3 and bool(words) and local[:1] == words[0][:1]


def _spelt(name: str) -> str:
    return name.title() if name.isupper() and len(name.split()) > 1 else name


def _firm(name: str, sender: Address) -> str:
    bare = compiled(r"^(?:de|von|vom|der|the|from|bei|chez|del|la) (?=[A-ZÀ-Þ])").sub("", name)
    if _is_of_the_house(bare, sender):
        return bare  # though it may sound like a job
    return naming.company(bare)


def _is_of_the_house(name: str, sender: Address) -> bool:
    """The domain is made of it."""
    key = re.sub(r"[^a-z0-9]", "", folded(name))
    domain = re.sub(r"[^a-z0-9.]", "", folded(ats.domain_of(sender.email)))
    return len(key) > 3 and any(part in (key, key + "jobs") for part in domain.split("."))
