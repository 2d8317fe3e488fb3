"""People: those met, those who decide, those who vouch."""

from datetime import date
from typing import Self

from django.db import models

from afterview import facts
from afterview.records.sealed import Sealed
from afterview.records.tenancy import Tenant, TenantQuerySet


class PersonQuerySet(TenantQuerySet["Person"]):
    def known(self) -> Self:
        """Without those who were removed."""
        return self.filter(forgotten_at__isnull=True)

    def search(self, words: str) -> Self:
        return self.known().filter(
            models.Q(name__icontains=words) | models.Q(email__icontains=words)
        )


class Person(Tenant):
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    phone = Sealed(blank=True)
    title = models.CharField(max_length=200, blank=True)
    zone = models.CharField(max_length=60, blank=True)
    role = models.CharField(
        max_length=20,
        choices=[(role.value, role.value) for role in facts.Role],
        default=facts.Role.INTERVIEWER.value,
    )
    company = models.ForeignKey(
        "records.Company", models.SET_NULL, null=True, blank=True, related_name="people"
    )
    forgotten_at = models.DateTimeField(null=True, blank=True)  # removed at their or your wish

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["workspace", "email"])]

    def __str__(self) -> str:
        return self.name

    def to_person(self) -> facts.Person:
        return facts.Person(
            name=self.name,
            email=self.email,
            id=str(self.pk),
            role=facts.Role(self.role),
            title=self.title,
            zone=self.zone,
            phone=self.phone,
        )


class Referee(Tenant):
    """What makes a person a reference: relation, consent, how to reach them (RF-01 to RF-16)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="vouches")
    relation = Sealed(blank=True)
    seniority = models.CharField(
        max_length=20,
        default="peer",
        choices=[
            (word, word) for word in ("manager", "senior", "client", "peer", "report", "professor")
        ],
    )
    consent_at = models.DateTimeField(null=True, blank=True)
    consent_for = models.ForeignKey(
        "records.Application", models.SET_NULL, null=True, blank=True, related_name="+"
    )  # empty: any role
    present_employer = models.BooleanField(default=False)
    present_employer_allowed = models.BooleanField(default=False)
    until = models.DateField(null=True, blank=True)  # the end of working together
    team = Sealed(blank=True)
    mode = models.CharField(
        max_length=20,
        default="phone",
        choices=[(word, word) for word in ("phone", "form", "letter", "dates_only")],
    )
    hours = Sealed(blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "person"], name="referee_once")]

    def __str__(self) -> str:
        return f"{self.person}, {self.relation}" if self.relation else str(self.person)

    def to_referee(self) -> facts.Referee:
        until: date | None = self.until
        return facts.Referee(
            person=self.person.to_person(),
            relation=self.relation,
            seniority=self.seniority,
            consent_at=self.consent_at,
            consent_for=str(self.consent_for_id) if self.consent_for_id else "",
            present_employer=self.present_employer,
            present_employer_allowed=self.present_employer_allowed,
            until_year=until.year if until else None,
            team=self.team,
            mode=self.mode,
            hours=self.hours,
        )
