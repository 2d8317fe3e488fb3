"""The parts of a message, found where they lie and decoded only when they are wanted."""

import re
from binascii import a2b_qp
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from afterview.reading import limits
from afterview.reading.headers import (
    Fields,
    base64,
    clean,
    decode,
    fields,
    first,
    split,
    usual_fields,
    words,
)

_TYPE = re.compile(r"\s*([\w!#$&^.+-]{1,80})\s*/\s*([\w!#$&^.+-]{1,120})")
_PARAMETER = re.compile(r';\s*([^\s=;"]{1,80})\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)', re.S)
_USUAL_MULTIPART = re.compile(
    rb'(multipart/[A-Za-z-]{1,20}); ?boundary=(?:"([!#-\[\]-~]{1,70})"|([!#-:<-~]{1,70}))'
)
_SHORT = 60  # bytes of a field that is worth remembering
_SHORT_HEAD = 200
_LINE = 50  # of packed parts; what is shorter may be anything
_PATH = re.compile(r"[\\/:*?\"<>|\s]+")


class Part(NamedTuple):
    """A leaf: what it says it is, and where its bytes are."""

    type: str = "text/plain"
    charset: str = ""
    encoding: str = ""
    name: str = ""
    disposition: str = ""
    flowed: bool = False
    start: int = 0
    end: int = 0
    within: str = ""  # the type of the multipart around it
    choice: int = 0  # parts of one multipart/alternative share a number; 0: none
    attached: bool = False  # it belongs to a message that was attached to this one
    fields: Fields = {}


class _Node(NamedTuple):
    found: Fields
    start: int
    end: int
    depth: int = 0
    within: str = ""
    choice: int = 0
    attached: bool = False


def walk(raw: bytes, found: Fields, start: int) -> Iterator[Part]:
    """Every leaf in the order of writing; what nests too deeply is a leaf itself."""
    waiting = [_Node(found, start, len(raw))]
    seen = 0
    while waiting and seen < limits.PARTS:
        node = waiting.pop()
        seen += 1
        part, boundary = _described(node)
        if node.depth >= limits.DEPTH:
            yield part
        elif part.type.startswith("multipart/") and boundary:
            inner = _inner(raw, node, part.type, boundary, seen)
            waiting.extend(reversed(inner))
            if not inner:
                yield part
        elif part.type == "message/rfc822" and not part.encoding:
            yield part
            head, body = split(raw, node.start, node.end)
            waiting.append(
                _Node(fields(head), body, node.end, node.depth + 1, part.type, 0, attached=True)
            )
        else:
            yield part


def content(raw: bytes, part: Part, most: int) -> bytes:
    """The bytes of a part as they were before the mail was packed, at most so many."""
    data = raw[part.start : min(part.end, part.start + most * 3 // 2)]
    if part.encoding == "base64":
        data = base64(data)
    elif part.encoding == "quoted-printable":
        data = a2b_qp(data)
    return data[:most]


def text(raw: bytes, part: Part, most: int) -> str:
    """The text of a part, its lines ending in the one usual way."""
    data = content(raw, part, most)
    said = decode(data, part.charset or _sniffed(part, data))
    said = said.removeprefix("\ufeff")
    if "\r" in said:
        said = said.replace("\r\n", "\n").replace("\r", "\n")
    return clean(said)


def size(raw: bytes, part: Part) -> int:
    """How large a part is when unpacked, without unpacking it."""
    length = part.end - part.start
    if part.encoding != "base64":
        return length
    tail = raw[max(part.start, part.end - 6) : part.end]
    return max(0, (length - _breaks(raw, part)) * 3 // 4 - tail.count(b"="))


def _breaks(raw: bytes, part: Part) -> int:
    """The bytes of a packed part that are line ends: counted when its lines are not all alike."""
    first = raw.find(b"\n", part.start, part.end) + 1
    width, wide = first - part.start, 1 + (raw[first - 2 : first - 1] == b"\r")
    if width > _LINE and first < part.end:
        whole = (part.end - part.start) // width
        last = part.start + whole * width
        if raw[last - wide : last] == b"\r\n"[-wide:] and raw.find(b"\n", last, part.end) < 0:
            return whole * wide
    return raw.count(b"\n", part.start, part.end) + raw.count(b"\r", part.start, part.end)


def header(value: bytes) -> tuple[str, Mapping[str, str]]:
    """A structured header: its first word, and its parameters (RFC 2045 and 2231)."""
    if not value:
        return "", {}
    line = decode(value[: limits.HEADER])
    kind, semicolon, _ = line.partition(";")
    given: dict[str, str] = {}
    long: dict[str, list[tuple[int, bool, str]]] = {}
    if semicolon:
        for number, match in enumerate(_PARAMETER.finditer(line)):
            if number == limits.PARAMETERS:
                break
            name, star, rest = match[1].lower().partition("*")
            said = _unquoted(match[2])
            if star:
                index = rest.rstrip("*")
                coded = rest.endswith("*") or not rest
                place = int(index) if index.isascii() and index.isdigit() else 0
                long.setdefault(name, []).append((place, coded, said))
            else:
                given.setdefault(name, said)
    for name, pieces in long.items():
        given[name] = _joined(sorted(pieces))
    return kind.strip().lower(), given


def _described(node: _Node) -> tuple[Part, bytes]:
    """A node as a part, and the boundary between its own parts when it has some."""
    found = node.found
    value, how = first(found, b"content-type"), first(found, b"content-disposition")
    if not value:
        value = b"message/rfc822" if node.within == "multipart/digest" else b"text/plain"
    encoding = first(found, b"content-transfer-encoding")[:40]
    kind = _short_kind if len(value) < _SHORT and len(how) < _SHORT else _kind
    type_, charset, encoding_, name, disposition, flowed, boundary = kind(value, how, encoding)
    part = Part(
        type_, charset, encoding_, name, disposition, flowed, node.start, max(node.start, node.end),
        node.within, node.choice, node.attached, found,
    )  # fmt: skip
    return part, boundary


class _Kind(NamedTuple):
    """What the fields of a part say."""

    type: str
    charset: str
    encoding: str
    name: str
    disposition: str
    flowed: bool
    boundary: bytes


def _kind(value: bytes, how: bytes, encoding: bytes) -> _Kind:
    kind, given = _usual_multipart(value) or header(value)
    match = _TYPE.match(kind)
    disposition, more = header(how)
    return _Kind(
        type=f"{match[1]}/{match[2]}" if match else "text/plain",
        charset=given.get("charset", ""),
        encoding=_encoding(encoding),
        name=_safe(more.get("filename") or given.get("name", "")),
        disposition=disposition,
        flowed=given.get("format", "").lower() == "flowed",
        boundary=given.get("boundary", "").encode("utf-8", "replace")[:200].rstrip(),
    )


def _usual_multipart(value: bytes) -> tuple[str, Mapping[str, str]] | None:
    """Every second mail has one, each with a boundary of its own."""
    match = _USUAL_MULTIPART.fullmatch(value)
    if match is None:
        return None
    return match[1].decode().lower(), {"boundary": (match[2] or match[3]).decode()}


@lru_cache(maxsize=512)
def _short_kind(value: bytes, how: bytes, encoding: bytes) -> _Kind:
    """Most are the same few, mail after mail."""
    return _kind(value, how, encoding)


def _encoding(said: bytes) -> str:
    if not said:
        return ""
    name = said.strip(b"\"' \t;").lower()
    known = {b"base64": "base64", b"quoted-printable": "quoted-printable"}
    return known.get(name, "")


def _inner(raw: bytes, node: _Node, kind: str, boundary: bytes, number: int) -> list[_Node]:
    choice = number if kind == "multipart/alternative" else node.choice
    inner = []
    for start, end in _cut(raw, node.start, node.end, b"--" + boundary):
        head, body = split(raw, start, end)
        found = usual_fields(head) if len(head) < _SHORT_HEAD else fields(head)
        inner.append(_Node(found, min(body, end), end, node.depth + 1, kind, choice, node.attached))
    return inner


def _cut(raw: bytes, start: int, end: int, mark: bytes) -> Iterator[tuple[int, int]]:
    """Where each part lies between the lines that begin with the mark."""
    lead = b"\n" + mark
    at = start if raw.startswith(mark, start, end) else raw.find(lead, start, end) + 1
    opened, count, missed = -1, 0, 0
    while at > 0 or (at == 0 and raw.startswith(mark)):
        after = at + len(mark)
        line = raw.find(b"\n", after, end)
        line = end if line < 0 else line
        rest = raw[after : min(line, after + 80)].strip()
        if rest in (b"", b"--"):
            if opened >= 0:
                yield opened, _before(raw, opened, at)
                count += 1
            opened = -1 if rest else min(line + 1, end)
            if rest or count >= limits.PARTS:
                return
        else:
            missed += 1
            if missed > limits.FALSE_BOUNDARIES:
                break
        at = raw.find(lead, line, end) + 1
    if opened >= 0:
        yield opened, end


def _before(raw: bytes, start: int, at: int) -> int:
    """The line end before a boundary belongs to the boundary."""
    end = at - 1
    if end > start and raw[end - 1 : end] == b"\r":
        end -= 1
    return max(start, end)


def _sniffed(part: Part, data: bytes) -> str:
    """An HTML page may name its charset itself."""
    if part.type != "text/html" or data.isascii():
        return ""
    match = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", data[:2048], re.I)
    return match[1].decode("ascii") if match else ""


def _unquoted(said: str) -> str:
    said = said.strip()
    if said.startswith('"'):
        return re.sub(r"\\(.)", r"\1", said[1:].removesuffix('"'))
    return said


def _joined(pieces: list[tuple[int, bool, str]]) -> str:
    charset, data = "", b""
    for number, (_, coded, said) in enumerate(pieces):
        if coded and number == 0 and said.count("'") >= 2:
            charset, _, said = said.split("'", 2)
        data += unquote_to_bytes(said) if coded else said.encode("utf-8", "replace")
    return clean(decode(data, charset))


def _safe(name: str) -> str:
    """A file name that can be shown, and that leads nowhere."""
    if not name:
        return ""
    name = words(name.encode("utf-8", "replace")).replace("\\", "/").rpartition("/")[2]
    return _PATH.sub(" ", name).strip(". ")[-120:]
