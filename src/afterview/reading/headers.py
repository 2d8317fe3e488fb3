"""The header of a message: cut into fields, and decoded, without trusting any of it.

The standard library reads some 1,500 headers a second and raises on a few crafted ones; this
reads the fields we use, in bytes, and decodes a field only when somebody asks for it.
"""

import codecs
import re
from binascii import Error, a2b_base64, a2b_qp
from functools import lru_cache

from afterview.reading import limits

Fields = dict[bytes, list[bytes]]

_NAMES = (
    "from sender reply-to to cc subject date message-id in-reply-to references "
    "x-gm-thrid thread-index list-id list-unsubscribe precedence feedback-id "
    "auto-submitted x-autoreply x-autorespond return-path authentication-results "
    "received content-type content-transfer-encoding content-disposition"
)
WANTED = {name.encode(): name.encode() for name in _NAMES.split()}
_NEXT = re.compile(rb"\n(?![ \t])")
_ENCODED = re.compile(rb"=\?([\w.:+-]{1,40})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]*)\?=")
_UNSAFE_CODECS = {"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0d-\x1f\x7f]")


def split(raw: bytes, start: int = 0, stop: int | None = None) -> tuple[bytes, int]:
    """The header block of raw[start:stop], and where the body begins."""
    stop = len(raw) if stop is None else stop
    if raw.startswith((b"From ", b">From "), start):  # the envelope line of an mbox
        start = raw.find(b"\n", start, stop) + 1 or stop
    if raw.startswith((b"\n", b"\r\n"), start):
        return b"", raw.find(b"\n", start) + 1
    most = min(start + limits.HEADER_BLOCK, stop)
    first = raw.find(b"\n", start, stop)
    if first < 0 and b"\r" in raw[start:most]:  # lines that end as on old Macs
        end = raw.find(b"\r\r", start, stop)
        end = stop if end < 0 else end
        return raw[start : min(end, most)].replace(b"\r", b"\n"), min(end + 2, stop)
    crlf = first > 0 and raw[first - 1 : first] == b"\r"
    for blank in (b"\n\r\n", b"\n\n") if crlf else (b"\n\n", b"\n\r\n"):
        end = raw.find(blank, start, most)
        if end < 0 and most < stop:
            end = raw.find(blank, start, stop)
        if end >= 0:
            return raw[start : min(end, most)], end + len(blank)
    return raw[start:most], stop


def fields(head: bytes) -> Fields:
    """The fields that we use, unfolded; a field that comes again is added to its list."""
    found: Fields = {}
    for field in _NEXT.split(head):
        spelled, _, value = field.partition(b":")
        if name := _SPELLED[spelled]:
            value = _unfolded(value) if b"\n" in value else value[: limits.HEADER].strip()
            if name not in found:
                found[name] = [value]
            elif len(found[name]) < limits.REPEATS:
                found[name].append(value)
    return found


def _unfolded(value: bytes) -> bytes:
    lines = value.split(b"\n")
    if len(value) <= limits.HEADER:
        return b" ".join(map(bytes.strip, lines))
    kept, room = [lines[0][: limits.HEADER].strip()], limits.HEADER - len(lines[0])
    for line in lines[1:]:
        if room <= 0:
            break
        kept.append(line.strip())
        room -= len(line)
    return b" ".join(kept)


class _Spellings(dict[bytes, bytes | None]):
    """As senders spell a name → the name of ours; nothing where it is not wanted."""

    def __missing__(self, spelled: bytes) -> bytes | None:
        if len(spelled) > 40 or spelled[:1] in b" \t":
            return None
        name = WANTED.get(spelled.strip().lower())
        if len(self) < 2_000:
            self[spelled] = name
        return name


_SPELLED = _Spellings()


@lru_cache(maxsize=1_000)
def usual_fields(head: bytes) -> Fields:
    """The fields of a part: the same few lines, mail after mail."""
    return fields(head)


def first(found: Fields, name: bytes) -> bytes:
    values = found.get(name)
    return values[0] if values else b""


def words(value: bytes) -> str:
    """A header as a person reads it: encoded words decoded, one line, no control characters."""
    if b"=?" in value:
        return one_line(_decode_words(value[: limits.HEADER]))
    return one_line(decode(value))


def one_line(text: str) -> str:
    return clean(" ".join(text.split()))


def clean(text: str) -> str:
    """Text that every database and every page can hold."""
    if not text.isprintable():
        if _CONTROL.search(text):
            text = _CONTROL.sub("", text)
        if not text.isascii():
            text = text.encode("utf-8", "replace").decode("utf-8")  # no half of a pair
    return text


def decode(data: bytes, charset: str = "") -> str:
    """Bytes as text: as declared, else UTF-8, else what Windows would have meant."""
    if data.isascii() and charset.lower() in ("", "utf-8", "us-ascii", "ascii", "iso-8859-1"):
        return data.decode("ascii")
    codec = _codec(charset)
    if codec not in ("", "ascii", "utf-8", "iso8859-1", "latin-1"):
        return data.decode(codec, "replace")
    try:
        if codec in ("iso8859-1", "latin-1"):
            return data.decode("cp1252")
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if codec == "utf-8" and _mostly_utf8(data):
        return data.decode("utf-8", "replace")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _mostly_utf8(data: bytes) -> bool:
    """Declared UTF-8 with a small fault, such as a text that was cut in mid-character."""
    text = data[: limits.TEXT].decode("utf-8", "ignore")
    lost = len(data) - len(text.encode("utf-8"))
    return lost * 4 <= sum(not character.isascii() for character in text[:100_000])


@lru_cache(maxsize=256)
def _codec(charset: str) -> str:
    """The codec's name, or empty when there is none that is safe and gives text."""
    charset = charset.strip("\"' \t").lower()
    if not 0 < len(charset) <= 40 or not charset.isascii() or "\0" in charset:
        return ""
    try:
        codec = codecs.lookup(charset)
        b"x".decode(charset)
    except (LookupError, ValueError, TypeError):
        return ""
    return "" if codec.name.replace("_", "-") in _UNSAFE_CODECS else codec.name


def _decode_words(value: bytes) -> str:
    """Neighbours in one charset are joined as bytes: some senders cut inside a character."""
    out: list[str] = []
    pending, charset, at = b"", "", 0
    for number, match in enumerate(_ENCODED.finditer(value)):
        if number == limits.ENCODED_WORDS:
            break
        between = value[at : match.start()]
        at = match.end()
        apart = bool(between.strip()) or number == 0
        named = match[1].decode("ascii", "replace").lower()
        if apart or named != charset:
            out.append(decode(pending, charset))
            pending, charset = b"", named
        if between and apart:
            out.append(decode(between))
        pending += _payload(match[2], match[3])
    out.append(decode(pending, charset))
    out.append(decode(value[at:]))
    return "".join(out)


def _payload(encoding: bytes, data: bytes) -> bytes:
    if encoding in b"qQ":
        return a2b_qp(data.replace(b"_", b" "), header=True)
    return base64(data)


_NOT_BASE64 = bytes(
    code
    for code in range(256)
    if not (chr(code).isascii() and chr(code).isalnum()) and chr(code) not in "+/"
)


def base64(data: bytes) -> bytes:
    """Base64 with whatever lies between its letters removed, and the loose end dropped."""
    data = data.translate(None, _NOT_BASE64)
    loose = len(data) % 4
    data = data[:-1] if loose == 1 else data + b"=" * (-len(data) % 4)
    try:
        return a2b_base64(data)
    except Error:
        return b""
