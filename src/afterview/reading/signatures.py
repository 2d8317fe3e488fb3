"""How a mail is signed: the name below its last words, and what stands with it.

A closing need not be known by heart: a name alone near the end signs, and so does the
writer's own name wherever it heads a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterview.facts import Message
from afterview.reading.naming import is_first_name, is_person, plain
from afterview.reading.phrases import compiled, persons
from afterview.reading.sentences import fold

_BLOCK = 6  # lines that belong to a name
_LAST = 5  # lines among which a name may stand without a closing
_CUT = re.compile(r"\s*[|·•│]\s*|\s+[-–—/@]+\s+|\s*,\s+|\s*[–—]\s*|\s+(?=@)|\s+\(|\)\s*|\s{3,}|\t+")
_AT = re.compile(r" (?:at|from|bei|chez|de chez|von|en) (?=[A-ZÀ-Þ])")
# "Thank you for": a small word after the first, and none that stands in names or after them.
_RUNS = re.compile(
    r"(?:[-–—•*]\s*)?\S*\w(?:, (?=.*\.$)| )(?!(?:d['’]|x{1,3}$)"
    r"|(?:ap|von|van|de|del|della|di|da|dos|das|do|du|des|zu|zur|ter|ten"
    r"|af|av|bin|ibn|ben|bint|al|el|le|la|at|from|bei|chez|en|ph|phd|phr|m|msc|mba|f?cipd|shrm|b|ll)\b)"
    r"[a-z]"
)
_PRONOUNS = re.compile(
    r"\s+(?-i:x{1,3})$|\s*\((?:she|he|they|sie|er|elle|il|ella|él)\b[^)]{0,20}\)"
    r"|,? (?:ph\.? ?d|m\.? ?sc|mba|f?cipd|phr|shrm-\w+|m\.a\.|b\.a\.|ll\.m)\.?(?=$|[,|\s])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Signature:
    """A name, or none, and the pieces beside and below it: what they are, and for whom."""

    name: str
    pieces: tuple[str, ...]


def signatures(message: Message, body: str, writer: str) -> tuple[Signature, ...]:
    """Every place where a mail is signed, in its order."""
    lines = _lines(body)
    below = _lines(_below_the_rule(message))
    found = [*_closed(lines), *_by_the_writer(lines, writer), *_at_the_end(lines)]
    if below:
        found += [_signed(below) or Signature("", tuple(_pieces(below[:2])))]
    return tuple(found)


def _lines(text: str) -> list[str]:
    return [line for line in (part.strip(" \t>*_") for part in text.split("\n")) if line]


def _below_the_rule(message: Message) -> str:
    """What stands below "-- ": no words of the letter, and the name all the same."""
    head, rule, rest = message.text.partition("\n--")
    if not rule or rest[:3].strip("\r ")[:1] not in ("\n", ""):
        return ""
    if not message.fresh.rstrip().endswith(head.rstrip()[-40:]):
        return ""
    lines = plain(rest[:1200]).strip().split("\n")[:10]
    ends = (n for n, line in enumerate(lines) if line.startswith(">") or line.endswith(":"))
    return "\n".join(lines[: next(ends, len(lines))])


def _closed(lines: list[str]) -> Iterator[Signature]:
    """ "Kind regards," and who sends them, below it or in the same line."""
    for number, line in enumerate(lines):
        if len(line) > 70:
            continue
        folded = fold(line)
        if persons.CLOSING.match(folded):
            signed = _signed(lines[number + 1 : number + 3 + _BLOCK])
            rest = lines[number + 1 : number + 1 + _BLOCK]
            if signed or rest:
                yield signed or Signature("", tuple(_pieces(rest[:2])))
            continue
        head, comma, rest_of_line = line.partition(",")
        if not comma:
            head, _, rest_of_line = line.partition(" ")
        if rest_of_line and persons.CLOSING.match(fold(head)):
            signed = _signed([rest_of_line.strip(), *lines[number + 1 : number + _BLOCK]], ahead=1)
            if signed:
                yield signed


def _by_the_writer(lines: list[str], writer: str) -> Iterator[Signature]:
    key = fold(writer)
    if not key:
        return
    for number, line in enumerate(lines[2:], start=2):
        folded = fold(line)
        if folded.startswith(key) and len(line) < 120 and not _runs_on(folded[len(key) :]):
            signed = _signed(lines[number : number + _BLOCK], ahead=1)
            if signed:
                yield signed


def _runs_on(rest: str) -> bool:
    """The line is a sentence that begins with the name."""
    return bool(re.match(r" (?!at |from |bei |chez |de |von )[a-z]", rest))


def _at_the_end(lines: list[str]) -> Iterator[Signature]:
    start = max(1, len(lines) - _LAST)
    for number in range(start, len(lines)):
        split = name_first(lines[number])
        if split is None or lines[number][0] in "-–•*·":
            continue
        if any(_is_a_person_too(line) for line in lines[number + 1 :]):
            return  # a list of people, and nobody signs
        alone = number == len(lines) - 1 or lines[number - 1].endswith((",", "!", "."))
        if is_person(split[0]) or alone:
            yield Signature(split[0], tuple(_pieces([*split[1], *lines[number + 1 :]])))
            return


def _is_a_person_too(line: str) -> bool:
    split = name_first(line)
    return bool(split and split[1] and is_person(split[0]))


def _signed(lines: list[str], ahead: int = 3) -> Signature | None:
    """The first name among a few lines, with what stands before and after it."""
    for number, line in enumerate(lines[:ahead]):
        split = name_first(line)
        if split is not None:
            rest = [*split[1], *lines[:number], *lines[number + 1 : number + _BLOCK]]
            return Signature(split[0], tuple(_pieces(rest)))
    return None


def name_first(line: str) -> tuple[str, list[str]] | None:
    """ "Dr. Ana Bell | Head of People | Northwind" as the name and the rest; None without one."""
    if _RUNS.match(line):
        return None
    bare = compiled(persons.POINT_OR_COURTESY).sub("", _PRONOUNS.sub("", line))
    if len(bare) > 120:
        return None
    first, *rest = [piece for piece in _CUT.split(bare) if piece] or [""]
    head, *firm = _AT.split(first, maxsplit=1)
    name = head.strip(" .,;:-")
    if len(name) == 1 or not (is_person(name) or is_first_name(name)):
        return None
    return name, [*firm, *rest]


def _pieces(lines: list[str]) -> Iterator[str]:
    for line in lines[:_BLOCK]:
        if len(line) > 120:
            return
        parts = [part.strip(" .,;:()@") for part in _CUT.split(line) if part.strip(" .,;:()@")]
        yield from parts
        yield from (part for part in _AT.split(line)[1:])
