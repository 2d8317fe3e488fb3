"""How a note becomes part of a sentence.

People note down fragments ("the move to event sourcing", "wants someone to own releases") and
whole sentences ("She grew the team from four to eleven.").  Each is told apart by its shape and
turned to the reader: `heard`, `wanted`, `own`, `to_come`, `undertaken` and `doubted` return the
words that a letter's sentences may use.  A note that is itself a gap ("TBD") is no note.
English only; in other languages a note is set after a colon as it stands (`plain`).
"""

import re
from collections.abc import Iterable

from afterview.writing.wording import one_line

Said = dict[str, str]

_GAP = re.compile(r"[{}<>]|\[[^\]]*\]|\(\s*\)|\?\?|\b(?:TBD|TBC|TODO|XXX+|N/A|lorem ipsum)\b", re.I)
_BULLET = re.compile(r"^\s*(?:[-*•–—·]|\d+[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉÈÀÁÍÓÚÑ¿¡\"“«])|\s*[;\n]\s*")
_ARTICLES = frozenset("a an the my our her his their your its this that these those".split())
_SMALL = _ARTICLES | frozenset(
    "how what why where when whether who which he she they we it there as if in on at to from for "
    "with about no not some someone something more most both each every one two three four five "
    "being having getting making keeping moving building going running doing because since after "
    "before and but so all any many few another other".split()
)
_COMMON = frozenset(
    "plan idea move shift switch rewrite rollout launch split story question problem way decision "
    "challenge team backlog project product roadmap rota work job role case code culture design "
    "data growth hiring pricing onboarding training testing planning reporting budgeting billing "
    "research review process strategy quality support sales finance marketing people customer "
    "customers clients client users user night on-call weekly monthly daily annual new old better "
    "faster fewer shorter larger smaller clear clearer legacy remote local small large long short "
    "second first third final next several different shared common technical decision-making "
    "recent current early late safe safer cheaper reliable phone video call panel round "
    "reference references contract budget merger migration audit release incident handover "
    "experience".split()
)
_NOUN_END = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$")
_SINGULAR = re.compile(r"(?:tion|sion|ment|ance|ence)$")
_COUNTED = frozenset(
    "close process way plan cycle pipeline team system tool dashboard product platform handover "
    "rota release roadmap rewrite launch review project report store ward line menu".split()
)
_BETTER = frozenset(
    "better faster shorter clearer calmer cheaper safer simpler smoother leaner larger quicker "
    "reliable steady".split()
)
_TAKES_THE = frozenset(
    "plan idea move shift switch rewrite rollout launch split story question problem decision "
    "challenge backlog project product roadmap rota merger audit handover way".split()
)
_LINKS = frozenset(
    "to of for from in with between on at into behind around towards after before that within".split()
)
_AFTER_VERB = frozenset(
    "the a an to from in into on onto over her his their our my it them him all that about with "
    "for by up down out off two three four five six ten every each both new more less how why "
    "around through across towards and back someone somebody people nobody anyone no".split()
)
_PAST = frozenset(
    "led built cut ran wrote grew took made brought set won kept held began rebuilt rewrote taught "
    "sold got gave found put came went did had drew oversaw spent lost bought hit met left beat "
    "sped drove chose knew saw was were".split()
)
_DEEDS = frozenset(
    "reduced halved doubled tripled automated migrated launched increased raised designed created "
    "managed introduced replaced improved delivered trained mentored negotiated closed shipped "
    "moved saved hired opened started organised organized simplified rolled planned coached "
    "tested shortened lowered merged trimmed recovered retained renewed published supervised "
    "coordinated prepared presented resolved restructured scaled cleared nursed handled "
    "looked worked helped served turned".split()
)
_NOT_PAST = frozenset("need seed feed speed indeed hundred red shed bed embed".split())
_THIRD = {
    "wants": "want", "needs": "need", "runs": "run", "leads": "lead", "owns": "own",
    "likes": "like", "loves": "love", "hates": "hate", "cares": "care", "worries": "worry",
    "thinks": "think", "believes": "believe", "looks": "look", "hopes": "hope", "plans": "plan",
    "struggles": "struggle", "spends": "spend", "loses": "lose", "manages": "manage",
    "sees": "see", "uses": "use", "prefers": "prefer", "values": "value", "expects": "expect",
    "has": "have", "is": "are", "was": "were", "does": "do", "goes": "go", "comes": "come",
    "works": "work", "keeps": "keep", "makes": "make", "takes": "take", "gets": "get",
    "finds": "find", "gives": "give", "says": "say", "knows": "know", "feels": "feel",
    "builds": "build", "hires": "hire", "ships": "ship", "writes": "write", "reads": "read",
    "teaches": "teach", "tries": "try", "starts": "start", "meets": "meet", "sits": "sit",
    "asks": "ask", "lets": "let", "calls": "call", "puts": "put", "brings": "bring",
    "isn't": "are not", "wasn't": "were not", "doesn't": "do not", "hasn't": "have not",
}  # fmt: skip
_VERBS = frozenset(
    "is are was were has have had will would can could should must may might do does did isn't "
    "aren't wasn't won't can't don't doesn't didn't cannot needs need wants want loses lose runs "
    "takes grew moved wants owns sits reports comes lives makes costs gets went came took".split()
)
_OPENS_CLAUSE = frozenset("that which who how what why where when whether way reason fact".split())
_TOLD = re.compile(
    r"^(?:(?:s?he|they|we|i|you)\s+)?(?:also\s+|both\s+|really\s+)?"
    r"(?:talked|spoke|told\s+(?:me|us)|chatted|mentioned|explained|described|discussed|said|"
    r"pointed\s+out|showed\s+(?:me|us))\s+(?:at\s+length\s+)?(?:about\s+|of\s+|that\s+)?(?=\S)",
    re.I,
)
_ASKED = re.compile(r"^(?:(?:s?he|they)\s+)?(?:also\s+)?asked\s+(?:me\s+|us\s+)?(?:about\s+)?", re.I)
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
    r"(?:my\s+(?=no\b|lack|limited|little))?(?:no\s+|lack\s+of\s+|not\s+enough\s+|little\s+|limited\s+|missing\s+)?",
    re.I,
)
_SEND = re.compile(
    r"^(?:(?:i\s+)?(?:will\s+|would\s+|promised\s+|said\s+i\s+would\s+|'ll\s+)?(?:to\s+)?)?"
    r"(?:send|share|forward|mail|e-mail|email|give|get\s+back\s+(?:to\s+\w+\s+)?with)\s+"
    r"(?:(?:her|him|them|you|it\s+over|over|across)\s+)?(?:a\s+copy\s+of\s+)?",
    re.I,
)
_ARTICLE_NEXT = frozenset(
    "decision call round panel presentation answer reply meeting interview offer visit task "
    "take-home second third final short technical chat conversation case reference".split()
)


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
        about = _low(text[asked.end() :], names)
        return {"specific_question": about.rstrip("?")} if about else {}
    told = _TOLD.match(text)
    if told and (rest := text[told.end() :]):
        if told[0].casefold().endswith("that "):
            return {"specific_clause": _turned(rest, reader, names) or _reported(rest, names)}
        return heard(rest, reader, names)
    if text.endswith("?"):
        return {"specific_quote": text}
    clause = _turned(text, reader, names)
    return {"specific_clause": clause} if clause else {"specific": _yours(_thing(text, names))}


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
        return {"need_to": _low(text, names)}
    if _is_bare_verb(words):
        return {"need_to": f"to {_low(text, names, force=True)}"}
    clause = _turned(text, "", names)
    if clause:
        return {"need_clause": clause}
    return {"need": _thing(text, names)}


def own(note: str, word: str, names: Iterable[str] = ()) -> Said:
    """The candidate's own work: a clause ("I cut the close from nine days to three") or a thing."""
    text = _FORGOT.sub("", plain(note), count=1) if word == "missed" else plain(note)
    if not text:
        return {}
    words = text.split()
    first = words[0].casefold()
    if first in {"i", "i've", "i’ve", "i'm", "i’m", "i'd", "i’d"}:
        return {f"{word}_clause": "I" + text[1:]}
    if _is_past(words) or first in _DEEDS:
        return {f"{word}_clause": f"I {_low(text, names, force=True)}"}
    if first in {"have", "speak", "know", "run", "lead", "own", "work", "hold", "can", "am"}:
        return {f"{word}_clause": f"I {_low(text, names, force=True)}"}
    if first == "we" or (first in {"my", "our"} and (_finite(words) or _acted(words))):
        return {f"{word}_clause": _low(text, names)}
    if _finite(words) or first == "that":
        return {f"{word}_clause": _low(text.removeprefix("that "), names)}
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
    if first in {"by", "until", "in", "on", "within", "end", "early", "mid", "late", "next", "this"}:
        when = _low(text, names)
        when = f"the {when}" if first in {"end", "middle"} else when
        return {"next_when": when if first in {"by", "in", "on", "within"} else f"by {when}"}
    if re.fullmatch(r"(?:mon|tues|wednes|thurs|fri)day(?: week)?|tomorrow", text, re.I):
        return {"next_when": f"by {text}"}
    thing = _low(text, names)
    if first in _ARTICLE_NEXT and len(words) > 1:
        thing = f"{'an' if first[0] in 'aeiou' else 'a'} {thing}"
    return {"next": thing}


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
        return {"doubt": f"whether {_myself(rest)}"} if rest else {}
    rest = _DOUBT.sub("", text, count=1).strip(" .,")
    if not rest or _finite(rest.split()) or rest.split()[0].casefold() in {"i", "too"}:
        return {}
    return {"doubt": _low(rest, names)}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def language_of(text: str) -> str:
    """The language of a note by its small words; empty when they do not tell."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    score = {lang: sum(word in small for word in words) for lang, small in _SMALL_WORDS.items()}
    best = max(score, key=lambda lang: score[lang])
    others = max(count for lang, count in score.items() if lang != best)
    return best if score[best] >= 2 and score[best] > others else ""


_SMALL_WORDS = {
    "en": frozenset("the and of to how that with from for my they we she he is was a who".split()),
    "de": frozenset("der die das und von zu wie dass mit aus für mein sie wir er ist war ein eine "
                    "den dem des auf im zum zur ich".split()),
    "fr": frozenset("le la les et de du des à comment que avec pour mon ils nous elle il est un "
                    "une au aux dans sur j".split()),
    "es": frozenset("el la los las y de del cómo que con para mi ellos su es un una al en por se "
                    "lo".split()),
}  # fmt: skip


def _thing(text: str, names: Iterable[str]) -> str:
    """A fragment as a noun phrase: small letter, article where English wants one."""
    said = _low(text, names)
    words = said.split()
    first, second = words[0], words[1] if len(words) > 1 else ""
    if not first.islower() or first in _ARTICLES or first in {"no", "how", "what", "why"}:
        return said
    if (_SINGULAR.search(first) or first in _TAKES_THE) and second in _LINKS:
        return f"the {said}"
    head = next((i for i, word in enumerate(words) if word in _LINKS), len(words)) - 1
    if 0 < head < 4 and words[head] in _COUNTED and first in _COMMON | _BETTER:
        return f"{'an' if first[0] in 'aeiou' else 'a'} {said}"
    return said


def _yours(thing: str) -> str:
    return re.sub(r"^(?:her|his|their|our)\b", "your", thing)


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
    if first in _THIRD and len(words) > 1 and words[1].casefold() in _AFTER_VERB | _ARTICLES:
        return _to_you(["she", first, *words[1:]], "they")
    if first not in _OPENS_CLAUSE and _is_past(words):
        return _to_you(["they", _lower(words[0]), *words[1:]], "they")
    if first in _OPENS_CLAUSE or not _finite(words):
        return ""
    return _low(" ".join(_possessives(words, "they")), names)


def _to_you(words: list[str], pronoun: str) -> str:
    verb, rest = words[1], words[2:]
    if pronoun in {"she", "he"} or verb in _THIRD:
        said = _THIRD.get(verb, verb)
        if said == verb and re.fullmatch(r"[a-z]{3,}[^s']s", verb):
            said = verb[:-1]
    else:
        said = verb
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
    verbs = {
        "stop", "cut", "reduce", "make", "build", "grow", "move", "keep", "get", "bring", "fix",
        "find", "win", "replace", "improve", "rebuild", "set", "take", "run", "lead", "own",
        "hire", "shorten", "raise", "lower", "turn", "automate", "migrate", "open", "launch",
        "ship", "train", "simplify", "speed", "halve", "double", "prepare", "calm", "write",
    }  # fmt: skip
    follow = words[1].casefold() if len(words) > 1 else ""
    return words[0].casefold() in verbs and bool(follow) and follow not in {"of", "for", "in"}


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
        if small in _OPENS_CLAUSE or small in {"to", "of"} and place == 0:
            return False
        if place and small in _VERBS:
            before = words[place - 1].casefold()
            return before not in _ARTICLES and before not in {"to", "a", "an"}
    return False
