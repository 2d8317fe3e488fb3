"""Questions to practise, and each time that they were."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Question(Tenant):
    """A question of the deck: it was hard once, or it is one of ours (RJ-08, RJ-09)."""

    class Source(models.TextChoices):
        DEBRIEF = "debrief", "a debrief"
        REVIEW = "review", "a look back"
        BANK = "bank", "the bank"
        OWN = "own", "yourself"

    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="questions")
    application = models.ForeignKey(
        "records.Application", models.SET_NULL, null=True, blank=True, related_name="questions"
    )
    source = models.CharField(max_length=20, choices=Source.choices, default=Source.OWN)
    key = models.CharField(max_length=100, blank=True)  # the same question is kept once
    field = models.CharField(max_length=40, blank=True)
    words = models.TextField()
    wrong = models.CharField(max_length=30, blank=True)  # what went wrong with it
    fix = models.TextField(blank=True)  # what to do next time
    star = models.JSONField(default=dict, blank=True)  # the own answer, by its four parts
    memory = models.JSONField(default=dict, blank=True)  # what the schedule knows of it
    due_at = models.DateTimeField(null=True, blank=True)
    seen = models.IntegerField(default=1)  # how often it was hard
    in_a_row = models.IntegerField(default=0)  # times in a row that it went well
    closed_at = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField()

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "candidate", "key"],
                condition=~models.Q(key=""),
                name="question_once",
            )
        ]
        indexes = [models.Index(fields=["workspace", "candidate", "due_at"])]

    def __str__(self) -> str:
        return self.words


class Attempt(Tenant):
    """One practised answer, graded by oneself (RJ-06)."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="attempts")
    at = models.DateTimeField()
    seconds = models.IntegerField(null=True, blank=True)
    marks = models.JSONField(default=list, blank=True)  # what was present in it
    score = models.SmallIntegerField()  # of six

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.question}, {self.at:%Y-%m-%d}"
