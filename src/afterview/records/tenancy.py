"""What every row of a workspace has: a key made here, and the workspace that it belongs to.

A home is a workspace of one, an agency one of many; no row is reached but through a member.
"""

import secrets
import time
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db import models


def uuid7() -> UUID:
    """A key that sorts by the time of its making (RFC 9562), so no database counts for us."""
    moment = time.time_ns() // 1_000_000
    value = (moment & (2**48 - 1)) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    return UUID(int=value & ~(0x3 << 62) | 0x2 << 62)


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
