"""Chores: the work that goes on by itself, when it was last done, and whether it went well."""

from django.db import models


class Chore(models.Model):
    """One row a chore, for the whole house; it tells nothing of what anybody wrote."""

    name = models.CharField(max_length=40, primary_key=True)
    began = models.DateTimeField()
    done = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)  # in a row; 0: it went well

    def __str__(self) -> str:
        return self.name
