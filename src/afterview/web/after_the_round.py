"""The addresses of what comes after a round: debriefs."""

from django.urls import path

from afterview.web import debriefs

CASE = "applications/<uuid:application_id>"
DEBRIEF = "debriefs/<uuid:debrief_id>"

addresses = [
    path(f"{CASE}/debrief", debriefs.show, name="debrief"),
    path(f"{CASE}/debrief/giving", debriefs.give, name="debrief-giving"),
    path(f"{DEBRIEF}/sharing", debriefs.share, name="debrief-sharing"),
    path(f"{DEBRIEF}/unsharing", debriefs.unshare, name="debrief-unsharing"),
    path("shared/<key>", debriefs.shared, name="debrief-shared"),
    path("concerns/<uuid:concern_id>", debriefs.answer, name="concern"),
]
