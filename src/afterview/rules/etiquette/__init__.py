"""May this letter go, now?  If not: why not, and until when.

A rule is one small function that returns an `Objection` or nothing.  To add a rule, write
the function in its family and put it into RULES; the order is that of the rulebook (9.6),
and so is the order of telling.  Whatever is above level 1 the user may overrule.
"""

from datetime import datetime

from afterview.cadence import Cadence
from afterview.facts import Case, Search
from afterview.rules.etiquette import channels, courtesies, instructions, law, once, silence
from afterview.rules.etiquette.scene import TO_SELF, Draft, Objection, Rule, look

__all__ = ["RULES", "Draft", "Objection", "may_go_at", "objections"]

PATIENCE = 60  # how often `may_go_at` looks again before it gives up

RULES: tuple[Rule, ...] = (
    *law.RULES,  # level 1
    *instructions.RULES,  # 2, 3
    *channels.RULES,  # 3, 5
    *silence.RULES,  # 6, 8
    *once.RULES,  # 8
    *courtesies.RULES,  # 7, 9
)


def objections(
    draft: Draft,
    case: Case,
    now: datetime,
    search: Search | None = None,
    cadence: Cadence | None = None,
) -> tuple[Objection, ...]:
    """What speaks against sending it now, the weightiest first."""
    if draft.purpose in TO_SELF:
        return ()
    scene = look(draft, case, now, search or Search(), cadence)
    found = (rule(scene) for rule in RULES)
    standing = (o for o in found if o and not (o.may_override and o.rule in draft.confirmed))
    return tuple(sorted(standing, key=lambda objection: objection.level))


def may_go_at(
    draft: Draft,
    case: Case,
    now: datetime,
    search: Search | None = None,
    cadence: Cadence | None = None,
) -> datetime | None:
    """The first moment from now at which nothing speaks against it; None: never."""
    moment = now
    for _ in range(PATIENCE):
        against = objections(draft, case, moment, search, cadence)
        if not against:
            return moment
        waits = [objection.lapses for objection in against if objection.lapses]
        if len(waits) < len(against) or max(waits) <= moment:
            return None
        moment = max(waits)
    return None
