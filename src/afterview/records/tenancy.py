"""What every row of a workspace has: a key made here, and the workspace that it belongs to.

A home is a workspace of one, an agency one of many; no row is reached but through a member.
"""

import secrets
import threading
import time
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db import models

_last = (0, 0)  # the millisecond of the latest key, and what follows it there
_turn = threading.Lock()


def uuid7() -> UUID:
    """A key that sorts by the time of its making (RFC 9562), so no database counts for us.

    Of those made in the same millisecond, the later one is the greater too.
    """
    global _last
    with _turn:
        moment, rest = time.time_ns() // 1_000_000, secrets.randbits(73)
        if moment <= _last[0]:
            moment, rest = _last[0], _last[1] + 1 + secrets.randbits(32)
        _last = moment, rest
    return UUID(int=moment << 80 | 0x7 << 76 | rest >> 62 << 64 | 0x2 << 62 | rest & _LOW)


_LOW = 2**62 - 1

Row = TypeVar("Row", bound=models.Model)


class TenantQuerySet(models.QuerySet[Row]):
    def visible_to(self, member: Any) -> Self:
        """What this member may see; to others it does not exist."""
        return self.filter(workspace_id=member.workspace_id)


class Tenant(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("records.Workspace", models.CASCADE, related_name="+")

    class Meta:
        abstract = True
