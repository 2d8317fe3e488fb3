"""Notices: what the user was told, each once, and the ways in which they like to be told."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Notice(Tenant):
    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="notices")
    application = models.ForeignKey(
        "records.Application", models.CASCADE, null=True, blank=True, related_name="notices"
    )
    key = models.CharField(max_length=300)  # the same thing is told once
    text = models.TextField()
    plain = models.TextField(blank=True)  # the same without names, for whoever wants it so
    urgent = models.BooleanField(default=False)
    at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, blank=True)  # when it is to be told
    told_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "candidate", "key"], name="told_once")
        ]
        indexes = [models.Index(fields=["told_at", "due_at"])]

    def __str__(self) -> str:
        return self.text


class Channel(Tenant):
    """A way to reach the user; its address is kept with the secrets (desk/channels)."""

    class Kind(models.TextChoices):
        EMAIL = "email", "a mail to yourself"
        DESKTOP = "desktop", "this computer's desktop"
        DEVICE = "device", "a browser"
        SERVICE = "service", "another service"

    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="channels")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=100)  # as the user knows it; nothing secret
    created = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["created"]

    def __str__(self) -> str:
        return self.name
