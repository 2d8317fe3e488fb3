"""Sets of message numbers as IMAP writes them: 1:500,502,510:*."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from afterview.mail.trouble import MailError

MOST = 5_000_000  # messages in one folder
_SET = re.compile(rb"\d{1,10}(?::\d{1,10})?(?:,\d{1,10}(?::\d{1,10})?)*")


class Numbers:
    """Numbers in growing order, held as ranges: a mailbox has many, in few pieces."""

    __slots__ = ("_ranges",)

    def __init__(self, ranges: Iterable[range] = ()) -> None:
        self._ranges = tuple(sorted(ranges, key=lambda each: each.start))
        if len(self) > MOST:
            raise MailError("The server claims more messages than any mailbox has.")

    @classmethod
    def read(cls, text: bytes) -> "Numbers":
        if text and not _SET.fullmatch(text):
            raise MailError("The server sent numbers that are none.")
        return cls(_range(part) for part in text.split(b",") if part)

    @classmethod
    def of(cls, numbers: Iterable[int]) -> "Numbers":
        return cls(_runs(sorted(set(numbers))))

    def __len__(self) -> int:
        return sum(map(len, self._ranges))

    def __iter__(self) -> Iterator[int]:
        for each in self._ranges:
            yield from each

    def __str__(self) -> str:
        return ",".join(f"{r[0]}:{r[-1]}" if len(r) > 1 else f"{r[0]}" for r in self._ranges)

    def __contains__(self, number: int) -> bool:
        return any(number in each for each in self._ranges)

    def __add__(self, other: "Numbers") -> "Numbers":
        return Numbers((*self._ranges, *other._ranges))

    @property
    def last(self) -> int:
        return self._ranges[-1][-1] if self._ranges else 0

    def since(self, first: int) -> "Numbers":
        """Without those below: `n:*` names the last message even when it is older."""
        return Numbers(
            range(max(each.start, first), each.stop) for each in self._ranges if each.stop > first
        )

    def batches(self, size: int) -> "Iterator[Numbers]":
        rest = iter(self)
        while batch := list(islice(rest, size)):
            yield Numbers(_runs(batch))


def _range(part: bytes) -> range:
    first, _, last = part.partition(b":")
    low, high = sorted((int(first), int(last or first)))
    return range(low, high + 1)


def _runs(numbers: Iterable[int]) -> Iterator[range]:
    start = end = None
    for number in numbers:
        if end is not None and number == end:
            end += 1
            continue
        if start is not None and end is not None:
            yield range(start, end)
        start, end = number, number + 1
    if start is not None and end is not None:
        yield range(start, end)
