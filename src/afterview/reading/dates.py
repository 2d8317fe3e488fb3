"""Days as people name them, in folded text: each an interval from earliest to latest.

A way of naming days is a pattern and one small function that makes the interval; WAYS
lists them, the more telling first.  English, German, French and Spanish share them all.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from afterview.facts import Exactness, Interval
from afterview.reading.clock import time_in, zone_in
from afterview.reading.months import (
    day_of_month,
    half_of_month,
    last_of_month,
    nth_weekday,
    part_of_month,
    quarter,
    week_of_month,
    with_year,
    year_end,
)
from afterview.reading.numbers import (
    BRIEF_WEEKDAYS,
    DAY_WORDS,
    MONTH,
    MONTHS,
    WEEKDAY,
    WEEKDAYS,
    number,
)
from afterview.reading.phrases import compiled, fitting, when
from afterview.reading.phrases.needs import words
from afterview.reading.spans import (
    Match,
    Named,
    Reader,
    feast,
    leaning,
    monday_of,
    of_their_week,
    one,
    span,
    together,
    weekend,
)
from afterview.reading.weeks import (
    fortnight,
    part_of_week,
    short_weekday,
    soonest,
    week_number,
    weekday,
)

__all__ = ["Named", "Reader", "named"]

Way = Callable[[Match, Reader], Interval | None]
_HINT = re.compile(
    r"\d|\b(?:easter|whitsun|pentecost|ostern|pfingsten|paques|semana santa"
    r"|weekend|wochenende\w*|week-?end|to(?:day|morrow|night)|week|fortnight|month|quarter|day"
    r"|eo[dwm]|cob|hour|year|christmas|heute|morgen|uebermorgen|woche|monat|tag|stunde|\w+tage?n?\b"
    r"|demain|aujourd|semaine|mois|jour|heure|quinzaine|huitaine|dizaine|noel|weihnacht|navidad"
    r"|hoy|manana|semana|mes\b|dia|hora|quincena|tmrw?\b|tues?\b|weds?\b|thu|fri\b|sat\b"
    r"|(?:mon|sun|lun|mar|mer|jeu|ven|sam|mie|jue|vie|sab|dom|mo|di|mi|do|fr|sa)\b"
    rf"|{WEEKDAY}|{MONTH})"
)


def named(text: str, reader: Reader) -> tuple[Named, ...]:
    """Every day named in a folded text, in its order; times and zones with them."""
    if not _is_hinted(text):
        return ()
    text = _without_the_old(text)
    digit = any(map(str.isdigit, text))
    taken: list[Named] = []
    for place in fitting(_PATTERNS, text):
        pattern, way, needs = WAYS[place]
        if not (digit if needs is _DIGIT else _is_needed(needs, text)):
            continue
        for match in compiled(pattern).finditer(text):
            if any(match.start() < each.end and each.start < match.end() for each in taken):
                continue
            interval = _made(way, match, reader)
            if interval is not None:
                start = _start(pattern, match)
                said = text[start : match.end()]
                taken.append(Named(replace(interval, words=said), start, match.end()))
    taken.sort(key=lambda each: each.start)
    taken = [each for each in taken if not _only_an_hour(each, taken)]
    if taken:
        taken = leaning(of_their_week(together(taken, text), text), text)
    return tuple(_timed(taken, text))


def _is_needed(needs: Collection[str], text: str) -> bool:
    if isinstance(needs, frozenset):
        return not needs.isdisjoint(words(text))
    return any(word in text for word in needs)


def _is_hinted(text: str) -> bool:
    """Whether a word hints at a day; what is said of a word is remembered."""
    if not text.isascii():  # other letters may stand beside the words that we know
        return _HINT.search(text) is not None
    return any(map(_is_hint, words(text)))


@lru_cache(4_000)
def _is_hint(word: str) -> bool:
    return _HINT.search(word) is not None


def _without_the_old(text: str) -> str:
    """Blanks for what no longer holds, "instead of 10:00", and for hours of opening."""
    for pattern, needs in _OLD:
        if any(word in text for word in needs):
            text = compiled(pattern).sub(lambda match: " " * len(match.group()), text)
    if compiled(when.MOVES).search(text):
        for match in reversed(list(compiled(when.MOVED).finditer(text))):
            start, end = next(match.span(x) for x in ("x1", "x2", "x3", "x4") if match[x])
            text = text[:start] + " " * (end - start) + text[end:]
    return text


_INSTEAD = ("instead", "than", "statt", "au lieu", "lugar", "en vez", "from", "von", "not",
            "besser", "mieux", "mejor")  # fmt: skip
_OLD = (
    (when.INSTEAD, _INSTEAD),
    (when.OPENING, (" to ", "thr", "bis", " au ", " a ", "-")),
)


def _start(pattern: str, match: Match) -> int:
    """Where a day's own words begin: "you have", "valid for" and "due:" are not."""
    holds = pattern is when.LASTING or (
        pattern is when.AFTER and compiled(when.HOLDS).match(match.group())
    )
    if pattern is when.NUMERIC and match["lead"]:
        return match.end("lead")
    return match.start("n") if holds and match["n"] else match.start()


def _only_an_hour(end_of_day: Named, found: list[Named]) -> bool:
    """The "end of day" of "end of day Friday" is no day of its own."""
    if not compiled(when.DAYS_END).fullmatch(end_of_day.interval.words):
        return False
    return any(
        each is not end_of_day
        and (-1 <= each.start - end_of_day.end <= 12 or -1 <= end_of_day.start - each.end <= 6)
        for each in found
    )


def _made(way: Way, match: Match, reader: Reader) -> Interval | None:
    try:
        return way(match, reader)
    except (ValueError, OverflowError):
        return None  # 31 February


def _timed(found: list[Named], text: str) -> Iterator[Named]:
    """The time that stands nearest after a day, else before it, belongs to it."""
    for number_, each in enumerate(found):
        until = found[number_ + 1].start if number_ + 1 < len(found) else len(text)
        since = found[number_ - 1].end if number_ else 0
        around = text[each.start : min(until, each.end + 60)]
        before = text[max(since, each.start - 30) : each.start]
        if ")" in before:  # "15:30 (UK, Ireland, Lisbon Time) on Tuesday"
            before = compiled(when.BRACKETS).sub("", text[since : each.start])[-30:]
        after = text[each.end : min(until, each.end + 60)]
        if compiled(when.SEPARATE).search(before):
            before = ""  # "Tuesday at 9:30 and on Friday"
        beside = not time_in(after[:14]) and time_in(before[-14:])  # "2:30 tomorrow"
        at = (time_in(before) if beside else time_in(after)) or time_in(before)
        at = at or each.interval.at
        zone = each.interval.zone or zone_in(around) or zone_in(text) if at else zone_in(around)
        yield replace(each, interval=replace(each.interval, at=at, zone=zone))


def iso(match: Match, reader: Reader) -> Interval:
    day = date(int(match["y"]), int(match["m"]), int(match["d"]))
    if not match["h"]:
        return one(day)
    zone = {"z": "+00:00", None: ""}.get(match["z"], match["z"] or "")
    at = time_in(f"{match['h']}:{match['i']}")
    return replace(one(day), at=at, zone=zone)


def day_month(match: Match, reader: Reader) -> Interval:
    first = with_year(int(match["d"]), MONTHS[match["m"]], match["y"], reader)
    if not match["d2"]:
        return one(first)
    return span(first, first.replace(day=int(match["d2"])))


def day_in_words(match: Match, reader: Reader) -> Interval:
    """ "The first of June"."""
    return one(with_year(DAY_WORDS[match["w"]], MONTHS[match["m"]], match["y"], reader))


def numeric(match: Match, reader: Reader) -> Interval | None:
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    if not year and not (match["lead"] or match["dot"] or match["wd"]):
        return None
    if first > 12 or match["sep"] == ".":
        return one(with_year(first, second, year, reader))
    if second > 12:
        return one(with_year(second, first, year, reader))
    dmy = one(with_year(first, second, year, reader))
    mdy = one(with_year(second, first, year, reader))
    chosen, other = (dmy, mdy) if reader.day_first else (mdy, dmy)
    if reader.sure_order or chosen == other:
        return chosen
    if _likelier(other, chosen, reader.today):
        chosen, other = other, chosen
    return replace(chosen, other=other)


def _likelier(one: Interval, other: Interval, today: date) -> bool:
    """Of two readings of 06/09, that in the coming weeks, when the other is past or far."""
    soon = timedelta() <= one.latest - today <= timedelta(days=30)
    return soon and not timedelta() <= other.latest - today <= timedelta(days=75)


def day_alone(match: Match, reader: Reader) -> Interval:
    day, here = int(match["d"] or match["d2"]), reader.today
    month, year = here.month, here.year
    if day < here.day:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    first = date(year, month, day)
    last = match.groupdict().get("last")
    return span(first, first.replace(day=int(last))) if last else one(first)


def relative_day(match: Match, reader: Reader) -> Interval:
    steps = {"today": 0, "tonight": 0, "heute": 0, "aujourd'hui": 0, "hoy": 0, "ce jour": 0,
             "day after tomorrow": 2, "uebermorgen": 2, "apres-demain": 2, "apres demain": 2,
             "pasado manana": 2}  # fmt: skip
    return one(reader.today + timedelta(days=steps.get(match["d"], 1)))


def week_with(match: Match, reader: Reader) -> Interval | None:
    rest = match["rest"]
    alone = compiled(when.BARE_DAY).match(rest)
    inner = named(f"the {alone[1]}th" if alone else rest, reader)
    if not inner or inner[0].start > 14:
        return None
    monday = monday_of(inner[0].interval.earliest)
    return span(monday, monday + timedelta(days=4))


def after(match: Match, reader: Reader) -> Interval | None:
    """ "In two weeks", "within 5-7 business days", "sous 48 heures", "valid for a week"."""
    said = {name: value for name, value in match.groupdict().items() if value}
    low = number(said.get("n") or said.get("n3") or "")
    high = number(said.get("n2") or said.get("n4") or "")
    unit = said.get("u") or said.get("u3") or ""
    if low is None or low > 370:
        return None
    business = bool({"b", "b2", "b3", "b4"} & said.keys() or re.match(r"(?:werk|arbeits)tag", unit))
    first = _ahead(low, unit, business, reader)
    last = _ahead(high or low, unit, business, reader)
    return span(first, last, Exactness.RANGE if high else Exactness.EXACT)


def from_now(match: Match, reader: Reader) -> Interval | None:
    """ "A week from today", "a week on Friday"."""
    count = number(match["n"] or match["n2"] or match["n3"])
    if not count:
        return None
    if match["n3"]:
        here = reader.today + timedelta(days=match["then"] == "tomorrow")
        here = soonest(WEEKDAYS[match["wd"]], here) if match["wd"] else here
        return one(here + timedelta(days=7 * count))
    return one(_ahead(count, match["u"] or match["u2"], False, reader))


def _ahead(count: float, unit: str, business: bool, reader: Reader) -> date:
    here = reader.today
    if re.match(r"h|stund", unit):
        return here + timedelta(days=max(1, round(count / 24)))
    if re.match(r"w|semaine|semana", unit) and not unit.startswith("werk"):
        if business:
            return reader.calendar.days_after(here, int(count * 5))
        return here + timedelta(days=round(count * 7))
    if re.match(r"mo|mes", unit):
        month = here.month - 1 + int(count)
        year, month = here.year + month // 12, month % 12 + 1
        first = date(year, month, 1)
        return first.replace(day=min(here.day, last_of_month(first).day))
    if business:
        return reader.calendar.days_after(here, int(count))
    return here + timedelta(days=int(count))


def vague(match: Match, reader: Reader) -> Interval:
    """ "A few days", "a week or two": the rulebook's FU-02."""
    words, here = match.group(), reader.today
    tomorrow = here + timedelta(days=1)
    if re.search(
        r"\b(?:about|around|roughly|etwa|ungefaehr|rund|ca\.|environ|alrededor)", words
    ) and ("or" not in words.split()):
        return span(here + timedelta(days=7), here + timedelta(days=8), Exactness.VAGUE)
    if re.search(r"week|woche|semaine|semana|fortnight|quinzaine|quincena", words):
        weeks = 3 if re.search(r"few|several|einig|paar|quelques|unas|algunas", words) else 2
        return span(here + timedelta(days=7), here + timedelta(days=7 * weeks), Exactness.VAGUE)
    if re.search(r"couple|par de", words):
        return span(tomorrow, here + timedelta(days=3), Exactness.VAGUE)
    return span(tomorrow, here + timedelta(days=5), Exactness.VAGUE)


def days_end(match: Match, reader: Reader) -> Interval:
    return one(reader.today)


_DIGIT = ("#",)  # at least one
_DATED = tuple(f"{digit}{sign}" for digit in range(10) for sign in "./-")  # "3/", "3."
_MONTHS_NAMED = tuple(sorted({month[:3] for month in MONTHS}))
_DAYS_NAMED = tuple(sorted({day[:3] for day in WEEKDAYS}))
_SHORT_NAMED = frozenset(BRIEF_WEEKDAYS)  # one of these words
_WEEKS = ("week", "woche", "semaine", "semana")
_UNITS = ("day", "week", "month", "hour", "hrs", "tag", "woche", "monat", "stund", "jour",
          "semaine", "mois", "heure", "dia", "semana", "mes", "hora", "8h", "8 h", "4h", "4 h",
          "2h", "2 h", "6h", "6 h")  # fmt: skip
# A way, its pattern, and what must stand somewhere in the text for it to be tried.
WAYS: tuple[tuple[str, Way, Collection[str]], ...] = (
    (when.ISO, iso, ("20",)),
    (when.FROM_NOW, from_now, (" from ", "heute in", " today", "week", " after ", " of ")),
    (when.WEEK_WITH, week_with, (*_WEEKS, "w/c")),
    (when.WEEK_OF_MONTH, week_of_month, (*_WEEKS, "woche")),
    (when.NTH_WEEKDAY, nth_weekday, _DAYS_NAMED),
    (when.DAY_OF_MONTH, day_of_month, _DIGIT),
    (when.DAY_IN_WORDS, day_in_words, frozenset(DAY_WORDS)),
    (when.DAY_MONTH, day_month, _DIGIT),
    (when.MONTH_DAY, day_month, _DIGIT),
    (when.NUMERIC, numeric, _DATED),
    (when.WEEK_NUMBER, week_number, _DIGIT),
    (when.QUARTER, quarter, ("q1", "q2", "q3", "q4", "quart", "trimestre")),
    (
        when.MONTH_HALF,
        half_of_month,
        ("half", "haelfte", "quinzaine", "moitie", "quincena", "mitad"),
    ),
    (when.MONTH_PART, part_of_month, _MONTHS_NAMED),
    (when.WEEKDAY_DAY, day_alone, _DIGIT),
    (when.WEEKDAY_NAME, weekday, _DAYS_NAMED),
    (when.WEEKDAY_SHORT, short_weekday, _SHORT_NAMED),
    (
        when.RELATIVE_DAY,
        relative_day,
        ("to", "tm", "heute", "morgen", "hui", "demain", "hoy", "manana"),
    ),
    (when.VAGUE, vague, _UNITS),
    (when.FORTNIGHT, fortnight, ("fortnight", "quin", "huit", "dizaine", "wochenfrist")),
    (when.AFTER, after, _UNITS),
    (when.LASTING, after, _UNITS),
    (when.WEEKEND, weekend, ("weekend", "wochenende", "week-end", "fin de", "finde")),
    (when.FEAST, feast, ("easter", "whit", "pente", "oster", "pfing", "paques", "santa")),
    (when.WEEK_PART, part_of_week, (*_WEEKS, "eow")),
    (when.THE_MONTH, part_of_month, ("mon", "mois", "mes", "eom")),
    (
        when.YEAR_END,
        year_end,
        ("year", "jahr", "annee", "ano", "holidays", "mas", "weihn", "noel", "navi"),
    ),
    (when.DAY_ALONE, day_alone, _DIGIT),
    (when.DAY_ALONE_OTHERS, day_alone, _DIGIT),
    (when.DAYS_END, days_end, ("eod", "cob", "day", "business", "play", "journee", "tag", "dia")),
)
_PATTERNS = tuple(pattern for pattern, _, _ in WAYS)
