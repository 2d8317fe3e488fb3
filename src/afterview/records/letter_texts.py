"""Texts of letters that a workspace has written for itself, in the place of ours."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class LetterText(Tenant):
    """One letter of one language, in the notation of writing/letters/README.txt."""

    language = models.CharField(max_length=2)
    name = models.CharField(max_length=40)
    text = models.TextField()
    changed = models.DateTimeField()

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["language", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "language", "name"], name="letter_text_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}.{self.language}"
