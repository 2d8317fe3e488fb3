"""How a note becomes part of a sentence.

People note down fragments ("the move to event sourcing", "wants someone to own releases") and
whole sentences ("She grew the team from four to eleven.").  Each is told apart by its shape and
turned to the reader: `heard`, `wanted`, `own`, `to_come`, `undertaken` and `doubted` return the
words that a letter's sentences may use.  A note that is itself a gap ("TBD") is no note.
English only; in other languages a note is set after a colon as it stands (`plain`).
"""

import re
from collections.abc import Iterable

from afterview.writing.grammar import (
    ARTICLES,
    DEEDS,
    THIRD,
    acted,
    finite,
    is_bare_verb,
    is_past,
    low,
    myself,
    noun_phrase,
    reported,
    settled,
    spelt_out,
    their_words,
    to_reader,
    turned,
    your,
    yours,
)
from afterview.writing.vocabulary import vocabulary
from afterview.writing.wording import one_line

Said = dict[str, str]


_GAP = re.compile(r"[{}<>]|\[[^\]]*\]|\(\s*\)|\?\?|\b(?:TBD|TBC|TODO|XXX+|N/A|lorem ipsum)\b", re.I)
_NOTHING = re.compile(r"(?:not sure|unclear|unknown|no idea|none|nothing|open|\?+|-+)", re.I)
_BULLET = re.compile(r"^\s*(?:[-*•–—·]|\d+[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉÈÀÁÍÓÚÑ¿¡\"“«])|\s*[;\n]\s*")
_WHEN = vocabulary("when")
_PRESENT = vocabulary("present")
_TOLD = re.compile(
    r"^(?:(?:s?he|they|we|i|you)\s+)?(?:also\s+|both\s+|really\s+)*"
    r"(?:(?:talked|spoke|chatted)\s+(?:a\s+lot\s+|at\s+length\s+|briefly\s+|mostly\s+)?about\s+|"
    r"(?:told\s+(?:me|us)|mentioned|explained|described|discussed|said|pointed\s+out|"
    r"showed\s+(?:me|us))\s+(?:about\s+|of\s+|that\s+)?)(?=\S)",
    re.I,
)
_ASKED = re.compile(
    r"^(?:(?:s?he|they)\s+)?(?:also\s+)?asked\s+(?:me\s+|us\s+)?(?:about\s+)?", re.I
)
_QUOTED = re.compile(r"^[\"“«„']\s*(.+?)\s*[\"”»“']\.?$")
_FORGOT = re.compile(
    r"^(?:i\s+)?(?:forgot|did\s*n[o'’]t|never|should\s+have|wanted|meant|had\s+no\s+time)\s*"
    r"(?:to\s+)?(?:mention(?:ed)?|say|said|bring\s+up|brought\s+up|talk(?:ed)?\s+about|raise|"
    r"raised|get\s+to|add|added|tell\s+\w+(?:\s+about)?)?\s*(?:that\s+|about\s+)?",
    re.I,
)
_DOUBT = re.compile(
    r"^(?:s?he\s+|they\s+)?(?:(?:was|were|seemed)\s+)?(?:worried|doubted|concerned|unsure|asked|"
    r"wondered|doubts?|worry|concern|worries)?\s*(?:about\s+|that\s+|if\s+)?"
    r"(?:my\s+(?=no\b|lack|limited|little))?(?:the\s+(?=lack))?"
    r"(?:no\s+|lack\s+of\s+|not\s+enough\s+|little\s+|limited\s+|missing\s+)?",
    re.I,
)
_SEND = re.compile(
    r"^(?:(?:i\s+)?(?:will\s+|would\s+|promised\s+|said\s+i\s+would\s+|'ll\s+)?(?:to\s+)?)?"
    r"(?:send|share|forward|mail|e-mail|email|give|get\s+back\s+(?:to\s+\w+\s+)?with)\s+"
    r"(?:(?:her|him|them|you|it\s+over|over|across)\s+)?(?:a\s+copy\s+of\s+)?",
    re.I,
)
_ANSWERS = vocabulary("answers")
_UNCOUNTABLE = vocabulary("uncountable")
_ARTICLE_NEXT = vocabulary("article_next")


def items(note: str) -> tuple[str, ...]:
    """The separate thoughts of a note: lines, bullets, sentences.  Gaps are left out."""
    thoughts: list[str] = []
    for line in note.splitlines():
        thoughts += _SENTENCE_END.split(_BULLET.sub("", line))
    tidy = (plain(thought) for thought in thoughts)
    return tuple(thought for thought in tidy if thought)


def plain(note: str) -> str:
    """A note on one line without its final stop; empty when it is no more than a gap."""
    text = one_line(note)
    if not text or _GAP.search(text):
        return ""
    text = re.sub(r"!+", "", text)
    if _NOTHING.fullmatch(text.strip(" .?")):
        return ""
    text = re.sub(r"\s+([,.;:?])", r"\1", text).strip(" .,;:-–—…")
    return text if re.search(r"\w", text) else ""


def heard(note: str, reader: str = "", names: Iterable[str] = ()) -> Said:
    """What only they said, by shape: specific, _clause, _question, _quote."""
    text = spelt_out(_unnamed(plain(note), names))
    if not text:
        return {}
    if quote := _QUOTED.match(text):
        return {"specific_quote": quote[1].rstrip(".")}
    if asked := _ASKED.match(text):
        return _question(text[asked.end() :].rstrip("?"), asked[0], names)
    told = _TOLD.match(text)
    if told and (rest := text[told.end() :]):
        if told[0].casefold().endswith("that "):
            return {"specific_clause": turned(rest, reader, names) or reported(rest, names)}
        return heard(rest, reader, names)
    if text.endswith("?"):
        return {"specific_quote": text}
    clause = turned(text, reader, names)
    if clause and ": " not in text:
        return {"specific_clause": clause}
    thing = to_reader(yours(noun_phrase(text, names)))
    if ": " in thing:
        return {"specific_odd": thing.replace(": ", " – ")}
    return {"specific" if settled(thing, names) else "specific_odd": thing}


def _unnamed(text: str, names: Iterable[str]) -> str:
    """Without the name that says whose words they are ("Bo: ...")."""
    for name in names:
        text = text.removeprefix(f"{name}: ")
    return text


def _question(asked: str, verb: str, names: Iterable[str]) -> Said:
    """What they asked: a wh-clause, a request, or a subject."""
    words = asked.split()
    if not words:
        return {}
    first = words[0].casefold()
    about = verb.rstrip().casefold().endswith("about")
    if first == "to" and not about and len(words) > 1:
        return {"specific_request": asked}
    if first in {"how", "what", "why", "when", "where", "who", "which", "whether", "if"}:
        return {"specific_wh": re.sub(r"^if\b", "whether", low(asked, names))}
    return {"specific_question": noun_phrase(asked, names)}


def wanted(note: str, names: Iterable[str] = ()) -> Said:
    """What they want solved: need (a thing), need_to (do something), need_clause."""
    text = spelt_out(plain(note))
    if not text:
        return {}
    if start := re.match(
        r"^(?:s?he|they|we|the\s+team)?\s*(?:wants?|needs?|looking\s+for|"
        r"(?:is|are)\s+looking\s+for|looks?\s+for)\s+(?=\S)",
        text,
        re.I,
    ):
        text = text[start.end() :]
    words = text.split()
    if words[0].casefold() == "to" and len(words) > 1:
        return {"need_to": your(low(text, names))}
    if is_bare_verb(words):
        return {"need_to": f"to {your(low(text, names, force=True))}"}
    clause = turned(text, "", names)
    if clause:
        return {"need_clause": clause}
    if not any(text.startswith(name) for name in names) and text[1:2].islower():
        text = text[:1].lower() + text[1:]
    return {"need": noun_phrase(text, names)}


def unsaid(note: str) -> str:
    """What was left unsaid, without the words that say so."""
    return _FORGOT.sub("", plain(note), count=1)


def own(note: str, word: str, names: Iterable[str] = ()) -> Said:
    """The candidate's own work: a clause ("I cut the close from nine days to three") or a thing."""
    text = _FORGOT.sub("", plain(note), count=1) if word == "missed" else plain(note)
    if not text:
        return {}
    words = text.split()
    first = words[0].casefold()
    if first in {"i", "i've", "i’ve", "i'm", "i’m", "i'd", "i’d"}:
        return {f"{word}_clause": re.sub(r"^I also ", "I ", "I" + text[1:])}
    if first == "responsible" and len(words) > 2:
        return {f"{word}_clause": f"I was {low(text, names, force=True)}"}
    if is_past(words) or first in DEEDS:
        return {f"{word}_clause": f"I {low(text, names, force=True)}"}
    if first in _PRESENT:
        return {f"{word}_clause": f"I {low(text, names, force=True)}"}
    if first == "we" or (first in {"my", "our"} and (finite(words) or acted(words))):
        shape = "result" if word == "proof" else "clause"
        return {f"{word}_{shape}": low(text, names)}
    told = first in {"at", "in", "for", "as", "during"} and re.search(r"\b(?:I|we)\b", text)
    if finite(words) or first == "that" or told:
        shape = "result" if word == "proof" else "clause"
        return {f"{word}_{shape}": low(text.removeprefix("that "), names)}
    own_work = noun_phrase(text, names)
    unsure = word == "proof" and not settled(own_work, names)
    return {f"{word}_result" if unsure else word: own_work}


def to_come(note: str, reader: str = "", names: Iterable[str] = ()) -> Said:
    """The next step as they described it: next (a thing), next_answer, _clause or _when."""
    text = spelt_out(plain(note))
    told = re.match(r"^(?:s?he|they)\s+(?:said|told\s+me)\s+(?:that\s+)?", text, re.I)
    text = text[told.end() :] if told else text
    words = text.split()
    if not words or words[0].casefold() in {"she", "he"}:  # she may be another than the reader
        return {}
    if words[0].casefold() in {"will", "should", "may"}:
        text = f"I {low(text, names, force=True)}"
    clause = their_words(text) or turned(text, reader, names) or _somebody_acts(words)
    if clause:
        return {"next_clause": re.sub(r"^i\b", "I", clause) if text[:2] == "I " else clause}
    return _by_when(text, names) or _next_thing(text, names)


def _somebody_acts(words: list[str]) -> str:
    """ "HR calls on Monday"."""
    acts = words[0].casefold() not in ARTICLES and words[1:] and words[1] in THIRD
    return " ".join(words) if acts else ""


def _by_when(text: str, names: Iterable[str]) -> Said:
    first = text.split()[0].casefold()
    if re.fullmatch(r"(?:\d+|a|one|two|three|four|a few) (?:day|week|month)s?", text, re.I):
        return {"next_when": f"within {low(text, names)}"}
    if re.fullmatch(r"(?:mon|tues|wednes|thurs|fri)day(?: week)?|tomorrow", text, re.I):
        return {"next_when": f"by {text}"}
    if first not in _WHEN:
        return {}
    when = low(text, names)
    when = f"the {when}" if first in {"end", "middle"} else when
    return {"next_when": when if first in {"by", "in", "on", "within"} else f"by {when}"}


def _next_thing(text: str, names: Iterable[str]) -> Said:
    step = low(text, names)
    first = step.split()[0].casefold()
    if " " not in step and first not in _ANSWERS | _ARTICLE_NEXT:
        return {}
    bare = first.isalpha() and first not in ARTICLES | _UNCOUNTABLE and not first.endswith("s")
    if re.match(r"\d+(?:st|nd|rd|th)\b", step):
        step = f"the {step}"
    elif first in _ARTICLE_NEXT or (bare and step[0].islower()):
        step = f"{'an' if first[0] in 'aeiou' else 'a'} {step}"
    return {"next_answer" if first in _ANSWERS else "next": step}


def undertaken(note: str, names: Iterable[str] = ()) -> Said:
    """What the candidate promised, as a thing to be sent."""
    text = plain(note)
    if not text:
        return {}
    thing = _SEND.sub("", text, count=1)
    words = thing.split()
    if not words or finite(words) or is_past(words) or words[0].casefold() in {"i", "to"}:
        return {}
    return {"promised": yours(noun_phrase(thing, names))}


def doubted(note: str, names: Iterable[str] = ()) -> Said:
    """A doubt they voiced, as the question that it is."""
    text = plain(note)
    if not text:
        return {}
    if re.match(r"^(?:.*?\b)?(whether|if)\b", text, re.I) and len(text.split()) > 3:
        rest = re.split(r"\b(?:whether|if)\b", text, maxsplit=1, flags=re.I)[1].strip()
        return {"doubt_wh": f"whether {myself(rest)}"} if rest else {}
    rest = _DOUBT.sub("", text, count=1).strip(" .,")
    if not rest or finite(rest.split()) or rest.split()[0].casefold() in {"i", "too"}:
        return {}
    return {"doubt": low(rest, names)}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def is_foreign(text: str, lang: str) -> bool:
    """Whether its small words are clearly those of another language than the letter's."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    score = {each: sum(word in small for word in words) for each, small in _SMALL_WORDS.items()}
    most = max(score.values())
    return most >= 2 and score[lang] * 2 <= most


_SMALL_WORDS = {
    "en": vocabulary("small_en"),
    "de": vocabulary("small_de"),
    "fr": vocabulary("small_fr"),
    "es": vocabulary("small_es"),
}  # fmt: skip
