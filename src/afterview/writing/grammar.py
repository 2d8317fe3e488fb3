"""A little English grammar: what shape a note has, and how it is told to its reader.

"She grew the team" becomes "you grew the team"; "Migration to Kafka" becomes "the migration to
Kafka" in the middle of a sentence; "cut errors by half" is a deed and "distributed tracing" none.
"""

import re
from collections.abc import Iterable

from afterview.writing.vocabulary import pairs, vocabulary

ARTICLES = vocabulary("articles")
_SMALL = ARTICLES | vocabulary("small")
_COMMON = vocabulary("common")
_NOUN_END = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$")
_SINGULAR = re.compile(r"(?:tion|sion|ment|ance|ence)$")
_COUNTED = vocabulary("counted")
_BETTER = vocabulary("better")
_TAKES_THE = vocabulary("takes_the")
_LINKS = vocabulary("links")
_AFTER_VERB = vocabulary("after_verb")
_PAST = vocabulary("past")
DEEDS = vocabulary("deeds")
_NOT_PAST = vocabulary("not_past")
THIRD = pairs("third")
_ALWAYS_VERB = vocabulary("always_verb")
_BARE_VERBS = vocabulary("bare_verbs")
_VERBS = vocabulary("verbs")
_SHORTENED = re.compile(r"^(she|he|they|we|it|there|that)['’](ve|d|ll|s|re)\b", re.I)
_LONG_FORMS = {"ve": "have", "d": "would", "ll": "will", "s": "is", "re": "are"}
_FEELING = re.compile(
    r"^(?:(?:was|were|is|are|seemed)\s+)?((?:very|really|quite|so)\s+)?(interested|keen|proud|worried|"
    r"excited|curious|sceptical|skeptical|concerned|happy|unhappy|impressed|tired)\s+(?=\w)",
    re.I,
)
_OPENS_CLAUSE = vocabulary("opens_clause")


def spelt_out(text: str) -> str:
    """Its first words without apostrophes: "they've" is "they have"."""
    found = _SHORTENED.match(text)
    if not found:
        return text
    verb = _LONG_FORMS[found[2].casefold()]
    if verb == "is" and re.match(
        r"\s+(?:been|had|\w+ed|grown|built|kept|made)\b", text[found.end() :]
    ):
        verb = "has"
    return f"{found[1]} {verb}{text[found.end() :]}"


def to_reader(thing: str) -> str:
    """ "How they look after ..." is "how you look after ..."; so is "the firms they bought"."""
    said = re.sub(
        r"^(how|what|why|where|when|which|the way) (they|she|he)\b (\w+)", _about_you, thing
    )
    if said == thing:
        return re.sub(r"\bthey\b(?= \w)", "you", said)
    return re.sub(r"\btheir\b", "your", said)


def _about_you(found: re.Match[str]) -> str:
    return f"{found[1]} you {THIRD.get(found[3], found[3])}"


def settled(thing: str, names: Iterable[str]) -> bool:
    """Whether its first letter is surely right in the middle of a sentence."""
    first = thing.split()[0]
    return not first[0].isupper() or first in names or not first[1:].islower()


def noun_phrase(text: str, names: Iterable[str]) -> str:
    """A fragment as a noun phrase: small letter, article where English wants one."""
    said = low(text, names)
    words = said.split()
    first, second = words[0], words[1] if len(words) > 1 else ""
    if not first.islower() or first in ARTICLES or first in {"no", "how", "what", "why"}:
        return said
    acts = first.endswith("ing") and second == "of"
    if acts or ((_SINGULAR.search(first) or first in _TAKES_THE) and second in _LINKS):
        return f"the {said}"
    head = next((i for i, word in enumerate(words) if word in _LINKS), len(words)) - 1
    if 0 < head < 4 and words[head] in _COUNTED and first in _COMMON | _BETTER:
        return f"{'an' if first[0] in 'aeiou' else 'a'} {said}"
    return said


def yours(thing: str) -> str:
    return re.sub(r"^(?:her|his|their|our)\b", "your", thing)


def your(text: str) -> str:
    return re.sub(r"\b(?:their|our)\b", "your", text)


def reported(text: str, names: Iterable[str]) -> str:
    return yours(low(text, names))


def low(text: str, names: Iterable[str], *, force: bool = False) -> str:
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


def _drops_its_subject(text: str) -> bool:
    return text.split()[0].casefold() in _ALWAYS_VERB | THIRD.keys()


_ANY_YOU = {"she": "you", "he": "you", "her": "your", "his": "your", "their": "your"}


def turned(text: str, reader: str, names: Iterable[str]) -> str:
    """A finite sentence about the reader, told to the reader; empty when it is none."""
    text = re.split(r", (?=[a-z]+s\b)", text)[0] if _drops_its_subject(text) else text
    if felt := _FEELING.match(text):
        return f"you were {(felt[1] or '').casefold()}{felt[2].casefold()} {text[felt.end() :]}"
    text = re.sub(r"^(?:really|very much|clearly)\s+", "", text, flags=re.I)
    words = text.split()
    first = words[0].casefold()
    if first in {"she", "he", "they", "we"} and len(words) > 1:
        return _to_you(words, first)
    if reader and first == reader.casefold() and len(words) > 2:
        return _to_you(["they", *words[1:]], "she" if words[1] in THIRD else "they")
    follows = words[1].casefold() if len(words) > 1 else ""
    if follows and (first in _ALWAYS_VERB or (first in THIRD and follows in _AFTER_VERB)):
        bare = [_ANY_YOU.get(word, word) for word in words[1:]]
        return _to_you(["she", first, *bare], "she")
    if first not in _OPENS_CLAUSE and is_past(words):
        return _to_you(["they", _lower(words[0]), *words[1:]], "they")
    if first in _OPENS_CLAUSE or not finite(words):
        return ""
    return yours(low(" ".join(_possessives(words, "they")), names))


def _to_you(words: list[str], pronoun: str) -> str:
    verb, rest = words[1], words[2:]
    if pronoun in {"she", "he"} or verb in THIRD:
        said = THIRD.get(verb, verb)
        if said == verb and re.fullmatch(r"[a-z]{3,}[^s']s", verb):
            said = verb[:-1]
    else:
        said = verb
    rest = ["you" if word == pronoun else word for word in rest]
    return " ".join(["you", said, *_possessives(rest, pronoun)])


def _possessives(words: list[str], pronoun: str) -> list[str]:
    ours = {
        "she": {"herself": "yourself"},
        "he": {"his": "your", "him": "you", "himself": "yourself"},
        "they": {"their": "your", "our": "your", "we": "you", "us": "you"},
        "we": {"our": "your", "us": "you", "we": "you", "ourselves": "yourselves"},
    }.get(pronoun, {})
    said = [ours.get(word, word) for word in words]
    if pronoun == "she":
        for place, word in enumerate(words):
            if word == "her":  # "her team", but "replace her"
                follows = words[place + 1] if place + 1 < len(words) else ""
                said[place] = "your" if follows and follows not in _AFTER_VERB else "you"
    return said


def their_words(text: str) -> str:
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


def myself(text: str) -> str:
    return re.sub(r"^(?:you|she|he)\b", "I", text)


def is_bare_verb(words: list[str]) -> bool:
    follow = words[1].casefold() if len(words) > 1 else ""
    return words[0].casefold() in _BARE_VERBS and bool(follow) and follow not in {"of", "for", "in"}


def is_past(words: list[str]) -> bool:
    first = words[0].casefold()
    follow = words[1].casefold().strip(",") if len(words) > 1 else ""
    if first in _PAST and follow:
        return follow not in {"of"}
    if not first.endswith("ed") or first in _NOT_PAST or len(first) < 5:
        return False
    return follow in _AFTER_VERB or follow in ARTICLES or follow[:1].isdigit()


def acted(words: list[str]) -> bool:
    """ "My team halved the error rate": a deed after a subject of one to three words."""
    return any(word in DEEDS | _PAST for word in words[1:4])


def finite(words: list[str]) -> bool:
    """Whether it is a sentence of its own: a subject, then a verb that is bound to it."""
    for place, word in enumerate(words):
        small = word.casefold().strip(",.")
        if small in _OPENS_CLAUSE or (small in {"to", "of"} and not place):
            return False
        if place and small in _VERBS and not (small in {"may", "will"} and word[0].isupper()):
            before = words[place - 1].casefold()
            return before not in ARTICLES and before not in {"to", "a", "an"}
    return False
