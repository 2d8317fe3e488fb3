"""Every address of the API, below /api/.  A name is a key, an employer or a part of one."""

from django.urls import path

from afterview.api import answers

urlpatterns = [
    path("today", answers.today),
    path("waiting", answers.waiting),
    path("basket", answers.basket),
    path("basket/<str:by>", answers.basket),
    path("applications/<path:name>", answers.application),
    path("outlook/<path:name>", answers.outlook),
]
