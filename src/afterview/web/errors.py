"""Pages for when something did not go: each says what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page(request: HttpRequest, status: int, title: str, words: str) -> HttpResponse:
    return render(request, "trouble.html", {"title": title, "words": words}, status=status)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if type(exception).__name__ in {"RequestDataTooBig", "TooManyFilesSent"}:
        return too_large(request)
    return page(request, 400, "This could not be understood.", "Go back and try it once more.")


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(
        request, 403, "This door is closed.", "It is somebody else's, or you were signed out."
    )


def too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    words = (
        "It was open for long, or opened elsewhere. Go back, load it again, and send it once more."
    )
    return page(request, 403, "This page had grown too old to send.", words)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    words = "It may have been somebody else's, or it was never here."
    return page(request, 404, "There is nothing at this address.", words)


def too_large(request: HttpRequest) -> HttpResponse:
    words = "Bring a large mailbox by the command line instead: afterview import, and its path."
    return page(request, 413, "This is too large to send.", words)


def broken(request: HttpRequest) -> HttpResponse:
    return render(request, "broken.html", status=500)
