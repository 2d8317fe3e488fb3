"""The addresses of what comes after a round: debriefs, work, offers, references, practice."""

from django.urls import path

from afterview.web import (
    amending,
    assignments,
    debriefs,
    offers,
    papers,
    practice,
    references,
    requests,
    reviews,
)

CASE = "applications/<uuid:application_id>"
DEBRIEF = "debriefs/<uuid:debrief_id>"

addresses = [
    path(f"{CASE}/debrief", debriefs.show, name="debrief"),
    path(f"{CASE}/debrief/giving", debriefs.give, name="debrief-giving"),
    path(f"{DEBRIEF}/sharing", debriefs.share, name="debrief-sharing"),
    path(f"{DEBRIEF}/unsharing", debriefs.unshare, name="debrief-unsharing"),
    path("shared/<key>", debriefs.shared, name="debrief-shared"),
    path("concerns/<uuid:concern_id>", debriefs.answer, name="concern"),
    *assignments.addresses,
    *requests.addresses,
    *papers.addresses,
    *amending.addresses,
    path(f"{CASE}/before", practice.before, name="before"),
    path("references", references.index, name="references"),
    path("references/cards", references.cards, name="references-cards"),
    path("references/<uuid:referee_id>/consent", references.consent, name="consent"),
    path(f"{CASE}/references", references.choose, name="references-for"),
    path(f"{CASE}/references/sheet", references.sheet, name="references-sheet"),
    path("people/<uuid:person_id>/removal", references.remove, name="person-removal"),
    path(f"{CASE}/offer", offers.show, name="offer"),
    path(f"{CASE}/offer/criteria", offers.criteria, name="offer-criteria"),
    path(f"{CASE}/letters", offers.choose, name="application-letters"),
    path(f"{CASE}/review", reviews.show, name="review"),
    path(f"{CASE}/review/reason", reviews.reason, name="review-reason"),
    path(f"{CASE}/review/feedback", reviews.feedback, name="review-feedback"),
    path("practice", practice.index, name="practice"),
    path("practice/finishing", practice.finish, name="practice-finishing"),
    path("practice/bank", practice.bank, name="bank"),
    path("practice/taking", practice.take, name="taking"),
    path("practice/<uuid:question_id>", practice.show, name="question"),
    path("practice/<uuid:question_id>/attempts", practice.attempt, name="attempts"),
    path("practice/<uuid:question_id>/rest", practice.close, name="question-rest"),
]
