"""Accounts: the mailbox that letters leave from.  Its secrets are kept outside the database."""

from django.db import models

from afterview.records.tenancy import Tenant, TenantQuerySet


class Account(Tenant):
    class Security(models.TextChoices):
        TLS = "tls", "TLS"
        STARTTLS = "starttls", "STARTTLS"
        NONE = "none", "none (a server on this computer)"

    class Auth(models.TextChoices):
        """How one signs in: with a password, a permission from one of these, or a token."""

        PASSWORD = "password", "a password"
        GOOGLE = "google", "Google"
        MICROSOFT = "microsoft", "Microsoft"
        COMMAND = "command", "a command"

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
    auth = models.CharField(max_length=20, choices=Auth.choices, default=Auth.PASSWORD)
    client = models.CharField(max_length=200, blank=True)  # its id; empty: that of the house
    directory = models.CharField(max_length=100, blank=True)  # of an employer, at Microsoft
    asking = models.CharField(max_length=64, blank=True)  # marks the question under way there
    permitted_at = models.DateTimeField(null=True, blank=True)
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

    @property
    def by_permission(self) -> bool:
        return self.auth in {self.Auth.GOOGLE, self.Auth.MICROSOFT}

    def __str__(self) -> str:
        return self.address
