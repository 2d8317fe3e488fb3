"""Who wrote, and to whom: the address headers, read without recursion."""

import re
from collections.abc import Iterator
from functools import lru_cache

from afterview.facts import Address
from afterview.reading import limits
from afterview.reading.headers import clean, decode, one_line, words

_USUAL = re.compile(
    r'\s*(?:"([^"\\]{0,200})"|([^"<>(),;:@\\]{0,200}?))\s*<([^<>\s@,;:"()]{1,200}@[^<>\s@,;:"()]{1,255})>\s*'
)
_BARE = re.compile(r'\s*([^<>\s@,;:"()\\]{1,200}@[^<>\s@,;:"()\\]{1,255})\s*')
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"?|([()<>,;:])|\\(.)|([^"()<>,;:\\]+)', re.S)
_SHORT = 120  # bytes of a header that is worth remembering
_EMAIL = re.compile(r'[^\s<>@"(),;:]{1,200}@[^\s<>@"(),;:]{1,255}')


def addresses(value: bytes) -> tuple[Address, ...]:
    """Every address of a header, in order, at most as many as a person could mean."""
    return _short(value) if len(value) < _SHORT else _addresses(value)


@lru_cache(maxsize=2_000)
def _short(value: bytes) -> tuple[Address, ...]:
    """The same people write again and again, and the reader is always the same."""
    return _addresses(value)


def _addresses(value: bytes) -> tuple[Address, ...]:
    if len(value) > limits.ADDRESS_HEADER:
        value = value[: limits.ADDRESS_HEADER].rpartition(b",")[0] or value[: limits.ADDRESS_HEADER]
    text = clean(decode(value)).strip()
    if match := _USUAL.fullmatch(text):
        return (Address(_name(match[1] or match[2] or ""), match[3]),)
    if match := _BARE.fullmatch(text):
        return (Address("", match[1]),)
    found: list[Address] = []
    for pieces in _mailboxes(text):
        if address := _address(*pieces):
            found.append(address)
        if len(found) == limits.ADDRESSES:
            break
    return tuple(found)


def address(value: bytes) -> Address:
    return next(iter(addresses(value)), Address()) if value else Address()


def _mailboxes(text: str) -> Iterator[tuple[str, str, str]]:
    """Name, angle and comment of each mailbox; a group's name and its end are passed over."""
    name: list[str] = []
    angle: list[str] = []
    comment: list[str] = []
    depth, inside = 0, False
    for match in _TOKEN.finditer(text):
        quoted, mark, escaped, plain = match.groups()
        word = quoted if quoted is not None else escaped or plain or ""
        if mark == "(" and not inside:
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
        elif depth:
            comment.append(word)
        elif mark in ("<", ">"):
            inside = mark == "<"
        elif mark == "," or (mark == ";" and not inside):
            yield "".join(name), "".join(angle), " ".join(comment)
            name, angle, comment, inside = [], [], [], False
        elif mark == ":":
            (angle if inside else name).clear()
        elif not mark:
            (angle if inside else name).append(word)
    yield "".join(name), "".join(angle), " ".join(comment)


def _address(name: str, angle: str, comment: str) -> Address | None:
    if match := _EMAIL.search(angle.replace(" ", "") or ""):
        return Address(_name(name) or _name(comment), match[0])
    if match := _EMAIL.search(name):
        rest = name.replace(match[0], "", 1)
        return Address(_name(rest) or _name(comment), match[0])
    text = _name(name or angle)
    return Address(text, "") if text else None


def _name(text: str) -> str:
    if "=?" in text:
        text = words(text.encode("utf-8", "replace"))
    return one_line(text.replace('\\"', '"')).strip("'\" ")[:200]
