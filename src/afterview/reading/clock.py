"""Times of day and zones as people write them, in folded text."""
# ruff: noqa: E501  (patterns and lists are data)

import re
from datetime import time

NAMED_ZONES = {
    "et": "America/New_York", "eastern": "America/New_York", "new york": "America/New_York",
    "ct": "America/Chicago", "central": "America/Chicago", "mt": "America/Denver",
    "mountain": "America/Denver", "pt": "America/Los_Angeles", "pacific": "America/Los_Angeles",
    "uk": "Europe/London", "london": "Europe/London", "paris": "Europe/Paris",
    "berlin": "Europe/Berlin", "berliner": "Europe/Berlin", "madrid": "Europe/Madrid",
    "peninsular": "Europe/Madrid", "espanola": "Europe/Madrid", "zurich": "Europe/Zurich",
    "dublin": "Europe/Dublin", "irish": "Europe/Dublin", "amsterdam": "Europe/Amsterdam",
    "wien": "Europe/Vienna", "mexico": "America/Mexico_City", "deutscher": "Europe/Berlin",
    "francaise": "Europe/Paris", "sydney": "Australia/Sydney", "india": "Asia/Kolkata",
    "canarias": "Atlantic/Canary", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "gmt": "+00:00", "utc": "+00:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "wet": "+00:00", "west": "+01:00", "eet": "+02:00",
    "eest": "+03:00", "ist": "+05:30", "sgt": "+08:00", "jst": "+09:00", "aest": "+10:00",
    "aedt": "+11:00", "hnec": "+01:00", "heec": "+02:00",
}  # fmt: skip
_SHORT = "|".join(
    sorted((z for z in NAMED_ZONES if len(z) <= 4 and z not in {"uk"}), key=len, reverse=True)
)
ZONE = re.compile(
    rf"\b(?P<sign>utc|gmt) ?(?P<offset>[+-] ?\d{{1,2}}(?::?\d{{2}})?)\b|(?:(?<=\d)|(?<=[ap]m)|(?<=\.m\.)|(?<=[\s(])|\b)(?P<short>{_SHORT})\b(?!\.\w)"
    r"|\b(?P<long>eastern|central|mountain|pacific|uk|london|new york|dublin|irish|sydney|berlin|paris|india) (?:standard |daylight |summer )?time\b"
    r"|\b(?:heure|hora|uhr) (?:de |locale de |espanola |peninsular )?(?P<city>paris|madrid|berlin|londres|peninsular|espanola|mexico|francaise|canarias)\b"
    r"|\b(?P<zeit>berliner|deutscher|londoner|wiener) (?:orts)?zeit"
)
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve",
    "eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf",
    "une deux trois quatre cinq six sept huit neuf dix onze douze",
    "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
)
HOURS = {word: n for words in _WORDS for n, word in enumerate(words.split(), start=1)}
_SPOKEN_HOUR = "(?:" + "|".join(sorted(HOURS, key=len, reverse=True)) + ")"
_THEN = r"(?= ?(?:$|[.,;:!?)]|o'clock|sharp|prompt|in the|on |at |this |tomorrow|today|for |if |uhr|bei|im |in |am |zu|statt|abends|morgens|mittags|frueh|nachmittags|abend|mon|tues|wednes|thurs|fri|satur|sun))"
_HOUR = "(?:" + "|".join(sorted(HOURS, key=len, reverse=True)) + r"|1[0-2]|[1-9])\b"
SPOKEN = re.compile(
    rf"\bhalf (?P<past>past )?(?P<half>{_HOUR})|\b(?P<quarter>quarter|ten|five|twenty) (?P<side>past|to) (?P<to>{_HOUR})"
    rf"|\bhalb (?P<halb>{_HOUR})|\b(?P<dreiviertel>dreiviertel) (?P<dv>{_HOUR})|\bviertel (?P<vn>nach|vor) (?P<viertel>{_HOUR})"
    rf"|\b(?P<midi>midi|minuit) (?P<mi>et demie?|et quart|moins le quart)|\b(?P<heure>{_HOUR}|1\d|2[0-3]) heures? (?P<he>et demie?|et quart|moins le quart|[0-5]\d)\b"
    rf"|\b(?:tipo(?: las?)?|(?:a|sobre|hasta|desde|de|hacia|para) (?:las|la)) (?P<hora>{_HOUR})(?![:.]\d| ?h\b| ?[ap]\.?m)(?: (?P<ho>y media|y cuarto|menos cuarto))?\b(?! (?:semanas?|dias|horas|personas|fases|entrevistas|ofertas|oficinas|primeras?)\b)"
    r"|\b(?P<hhmm>(?!20[2-4]\d)(?:0[6-9]|1\d|2[0-3])[0-5]\d)(?: ?(?:hrs|hours|h\b|uhr)|(?=,? (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|,? $))"
    rf"|(?<=at )(?P<mil>(?:0[6-9]|1\d|2[0-3])[0-5]\d)\b"
    rf"|\b(?:at|um|gegen|ab) (?P<hora2>{_SPOKEN_HOUR}){_THEN}|\bum (?P<hora3>(?!eins?\b|einen?\b){_SPOKEN_HOUR})\b(?! (?:tage?|wochen?|monate?|jahre?|prozent|euro|stunden?|personen|mal|weitere|minuten)\b)|\b(?:a|vers|pour|avant|des|jusqu'a) (?P<heure2>{_SPOKEN_HOUR}) heures?\b"
    r"|(?<![\d.,/:$€£])(?P<dot>1\d|2[0-3]|0?[6-9])\.(?P<dm>1[3-9]|[2-5]\d|00)(?![\d/%]|[,.]\d| ?(?:%|eur|euro|k\b|hours|stunden|heures|horas|points|punkte|million|mio))"
)
TIME = re.compile(
    r"\b(?P<noon>noon|midday|12 mittags|(?<!apres-)(?<!apres )midi|mediodia)\b|\b(?P<midnight>midnight|mitternacht|minuit|medianoche)\b"
    r"|(?<![\d.,/$€£])(?P<hour>[01]?\d|2[0-4]) ?(?::|h ?|\.(?=\d\d ?(?:uhr|h\b|[ap]\.?m|hrs)))(?P<minute>[0-5]\d)(?::\d\d)?(?!\d|[.,/]\d) ?(?P<half>a\.?m\b|p\.?m\b)?"
    r"|(?<![\d.,/:$€£])(?P<hour2>1[0-2]|0?[1-9])(?: ?(?:-|to|and) ?(?P<upto>1[0-2]|0?[1-9])(?::[0-5]\d)?)? ?(?P<half2>a\.?m\b|p\.?m\b)"
    r"|(?<![\d.,/:])(?P<hour3>[01]?\d|2[0-4]) ?(?:uhr|h\b|heures?\b|hrs\b|horas\b(?= de))"
    r"|(?<![\d.,/:])(?P<hour7>1[0-2]|0?[1-9]) ?(?=at night|in the (?:morning|afternoon|evening)|tonight|o'clock|abends|morgens|nachmittags|vormittags|du matin|du soir|de la tarde|de la noche|de la manana)"
    r"|(?<![\d.,/:])(?P<hour5>[01]?\d|2[0-3])(?= ?(?:bis|und|-|a|et|y) ?\d{1,2}(?:[:.h]\d\d)? ?(?:uhr|h\b|heures|horas|hrs))"
    r"|\b(?:about|around|circa|say) (?P<hour6>[01]?\d|2[0-3])(?= ?(?:$|[.,;!?)]|in the|on |at |tomorrow|o'clock))"
    r"|(?:\b(?:at|um|gegen|ab|a las|las|a la)|@) ?(?P<hour4>(?<=[ @])(?:[01]?\d|2[0-3]))(?![\d:/%]|[.,]\d| (?:minut|hour|stund|day|tag|week|person|jour|dia|business|working|\d))"
)
_PM_WORDS = re.compile(
    r" ?\b(?:de la tarde|de la noche|del mediodia|de l'apres-midi|du soir|nachmittags|abends|in the (?:afternoon|evening)|at night)"
)

_AM_WORDS = re.compile(
    r"\b(?:in the morning|am\b|in der frueh|frueh|morgens|vormittags|du matin|de la manana|a\.m)"
)


_DIGITS = ("hour", "hour2", "hour3", "hour4", "hour5", "hour6", "hour7")


def time_in(text: str) -> time | None:
    """The first time of day in a folded text; of a span, its beginning."""
    match = TIME.search(text)
    spoken = SPOKEN.search(text)
    if spoken and (match is None or spoken.start() <= match.start()):
        return _spoken(text, spoken)
    if match is None:
        return None
    if match["noon"]:
        return time(12)
    if match["midnight"]:
        return time(23, 59)
    digits = next(match[g] for g in _DIGITS if match[g])
    hour, minute = int(digits), int(match["minute"] or 0)
    half = match["half"] or match["half2"] or _half_after(text, match)
    if half.startswith("p") and hour < 12 and not (match["upto"] and hour > int(match["upto"])):
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    elif (not half and hour < 12 and _PM_WORDS.match(text, match.end())) or (
        match["hour"] and not half and _is_of_the_afternoon(text, match)
    ):
        hour += 12
    elif (
        (match["hour4"] or match["hour6"] or match["hour7"])
        and not half
        and hour < 7
        and ("uhr" not in text and not _AM_WORDS.search(text[match.end() : match.end() + 28]))
    ):
        hour += 12  # "at 3" is no hour of the night
    return time(23, 59) if hour == 24 else time(hour % 24, minute)


def _is_of_the_afternoon(text: str, match: re.Match[str]) -> bool:
    """ "2:30", where no clock of 24 hours is meant."""
    rest = text[match.end() : match.end() + 6]
    return (
        bool(re.fullmatch(r"[1-6]", match["hour"]))
        and ":" in match.group()
        and ("uhr" not in rest and not _AM_WORDS.search(text[match.end() : match.end() + 22]))
    )


def _spoken(text: str, match: re.Match[str]) -> time:
    """ "Half past two", "halb drei", "midi et demi", "las diez y media", "1400 hrs", "11.30"."""
    said = {name: value for name, value in match.groupdict().items() if value}
    if digits := said.get("hhmm") or said.get("mil"):
        return time(int(digits[:2]), int(digits[2:]))
    if "dot" in said:
        hour, minute = int(said["dot"]), int(said["dm"])
        after = re.match(r" ?(?:(?:-|to|until) ?[\d.:]+ ?)?([ap])\.?m\b", text[match.end() :])
        pm = bool(after) and hour < 12 and after is not None and after[1] == "p"
        return time(hour + 12 if pm else hour, minute)
    if "midi" in said:
        hour = 12 if said["midi"] == "midi" else 0
    else:
        words = ("half", "to", "halb", "dv", "viertel", "heure", "heure2", "hora", "hora2", "hora3")
        word = next(said[name] for name in words if name in said)
        hour = HOURS.get(word) or int(word)
    minutes = _minutes(said)
    at = (hour * 60 + minutes) % (24 * 60)
    if at < 7 * 60 and not _in_the_morning(text, match):
        at += 12 * 60  # nobody is asked to come at half past two in the night
    elif at < 12 * 60 and _PM_WORDS.match(text, match.end()):
        at += 12 * 60
    return time(at // 60, at % 60)


def _in_the_morning(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - 12) : match.end() + 30]
    return bool(_AM_WORDS.search(around)) or "heure" in match.group()


def _minutes(said: dict[str, str]) -> int:
    """From the full hour, which may be the one before."""
    if "half" in said:
        return 30
    if "to" in said:
        count = {"quarter": 15, "ten": 10, "five": 5, "twenty": 20}[said["quarter"]]
        return count if said["side"] == "past" else -count
    if "halb" in said:
        return -30
    if "dv" in said:
        return -15
    if "viertel" in said:
        return 15 if said["vn"] == "nach" else -15
    tail = said.get("mi") or said.get("he") or said.get("ho") or ""
    if tail.isdigit():
        return int(tail)
    if "media" in tail or "demi" in tail:
        return 30
    if "menos" in tail or "moins" in tail:
        return -15
    return 15 if tail else 0


def _half_after(text: str, match: re.Match[str]) -> str:
    """The "pm" of "2:00 - 3:00 pm" belongs to both."""
    if not match["hour"]:
        return ""
    rest = re.match(r" ?(?:-|to|until|and) ?(\d{1,2})(?::\d\d)? ?([ap])\.?m\b", text[match.end() :])
    if rest is None or int(match["hour"]) > 12:
        return ""
    crosses = rest[2] == "p" and int(match["hour"]) > int(rest[1]) % 12 and int(rest[1]) != 12
    return "a" if crosses and int(match["hour"]) != 12 else rest[2]


def zone_in(text: str) -> str:
    """The zone named in a folded text: an IANA name or an offset; empty when none is."""
    for match in ZONE.finditer(text):
        if match["sign"]:
            return _offset(match["offset"].replace(" ", ""))
        name = match["short"] or match["long"] or match["city"] or match["zeit"]
        if match["short"] in {"et", "ct", "mt", "pt", "est", "west", "ist"} and not _after_time(
            text, match
        ):
            continue
        name = {"londres": "london", "londoner": "london", "wiener": "wien"}.get(name, name)
        return NAMED_ZONES[name]
    return ""


def _after_time(text: str, match: re.Match[str]) -> bool:
    """ "et" is French and "est" is a verb, unless a time stands before it."""
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(re.search(r"(?:\d ?|[ap]\.?m\.? ?|eod |cob |noon |day |business )\(?$", before))


def _offset(text: str) -> str:
    sign, digits = text[0], text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{sign}{int(hours):02}:{minutes}"
