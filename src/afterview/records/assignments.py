"""What the candidate prepares for a piece of work or a request, before anything goes out."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Preparation(Tenant):
    """A draft that may change; what went out, and when, is an entry like any other."""

    application = models.ForeignKey(
        "records.Application", models.CASCADE, related_name="preparations"
    )
    about = models.ForeignKey("records.Entry", models.CASCADE, related_name="preparations")
    questions = models.TextField(blank=True)  # one a line (AS-04)
    ticked = models.JSONField(default=list, blank=True)  # names of points that are done (AS-08)
    link = models.TextField(blank=True)  # what is handed in, when it is a link
    summary = models.TextField(blank=True)  # for the covering note: one line
    words = models.TextField(blank=True)  # the answer itself, or what is still to say
    reason = models.CharField(max_length=300, blank=True)  # why more time: half a line
    wanted = models.DateTimeField(null=True, blank=True)  # until when, then
    tried = models.JSONField(default=dict, blank=True)  # what was found at the link, and when
    changed_at = models.DateTimeField()

    objects = TenantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "about"], name="one_preparation_each")
        ]

    def __str__(self) -> str:
        return f"For {self.about}"
