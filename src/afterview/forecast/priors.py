"""What is believed before the first own wait: published figures, wide, each with its source.

Source ids are those of the rulebook (section 12), rules are RT, FU, EC, C; "X" marks our own
inference.  Times are calendar days; a published mean becomes a median as mean / exp(s²/2).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from statistics import NormalDist

from afterview.forecast.waits import Kind, Screen, Stage, Wait

FAST_SHARE, FAST_MEDIAN, FAST_SHAPE = 0.08, 1.5, 0.6  # answers within 48 hours (1.9; RH-18)
LEAST_FACTOR, MOST_FACTOR = 0.3, 3.0  # cap on country times sector (1.9)


@dataclass(frozen=True, slots=True)
class Prior:
    """A belief about one kind of wait, and how unsure it is.

    Of all waits `never` end in silence; the others last, log-normally, `median` days with
    `shape`.  `*_doubt` are standard deviations: of log median, log shape, logit never.
    """

    median: float
    shape: float
    never: float
    yes: float  # share of answers that are a yes
    sources: tuple[str, ...] = ()
    median_doubt: float = 0.7  # people's levels run from 7 to 21 days
    shape_doubt: float = 0.3
    never_doubt: float = 1.0

    def answered_by(self, day: float) -> float:
        """Share of the answers that has come by a day (without the fast track)."""
        return NormalDist().cdf(log(day / self.median) / self.shape) if day > 0 else 0.0

    def quantile(self, share: float) -> float:
        return self.median * exp(self.shape * NormalDist().inv_cdf(share))

    def silent_for_good(self, day: float) -> float:
        """The chance that a silence of so many days is final (RT-08)."""
        return self.never / (self.never + (1 - self.never) * (1 - self.answered_by(day)))


FIRST_INTERVIEW = Prior(20, 0.65, 0.20, 0.45, ("NACE-23", "MRI-12", "RT-08"))  # the benchmark

STAGES = {
    Stage.APPLICATION: Prior(
        10, 1.2, 0.65, 0.25, ("ER-25", "CANDE-20", "CB-13", "RT-04"), never_doubt=0.7
    ),
    Stage.SCREENING: Prior(7, 0.8, 0.20, 0.45, ("RT-11", "RT-04")),
    Stage.INTERVIEW: Prior(9, 0.8, 0.20, 0.40, ("rulebook 1.9", "RT-11", "RT-04")),
    Stage.FINAL: Prior(10, 0.8, 0.20, 0.45, ("rulebook 1.9", "NACE-23", "RT-04")),
    Stage.ASSIGNMENT: Prior(7, 0.8, 0.20, 0.40, ("RT-11", "RT-04", "X")),
    Stage.REFERENCES: Prior(7, 0.7, 0.10, 0.65, ("rulebook 1.8", "RF-14", "X")),
    Stage.INVITATION: Prior(6, 0.8, 0.10, 0.85, ("RT-11", "X")),
    Stage.OFFER: Prior(5, 0.8, 0.05, 0.90, ("PO-13", "rulebook 1.8", "X")),
}


@dataclass(frozen=True, slots=True)
class Sector:
    """How much slower a sector is: from application to answer, and after an interview."""

    words: str  # a pattern
    application: float
    interview: float
    source: str
    never: dict[Kind, float] | None = None


SECTORS = (
    Sector(
        r"academ|universit|faculty|professor|higher ed",
        60.3 / 23.8,
        60.3 / 23.8,
        "GD-17c, EC-15",
        {Kind.APPLICATION: 0.75, Kind.INTERVIEW: 0.35},
    ),
    Sector(r"government|public sector|federal|civil serv", 53.8 / 23.8, 38 / 24.5, "GD-17a"),
    Sector(r"research", 44.6 / 23.8, 44.6 / 23.8, "GD-17c"),
    Sector(r"aerospace|defen[cs]e|space", 32.6 / 23.8, 32.6 / 23.8, "GD-17a"),
    Sector(r"biotech|pharma", 30 / 23.8, 30 / 23.8, "GD-17a"),
    Sector(r"energy|utilit|oil", 28.8 / 23.8, 28.8 / 23.8, "GD-17a"),
    Sector(r"education|school", 28 / 23, 28 / 23, "GD-NYT"),
    Sector(r"restaurant|\bbars?\b", 10.2 / 23.8, 10.2 / 23.8, "GD-17a"),
    Sector(r"supermarket|grocer|automotive", 12.5 / 23.8, 12.5 / 23.8, "GD-17a"),
    Sector(r"private security", 11.6 / 23.8, 11.6 / 23.8, "GD-17a"),
    Sector(r"hospitality|recreation", 1.0, 39.5 / 24.5, "NACE-12"),
    Sector(r"construction|engineering serv", 1.0, 30 / 24.5, "NACE-12"),
    Sector(r"accounting|business serv", 1.0, 17 / 24.5, "NACE-12"),
    Sector(r"electronics|hardware", 1.0, 16 / 24.5, "NACE-12"),
    Sector(r"contract|\btemp", 0.5, 0.5, "PROF"),
)

# Days from application to answer (GD-17b), by ISO code, with the names people write.
COUNTRIES = {
    "BR": (39.6, "bra brazil"),
    "FR": (38.9, "fra france"),
    "CH": (37.6, "che switzerland"),
    "IT": (36.0, "ita italy"),
    "BE": (36.0, "bel belgium"),
    "AE": (35.8, "are uae"),
    "EG": (35.2, "egy egypt"),
    "ES": (31.7, "esp spain"),
    "MX": (31.2, "mex mexico"),
    "JP": (30.9, "jpn japan"),
    "DE": (28.5, "deu germany"),
    "GB": (27.5, "gbr uk united_kingdom england scotland wales"),
    "PL": (25.9, "pol poland"),
    "IE": (25.5, "irl ireland"),
    "NL": (25.4, "nld netherlands"),
    "SG": (25.4, "sgp singapore"),
    "CN": (24.7, "chn china"),
    "US": (23.8, "usa united_states"),
    "AU": (23.3, "aus australia"),
    "PH": (21.8, "phl philippines"),
    "MY": (21.7, "mys malaysia"),
    "CA": (20.1, "can canada"),
    "RO": (19.2, "rou romania"),
    "IL": (16.9, "isr israel"),
    "IN": (16.1, "ind india"),
}

# Days that each screen adds: midpoints of GD-15a; reference calls from rulebook 1.8.
SCREEN_DAYS = {
    Screen.PHONE: 7.5,
    Screen.ONE_TO_ONE: 4.7,
    Screen.PANEL: 6.2,
    Screen.PRESENTATION: 3.45,
    Screen.REASONING_TEST: 3.5,
    Screen.SKILLS_TEST: 1.05,
    Screen.PERSONALITY_TEST: 1.1,
    Screen.DRUG_TEST: 0.55,
    Screen.BACKGROUND: 3.25,
    Screen.REFERENCES: 4.0,
}

DORMANT_DAYS = (  # from this day silence counts as a no at the latest (FU-05, rulebook 9.7)
    (r"academ|universit|faculty|professor", 90),
    (r"government|public sector|federal", 70),
    (r"contract|\btemp|retail|supermarket", 28),
)
DORMANT_DEFAULT = 42


def prior_for(wait: Wait) -> Prior:
    """The published figures that fit this wait, its stage, country, sector and agency."""
    base = STAGES[wait.stage]
    factor, sources, never = 1.0, base.sources, base.never
    if sector := sector_of(wait.sector):
        early = wait.stage is Stage.APPLICATION
        factor *= sector.application if early else sector.interview
        never = (sector.never or {}).get(wait.stage.kind, never)
        sources += (sector.source,)
    if code := country_code(wait.country):
        factor *= COUNTRIES[code][0] / COUNTRIES["US"][0]
        sources += ("GD-17b",) * (code != "US")
    if wait.client_of and wait.stage.kind is Kind.INTERVIEW:
        never = min(never, 0.10)  # the recruiter closes the loop (RT-04)
    factor = min(max(factor, LEAST_FACTOR), MOST_FACTOR)
    return Prior(
        base.median * factor,
        base.shape,
        never,
        base.yes,
        sources,
        base.median_doubt,
        base.shape_doubt,
        base.never_doubt,
    )


@lru_cache(maxsize=1024)
def sector_of(text: str) -> Sector | None:
    return next((each for each in SECTORS if re.search(each.words, text.lower())), None)


@lru_cache(maxsize=1024)
def country_code(text: str) -> str | None:
    """The ISO code of a country as people write it ("USA", "FR/EU", "US-CA", "Germany")."""
    words = text.lower().replace("united ", "united_")
    return next((_NAMES[word] for word in re.findall(r"[a-z_]+", words) if word in _NAMES), None)


def dormant_days(sector: str) -> int:
    """Calendar days of silence after which it counts as a no at the latest (FU-05)."""
    text = sector.lower()
    return next((days for words, days in DORMANT_DAYS if re.search(words, text)), DORMANT_DEFAULT)


_NAMES = {
    name: code for code, (_, names) in COUNTRIES.items() for name in (code.lower(), *names.split())
}
