"""Lists of words, kept in `vocabulary.txt`."""

from functools import lru_cache
from importlib.resources import files


def vocabulary(name: str) -> frozenset[str]:
    return _lists()[name]


def pairs(name: str) -> dict[str, str]:
    """A list of word=word."""
    each = (pair.partition("=") for pair in vocabulary(name))
    return {one: other.replace("_", " ") for one, _, other in each}


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    text = (files("afterview.writing") / "vocabulary.txt").read_text(encoding="utf-8")
    lists: dict[str, frozenset[str]] = {}
    name = ""
    for line in text.splitlines():
        if line.endswith(":") and not line.startswith((" ", "#")):
            name = line.removesuffix(":")
            lists[name] = frozenset()
        elif line.startswith(" "):
            lists[name] |= frozenset(line.split())
    return lists
