"""Letters: drafts, and what became of them."""

from django.conf import settings
from django.db import models

from afterview import facts
from afterview.records.tenancy import Tenant, TenantQuerySet


class Letter(Tenant):
    class State(models.TextChoices):
        DRAFTED = "drafted", "draft"
        HELD = "held", "waiting for its hour"
        SENDING = "sending", "on its way"
        SENT = "sent", "sent"
        FAILED = "failed", "refused"
        UNKNOWN = "unknown", "perhaps sent"
        PUT_ASIDE = "put_aside", "put aside"
        IN_DRAFTS = "in_drafts", "in your Drafts"

    application = models.ForeignKey("records.Application", models.CASCADE, related_name="letters")
    purpose = models.CharField(
        max_length=30, choices=[(purpose.value, purpose.value) for purpose in facts.Purpose]
    )
    duty = models.CharField(max_length=300, blank=True)  # the key of the duty that it answers
    about = models.ForeignKey(
        "records.Entry", models.SET_NULL, null=True, blank=True, related_name="letters"
    )
    subject = models.CharField(max_length=300)
    body = models.TextField()
    language = models.CharField(max_length=2, default="en")
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFTED)
    message_id = models.CharField(max_length=300, blank=True)  # minted before the wire is touched
    written_by_user = models.BooleanField(default=False)  # edited: never composed anew
    drafted_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    entry = models.ForeignKey(
        "records.Entry", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    also_wrote = models.JSONField(default=list, blank=True)  # further entries, by key

    # Letters that leave by themselves (desk/outbox.py).
    account = models.ForeignKey(
        "records.Account", models.SET_NULL, null=True, blank=True, related_name="letters"
    )
    approved_at = models.DateTimeField(null=True, blank=True)  # the user's yes
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    overruled = models.JSONField(default=list, blank=True)  # rules that the yes went against
    not_before = models.DateTimeField(null=True, blank=True)  # when something is next to be done
    outbox_id = models.CharField(max_length=40, blank=True)
    claim = models.CharField(max_length=120, blank=True)  # of the worker that has it
    claimed_at = models.DateTimeField(null=True, blank=True)
    committing_at = models.DateTimeField(null=True, blank=True)  # from here on it may be out
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.TextField(blank=True)  # why it waits, failed or was put aside, in words
    filed_at = models.DateTimeField(null=True, blank=True)  # it lies in the Sent or Drafts folder
    shelved_at = models.DateTimeField(null=True, blank=True)  # given to the Drafts folder, and
    # not taken out of there by us (desk/drafts.py)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "message_id"],
                condition=~models.Q(message_id=""),
                name="message_id_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "application", "duty"],
                condition=~models.Q(duty="") & ~models.Q(state="put_aside"),
                name="one_letter_a_duty",
            ),
        ]
        indexes = [models.Index(fields=["state", "not_before"])]

    def __str__(self) -> str:
        return self.subject


class LetterPerson(Tenant):
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="contacts")
    person = models.ForeignKey("records.Person", models.CASCADE, related_name="letters")
    copy = models.BooleanField(default=False)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["copy", "id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "letter", "person"], name="once_a_letter")
        ]

    def __str__(self) -> str:
        return f"{self.person} for {self.letter}"
