"""Accounts: the mailbox that letters leave from.  Its secret is kept outside the database."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Account(Tenant):
    class Security(models.TextChoices):
        TLS = "tls", "TLS"
        STARTTLS = "starttls", "STARTTLS"
        NONE = "none", "none (a server on this computer)"

    candidate = models.ForeignKey("records.Candidate", models.CASCADE, related_name="accounts")
    address = models.EmailField()
    user = models.CharField(max_length=320, blank=True)  # empty: the address
    provider = models.CharField(max_length=60, blank=True)
    bridge = models.BooleanField(default=False)  # on this computer, with its own certificate
    incoming_host = models.CharField(max_length=255)
    incoming_port = models.PositiveIntegerField(default=993)
    incoming_security = models.CharField(
        max_length=10, choices=Security.choices, default=Security.TLS
    )
    outgoing_host = models.CharField(max_length=255)
    outgoing_port = models.PositiveIntegerField(default=465)
    outgoing_security = models.CharField(
        max_length=10, choices=Security.choices, default=Security.TLS
    )
    created = models.DateTimeField()
    tried_at = models.DateTimeField(null=True, blank=True)  # the test button
    trouble = models.TextField(blank=True)  # what was wrong then

    objects = TenantQuerySet.as_manager()

    class Meta:
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "candidate", "address"], name="account_once"
            )
        ]

    def __str__(self) -> str:
        return self.address
