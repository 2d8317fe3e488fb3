"""How much of a stranger's mail we are willing to look at.

Every limit is checked before the work that it bounds, so that a crafted message costs no
more than an ordinary one.  What lies beyond a limit is left out, never an error.
"""

from datetime import UTC, datetime

KB, MB = 1 << 10, 1 << 20

MESSAGE = 50 * MB  # a larger message keeps its headers and its first MB
MESSAGE_KEPT = 1 * MB
HEADER_BLOCK = 256 * KB
HEADER = 64 * KB  # one header field
ADDRESS_HEADER = 8 * KB
ADDRESSES = 500
REPEATS = 20  # how often a field may come again
ENCODED_WORDS = 100
PARAMETERS = 100
IDS = 200

DEPTH = 30  # parts within parts
PARTS = 500
FALSE_BOUNDARIES = 10_000  # lines that look like a boundary and are none
TEXT = 4 * MB  # decoded
HTML = 2 * MB
FRESH = 256 * KB  # of the text, to look for the writer's own words in
TAGS = 8_000  # beyond this the tree of an HTML mail is not built, only its tags removed
LINKS = 40
LINK = 500
ATTACHMENTS = 100
CALENDAR = 256 * KB
CALENDAR_LINE = 32 * KB
EVENTS = 50
ZONES = 20
ZONE_RULES = 60
PEOPLE = 200  # in one invitation

PROCESSOR_SECONDS = 2  # for one message
WALL_SECONDS = 20  # for one message on a busy machine
MEMORY = 1024 * MB  # for the process that parses

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def plausible(moment: datetime) -> datetime | None:
    """The moment when a calendar of this century can hold it, in every zone."""
    return moment if EARLIEST.year < moment.year < LATEST.year else None


def message(raw: bytes) -> bytes:
    return raw if len(raw) <= MESSAGE else raw[:MESSAGE_KEPT]
