"""Every address of the house."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from afterview.web import front_door

urlpatterns = [
    path("health", front_door.health),
    path("enter/<key>", front_door.enter),
    path("sign-in", LoginView.as_view(template_name="sign_in.html"), name="sign-in"),
    path("sign-out", LogoutView.as_view(), name="sign-out"),
]
