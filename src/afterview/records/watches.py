"""Mailboxes that are listened to, and how far each of their folders has been read."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Watch(Tenant):
    class State(models.TextChoices):
        ON = "on", "listening"
        PAUSED = "paused", "paused"
        STUCK = "stuck", "waiting for you"  # trying again would not help

    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="watches")
    account = models.ForeignKey("records.Account", models.CASCADE, related_name="watches")
    mailbox = models.ForeignKey("records.Mailbox", models.CASCADE, related_name="watches")
    state = models.CharField(max_length=20, choices=State.choices, default=State.ON)
    trouble = models.TextField(blank=True)
    created = models.DateTimeField()
    looked_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)  # the first reading is complete

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["created"]
        constraints = [models.UniqueConstraint(fields=["workspace", "account"], name="watch_once")]

    def __str__(self) -> str:
        return f"{self.mailbox}"


class Folder(Tenant):
    """Up to which mail a folder was read, in the server's own numbers."""

    watch = models.ForeignKey(Watch, models.CASCADE, related_name="folders")
    name = models.CharField(max_length=300)
    uidvalidity = models.BigIntegerField(default=0)  # 0: never read
    uidnext = models.BigIntegerField(default=1)
    highestmodseq = models.BigIntegerField(default=0)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "watch", "name"], name="folder_once")
        ]

    def __str__(self) -> str:
        return self.name
