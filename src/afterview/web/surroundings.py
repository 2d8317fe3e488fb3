"""What every template may speak of: who is here, when it is, and whether this is the example."""

from typing import Any

from django.http import HttpRequest


def surroundings(request: HttpRequest) -> dict[str, Any]:
    member = getattr(request, "member", None)
    if member is None:
        return {"now": getattr(request, "now", None)}
    return {
        "member": member,
        "candidate": request.candidate,  # type: ignore[attr-defined]
        "now": request.now,  # type: ignore[attr-defined]
        "example": member.workspace.is_example,
    }
