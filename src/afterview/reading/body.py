"""A whole message: its headers, its text, the writer's own words, calendars, attachments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from afterview.facts import Attachment, Message
from afterview.reading import envelope, limits, markup, parts, replies
from afterview.reading.envelope import ids
from afterview.reading.headers import clean, decode, fields, first, split
from afterview.reading.parts import Part

_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar")
_CALENDAR = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}BEGIN:VCALENDAR", re.I)
_TOO_LARGE = "This mail is larger than 50 MB: only its beginning was read."


def read(raw: bytes, *, mine: frozenset[str] = frozenset()) -> Message:
    """Everything in a message that we have a use for, within the limits."""
    whole = limits.message(raw)
    if _CALENDAR.match(whole):
        return Message(calendars=(clean(decode(whole[: limits.CALENDAR])),))
    head, start = split(whole)
    found = fields(head)
    said = envelope.described(found, mine)  # before the long way through the parts
    content = _Content(whole)
    for part in parts.walk(whole, found, start):
        content.take(part)
    text, fresh = content.words()
    said["references"] = tuple(dict.fromkeys((*said["references"], *content.returned)))
    said["automated"] = said["automated"] or content.report
    return Message(
        **said,
        text=text,
        fresh=fresh,
        calendars=tuple(content.calendars),
        attachments=tuple(content.attachments),
        failed=_TOO_LARGE if len(raw) > len(whole) else "",
    )


def text_of_html(html: str) -> str:
    """HTML that did not come in a mail, such as a pasted page, as text."""
    return markup.read(html)[0]


@dataclass(slots=True)
class _Choice:
    """Texts that say the same: plain, and as HTML."""

    plain: list[Part] = field(default_factory=list)
    html: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class _Content:
    """What has been found so far, part after part."""

    raw: bytes
    texts: dict[int, _Choice] = field(default_factory=dict)
    forwarded: dict[int, _Choice] = field(default_factory=dict)
    calendars: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)  # ids of mails that came back
    report: bool = False

    def take(self, part: Part) -> None:
        if part.within == "multipart/report" and not part.attached:
            self._take_report(part)
        elif part.within == "message/rfc822" and self.report:
            self.returned += ids(first(part.fields, b"message-id"))[:1]
        elif part.type in _CALENDARS or part.name.lower().endswith((".ics", ".vcs")):
            self._take_calendar(part)
        elif _is_text(part):
            texts = self.forwarded if part.attached else self.texts
            choice = texts.setdefault(part.choice or -len(texts) - 1, _Choice())
            if part.type == "text/html":
                choice.html.append(part)
            elif part.type == "text/plain" or not (part.choice and choice.plain):
                choice.plain.append(part)
        else:
            self._attach(part)

    def words(self) -> tuple[str, str]:
        """The whole text and the fresh part of it; of a forwarded mail when there is no other."""
        text, fresh = self._joined(self.texts)
        if not text.strip():
            text, fresh = self._joined(self.forwarded)
        return text, fresh if fresh.strip() else text

    def _joined(self, texts: dict[int, _Choice]) -> tuple[str, str]:
        everything, own, room = [], [], limits.TEXT
        for choice in texts.values():
            for text, fresh in self._said(choice, room):
                everything.append(text.strip("\n"))
                own.append(fresh)
                room -= len(text)
            if room <= 0:
                break
        return "\n\n".join(filter(None, everything)), "\n\n".join(filter(None, own))

    def _said(self, choice: _Choice, room: int) -> Iterator[tuple[str, str]]:
        plain = [self._plain(part, room) for part in choice.plain]
        if choice.html and _says_nothing("\n".join(plain)):
            for part in choice.html:
                html = parts.text(self.raw, part, min(room, limits.HTML))
                text, fresh = markup.read(html)
                yield "\n\n".join((text, *markup.links(html))), fresh
        else:
            yield from ((text, replies.fresh(text)) for text in plain)

    def _plain(self, part: Part, room: int) -> str:
        text = parts.text(self.raw, part, max(room, 0))
        return _unflowed(text) if part.flowed else text

    def _take_report(self, part: Part) -> None:
        """A mail that came back: why, and which one it was."""
        self.report = True
        if part.type == "text/rfc822-headers":
            head, _ = split(parts.content(self.raw, part, limits.HEADER_BLOCK) + b"\n\n")
            self.returned += ids(first(fields(head), b"message-id"))[:1]
        elif part.type.startswith(("text/", "message/delivery-status")):
            self.texts.setdefault(-len(self.texts) - 1, _Choice()).plain.append(part)

    def _take_calendar(self, part: Part) -> None:
        if (
            part.end - part.start <= limits.CALENDAR * 3 // 2
            and len(self.calendars) < limits.EVENTS
        ):
            text = parts.text(self.raw, part, limits.CALENDAR).strip()
            if text and text not in self.calendars:
                self.calendars.append(text)
        if part.name:
            self._attach(part)

    def _attach(self, part: Part) -> None:
        if len(self.attachments) < limits.ATTACHMENTS and not _is_decoration(part):
            size = parts.size(self.raw, part)
            self.attachments.append(Attachment(part.name or part.type, part.type, size))


def _is_text(part: Part) -> bool:
    if not part.type.startswith("text/") or part.disposition == "attachment":
        return False
    return not part.name or part.type in ("text/plain", "text/html")


def _is_decoration(part: Part) -> bool:
    return part.within == "multipart/related" and part.type.startswith("image/")


def _says_nothing(plain: str) -> bool:
    """Some programs send a plain text that only says "see the HTML"."""
    plain = plain.strip()
    return len(plain) < 20 or (len(plain) < 400 and "html" in plain.lower())


def _unflowed(text: str) -> str:
    """Lines that end in a space go on in the next (RFC 3676)."""
    out: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        line = line.removeprefix(" ")
        if goes_on and not line.startswith(">"):
            out[-1] += line
        else:
            out.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(out)
