"""Notices: what the user was told, each once."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Notice(Tenant):
    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="notices")
    application = models.ForeignKey(
        "records.Application", models.CASCADE, null=True, blank=True, related_name="notices"
    )
    key = models.CharField(max_length=300)  # the same thing is told once
    text = models.TextField()
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "candidate", "key"], name="told_once")
        ]

    def __str__(self) -> str:
        return self.text
