"""A job in plain words: the title of a page, lines such as "Location: Leeds", or a letter."""

import re
from dataclasses import dataclass
from html import unescape

from afterview.reading import cells

PAGE = 1 << 20  # characters of a page
LINE, LONG = 200, 4_000  # characters that are kept


_FIELDS = {
    "company": r"company|employer|organi[sz]ation|client|firma|unternehmen|arbeitgeber"
    r"|entreprise|empresa",
    "role": r"job title|title|role|position|vacancy|stelle|poste|puesto",
    "place": r"location|place|ort|standort|lieu|ubicación",
    "closes": r"closing date|closes|apply by|application deadline|deadline|bewerbungsfrist"
    r"|date limite",
    "requisition": r"job id|req(?:uisition)?(?: id| no)?|reference|ref|referenz|référence",
    "pay": r"salary|pay|compensation|gehalt|salaire|salario",
}  # fmt: skip
_LABELS = {
    field: re.compile(rf"^\s*[*•-]?\s*(?:{words})\s*[:：–]\s*(.{{2,300}}?)\s*$", re.I)
    for field, words in _FIELDS.items()
}
_TITLES = (
    re.compile(
        r"^(?:job application for )?(?P<role>.{2,120}?) (?:at|@|bei|chez) (?P<company>.{2,100})$",
        re.I,
    ),
    re.compile(
        r"^(?P<company>.{2,100}?) (?:is hiring|hiring|sucht) (?:an? )?(?P<role>.{2,120}?)"
        r"(?: in (?P<place>.{2,80}))?$",
        re.I,
    ),
    re.compile(r"^(?P<role>.{2,120}?)\s+[-–—|·]\s+(?P<company>.{2,100})$"),
)  # fmt: skip
_BOARDS = re.compile(r"\s*[-–—|·]\s*(?:linkedin|indeed(?:\.\w+)*|glassdoor|xing|stepstone|monster|careers?|jobs?|job details)\s*$", re.I)  # fmt: skip  # noqa: E501
MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class Headline:
    """What the words of a page or a letter say of a job."""

    role: str
    company: str
    place: str
    link: str
    requisition: str
    closes: str
    pay: str
    text: str


def read(page: str) -> Headline | None:
    """None when there is no job in it, or nothing more than a title."""
    is_html = bool(re.match(r"\s{0,500}<(?:!doctype|html|head|body|div|script|\?xml)", page, re.I))
    text = plain_text(_bare(page)[:PAGE]) if is_html else page
    lines = [line.strip()[:400] for line in text.split("\n")[:MOST_LINES] if line.strip()]
    known = {field: _labelled(lines, pattern) for field, pattern in _LABELS.items()}
    said = _from_title(_title(page)) if is_html else _from_lines(lines)
    role = known["role"] or said.get("role", "")
    company = known["company"] or said.get("company", "") or _site(page, is_html)
    if not role or not (company or known["place"] or known["closes"]):
        return None
    return Headline(
        role=role[:LINE],
        company=company[:LINE],
        place=(known["place"] or said.get("place", ""))[:LINE],
        link=_canonical(page) if is_html else cells.link(text),
        requisition=known["requisition"][:100],
        closes=known["closes"],
        pay=known["pay"][:LINE],
        text="\n".join(lines)[:LONG],
    )


def _bare(page: str) -> str:
    """The page without its scripts and styles."""
    out, done = [], 0
    for opening in re.finditer(r"<(script|style|noscript|svg)\b", page, re.I):
        if opening.start() < done:
            continue
        ends = re.compile(rf"</{opening[1]}", re.I).search(page, opening.end())
        if ends is None:
            break
        out.append(page[done : opening.start()])
        done = ends.start()
    return "".join([*out, page[done:]])


def _labelled(lines: list[str], pattern: re.Pattern[str]) -> str:
    return next((found[1] for line in lines if (found := pattern.match(line))), "")


def _from_title(title: str) -> dict[str, str]:
    bare = _BOARDS.sub("", _BOARDS.sub("", title[:LINE])).strip()
    for pattern in _TITLES:
        if found := pattern.match(bare):
            return {name: (value or "").strip() for name, value in found.groupdict().items()}
    return {"role": bare} if bare else {}


def _from_lines(lines: list[str]) -> dict[str, str]:
    """A copied page that begins with its heading; or the letter of somebody who recruits."""
    if len(lines) > 2 and any(_ABOUT.match(line) for line in lines):
        return {"role": lines[0], "company": lines[1]}
    letter = " ".join(lines[:40])[:LONG]
    asked = _ASKED.search(letter)
    first = _HEAD.sub("", lines[0]) if lines else ""
    said = {} if first.endswith((",", ".", "!")) else _from_title(first)
    role = asked["role"].strip() if asked else ""
    found = _AT.search(letter, asked.end("role")) if asked else None
    company = found["company"] if found and asked and found.start() - asked.end() < NEAR else ""
    return {
        "role": role or said.get("role", ""),
        "company": company or said.get("company", ""),
    }


NEAR = 60  # letters between the job and its company
_ABOUT = re.compile(
    r"about (?:the|this) (?:job|role)\b|über (?:den|diesen) job|stellenbeschreibung", re.I
)
_HEAD = re.compile(r"^(?:subject|betreff|objet|asunto)\s*:\s*", re.I)
_ASKED = re.compile(
    r"\b(?:recruiting|looking|hiring|searching|role|position|vacancy|opening|job) (?:for|of|as)"
    r" (?:an? |the |our |my client'?s? )?(?P<role>[A-Z][\w&/+#-]*(?: [\w&/+#-]+){0,6}?)"
    r"(?= (?:at|with|for|in|to|role|position|who|based)\b|[.,;:!?(\n]|$)"
)
_AT = re.compile(
    r"\b(?:at|with|client|join|for)(?: (?:our|my|the))?(?: client)?,? "
    r"(?P<company>[A-Z][\w&'-]*(?: [A-Z][\w&'-]*){0,3})"
)


def _title(page: str) -> str:
    return _meta(page, "og:title") or _one_line(_between(page, "<title", "</title"))


def _site(page: str, is_html: bool) -> str:
    return _meta(page, "og:site_name") if is_html else ""


def _canonical(page: str) -> str:
    found = re.search(r"<link\b[^<>]{0,300}\brel=[\"']canonical[\"'][^<>]{0,1500}>", page[:200_000])
    return cells.link(_meta(page, "og:url") or (found.group() if found else ""))


def _meta(page: str, name: str) -> str:
    at = page.find(name, 0, 400_000)
    if at < 0:
        return ""
    tag = page[page.rfind("<", 0, at) : page.find(">", at) + 1][:2000]
    found = re.search(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag, re.I)
    return _one_line(found[1] or found[2] or "") if found else ""


def _between(page: str, opening: str, ending: str) -> str:
    start = page.find(opening, 0, 400_000)
    stop = page.find(ending, start) if start >= 0 else -1
    return page[page.find(">", start) + 1 : min(stop, start + 1000)] if stop >= 0 else ""


def _one_line(text: str) -> str:
    return " ".join(unescape(text[: LINE * 4]).split())[:LINE]


_TAG = re.compile(r"<[^<>]{0,5000}>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr|/ul)\b", re.I)


def plain_text(html: str) -> str:
    """HTML as lines of text."""
    text = unescape(_TAG.sub(" ", _BREAK.sub(r"\n\g<0>", html)))
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))
