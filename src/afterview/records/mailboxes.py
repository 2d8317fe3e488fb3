"""Mailboxes brought here, the mails found in them, and what they were taken for."""

from typing import Self

from django.db import models

from afterview import facts
from afterview.records.tenancy import Tenant, TenantQuerySet


class Mailbox(Tenant):
    """Where mails come from: a file that was brought, later an account."""

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20)  # mbox, maildir, folder, eml, ics, paste
    created = models.DateTimeField()

    objects = TenantQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="mailbox_once")]

    def __str__(self) -> str:
        return self.name


class Import(Tenant):
    """One bringing of a mailbox: how far it is, and how it ended."""

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        RUNNING = "running", "reading"
        DONE = "done", "done"
        STOPPED = "stopped", "stopped"
        FAILED = "failed", "could not be read"

    mailbox = models.ForeignKey(Mailbox, models.CASCADE, related_name="imports")
    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="+")
    path = models.TextField()
    uploaded = models.BooleanField(default=False)  # our copy: removed when done
    state = models.CharField(max_length=20, choices=State.choices, default=State.WAITING)
    size = models.BigIntegerField(default=0)  # bytes, or files of a folder
    position = models.BigIntegerField(default=0)
    messages = models.IntegerField(default=0)
    about_jobs = models.IntegerField(default=0)
    known = models.IntegerField(default=0)  # brought before
    filed = models.IntegerField(default=0)
    unsure = models.IntegerField(default=0)
    unreadable = models.IntegerField(default=0)
    trouble = models.TextField(blank=True)
    started = models.DateTimeField()
    beat = models.DateTimeField()
    finished = models.DateTimeField(null=True, blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["-started"]

    def __str__(self) -> str:
        return f"{self.mailbox}, {self.started:%Y-%m-%d %H:%M}"

    @property
    def share(self) -> int:
        """How far it is, in per cent."""
        return min(100, 100 * self.position // self.size) if self.size else 0

    @property
    def is_over(self) -> bool:
        return self.state in {self.State.DONE, self.State.STOPPED, self.State.FAILED}


class MailQuerySet(TenantQuerySet["Mail"]):
    def arrivals(self) -> Self:
        """What waits for the user's yes."""
        return self.filter(state=Mail.State.UNSURE)

    def search(self, words: str) -> Self:
        return self.filter(
            models.Q(subject__icontains=words)
            | models.Q(sender_name__icontains=words)
            | models.Q(sender_email__icontains=words)
            | models.Q(fresh__icontains=words)
        )


class Mail(Tenant):
    """A mail about a job, and what it was taken for."""

    class State(models.TextChoices):
        UNSURE = "unsure", "waiting for you"
        FILED = "filed", "filed"
        DISMISSED = "dismissed", "not about a job"

    mailbox = models.ForeignKey(Mailbox, models.CASCADE, related_name="mails")
    place = models.CharField(max_length=500, blank=True)  # where in the mailbox
    fingerprint = models.CharField(max_length=64)  # the same mail, wherever it comes from
    message_id = models.CharField(max_length=500, blank=True)
    thread = models.CharField(max_length=500, blank=True)
    sender_name = models.CharField(max_length=300, blank=True)
    sender_email = models.CharField(max_length=320, blank=True)
    receivers = models.JSONField(default=list, blank=True)
    subject = models.CharField(max_length=1000, blank=True)
    at = models.DateTimeField()
    fresh = models.TextField(blank=True)  # what the writer added
    text = models.TextField(blank=True)  # all of it, quotes included
    outgoing = models.BooleanField(default=False)

    label = models.CharField(
        max_length=20, choices=[(label.value, label.value) for label in facts.Label]
    )
    confidence = models.FloatField(default=0)
    sentence = models.TextField(blank=True)
    sentence_start = models.IntegerField(default=0)
    sentence_end = models.IntegerField(default=0)
    reading = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.UNSURE)
    question = models.TextField(blank=True)  # why it waits, in plain words
    application = models.ForeignKey(
        "records.Application", models.SET_NULL, null=True, blank=True, related_name="mails"
    )
    arrived = models.DateTimeField()

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "fingerprint"], name="mail_once")
        ]
        indexes = [
            models.Index(fields=["workspace", "state", "at"]),
            models.Index(fields=["workspace", "thread"]),
        ]

    def __str__(self) -> str:
        return self.subject or "(no subject)"
