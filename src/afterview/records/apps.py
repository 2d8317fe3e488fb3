"""The archive as Django knows it."""

from django.apps import AppConfig


class Records(AppConfig):
    name = "afterview.records"
    label = "records"
