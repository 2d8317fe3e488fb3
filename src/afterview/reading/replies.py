"""What the writer added: a text without the mails that it answers, and without its signature.

Programs mark what they quote: with ">" before each line, with a line such as "On Tuesday,
Ana wrote:", or with the header of the old mail.  Those lines are looked for in English,
German, French and Spanish (and the few words of their neighbours).  The whole text is kept
elsewhere: what was quoted is evidence too.
"""

import re
from collections.abc import Sequence

from afterview.reading import limits

_CLOSES = re.compile(
    r"(?:\bwrote|\bwrites|\bschrieb\b.{0,150}|\ba écrit|\bescribi[óo]|\bha scritto|\bescreveu"
    r"|\bschreef\b.{0,150}|\bnapisał\(?a?\)?|\bskrev\b.{0,150}|написал\(?а?\)?)\s*:$",
    re.I,
)
_OPENS = re.compile(
    r"(?:On|Am|Le|El|Il|Em|Op|W dniu|Den|Dnia|Der|Die)\b"
    r"|[^<>]{0,80}<[^<>\s]{1,100}@|\S.{0,60}\b(?:schrieb|wrote)\b"
)
_WHEN = re.compile(r"\d{1,2}[:.h]\d{2}|@|\d{4}")
_ISO = re.compile(r"\d{4}[-/]\d\d[-/]\d\d\b.{0,150}[<(]\S{1,100}@\S{1,100}[>)]\s*:$")
_BANNER = re.compile(
    r"[-_*\s]{2,}(?:Original(?:\s+Message| Appointment|nachricht)?"
    r"|Ursprüngliche (?:Nachricht|E-Mail)"
    r"|Message d'origine|Message original|Mensaje original|Messaggio originale|Mensagem original"
    r"|Forwarded [Mm]essage|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado"
    r"|Doorgestuurd bericht|Reply [Mm]essage)\s*[-_*]{2,}$"
    r"|(?:Begin forwarded message|Anfang der weitergeleiteten Nachricht"
    r"|Début du message (?:réexpédié|transféré)|Inicio del mensaje reenviado)\s*:$",
    re.I,
)
_FIELD = re.compile(
    r"[*_]{0,2}(?:(from|von|de|da|van|från|от)"
    r"|(sent|date|gesendet|datum|envoyé(?: le)?|enviado(?: el)?|fecha|data|inviato|verzonden)"
    r"|(to|an|à|a|para|aan)|(subject|betreff|objet|asunto|oggetto"
    r"|onderwerp)|(cc|reply-to))\s?[*_]{0,2}\s?:[*_]{0,2}(?:\s|$)",
    re.I,
)
_RULE = re.compile(r"[_=\-]{10,}$")
_COLON = re.compile(r":\s*(?:\n|$)")  # a line that may introduce something
_MARKS = frozenset("-—_=*")
_LONGEST = 400  # a line that introduces a quote is never longer
_SIGNATURE = 15  # lines


def fresh(text: str) -> str:
    """The writer's own words; empty when there are none."""
    text = text[: limits.FRESH]
    lines = text.split("\n")
    introduces = bool(_COLON.search(text))
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if line.startswith(">"):
            at += 1
        elif (":" in line or line[:1] in _MARKS) and _ends_here(lines, at, line, kept):
            break
        elif introduces and (width := _attribution(lines, at, line)):
            after = _next(lines, at + width)
            if after and not after.startswith(">"):
                break
            at += width
        else:
            kept.append(lines[at].rstrip())
            at += 1
    return _tidy(kept)


def _ends_here(lines: Sequence[str], at: int, line: str, kept: Sequence[str]) -> bool:
    """From this line on, nothing is the writer's own."""
    if not line or len(line) > _LONGEST:
        return False
    if line in ("--", "—") and any(kept):
        return lines[at] == "-- " or len(lines) - at <= _SIGNATURE
    if (line[0] in "-_*=" or line[-1] == ":") and _BANNER.match(line):
        return True
    if line[0] in "-_=" and _RULE.match(line):
        return _is_header(lines, at + 1)
    return ":" in line[:40] and _is_header(lines, at)


def _is_header(lines: Sequence[str], at: int) -> bool:
    """The header of an older mail: who, when, to whom, about what."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    match = _FIELD.match(lines[at].strip()) if at < len(lines) else None
    if not match or match.lastindex not in (1, 2):
        return False
    found = {match.lastindex}
    for line in lines[at + 1 : at + 8]:
        if other := _FIELD.match(line.strip()):
            found.add(other.lastindex or 0)
    return 1 in found and len(found) >= 3


def _attribution(lines: Sequence[str], at: int, line: str) -> int:
    """How many lines "On Tuesday, Ana wrote:" takes here; 0 when it is none."""
    if not line or len(line) > _LONGEST:
        return 0
    if _ISO.match(line):
        return 1
    if not _OPENS.match(line):
        return 0
    joined = ""
    for width, more in enumerate(lines[at : at + 4], 1):
        joined = f"{joined} {more.strip()}".strip()
        if not more.strip() or more.lstrip().startswith(">") or len(joined) > _LONGEST:
            return 0
        if joined.endswith(":") and _CLOSES.search(joined):
            quoted = _next(lines, at + width).startswith(">")
            return width if quoted or _WHEN.search(joined) else 0
    return 0


def _next(lines: Sequence[str], at: int) -> str:
    return next((line.strip() for line in lines[at:] if line.strip()), "")


def _tidy(lines: Sequence[str]) -> str:
    out: list[str] = []
    for line in lines:
        if line or (out and out[-1]):
            out.append(line)
    return "\n".join(out).strip("\n")
