"""What the user said a mail is: the answers from which the reading learns."""

from django.db import models

from afterview import facts
from afterview.records.tenancy import Tenant, TenantQuerySet


class Correction(Tenant):
    """The user's word on a mail, and what it had been taken for."""

    mail = models.ForeignKey("records.Mail", models.CASCADE, related_name="corrections")
    label = models.CharField(
        max_length=20, choices=[(label.value, label.value) for label in facts.Label]
    )
    before = models.JSONField(default=dict, blank=True)  # the reading that was put right
    at = models.DateTimeField()

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "mail"], name="correction_once")
        ]

    def __str__(self) -> str:
        return f"{self.mail}: {self.label}"
