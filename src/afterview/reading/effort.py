"""How much they ask for: hours of work, and how many references."""
# ruff: noqa: E501  (patterns and texts are data)

from afterview.facts import Label
from afterview.reading.numbers import NUMBER, number
from afterview.reading.phrases import compiled

_HOURS = rf"\b(?P<n>{NUMBER})(?: ?(?:-|to|bis|a) ?(?P<n2>{NUMBER}))?[ -]?(?P<u>hours?|hrs?|stunden?|heures?|horas?|h\b|minutes?|minuten?|mins?|minutos?)\b"
_WORK = r"\b(?:take|takes|spend|spending|need|effort|duration|long|complete|dauer\w*|zeitaufwand|bearbeitungszeit|dauert|benoetig\w*|aufwand|duree|prend\w*|consacrer|necessite|dur[ae]\w*|llev\w*|dedic\w*|tiempo|timed|limit)\b"
_REFERENCES = rf"\b(?P<n>{NUMBER})(?: \(\d+\))? (?:[\w-]+ ){{0,3}}?(?:references?|referees|referenzen|referenzgeber\w*|referencias|employers|managers|supervisors|colleagues|contacts|employeurs|responsables|managers|vorgesetzte\w*|arbeitgeber\w*|jefes|empleadores)\b"


def hours(folded: str) -> float | None:
    """The effort they state, in hours; of a span, its upper end."""
    for match in compiled(_HOURS).finditer(folded):
        around = folded[max(0, match.start() - 60) : match.end() + 30]
        if not compiled(_WORK).search(around):
            continue
        count = number(match["n2"] or match["n"])
        if count is not None and count <= 100:
            return count / 60 if match["u"].startswith("min") else float(count)
    return None


def references(folded: str, label: Label) -> int:
    if label is not Label.REFERENCE_REQUEST:
        return 0
    counts = (number(match["n"]) for match in compiled(_REFERENCES).finditer(folded))
    return max((count for count in counts if count and count <= 12), default=0)
