"""A Django page that does nothing but answer, of so many bytes: what pages are compared with."""

import secrets
import socket
import sys

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from waitress import create_server

BODY = b""


def page(request):
    return HttpResponse(BODY)


urlpatterns = [path("", page), path("health", page)]

if __name__ == "__main__":
    BODY = b"x" * int(sys.argv[1])
    settings.configure(
        ROOT_URLCONF="__main__",
        ALLOWED_HOSTS=["127.0.0.1"],
        SECRET_KEY=secrets.token_hex(),
        MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    )
    listener = socket.create_server(("127.0.0.1", 0))
    print(f"Bare Django is at http://127.0.0.1:{listener.getsockname()[1]}/", flush=True)
    create_server(get_wsgi_application(), sockets=[listener], threads=8).run()
