"""Organisations: employers and agencies."""

import re
from typing import Self
from uuid import UUID

from django.db import models

from afterview import facts
from afterview.records.tenancy import Tenant, TenantQuerySet
from afterview.records.workspaces import Workspace

_LEGAL = re.compile(
    r"[\s,]+(inc|llc|ltd|limited|gmbh|ag|se|kg|plc|corp|corporation|co|sa|sas|sarl|sl|bv|oy|ab)\.?$"
)


class CompanyQuerySet(TenantQuerySet["Company"]):
    def named(self, workspace: Workspace, name: str) -> "Company":
        """The company of this name, made when it is new."""
        company, _ = self.get_or_create(
            workspace=workspace, key=company_key(name), defaults={"name": name.strip()}
        )
        return company

    def search(self, words: str) -> Self:
        return self.filter(name__icontains=words)


def company_key(name: str) -> str:
    """A name without case, legal form and double spaces: "Northwind, Inc." is "northwind"."""
    key = " ".join(name.casefold().split())
    return _LEGAL.sub("", key) or key


class Company(Tenant):
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, editable=False)
    domain = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=2, default="US")
    region = models.CharField(max_length=6, blank=True)
    zone = models.CharField(max_length=60, default="UTC")
    sector = models.CharField(
        max_length=20,
        choices=[(sector.value, sector.value) for sector in facts.Sector],
        default=facts.Sector.DEFAULT.value,
    )
    large = models.BooleanField(default=False)
    closures = models.JSONField(default=list, blank=True)  # [["2026-12-21", "2027-01-04"]]
    policy = models.CharField(
        max_length=20,
        choices=[(policy.value, policy.value) for policy in facts.ContactPolicy],
        default=facts.ContactPolicy.CC_RECRUITER.value,
    )

    objects = CompanyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="company_once")]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def organisation(self) -> str:
        return str(UUID(str(self.pk)))
