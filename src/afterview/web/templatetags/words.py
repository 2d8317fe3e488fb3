"""Words for templates: moments as people say them, and places on the outlook's line."""

from datetime import datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from afterview.desk import standing, telling
from afterview.facts import Kind

register = template.Library()


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
