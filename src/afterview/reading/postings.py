"""A job advertisement as the page or the text has it: what is offered, by whom, until when.

Pages say it as schema.org JobPosting, in JSON-LD, microdata or RDFa; else their title and the
lines of the text do.  All of it was written by strangers: whatever is odd is left out.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any

from afterview.reading import cells, headlines
from afterview.reading.headlines import plain_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

PAGE = 4 << 20  # characters of a page
SCRIPTS, SCRIPT = 40, 1 << 20
DEPTH, NODES = 25, 20_000  # of the data in a script
TAGS, AROUND = 8_000, 200_000  # tags of a tree that we build; characters around the posting
PROPERTIES = 200
LINE, LONG = 200, 4_000  # characters that are kept

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Posting:
    role: str = ""
    company: str = ""
    place: str = ""
    country: str = ""  # two letters
    remote: bool = False
    link: str = ""
    requisition: str = ""
    posted: date | None = None
    closes: date | None = None
    pay: str = ""
    kind: str = ""  # full time, contract
    text: str = ""
    said_as: str = ""  # json-ld, microdata, rdfa, text

    @property
    def contract(self) -> bool:
        return any(word in self.kind.casefold() for word in ("contract", "temporary"))


def read(page: str) -> Posting | None:
    """The posting of a page or a pasted text; None when there is neither a job nor a company."""
    page = page[:PAGE].replace("\0", "")
    ways = ((_json_items, "json-ld"), (_microdata, "microdata"), (_rdfa, "rdfa"))
    found = (_posting(item, name) for way, name in ways for item in way(page))
    told = max((each for each in found if each.role), key=_how_full, default=None)
    plain = _in_words(page)
    if told and plain and not told.company:
        return replace(told, company=plain.company)
    return told or plain


def _in_words(page: str) -> Posting | None:
    said = headlines.read(page)
    if said is None:
        return None
    return Posting(
        role=said.role,
        company=said.company,
        place=said.place,
        link=said.link,
        requisition=said.requisition,
        closes=_date(said.closes),
        pay=said.pay,
        text=said.text,
        said_as="text",
    )


def _how_full(posting: Posting) -> int:
    return bool(posting.company) * 2 + bool(posting.place) + bool(posting.closes)


# JSON-LD ---------------------------------------------------------------------------------


def _json_items(page: str) -> Iterator[Item]:
    for script in _scripts(page):
        yield from _postings_in(_loaded(script))


def _scripts(page: str) -> Iterator[str]:
    if page.lstrip()[:1] in ("{", "["):
        yield page.strip()[:SCRIPT]
        return
    ending = re.compile(r"</script", re.I)
    seen = 0
    for opening in re.finditer(r"<script\b", page, re.I):
        starts = page.find(">", opening.end(), opening.end() + 2_000)
        if starts < 0 or "ld+json" not in page[opening.end() : starts].casefold():
            continue
        ends = ending.search(page, starts)
        if ends is None or seen == SCRIPTS:
            return
        seen += 1
        yield page[starts + 1 : min(ends.start(), starts + SCRIPT)]


_WRAPPING = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*.{0,200}?\*/)|(?://\s*)?(?:-->|\]\]>)\s*$"
)
_COMMENT_LINES = re.compile(r"^\s*//.*$", re.M)


def _loaded(script: str) -> Any:
    """The data of a script, with the usual faults of hand-made pages mended."""
    bare = _WRAPPING.sub("", script).strip().removesuffix(";")
    for text in (bare, _COMMENT_LINES.sub("", bare), re.sub(r",(\s{0,50}[}\]])", r"\1", bare)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _postings_in(data: Any) -> Iterator[Item]:
    """Every JobPosting, however deep it lies, within reason."""
    waiting, seen = [(data, 0)], 0
    while waiting and seen < NODES:
        value, depth = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            if _is_posting(value.get("@type")):
                yield value
            if depth < DEPTH:
                waiting += [(each, depth + 1) for each in list(value.values())[:PROPERTIES]]
        elif isinstance(value, list) and depth < DEPTH:
            waiting += [(each, depth + 1) for each in value[:1000]]


def _is_posting(kind: Any) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and re.split(r"[/#:]", k)[-1] == "JobPosting" for k in kinds)


# Microdata and RDFa ----------------------------------------------------------------------


def _microdata(page: str) -> Iterator[Item]:
    if "itemtype" in page:
        yield from _items(page, '[itemtype*="JobPosting"]', "itemprop", "itemscope")


def _rdfa(page: str) -> Iterator[Item]:
    if "typeof" in page:
        yield from _items(page, '[typeof*="JobPosting"]', "property", "typeof")


def _items(page: str, which: str, name: str, scope: str) -> Iterator[Item]:
    from selectolax.lexbor import LexborHTMLParser

    at = max(page.find("JobPosting") - AROUND // 10, 0)
    page = page if page.count("<") <= TAGS else page[at : at + AROUND]
    if page.count("<") <= TAGS:
        for node in LexborHTMLParser(page).css(which)[:SCRIPTS]:
            yield _item(node, name, scope)


def _item(top: "LexborNode", name: str, scope: str) -> Item:
    """The properties of one thing, and of the things within it; node by node, no recursion."""
    item: Item = {}
    trail: list[tuple[LexborNode, Item]] = []
    node, here, found = top.child, item, 0
    while found < PROPERTIES:
        if node is None:
            if not trail:
                break
            above, here = trail.pop()
            node = above.next
            continue
        given: Mapping[str, str | None] = node.attributes if node.tag != "-text" else {}
        inner = here
        if name in given:
            found += 1
            inner = {} if scope in given else here
            value = inner if scope in given else _value(node, given)
            for word in (given[name] or "").split()[:5]:
                here.setdefault(re.split(r"[/#:]", word)[-1], value)
        if node.child is not None and len(trail) < TAGS:
            trail.append((node, here))
            node, here = node.child, inner
        else:
            node = node.next
    return item


def _value(node: "LexborNode", given: Mapping[str, str | None]) -> str:
    for attribute in ("content", "datetime", "href", "value"):
        if given.get(attribute):
            return (given[attribute] or "")[:LONG]
    return (node.text(separator=" ") or "")[:LONG]


# What it says ----------------------------------------------------------------------------


def _posting(item: Item, said_as: str) -> Posting:
    place, country = _place(item.get("jobLocation"))
    return Posting(
        role=_line(item.get("title")) or _line(item.get("name")),
        company=_line(item.get("hiringOrganization")),
        place=place,
        country=country,
        remote="TELECOMMUTE" in _line(item.get("jobLocationType")).upper(),
        link=cells.link(_line(item.get("url"), 1000)),
        requisition=_requisition(item.get("identifier"))[:100],
        posted=_date(item.get("datePosted")),
        closes=_date(item.get("validThrough")),
        pay=_pay(item.get("baseSalary"), item.get("salaryCurrency")),
        kind=_line(item.get("employmentType")).replace("_", " ").lower(),
        text=plain_text(_line(item.get("description"), LONG * 4))[:LONG],
        said_as=said_as,
    )


def _line(value: Any, most: int = LINE) -> str:
    """The words of a value, whatever shape it has: text, a thing with a name, several."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("@value") or value.get("name") or value.get("legalName") or ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)[: most * 4].encode("utf-8", "replace").decode()  # half a character is none
    return " ".join(unescape(text).split())[:most]


def _place(value: Any) -> tuple[str, str]:
    value = value[0] if isinstance(value, list) and value else value
    address = value.get("address", value) if isinstance(value, dict) else value
    address = address[0] if isinstance(address, list) and address else address
    if not isinstance(address, dict):
        return _line(address), ""
    names = ("addressLocality", "addressRegion", "addressCountry")
    parts = [_line(address.get(name)) for name in names]
    country = parts[2].upper() if re.fullmatch(r"[A-Za-z]{2}", parts[2]) else ""
    return ", ".join(dict.fromkeys(filter(None, parts)))[:LINE], country


def _requisition(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return _line(value.get("value") if isinstance(value, dict) else value)


def _pay(value: Any, currency: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    if not isinstance(value, dict):
        return " ".join(filter(None, (_line(value), _line(currency))))
    amount = value.get("value", value)
    money = _line(value.get("currency")) or _line(currency)
    if not isinstance(amount, dict):
        return " ".join(filter(None, (_line(amount), money)))
    ends = [_line(amount.get(name)) for name in ("minValue", "maxValue")]
    number = " to ".join(dict.fromkeys(filter(None, ends))) or _line(amount.get("value"))
    unit = _line(amount.get("unitText")).lower()
    return " ".join(filter(None, (number, money, f"a {unit}" if unit and number else "")))[:LINE]


def _date(value: Any) -> date | None:
    found = cells.day(_line(value))
    return found.day if found else None
