"""What the clauses of a letter claim: of whom they speak, and which words carry the claim.

A letter is cut into sentences and these into clauses.  Of a clause we keep the words that say
something; small words that only hold a sentence together are left out (`vocabulary.txt`).
Nothing here understands a language; it compares words, and is rather too strict.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from afterview.writing.vocabulary import vocabulary

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?…])[”»\"')\]]*\s+|\n+")
_ABBREVIATED = re.compile(r"\b(?:[A-ZÄÖÜ]|Dr|Mrs?|Ms|Prof|Hr|Fr|St|Sra?|z\.B|e\.g|i\.e)\.$")
_LINKS = (
    "and|but|because|since|while|which|that|who|whose|how|where|whether|if|she|he|they"
    "|und|aber|weil|et|mais|qui|comment|y|pero|porque|quien|cómo"
)
_JOINT = re.compile(rf"[,;:–—(]|\s(?=(?:{_LINKS})\s|I[\s’'])")
_ELISION = re.compile(r"\b(qu|jusqu|lorsqu|[jldnscmt])'(?=\w)")
_SHORT = (
    (re.compile(r"\bcan't\b"), "can not"), (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"), (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'ve\b"), " have"), (re.compile(r"'d\b"), " would"),
    (re.compile(r"'m\b"), " am"), (re.compile(r"'re\b"), " are"),
)  # fmt: skip
_FORWARD = re.compile(r"look(?:ing)? forward to (?:it|this|that)$")
_REQUESTS = {"talk", "speak", "meet", "meeting", "chat", "tell", "know", "answer"}
LANGUAGES = ("en", "de", "fr", "es")
_KINDS = (
    "first", "my", "me", "you", "it", "neutral", "kind", "deeds", "not", "hedges", "soft", "back",
    "bound", "relative",
)  # fmt: skip
_WORDS = {(kind, lang): vocabulary(f"{kind}_{lang}") for kind in _KINDS for lang in LANGUAGES}
_NUMBERS = {lang: vocabulary(f"numbers_{lang}") for lang in LANGUAGES}
_DAYS = {lang: vocabulary(f"days_{lang}") for lang in LANGUAGES}


class Speaks(StrEnum):
    """Of whom a clause speaks."""

    MINE = "mine"  # "I cut the close from nine days to three"
    ME = "me"  # "what you said has stayed with me"
    YOU = "you"
    IT = "it"
    NOBODY = "nobody"  # "Ten years of it."


# From clauses that speak of whom may the words of such a clause be taken?
TAKES_FROM = {
    Speaks.MINE: {Speaks.MINE},
    Speaks.ME: {Speaks.MINE, Speaks.ME},
    Speaks.YOU: {Speaks.ME, Speaks.YOU, Speaks.IT, Speaks.NOBODY},
    Speaks.IT: set(Speaks),
    Speaks.NOBODY: {Speaks.MINE, Speaks.NOBODY},
}


@dataclass(frozen=True, slots=True)
class Clause:
    text: str
    small: tuple[str, ...]  # its words as they are compared
    speaks: Speaks
    telling: frozenset[str]
    pairs: frozenset[tuple[str, str]]  # what must stay together: "my team", "three days"


Sentence = tuple[Clause, ...]


def sentences(text: str, lang: str) -> tuple[Sentence, ...]:
    return tuple(_clauses(each, lang) for each in _sentences(text))


def is_courtesy(clause: Clause, lang: str) -> bool:
    """Nothing but kind words: it claims nothing, and points back to nothing that was said."""
    words = _FORWARD.sub("looking forward", " ".join(clause.small)).split()
    if clause.telling or not any(word in _WORDS["kind", lang] for word in words):
        return False
    if any(word in _WORDS["back", lang] or word in _REQUESTS for word in words):
        return False
    ahead = [*words[1:], ""]
    light = _WORDS["kind", lang]
    return all(after in light for word, after in zip(words, ahead, strict=True)
               if word in _WORDS["deeds", lang])  # fmt: skip


def says_something(clause: Clause, lang: str) -> bool:
    """Whether it could claim a thing: a clause of small words alone, "which I have", can."""
    return bool(clause.telling) or clause.speaks in {Speaks.MINE, Speaks.ME, Speaks.NOBODY}


def negations(text: str, lang: str) -> int:
    return sum(word in _WORDS["not", lang] for word in small_words(text, lang))


def hedges(text: str, lang: str) -> Counter[str]:
    """Words that make a claim smaller or larger: "helped", "almost", "only"."""
    return Counter(word for word in small_words(text, lang) if word in _WORDS["hedges", lang])


def softness(text: str, lang: str) -> Counter[str]:
    """Words without which a wish, a question or the work of a team becomes a claim of one's own."""
    return Counter(word for word in small_words(text, lang) if word in _WORDS["soft", lang])


def numbers(text: str, lang: str) -> list[str]:
    """Every number in digits or words, and every sign that is one, in their order."""
    words = [word for word in small_words(text, lang) if _is_number(word, lang)]
    return [*words, *(sign for sign in text if sign.isnumeric() and not sign.isdecimal())]


def days(text: str, lang: str) -> Counter[str]:
    return Counter(word for word in small_words(text, lang) if word in _DAYS[lang])


def names(text: str) -> list[str]:
    """Words written with a capital where no sentence begins, in order; in German all nouns are."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        before = text[: match.start()].rstrip(" “\"«'(„")
        inside = before and before[-1] not in ".!?…\n:"
        if inside and any(sign.isupper() for sign in match[0]) and match[0] != "I":
            found.append(re.sub(r"['’]s$", "", match[0]))
    return [each for each in dict.fromkeys(found) if not re.match(r"I['’]", each)]


def small_words(text: str, lang: str) -> list[str]:
    folded = unicodedata.normalize("NFC", text).replace("’", "'").casefold()
    if lang == "fr":
        folded = _ELISION.sub(r"\1' ", folded)
    if lang == "en":
        for short, whole in _SHORT:
            folded = short.sub(whole, folded)
    return _WORD.findall(folded)


def stem(word: str) -> str:
    """Without its commonest endings: enough to let "releases" be "release"."""
    word = re.sub(r"'s$", "", word)
    for ending in ("ies", "es", "s"):
        if len(word) > len(ending) + 3 and word.endswith(ending) and not word.endswith("ss"):
            word = word.removesuffix(ending) + ("y" if ending == "ies" else "")
            break
    return word.removesuffix("e") if len(word) > 3 else word


def _sentences(text: str) -> Iterator[str]:
    kept = ""
    for part in _SENTENCE.split(text):
        kept = f"{kept} {part}".strip()
        if kept and not _ABBREVIATED.search(kept):
            yield kept
            kept = ""
    if kept:
        yield kept


def _clauses(sentence: str, lang: str) -> Sentence:
    """A part without a subject belongs to the one before, or at the start to the one behind."""
    parts: list[str] = []
    for part in _JOINT.split(sentence):
        if parts and not (_has_subject(part, lang) and _has_subject(parts[-1], lang)):
            parts[-1] = f"{parts[-1]} {part}"
        elif part.strip():
            parts.append(part)
    return tuple(_clause(part, lang) for part in parts)


def _has_subject(part: str, lang: str) -> bool:
    """A pronoun at its beginning, a relative, or a verb that is bound to some subject."""
    small = small_words(part, lang)
    if any(word in _WORDS["relative", lang] for word in small[:1]):
        return True
    pronouns = (_WORDS[kind, lang] for kind in ("first", "you", "it"))
    return any(word in those for those in pronouns for word in small[:3]) or any(
        word in _WORDS["bound", lang] for word in small
    )


def _clause(part: str, lang: str) -> Clause:
    small = tuple(small_words(part, lang))
    telling = frozenset(_bare(word, lang) for word in small if not _is_light(word, lang))
    return Clause(part, small, _speaks(small, lang), telling, frozenset(_pairs(small, lang)))


def _speaks(small: tuple[str, ...], lang: str) -> Speaks:
    for kind, speaks in (
        ("first", Speaks.MINE), ("my", Speaks.MINE), ("me", Speaks.ME),
        ("you", Speaks.YOU), ("it", Speaks.IT),
    ):  # fmt: skip
        if any(word in _WORDS[kind, lang] for word in small):
            return speaks
    return Speaks.NOBODY


def _pairs(small: tuple[str, ...], lang: str) -> Iterator[tuple[str, str]]:
    for one, other in pairwise(small):
        owned = one in _WORDS["my", lang] and not _is_light(other, lang)
        if owned or (_is_number(one, lang) and other not in _WORDS["neutral", lang]):
            yield one, _bare(other, lang)


def _bare(word: str, lang: str) -> str:
    return word if _is_number(word, lang) else stem(word)


def _is_light(word: str, lang: str) -> bool:
    light = ("first", "my", "me", "you", "it", "neutral", "kind", "deeds", "not", "back")
    return any(word in _WORDS[kind, lang] for kind in light)


def _is_number(word: str, lang: str) -> bool:
    return any(sign.isnumeric() for sign in word) or word in _NUMBERS[lang]
