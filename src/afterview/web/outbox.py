"""Letters that leave by themselves: the yes, the undoing, where it is, and what is on paper."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.text import slugify
from django.views.decorators.http import require_POST, require_safe

from afterview.desk import diary, drafts, outbox, printing
from afterview.records.models import Letter
from afterview.web import letters
from afterview.web.middleware import Request

LETTER = "letters/<uuid:letter_id>"


@require_POST
def approve(request: Request, letter_id: UUID) -> HttpResponse:
    """The user's yes.  What was typed is kept first, and what speaks against it is told."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    form = None
    if letter.state == Letter.State.DRAFTED:
        form = letters.saved(request, letter)  # as with any other button
        if not form.is_valid():
            return letters.page(request, letter, form, status=422)
    refused = outbox.approve(
        letter,
        now=request.now,
        by=request.user,
        in_the_morning="morning" in request.POST,
        anyway="anyway" in request.POST,
    )
    if refused:
        return letters.page(request, letter, form, refused=refused, status=422)
    words = outbox.Way(letter, request.now).hour
    messages.success(request, f"It leaves {words}.")
    return redirect("letter", letter.pk)


@require_POST
def recall(request: Request, letter_id: UUID) -> HttpResponse:
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    if outbox.recall(letter, request.now):
        messages.success(request, "It is a draft again. Nothing has left.")
    else:
        messages.info(request, "That is no longer possible. See below where it is.")
    return redirect("letter", letter.pk)


@require_POST
def shelve(request: Request, letter_id: UUID) -> HttpResponse:
    """Into the Drafts folder of the user's own mail program, with what was typed."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    form = letters.saved(request, letter) if letter.state == Letter.State.DRAFTED else None
    if form and not form.is_valid():
        return letters.page(request, letter, form, status=422)
    if drafts.put(letter, request.now):
        messages.success(request, "It goes into your Drafts now.")
    else:
        words = "It cannot be put there: see whether it has a reader with an address."
        messages.info(request, words)
    return redirect("letter", letter.pk)


@require_POST
def take_back(request: Request, letter_id: UUID) -> HttpResponse:
    """Out of the Drafts folder again, or sent from there by the user, as they say."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    if letter.state != Letter.State.IN_DRAFTS:
        messages.info(request, "That is settled already.")
        return redirect("letter", letter.pk)
    settled = drafts.it_went if "went" in request.POST else drafts.take_back
    messages.info(request, settled(letter, request.now, request.user))
    return redirect("letter", letter.pk)


@require_safe
def way(request: Request, letter_id: UUID) -> HttpResponse:
    """Where it is: a fragment, which the page fetches while something moves."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    about = {"letter": letter, "way": outbox.Way(letter, request.now)}
    return render(request, "letters/_way.html", about)


@require_POST
def settle(request: Request, letter_id: UUID) -> HttpResponse:
    """What only the user knows of a letter of unknown fate."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    answer = ANSWERS.get(request.POST.get("fate", ""))
    if answer is None:
        messages.info(request, "Say whether it went.")
        return redirect("letter", letter.pk)
    try:
        done = answer(letter, request)
    except diary.ImpossibleError as impossible:
        messages.error(request, str(impossible))
    else:
        messages.success(request, "Good." if done else "That is settled already.")
    return redirect("letter", letter.pk)


ANSWERS: dict[str, Callable[[Letter, Request], bool]] = {
    "went": lambda letter, request: outbox.it_went(letter, now=request.now, by=request.user),
    "again": lambda letter, request: outbox.send_again(letter, now=request.now, by=request.user),
    "not": lambda letter, request: outbox.it_did_not_go(letter),
}


@require_safe
def paper(request: Request, letter_id: UUID) -> HttpResponse:
    """The letter as it is printed."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    address = request.GET.get("address", "")
    return _pdf(letter, lambda: printing.letter(letter, request.now, address), "letter", request)


@require_safe
def envelope(request: Request, letter_id: UUID) -> HttpResponse:
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    address = request.GET.get("address", "")
    return _pdf(letter, lambda: printing.envelope(letter, address), "envelope", request)


def _pdf(letter: Letter, printed: Callable[[], bytes], what: str, request: Request) -> HttpResponse:
    try:
        answer = HttpResponse(printed(), content_type="application/pdf")
    except printing.NotPrintedError as why:
        messages.error(request, str(why))
        return redirect("letter", letter.pk)
    name = slugify(letter.subject)[:60] or "letter"
    answer["Content-Disposition"] = f'inline; filename="{name}-{what}.pdf"'
    return answer


addresses = [
    path(f"{LETTER}/approval", approve, name="letter-approval"),
    path(f"{LETTER}/recall", recall, name="letter-recall"),
    path(f"{LETTER}/drafts", shelve, name="letter-drafts"),
    path(f"{LETTER}/drafts/return", take_back, name="letter-take-back"),
    path(f"{LETTER}/way", way, name="letter-way"),
    path(f"{LETTER}/fate", settle, name="letter-fate"),
    path(f"{LETTER}/paper.pdf", paper, name="letter-paper"),
    path(f"{LETTER}/envelope.pdf", envelope, name="letter-envelope"),
]
