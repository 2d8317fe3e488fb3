"""Until when somebody is away, as their automatic reply tells."""

from collections.abc import Iterable

from afterview.days import Calendar
from afterview.facts import Interval, Message
from afterview.reading.dates import Reader, named
from afterview.reading.phrases import compiled
from afterview.reading.sentences import Sentence

_FIRST = 8  # sentences: it is said early
# Where the last day away, or the first day back, is named.
_BACK = (
    r"\b(?:until|till|through|back|return\w*|available again|out of (?:the )?office|away|on leave"
    r"|vacation|holiday|bis|zurueck|wieder|ab dem|abwesend|urlaub|jusqu\w*|retour|absent\w*|conges?"
    r"|de nouveau|hasta|vuelv\w*|regres\w*|ausente|vacaciones)\b"
)


def back(
    message: Message, sentences: Iterable[Sentence], language: str, country: str
) -> Interval | None:
    """The last day that such a sentence names: when they are back, or nearly."""
    if message.at is None:
        return None
    us = country == "US" and language == "en"
    reader = Reader(message.at.date(), not us, not us, language, Calendar(country=country or "US"))
    for sentence in tuple(sentences)[:_FIRST]:
        if compiled(_BACK).search(sentence.text):
            days = [each.interval for each in named(sentence.text, reader)]
            coming = [day for day in days if day.latest >= message.at.date()]
            if coming:
                return max(coming, key=lambda day: day.latest)
    return None
