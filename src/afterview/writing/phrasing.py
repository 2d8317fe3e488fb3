"""How a note becomes part of a sentence.

People note down fragments ("the move to event sourcing", "wants someone to own releases") and
whole sentences ("She grew the team from four to eleven.").  Each is told apart by its shape and
turned to the reader: `heard`, `wanted`, `own`, `to_come`, `undertaken` and `doubted` return the
words that a letter's sentences may use.  A note that is itself a gap ("TBD") is no note.
English only; in other languages a note is set after a colon as it stands (`plain`).
"""

import re
from collections.abc import Iterable

from afterview.writing.vocabulary import pairs, vocabulary
from afterview.writing.wording import one_line

Said = dict[str, str]

_GAP = re.compile(r"[{}<>]|\[[^\]]*\]|\(\s*\)|\?\?|\b(?:TBD|TBC|TODO|XXX+|N/A|lorem ipsum)\b", re.I)
_BULLET = re.compile(r"^\s*(?:[-*•–—·]|\d+[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉÈÀÁÍÓÚÑ¿¡\"“«])|\s*[;\n]\s*")
_ARTICLES = vocabulary("articles")
_SMALL = _ARTICLES | vocabulary("small")
_COMMON = vocabulary("common")
_NOUN_END = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$")
_SINGULAR = re.compile(r"(?:tion|sion|ment|ance|ence)$")
_COUNTED = vocabulary("counted")
_BETTER = vocabulary("better")
_TAKES_THE = vocabulary("takes_the")
_LINKS = vocabulary("links")
_AFTER_VERB = vocabulary("after_verb")
_PAST = vocabulary("past")
_DEEDS = vocabulary("deeds")
_NOT_PAST = vocabulary("not_past")
_THIRD = pairs("third")
_VERBS = vocabulary("bare_verbs")
_WHEN = vocabulary("when")
_PRESENT = vocabulary("present")
_ALWAYS_VERB = vocabulary("always_verb")
_BARE_VERBS = vocabulary("bare_verbs")
_VERBS = vocabulary("verbs")
_OPENS_CLAUSE = vocabulary("opens_clause")
_TOLD = re.compile(
    r"^(?:(?:s?he|they|we|i|you)\s+)?(?:also\s+|both\s+|really\s+)?"
    r"(?:talked|spoke|told\s+(?:me|us)|chatted|mentioned|explained|described|discussed|said|"
    r"pointed\s+out|showed\s+(?:me|us))\s+(?:at\s+length\s+)?(?:about\s+|of\s+|that\s+)?(?=\S)",
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
    text = re.sub(r"!+", ".", text)
    text = re.sub(r"\s+([,.;:?])", r"\1", text).strip(" .,;:-–—…")
    return text if re.search(r"\w", text) else ""


def heard(note: str, reader: str = "", names: Iterable[str] = ()) -> Said:
    """What only they said, by shape: specific, _clause, _question, _quote."""
    text = plain(note)
    if not text:
        return {}
    if quote := _QUOTED.match(text):
        return {"specific_quote": quote[1].rstrip(".")}
    if asked := _ASKED.match(text):
        return _question(text[asked.end() :].rstrip("?"), asked[0], names)
    told = _TOLD.match(text)
    if told and (rest := text[told.end() :]):
        if told[0].casefold().endswith("that "):
            return {"specific_clause": _turned(rest, reader, names) or _reported(rest, names)}
        return heard(rest, reader, names)
    if text.endswith("?"):
        return {"specific_quote": text}
    clause = _turned(text, reader, names)
    if clause:
        return {"specific_clause": clause}
    thing = _to_reader(_yours(_thing(text, names)))
    return {"specific" if _settled(thing, names) else "specific_odd": thing}


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
        return {"specific_wh": _low(asked, names)}
    return {"specific_question": _thing(asked, names)}


def _to_reader(thing: str) -> str:
    """ "How they look after ..." is "how you look after ..."; so is "the firms they bought"."""
    said = re.sub(
        r"^(how|what|why|where|when|which|the way) (they|she|he)\b (\w+)", _about_you, thing
    )
    if said == thing:
        return re.sub(r"\bthey\b(?= \w)", "you", said)
    return re.sub(r"\btheir\b", "your", said)


def _about_you(found: re.Match[str]) -> str:
    return f"{found[1]} you {_THIRD.get(found[3], found[3])}"


def _settled(thing: str, names: Iterable[str]) -> bool:
    """Whether its first letter is surely right in the middle of a sentence."""
    first = thing.split()[0]
    return not first[0].isupper() or first in names or not first[1:].islower()


def wanted(note: str, names: Iterable[str] = ()) -> Said:
    """What they want solved: need (a thing), need_to (do something), need_clause."""
    text = plain(note)
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
        return {"need_to": _your(_low(text, names))}
    if _is_bare_verb(words):
        return {"need_to": f"to {_your(_low(text, names, force=True))}"}
    clause = _turned(text, "", names)
    if clause:
        return {"need_clause": clause}
    return {"need": _thing(text, names)}


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
    if _is_past(words) or first in _DEEDS:
        return {f"{word}_clause": f"I {_low(text, names, force=True)}"}
    if first in _PRESENT:
        return {f"{word}_clause": f"I {_low(text, names, force=True)}"}
    if first == "we" or (first in {"my", "our"} and (_finite(words) or _acted(words))):
        shape = "result" if word == "proof" else "clause"
        return {f"{word}_{shape}": _low(text, names)}
    if _finite(words) or first == "that":
        shape = "result" if word == "proof" else "clause"
        return {f"{word}_{shape}": _low(text.removeprefix("that "), names)}
    return {word: _thing(text, names)}


def to_come(note: str, names: Iterable[str] = ()) -> Said:
    """The next step as they described it, told to them: next (a thing) or next_clause."""
    text = plain(note)
    if not text:
        return {}
    told = re.match(r"^(?:s?he|they)\s+(?:said|told\s+me)\s+(?:that\s+)?", text, re.I)
    text = text[told.end() :] if told else text
    words = text.split()
    first = words[0].casefold()
    clause = _their_words(text) or _turned(text, "", names)
    if not clause and first not in _ARTICLES and words[1:] and words[1] in _THIRD:
        clause = text
    if clause:
        return {"next_clause": clause}
    if first in _WHEN:
        when = _low(text, names)
        when = f"the {when}" if first in {"end", "middle"} else when
        return {"next_when": when if first in {"by", "in", "on", "within"} else f"by {when}"}
    if re.fullmatch(r"(?:mon|tues|wednes|thurs|fri)day(?: week)?|tomorrow", text, re.I):
        return {"next_when": f"by {text}"}
    thing = _low(text, names)
    plural = first.endswith("s") or first in _UNCOUNTABLE or not first.isalpha()
    if first in _ARTICLE_NEXT or not (plural or first in _ARTICLES or thing[0].isupper()):
        thing = f"{'an' if first[0] in 'aeiou' else 'a'} {thing}"
    return {"next_answer" if first in _ANSWERS else "next": thing}


def undertaken(note: str, names: Iterable[str] = ()) -> Said:
    """What the candidate promised, as a thing to be sent."""
    text = plain(note)
    if not text:
        return {}
    thing = _SEND.sub("", text, count=1)
    words = thing.split()
    if not words or _finite(words) or _is_past(words) or words[0].casefold() in {"i", "to"}:
        return {}
    return {"promised": _yours(_thing(thing, names))}


def doubted(note: str, names: Iterable[str] = ()) -> Said:
    """A doubt they voiced, as the question that it is."""
    text = plain(note)
    if not text:
        return {}
    if re.match(r"^(?:.*?\b)?(whether|if)\b", text, re.I) and len(text.split()) > 3:
        rest = re.split(r"\b(?:whether|if)\b", text, maxsplit=1, flags=re.I)[1].strip()
        return {"doubt_wh": f"whether {_myself(rest)}"} if rest else {}
    rest = _DOUBT.sub("", text, count=1).strip(" .,")
    if not rest or _finite(rest.split()) or rest.split()[0].casefold() in {"i", "too"}:
        return {}
    return {"doubt": _low(rest, names)}


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


def _thing(text: str, names: Iterable[str]) -> str:
    """A fragment as a noun phrase: small letter, article where English wants one."""
    said = _low(text, names)
    words = said.split()
    first, second = words[0], words[1] if len(words) > 1 else ""
    if not first.islower() or first in _ARTICLES or first in {"no", "how", "what", "why"}:
        return said
    acts = first.endswith("ing") and second == "of"
    if acts or ((_SINGULAR.search(first) or first in _TAKES_THE) and second in _LINKS):
        return f"the {said}"
    head = next((i for i, word in enumerate(words) if word in _LINKS), len(words)) - 1
    if 0 < head < 4 and words[head] in _COUNTED and first in _COMMON | _BETTER:
        return f"{'an' if first[0] in 'aeiou' else 'a'} {said}"
    return said


def _yours(thing: str) -> str:
    return re.sub(r"^(?:her|his|their|our)\b", "your", thing)


def _your(text: str) -> str:
    return re.sub(r"\b(?:their|our)\b", "your", text)


def _reported(text: str, names: Iterable[str]) -> str:
    return _yours(_low(text, names))


def _low(text: str, names: Iterable[str], *, force: bool = False) -> str:
    """The first letter small, unless it begins a name."""
    word = text.split()[0] if text.split() else ""
    bare = word.strip("\"“'(,.")
    if not bare or not bare[0].isupper() or bare in {"I", "I’m", "I'm", "I've", "I’ve"}:
        return text
    if any(name and text.startswith(name) for name in names):
        return text
    if len(bare) > 1 and bare != "A" and not bare[1:].islower():
        return text if not bare[1:].replace("-", "").replace("’", "").islower() else _lower(text)
    small = bare.casefold()
    if force or small in _SMALL or small in _COMMON or small in _TAKES_THE:
        return _lower(text)
    if _NOUN_END.search(small) or (small.endswith("ing") and len(small) > 5):
        follows = text.split()[1:2]
        return text if follows and follows[0][:1].isupper() else _lower(text)
    return text


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


_ANY_YOU = {"she": "you", "he": "you", "her": "your", "his": "your", "their": "your"}


def _turned(text: str, reader: str, names: Iterable[str]) -> str:
    """A finite sentence about the reader, told to the reader; empty when it is none."""
    words = text.split()
    first = words[0].casefold()
    if first in {"she", "he", "they", "we"} and len(words) > 1:
        return _to_you(words, first)
    if first in {"she's", "he's", "she’s", "he’s", "they're", "they’re", "we're", "we’re"}:
        return " ".join(["you are", *_possessives(words[1:], first)])
    if reader and first == reader.casefold() and len(words) > 2:
        return _to_you(["they", *words[1:]], "she" if words[1] in _THIRD else "they")
    follows = words[1].casefold() if len(words) > 1 else ""
    if follows and (first in _ALWAYS_VERB or (first in _THIRD and follows in _AFTER_VERB)):
        bare = [_ANY_YOU.get(word, word) for word in words[1:]]
        return _to_you(["she", first, *bare], "she")
    if first not in _OPENS_CLAUSE and _is_past(words):
        return _to_you(["they", _lower(words[0]), *words[1:]], "they")
    if first in _OPENS_CLAUSE or not _finite(words):
        return ""
    return _yours(_low(" ".join(_possessives(words, "they")), names))


def _to_you(words: list[str], pronoun: str) -> str:
    verb, rest = words[1], words[2:]
    if pronoun in {"she", "he"} or verb in _THIRD:
        said = _THIRD.get(verb, verb)
        if said == verb and re.fullmatch(r"[a-z]{3,}[^s']s", verb):
            said = verb[:-1]
    else:
        said = verb
    rest = ["you" if word == pronoun else word for word in rest]
    return " ".join(["you", said, *_possessives(rest, pronoun)])


def _possessives(words: list[str], pronoun: str) -> list[str]:
    ours = {
        "she": {"her": "your", "herself": "yourself"},
        "he": {"his": "your", "him": "you", "himself": "yourself"},
        "they": {"their": "your", "our": "your", "we": "you", "us": "you"},
        "we": {"our": "your", "us": "you", "we": "you", "ourselves": "yourselves"},
    }.get(pronoun[:4].strip("'’rs") if "'" in pronoun or "’" in pronoun else pronoun, {})
    return [ours.get(word, word) for word in words]


def _their_words(text: str) -> str:
    """Words of theirs turned round: "you'll hear from us" is "I will hear from you"."""
    if not re.search(r"\b(?:we|we['’]ll|us|our|you|you['’]ll)\b", text, re.I):
        return ""
    words = re.sub(r"['’]ll\b", " will", text).split()
    if words[0].casefold() not in {"we", "you", "our", "the", "it", "hr", "someone"}:
        return ""
    swap = {"we": "you", "us": "you", "our": "your", "your": "my", "yours": "mine"}
    said: list[str] = []
    for place, word in enumerate(words):
        small = word.casefold().strip(",.")
        if small == "you":
            before = words[place - 1].casefold() if place else ""
            subject = not place or before in {"and", "that", "when", "if", "before", "after", "so"}
            said.append("I" if subject else "me")
        else:
            said.append(swap.get(small, word))
    if said[0] == "I" and len(said) > 1 and said[1] == "are":
        said[1] = "am"
    return _lower(" ".join(said)) if said[0] != "I" else " ".join(said)


def _myself(text: str) -> str:
    return re.sub(r"^(?:you|she|he)\b", "I", text)


def _is_bare_verb(words: list[str]) -> bool:
    follow = words[1].casefold() if len(words) > 1 else ""
    return words[0].casefold() in _BARE_VERBS and bool(follow) and follow not in {"of", "for", "in"}


def _is_past(words: list[str]) -> bool:
    first = words[0].casefold()
    follow = words[1].casefold().strip(",") if len(words) > 1 else ""
    if first in _PAST and follow:
        return follow not in {"of"}
    if not first.endswith("ed") or first in _NOT_PAST or len(first) < 5:
        return False
    return follow in _AFTER_VERB or follow in _ARTICLES or follow[:1].isdigit()


def _acted(words: list[str]) -> bool:
    """ "My team halved the error rate": a deed after a subject of one to three words."""
    return any(word in _DEEDS | _PAST for word in words[1:4])


def _finite(words: list[str]) -> bool:
    """Whether it is a sentence of its own: a subject, then a verb that is bound to it."""
    for place, word in enumerate(words):
        small = word.casefold().strip(",.")
        if small in _OPENS_CLAUSE or (small in {"to", "of"} and not place):
            return False
        if place and small in _VERBS and not (small in {"may", "will"} and word[0].isupper()):
            before = words[place - 1].casefold()
            return before not in _ARTICLES and before not in {"to", "a", "an"}
    return False
