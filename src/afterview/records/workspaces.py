"""Who is here: users, the workspaces they belong to, and the candidates in them."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models

from afterview import facts
from afterview.cadence import Cadence
from afterview.records.tenancy import Tenant, TenantQuerySet, uuid7


class User(AbstractUser):
    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class Workspace(models.Model):
    """A home (one candidate) or an agency (many members, many candidates)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=200)
    # The example is a workspace of its own, seen at a fixed moment.
    as_of = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField()
    # What the user's answers add to the reading of mail (reading/learnt.py).
    learnt = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def is_example(self) -> bool:
        return self.as_of is not None


class Member(models.Model):
    """A user in a workspace: the one on whose behalf every page asks."""

    class Role(models.TextChoices):
        OWNER = "owner", "owner"
        RECRUITER = "recruiter", "recruiter"
        CANDIDATE = "candidate", "candidate"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="members")
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.OWNER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="member_once")]

    def __str__(self) -> str:
        return f"{self.user} in {self.workspace}"


class Candidate(Tenant):
    """Whose search it is, and how they like it: the settings page."""

    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    addresses = models.JSONField(default=list, blank=True)  # other addresses of theirs
    phone = models.CharField(max_length=40, blank=True)
    zone = models.CharField(max_length=60, default="UTC")
    country = models.CharField(max_length=2, default="US")
    links = models.JSONField(default=list, blank=True)
    employed = models.BooleanField(default=False)
    works_from = models.TimeField(default="09:00")
    works_until = models.TimeField(default="17:00")
    # Numbers of the cadence that the user has changed, by name.
    cadence_changes = models.JSONField(default=dict, blank=True)
    criteria = models.JSONField(default=list, blank=True)  # by what offers are weighed
    # How they like to be told: check times, quiet hours, neutral words (desk/notices.py).
    telling = models.JSONField(default=dict, blank=True)
    standing_yes = models.JSONField(default=list, blank=True)  # purposes that need no yes each time

    objects = TenantQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name or "Candidate"

    @property
    def cadence(self) -> Cadence:
        known = {name: value for name, value in self.cadence_changes.items() if name in _NUMBERS}
        return Cadence(**known)

    @property
    def own_addresses(self) -> frozenset[str]:
        mine: list[Any] = [self.email, *self.addresses]
        return frozenset(str(address).casefold() for address in mine if address)

    def to_candidate(self) -> facts.Candidate:
        return facts.Candidate(
            name=self.name,
            zone=self.zone,
            country=self.country,
            phone=self.phone,
            links=tuple(self.links),
            employed=self.employed,
            target_live=self.cadence.target_live,
            email=self.email,
        )


_NUMBERS = frozenset(Cadence.__dataclass_fields__)
