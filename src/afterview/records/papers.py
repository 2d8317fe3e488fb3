"""Files that the candidate keeps here to hand in: never opened, and gone when they say so."""

from typing import Self

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class PaperQuerySet(TenantQuerySet["Paper"]):
    def standing(self) -> Self:
        """Not removed; without their bytes, which only a download or a letter needs."""
        return self.filter(removed_at=None).defer("data")


class Paper(Tenant):
    """One file.  When it is removed its bytes go; that there was one stays."""

    application = models.ForeignKey("records.Application", models.CASCADE, related_name="papers")
    about = models.ForeignKey("records.Entry", models.CASCADE, related_name="papers")
    name = models.CharField(max_length=150)  # made safe: no folder, no control character
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)  # of its bytes: a dated copy can be told apart
    data = models.BinaryField()
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["added_at", "id"]

    def __str__(self) -> str:
        return self.name
