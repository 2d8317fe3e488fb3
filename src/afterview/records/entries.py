"""Entries: facts on paper.  They are added or struck out, never rewritten."""

from typing import Self

from django.conf import settings
from django.db import models

from afterview import facts
from afterview.records import details
from afterview.records.tenancy import Tenant, TenantQuerySet


class EntryQuerySet(TenantQuerySet["Entry"]):
    def standing(self) -> Self:
        return self.filter(struck_at__isnull=True)

    def with_people(self) -> Self:
        """Ready for `to_fact`, in two queries more."""
        contacts = EntryPerson.objects.select_related("person")
        return self.prefetch_related(models.Prefetch("contacts", contacts, to_attr="present"))


class Entry(Tenant):
    application = models.ForeignKey("records.Application", models.CASCADE, related_name="entries")
    kind = models.CharField(
        max_length=30, choices=[(kind.value, kind.value) for kind in facts.Kind]
    )
    at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    detail = models.JSONField(default=dict, blank=True)
    about = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    mail = models.ForeignKey(
        "records.Mail", models.SET_NULL, null=True, blank=True, related_name="entries"
    )
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    struck_at = models.DateTimeField(null=True, blank=True)
    struck_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["at", "recorded_at", "id"]
        indexes = [models.Index(fields=["workspace", "application", "at"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {self.kind}"

    @property
    def is_struck(self) -> bool:
        return self.struck_at is not None

    def to_fact(self) -> facts.Fact:
        kind = facts.Kind(self.kind)
        return facts.Fact(
            at=self.at,
            kind=kind,
            people=tuple(contact.person.to_person() for contact in self.everybody()),
            until=self.until,
            detail=details.read(kind, self.detail),
            about=str(self.about_id) if self.about_id else "",
            id=str(self.pk),
            recorded=self.recorded_at,
        )

    def everybody(self) -> "list[EntryPerson]":
        """Who took part; read already by `with_people`."""
        present: list[EntryPerson] | None = getattr(self, "present", None)
        return list(self.contacts.select_related("person")) if present is None else present


class EntryPerson(Tenant):
    """Someone who took part in what happened."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="contacts")
    person = models.ForeignKey("records.Person", models.CASCADE, related_name="entries")

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "entry", "person"], name="once_an_entry")
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.entry}"
