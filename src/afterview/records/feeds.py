"""Calendar feeds: the secret address under which a member's calendar program asks."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Feed(Tenant):
    member = models.ForeignKey("records.Member", models.CASCADE, related_name="feeds")
    token_seed = models.CharField(max_length=64)  # its address is made from it
    neutral = models.BooleanField(default=False)  # titles that say nothing (EC-25)
    made = models.DateTimeField()
    # Of each event: what it said, how often it changed, and when last.
    told = models.JSONField(default=dict, blank=True)

    objects = TenantQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "member"], name="feed_once")]

    def __str__(self) -> str:
        return f"Calendar of {self.member}"
