"""HTML mail as text: what a reader would see, and which of it was quoted."""

import re
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from afterview.reading import limits
from afterview.reading.headers import clean
from afterview.reading.replies import fresh

_BLOCK_TAGS = (
    "p div tr table ul ol li br hr h1 h2 h3 h4 h5 h6 pre blockquote section article header "
    "footer center form fieldset dl dt dd address main nav aside tbody thead caption"
)
_CELLS = frozenset(("td", "th"))
_UNSEEN_TAGS = (
    "style script head title noscript template svg math object iframe select textarea button-icon "
    "video audio canvas -comment !doctype"
)
_BLOCKS, _UNSEEN = frozenset(_BLOCK_TAGS.split()), frozenset(_UNSEEN_TAGS.split())
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$|!)"
    r"|max-height\s*:\s*0(?:px)?\s*(?:;|$|!)",
    re.I,
)
_QUOTE_CLASSES = re.compile(
    r"gmail_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra"
    r"|ms-outlook-mobile-reference|OutlookMessageHeader",
)
_REST_IS_QUOTED = re.compile(
    r"divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|stopSpelling"
)
_OUTLOOK_RULE = re.compile(r"border-top\s*:\s*(?:solid\s+)?#?(?:E1E1E1|B5C4DF)", re.I)
_QUOTE_SIGNS = (
    "_quote cite yahoo_quoted divrplyfwdmsg appendonsend reference-message e1e1e1 b5c4df "
    "outlook-mobile zmail_extra outlookmessageheader stopspelling blockquote"
)
_MAY_QUOTE = _QUOTE_SIGNS.split()
_MAY_HIDE = (
    "display",
    "visibility",
    "mso-hide",
    "font-size:0",
    "font-size: 0",
    "max-height",
    "hidden",
)
_INVISIBLE = {
    0x200B: None,
    0x200C: None,
    0x200D: None,
    0x2060: None,
    0xFEFF: None,
    0xAD: None,
    0x34F: None,
}
_TAG = re.compile(r"<[^<>]{0,5000}>")
_BREAK = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6]|/table)\b", re.I)


def read(html: str) -> tuple[str, str]:
    """The whole text, and the writer's own words."""
    html = html[: limits.HTML]
    if html.count("<") > limits.TAGS:
        text = _without_tags(html)
        return text, fresh(text)
    tree = LexborHTMLParser(" ".join(_keep_lines(html).split()))
    if tree.body is None:
        return "", ""
    lower = html.lower()
    quotes = any(sign in lower for sign in _MAY_QUOTE)
    hides = any(sign in lower for sign in _MAY_HIDE)
    everything, own = _walk(tree.body, quotes, hides)
    text = _tidy(everything)
    return text, fresh(_tidy(own) if len(own) < len(everything) else text)


def links(html: str) -> tuple[str, ...]:
    """Where the links of a mail lead, each once: an address often names the requisition."""
    found: dict[str, None] = {}
    for match in re.finditer(
        r"href\s*=\s*[\"']?(https?://[^\s\"'<>]{4,2000})", html[: limits.HTML], re.I
    ):
        found.setdefault(clean(unescape(match[1]))[: limits.LINK])
        if len(found) == limits.LINKS:
            break
    return tuple(found)


def _walk(body: LexborNode, quotes: bool, hides: bool) -> tuple[list[str], list[str]]:
    """Node by node, without recursion; what is hidden is passed over with all it holds."""
    everything: list[str] = []
    own: list[str] = []
    quoted = 0  # how many quotes we are in
    trail: list[tuple[LexborNode, str, bool]] = []  # open elements: node, what ends them, quote
    node = body.child
    while True:
        if node is None:
            if not trail:
                return everything, own
            above, mark, was_quote = trail.pop()
            _say(mark, everything, own, quoted)
            quoted -= was_quote
            node = above.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            _say(node.text_content or "", everything, own, quoted)
        elif tag not in _UNSEEN and not (hides and _is_hidden(node)):
            mark = "\n" if tag in _BLOCKS else " " if tag in _CELLS else ""
            _say(mark, everything, own, quoted)
            starts, forever = _quotes(node, tag) if quotes else (False, False)
            quoted += starts or forever
            if node.child is not None:
                trail.append((node, mark, starts))
                node = node.child
                continue
            quoted -= starts
        node = node.next


def _say(said: str, everything: list[str], own: list[str], quoted: int) -> None:
    if said:
        everything.append(said)
        if not quoted:
            own.append(said)


def _is_hidden(node: LexborNode) -> bool:
    given = node.attributes
    return "hidden" in given or bool(_HIDDEN.search(given.get("style") or ""))


def _quotes(node: LexborNode, tag: str) -> tuple[bool, bool]:
    """Does a quote begin here, and does it end with this element or never?"""
    if tag not in ("div", "blockquote", "table", "hr", "section", "p"):
        return False, False
    given = node.attributes
    name = f"{given.get('class') or ''} {given.get('id') or ''}"
    style = given.get("style") or ""
    if _REST_IS_QUOTED.search(name) or _OUTLOOK_RULE.search(style):
        return False, True
    if tag == "blockquote" and (given.get("type") == "cite" or "border-left" in style):
        return True, False
    return bool(_QUOTE_CLASSES.search(name)), False


def _keep_lines(html: str) -> str:
    """The lines of <pre> are meant; all other white space is one space."""
    at = html.find("<pre")
    if at < 0:
        return html
    out: list[str] = []
    done = 0
    while at >= 0:
        end = html.find("</pre", at)
        if end < 0:
            break
        out += (html[done:at], html[at:end].replace("\n", "<br>"))
        done, at = end, html.find("<pre", end)
    out.append(html[done:])
    return "".join(out)


def _without_tags(html: str) -> str:
    for name in ("style", "script", "head"):
        html = _cut_out(html, name)
    html = _TAG.sub(" ", _BREAK.sub(r"\n\g<0>", html))
    return _tidy([unescape(html)])


def _cut_out(html: str, name: str) -> str:
    lower, out, done = html.lower(), [], 0
    if len(lower) != len(html):
        return html
    while (at := lower.find(f"<{name}", done)) >= 0:
        end = lower.find(f"</{name}", at)
        if end < 0:
            break
        out.append(html[done:at])
        done = end
    out.append(html[done:])
    return "".join(out)


def _tidy(pieces: list[str]) -> str:
    """One space between words, one empty line between paragraphs."""
    text = "".join(pieces)
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    out: list[str] = []
    for line in text.split("\n"):
        line = " ".join(line.split())
        if line or (out and out[-1]):
            out.append(line)
    return clean("\n".join(out).strip())
