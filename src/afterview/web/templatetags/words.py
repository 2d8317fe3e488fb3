"""Words for templates: moments as people say them, and places on the outlook's line."""

import re
from datetime import datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from afterview.desk import standing, telling
from afterview.facts import Kind
from afterview.web import choices

register = template.Library()
PAGE = re.compile(r"https?:/{2}[^\s/]", re.IGNORECASE)


@register.simple_tag(takes_context=True)
def when(
    context: template.Context, that: datetime | None, *, day: bool = False, first: bool = False
) -> SafeString | str:
    """A moment in words, the exact one beside it.  `day` leaves the hour out; `first` opens a line.

    {% when entry.at first=True %}
    """
    now = context.get("now")
    if that is None or now is None:
        return ""
    there, here = localtime(that), localtime(now)
    said = telling.day(there.date(), here.date())
    said = said if day else f"{said}, {telling.clock(there)}"
    exact = f"{there:%A} {there.day} {there:%B %Y, %H:%M} {there.tzname()}"
    shown = telling.sentence(said) if first else said
    return format_html('<time datetime="{}" title="{}">{}</time>', there.isoformat(), exact, shown)


@register.filter
def whole_day(that: Any) -> str:
    """Tuesday 10 March."""
    return f"{that:%A} {that.day} {that:%B}"


@register.filter
def along(x: float) -> str:
    """A place on the outlook's line, of a thousand, as a share of its width."""
    return f"{x / 10:g}%"


@register.filter
def width(start: float, end: float) -> str:
    return f"{max(0.0, end - start) / 10:g}%"


@register.filter
def happened(kind: str) -> str:
    """A kind of entry in plain words."""
    return telling.happening(Kind(kind))


@register.filter
def plainly(word: str) -> str:
    """A word of the records without its underscores."""
    return str(word).replace("_", " ")


@register.filter
def stage(word: str) -> str:
    return standing.stage(word)


@register.filter
def work(kind: str) -> str:
    """A kind of assignment in plain words."""
    return dict(choices.WORK).get(kind, kind)


@register.filter
def is_page(link: str) -> bool:
    """Whether it may stand as a link: a page of the web, and nothing that runs."""
    return bool(PAGE.match(str(link)))


@register.filter
def shortly(link: str) -> str:
    """A link without its beginning, and not longer than a line."""
    bare = str(link).partition("://")[2] or str(link)
    return bare if len(bare) <= 60 else f"{bare[:57]}…"
