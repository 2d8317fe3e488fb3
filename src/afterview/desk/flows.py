"""A search as a picture: how many applications went from where to where.

Columns from left to right, boxes as high as they hold applications, bands between them.  Every
box has its name and number beside it, so that nothing depends on colour.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

WIDTH, BOX = 360, 7  # of the drawing and of a box, whatever its size on the page
TALL, LEAST, GAP = 190, 2.0, 20  # what all boxes of a column share; the lowest box; between them
TOP = 16

Step = tuple[str, str]  # from, to


@dataclass(frozen=True, slots=True)
class Box:
    name: str
    count: int
    x: float
    y: float
    height: float
    last: bool  # its words stand to its left

    @property
    def words_x(self) -> float:
        return self.x + BOX if self.last else self.x

    @property
    def words_y(self) -> float:
        return self.y - 4


@dataclass(frozen=True, slots=True)
class Band:
    start: str
    end: str
    count: int
    path: str


@dataclass(frozen=True, slots=True)
class Flow:
    boxes: tuple[Box, ...]
    bands: tuple[Band, ...]
    height: float

    @property
    def width(self) -> int:
        return WIDTH


def draw(steps: Iterable[Step], columns: tuple[tuple[str, ...], ...]) -> Flow | None:
    """The flow of these steps; the columns say what stands where, from the top."""
    counts = Counter(steps)
    if not counts:
        return None
    sizes = _sizes(counts)
    boxes = _boxes(sizes, [[name for name in column if sizes.get(name)] for column in columns])
    scale = min(box.height / box.count for box in boxes.values())
    used = max(box.y + box.height for box in boxes.values())
    return Flow(tuple(boxes.values()), _bands(counts, boxes, columns, scale), used + 6)


def _sizes(counts: Mapping[Step, int]) -> dict[str, int]:
    """What goes into a box, or, at the start, out of it."""
    out: Counter[str] = Counter()
    into: Counter[str] = Counter()
    for (start, end), count in counts.items():
        out[start] += count
        into[end] += count
    return {name: max(out[name], into[name]) for name in (*out, *into)}


def _boxes(sizes: Mapping[str, int], columns: list[list[str]]) -> dict[str, Box]:
    most = max(sum(sizes[name] for name in column) for column in columns)
    boxes = {}
    for at, column in enumerate(columns):
        x = at * (WIDTH - BOX) / (len(columns) - 1)
        y = float(TOP)
        for name in column:
            height = max(TALL * sizes[name] / most, LEAST)
            boxes[name] = Box(name, sizes[name], x, y, height, at == len(columns) - 1)
            y += height + GAP
    return boxes


def _bands(
    counts: Mapping[Step, int],
    boxes: Mapping[str, Box],
    columns: tuple[tuple[str, ...], ...],
    scale: float,
) -> tuple[Band, ...]:
    """Each begins where the one above it ended."""
    order = {name: at for at, name in enumerate(name for column in columns for name in column)}
    left = {name: box.y for name, box in boxes.items()}
    right = dict(left)
    bands = []
    for (start, end), count in sorted(
        counts.items(), key=lambda c: (order[c[0][0]], order[c[0][1]])
    ):
        thick = max(count * scale, LEAST / 2)
        path = _path(boxes[start], boxes[end], left[start], right[end], thick)
        bands.append(Band(start, end, count, path))
        left[start] += thick
        right[end] += thick
    return tuple(bands)


def _path(start: Box, end: Box, y1: float, y2: float, thick: float) -> str:
    x1, x2 = start.x + BOX, end.x
    middle = (x1 + x2) / 2
    return (
        f"M{x1:.1f} {y1:.1f}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
        f"V{y2 + thick:.1f}C{middle:.1f} {y2 + thick:.1f} {middle:.1f} {y1 + thick:.1f}"
        f" {x1:.1f} {y1 + thick:.1f}Z"
    )
