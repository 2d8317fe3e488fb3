"""Job applications, as we keep them."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Prefetch, Q

from afterview import facts
from afterview.records.entries import Entry
from afterview.records.tenancy import Tenant, TenantQuerySet


class ApplicationQuerySet(TenantQuerySet["Application"]):
    def with_entries(self) -> Self:
        """Ready for `to_case`, in a constant number of queries."""
        entries = Entry.objects.standing().with_people()
        return self.select_related("company", "agency", "agency_recruiter").prefetch_related(
            Prefetch("entries", queryset=entries, to_attr="standing_entries")
        )

    def live(self) -> Self:
        return self.filter(live=True)

    def search(self, words: str) -> Self:
        return self.filter(
            Q(role__icontains=words)
            | Q(company__name__icontains=words)
            | Q(agency__name__icontains=words)
        )


class Application(Tenant):
    """One candidate's journey through one job's process."""

    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="applications")
    company = models.ForeignKey("records.Company", models.PROTECT, related_name="applications")
    role = models.CharField(max_length=200)
    requisition = models.CharField(max_length=100, blank=True)
    link = models.URLField(max_length=1000, blank=True)
    source = models.CharField(max_length=100, blank=True)
    closes = models.DateField(null=True, blank=True)  # until when one may apply
    notes = models.TextField(blank=True)  # of the user alone, never sent
    weighing = models.JSONField(default=dict, blank=True)  # its offer, by the user's criteria
    agency = models.ForeignKey(
        "records.Company", models.SET_NULL, null=True, blank=True, related_name="represented"
    )
    agency_recruiter = models.ForeignKey(
        "records.Person", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    language = models.CharField(max_length=2, default="en")
    contract = models.BooleanField(default=False)
    internal = models.BooleanField(default=False)
    remote = models.BooleanField(default=False)
    graduate = models.BooleanField(default=False)
    wanted = models.BooleanField(default=True)
    card = models.BooleanField(default=False)
    no_thanks = models.BooleanField(default=False)
    created = models.DateTimeField()

    # Worked out from the entries and kept so that lists and jobs can ask the database.
    # Written by desk/diary.py alone; `afterview audit` compares.
    stage = models.CharField(max_length=30, default="lead", editable=False)
    live = models.BooleanField(default=True, editable=False)  # an answer may still come
    rank = models.SmallIntegerField(null=True, editable=False)  # its most urgent open duty
    due_at = models.DateTimeField(null=True, editable=False)  # when that one is due
    opens_at = models.DateTimeField(null=True, editable=False)  # the next duty to open
    wake_at = models.DateTimeField(null=True, editable=False)  # when its agenda next changes
    waits_since = models.DateTimeField(null=True, editable=False)  # since when it is their turn
    last_at = models.DateTimeField(null=True, editable=False)  # the latest entry
    revision = models.IntegerField(default=0, editable=False)  # another one after each settling

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering = ["-last_at", "-id"]
        indexes = [
            models.Index(fields=["workspace", "rank", "due_at"]),
            models.Index(fields=["workspace", "opens_at"]),
            models.Index(fields=["workspace", "waits_since"]),
            models.Index(fields=["workspace", "-last_at"]),
            models.Index(fields=["wake_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.role}, {self.company}"

    def timeline(self) -> facts.Timeline:
        """What stands: entries that were not struck out."""
        if not hasattr(self, "standing_entries"):
            self.standing_entries = list(self.entries.standing().with_people())
        return facts.Timeline(tuple(entry.to_fact() for entry in self.standing_entries))

    def to_case(self) -> facts.Case:
        company = self.company
        return facts.Case(
            id=str(self.pk),
            employer=company.name,
            role=self.role,
            timeline=self.timeline(),
            organisation=company.organisation(),
            country=company.country,
            region=company.region,
            zone=company.zone,
            closures=tuple(
                (date.fromisoformat(first), date.fromisoformat(last))
                for first, last in company.closures
            ),
            sector=facts.Sector(company.sector),
            large=company.large,
            contract=self.contract,
            internal=self.internal,
            remote=self.remote,
            graduate=self.graduate,
            card=self.card,
            wanted=self.wanted,
            no_thanks=self.no_thanks,
            language=self.language,
            agency=self._agency(),
        )

    def _agency(self) -> facts.Agency | None:
        if self.agency is None:
            return None
        recruiter = self.agency_recruiter
        return facts.Agency(
            name=self.agency.name,
            recruiter=recruiter.to_person() if recruiter else None,
            policy=facts.ContactPolicy(self.agency.policy),
            zone=self.agency.zone,
        )
