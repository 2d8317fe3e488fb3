"""The language model that a workspace has connected, if any; its key is kept elsewhere."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class LanguageModel(Tenant):
    """No row: none is connected, and nothing is asked."""

    address = models.CharField(max_length=300)  # the base of its service, ending in /v1
    name = models.CharField(max_length=200)  # which of the models that live there
    has_key = models.BooleanField(default=False)
    created = models.DateTimeField()
    tried_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True)  # what was wrong then

    objects = TenantQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace"], name="one_language_model")]

    def __str__(self) -> str:
        return self.name
