"""Debriefs: what the candidate tells of a round, and the doubts that wait for an answer."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Debrief(Tenant):
    """The answers to one round: a draft may change, what was given is written down as facts."""

    class State(models.TextChoices):
        DRAFT = "draft", "being written"
        GIVEN = "given", "given"

    application = models.ForeignKey("records.Application", models.CASCADE, related_name="debriefs")
    round = models.ForeignKey("records.Entry", models.CASCADE, related_name="debriefs")
    answers = models.JSONField(default=dict, blank=True)  # by the name of the question
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    wrote = models.JSONField(default=list, blank=True)  # keys of the entries that it became
    begun = models.DateTimeField()
    changed_at = models.DateTimeField()
    given_at = models.DateTimeField(null=True, blank=True)
    share_key = models.CharField(max_length=64, blank=True)  # whoever has it may read
    shared_until = models.DateTimeField(null=True, blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "round"], name="one_debrief_a_round"),
            models.UniqueConstraint(
                fields=["workspace", "share_key"],
                condition=~models.Q(share_key=""),
                name="share_key_once",
            ),
        ]
        indexes = [models.Index(fields=["share_key"])]

    def __str__(self) -> str:
        return f"Debrief of {self.application}"

    @property
    def is_new(self) -> bool:
        """Looked at, and never kept yet."""
        return self._state.adding


class Concern(Tenant):
    """A doubt or a question of a round, open until it is answered (DB-03)."""

    class Whose(models.TextChoices):
        THEIRS = "theirs", "theirs"
        MINE = "mine", "mine"

    application = models.ForeignKey("records.Application", models.CASCADE, related_name="concerns")
    debrief = models.ForeignKey(
        Debrief, models.SET_NULL, null=True, blank=True, related_name="concerns"
    )
    whose = models.CharField(max_length=10, choices=Whose.choices)
    words = models.TextField()
    answer = models.TextField(blank=True)
    raised = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["raised", "id"]

    def __str__(self) -> str:
        return self.words
