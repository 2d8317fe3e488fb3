"""A mail made safe to look at: no pictures, no styles, no scripts; links say where they lead."""

import re
from html import escape, unescape
from urllib.parse import urlsplit

import nh3

from afterview.reading import limits, parts
from afterview.reading.headers import fields, split

_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "dl", "dt", "em"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "ol", "p", "pre", "q"),
    *("s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th"),
    *("thead", "tr", "u", "ul", "div"),
}
_ATTRIBUTES = {"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}}
_REMOVED = {"script", "style", "title", "head", "noscript", "template", "svg", "math", "object"}
_LINK = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.S)
_URL = re.compile(r"https?://[^\s<>\"']{3,2000}")
_TAG = re.compile(r"<[^>]*>")


def read(raw: bytes) -> str:
    """The mail as HTML that may stand in a page of ours: its HTML if it has some, else its text."""
    raw = limits.message(raw)
    head, start = split(raw)
    plain = ""
    for part in parts.walk(raw, fields(head), start):
        if part.disposition == "attachment" or part.attached:
            continue
        if part.type == "text/html":
            html = parts.text(raw, part, limits.HTML)
            if html.count("<") <= limits.TAGS:
                return safe_html(html)
        elif part.type == "text/plain" and not plain:
            plain = parts.text(raw, part, limits.HTML)
    return safe_text(plain)


def safe_html(html: str) -> str:
    """A stranger's HTML reduced to words, tables and links."""
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_REMOVED,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )
    return _LINK.sub(_with_host, cleaned)


def safe_text(text: str) -> str:
    """Plain text as HTML, its lines kept and its addresses turned into links."""
    out: list[str] = []
    done = 0
    for match in _URL.finditer(text):
        url = escape(match[0].rstrip(".,;:)"))
        out += (escape(text[done : match.start()]), _LINKED.format(url=url))
        done = match.start() + len(match[0].rstrip(".,;:)"))
    out.append(escape(text[done:]))
    return f'<div class="mail__text">{"".join(out)}</div>'


_LINKED = '<a href="{url}" rel="noopener noreferrer nofollow">{url}</a>'


def _with_host(match: re.Match[str]) -> str:
    """The host behind a link, unless its words are just that."""
    host, words = _host(unescape(match[1])), unescape(_TAG.sub("", match[3]))
    if not host or words.strip().lower() in (host, f"https://{host}", f"http://{host}"):
        return match[0]
    return f'{match[0]} <small class="mail__host">({escape(host)})</small>'


def _host(url: str) -> str:
    try:
        split_url = urlsplit(url)
        host = split_url.hostname or ""
    except ValueError:
        return "unclear address"
    if split_url.scheme not in ("http", "https"):
        return ""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host.encode("ascii", "xmlcharrefreplace").decode("ascii")
