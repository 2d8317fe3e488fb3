"""Dates, names, greetings and lists as people say them, by language and country."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from afterview.facts import Person
from afterview.writing.brief import UnsafeNameError
from afterview.writing.vocabulary import vocabulary

LANGUAGES = ("en", "de", "fr", "es")
SHORT_COUNTRIES = frozenset({"GB", "UK", "IE", "AU", "NZ"})  # TY-13: short notes
MONTH_FIRST = frozenset({"US", "CA", "PH", "PR"})
FORMAL_COUNTRIES = frozenset({"JP", "KR", "CN", "TW"})  # the whole name in a greeting

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
}
NEAR = {
    "en": ("today", "yesterday"),
    "de": ("heute", "gestern"),
    "fr": ("aujourd’hui", "hier"),
    "es": ("hoy", "ayer"),
}
_ON = {"en": "on ", "de": "am ", "fr": "", "es": "el "}
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
_TITLES = vocabulary("titles")
_LEARNED = frozenset({"dr", "dr.", "prof", "prof.", "professor"})
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def language(code: str) -> str:
    """The language we can write that comes nearest: "de-AT" is German; else English."""
    short = re.split(r"[-_]", code.strip().casefold(), maxsplit=1)[0]
    return short if short in LANGUAGES else "en"


def date_in_words(day: date, lang: str, country: str = "", *, year: bool = False) -> str:
    """3 March, March 3, 3. März, 3 mars, 3 de marzo."""
    month = MONTHS[lang].split()[day.month - 1]
    if lang == "de":
        said = f"{day.day}. {month}"
    elif lang == "fr":
        said = f"{'1er' if day.day == 1 else day.day} {month}"
    elif lang == "es":
        said = f"{day.day} de {month}"
    elif country.upper() in MONTH_FIRST:
        return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
    else:
        said = f"{day.day} {month}"
    return said + (f" de {day.year}" if lang == "es" else f" {day.year}") if year else said


def day_name(day: date, seen: date, lang: str, country: str = "") -> str:
    """A day for a subject line: its weekday while it is near, else its date."""
    if 0 <= (seen - day).days < 6:
        return WEEKDAYS[lang][day.weekday()]
    return date_in_words(day, lang, country)


def past_day(day: date, seen: date, lang: str, country: str = "") -> str:
    """When it was, for a sentence: "today", "yesterday", "on Tuesday", "on 3 March"."""
    ago = (seen - day).days
    if ago in (0, 1):
        return NEAR[lang][ago]
    named = day_name(day, seen, lang, country)
    if lang == "fr":
        return f"{named} dernier" if 1 < ago < 6 else f"le {named}"
    return _ON[lang] + named


def days(day: date, seen: date) -> str:
    """English only: "today's", "yesterday's", "Tuesday's"; empty when it is long ago."""
    ago = (seen - day).days
    if ago in (0, 1):
        return f"{NEAR['en'][ago]}’s"
    return f"{WEEKDAYS['en'][day.weekday()]}’s" if 0 <= ago < 6 else ""


def coming_day(day: date, seen: date, lang: str, country: str = "") -> str:
    """A day to come: "Thursday" within the week, else "Thursday, 12 March"."""
    weekday = WEEKDAYS[lang][day.weekday()]
    if 0 < (day - seen).days < 7:
        return {"fr": weekday, "es": f"el {weekday}"}.get(lang, weekday)
    named = date_in_words(day, lang, country)
    return {
        "de": f"{weekday}, den {named}",
        "fr": f"{weekday} {named}",
        "es": f"el {weekday} {named}",
    }.get(lang, f"{weekday}, {named}")


def listed(items: Iterable[str], lang: str = "en", link: str = "") -> str:
    """a, b and c."""
    said = [item for item in items if item]
    if len(said) < 2:
        return "".join(said)
    word = link or _AND[lang]
    if lang == "es" and word == "y" and re.match(r"h?i(?!e)", said[-1], re.IGNORECASE):
        word = "e"
    return f"{', '.join(said[:-1])} {word} {said[-1]}"


def safe_name(name: str) -> str:
    """The name as it is, refused when it could break a header or a line."""
    if _CONTROL.search(name):
        raise UnsafeNameError(
            "A name holds a line break or another invisible sign. Please type it again."
        )
    return " ".join(name.split())


def one_line(text: str) -> str:
    """Text without control and other invisible signs, on one line."""
    seen = "".join(_visible(sign) for sign in unicodedata.normalize("NFC", text))
    return " ".join(seen.split())


def _visible(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if category.startswith("C") else sign


def called(person: Person) -> str:
    """The whole name, without titles, given name first ("Silva, Ana" is Ana Silva)."""
    return " ".join(_parts(person)[1])


def given(person: Person) -> str:
    parts = _parts(person)[1]
    return parts[0] if parts else ""


def addressed(person: Person, lang: str, country: str, *, first: bool | None = None) -> str:
    """The name in a greeting: Ana, Dr. Silva, or Ana Silva where that is the custom."""
    titles, parts = _parts(person)
    if not parts:
        return ""
    learned = [title for title in titles if title.casefold() in _LEARNED]
    if learned and not first:
        return f"{learned[-1]} {parts[-1]}"
    formal = lang in {"de", "fr"} or country.upper() in FORMAL_COUNTRIES
    if first or (not formal and first is not False):
        return parts[0]
    return " ".join(parts)


def greeted(people: Sequence[Person], lang: str, country: str, *, first: bool | None = None) -> str:
    """The names of a greeting; empty when nobody is named, or too many to name."""
    names = [addressed(person, lang, country, first=first) for person in people]
    names = [name for name in names if name]
    return listed(names, lang) if len(names) <= 5 else ""


def courtesy(person: Person) -> str:
    """ "Frau" or "Herr" when the name is written so."""
    titles = _parts(person)[0]
    return next((title for title in titles if title in {"Frau", "Herr"}), "")


def surname(person: Person) -> str:
    parts = _parts(person)[1]
    return parts[-1] if parts else ""


def _parts(person: Person) -> tuple[list[str], list[str]]:
    name = safe_name(person.name)
    if "@" in name:
        return [], []
    if name.count(",") == 1:
        last, first = (part.strip() for part in name.split(","))
        if first and last and len(first.split()) <= 2 and not first.isupper():
            name = f"{first} {last}"
        else:
            name = last
    tokens = name.split()
    cut = 0
    while cut < len(tokens) - 1 and tokens[cut].casefold() in _TITLES:
        cut += 1
    return tokens[:cut], tokens[cut:]


def at_hour(moment: datetime, lang: str, country: str = "") -> str:
    """An hour for a sentence: "at 6 pm", "um 18 Uhr"; empty at the ends of a day."""
    hour, minute = moment.hour, moment.minute
    if (hour, minute) in {(0, 0), (23, 59)}:
        return ""
    if lang == "de":
        return f"um {hour}:{minute:02} Uhr" if minute else f"um {hour} Uhr"
    if lang == "fr":
        return f"à {hour} h {minute:02}" if minute else f"à {hour} h"
    if lang == "es":
        return f"a las {hour}:{minute:02}"
    if country.upper() in MONTH_FIRST:
        half = "am" if hour < 12 else "pm"
        return f"at {hour % 12 or 12}" + (f":{minute:02} {half}" if minute else f" {half}")
    return f"at {hour}:{minute:02}"
