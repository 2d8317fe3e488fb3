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
    chosen_at = models.DateTimeField(null=True, blank=True)  # its folders, by the user
    # Which worker listens to it, and until when nobody else does.
    holder = models.CharField(max_length=32, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["created"]
        constraints = [models.UniqueConstraint(fields=["workspace", "account"], name="watch_once")]

    def __str__(self) -> str:
        return f"{self.mailbox}"


class Folder(Tenant):
    """A folder of a watched mailbox, and up to which mail it was read, in the server's numbers."""

    watch = models.ForeignKey(Watch, models.CASCADE, related_name="folders")
    name = models.CharField(max_length=300)
    purpose = models.CharField(max_length=10, blank=True)  # sent, all, junk ...
    chosen = models.BooleanField(default=True)  # it is read, and listened to
    missing = models.BooleanField(default=False)  # it was there once
    read_at = models.DateTimeField(null=True, blank=True)  # its first reading is complete
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
