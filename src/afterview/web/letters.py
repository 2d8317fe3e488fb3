"""Letters: a draft as a sheet of paper, looked over, copied, and marked as sent."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import agenda, diary, drafts, language_model, letters, outbox
from afterview.records.models import Letter
from afterview.records.tenancy import TenantQuerySet
from afterview.web.forms import refuse, shown_moment
from afterview.web.letter_forms import LetterForm, SendingForm
from afterview.web.middleware import Request

ON_A_PAGE = 50
DONE = (Letter.State.SENT, Letter.State.PUT_ASIDE)
UNDER_WAY = (Letter.State.SENDING, Letter.State.UNKNOWN, Letter.State.IN_DRAFTS)
BEGUN = (Letter.State.DRAFTED, Letter.State.IN_DRAFTS)


@require_safe
def index(request: Request) -> HttpResponse:
    here = Letter.objects.visible_to(request.member).defer("body")
    known = here.select_related("application__company").prefetch_related("contacts__person")
    written = list(known.filter(state__in=BEGUN)[:ON_A_PAGE])
    done = known.filter(state__in=DONE)
    pages = Paginator(done, ON_A_PAGE).get_page(request.GET.get("page"))
    ways = [outbox.Way(letter, request.now) for letter in outbox.of(request.candidate)]
    begun = {letter.duty for letter in written} | {way.letter.duty for way in ways}
    lines = agenda.today(request.member, request.now).lines
    due = [line for line in lines if line.action == "draft" and line.key not in begun]
    about = {"drafts": written, "due": due, "page": pages, "ways": ways}
    return render(request, "letters/list.html", about)


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, letter_id: UUID) -> HttpResponse:
    letter = get_object_or_404(mine(request), pk=letter_id)
    if request.method != "POST":
        return page(request, letter)
    form = saved(request, letter)
    if not form.is_valid():
        return page(request, letter, form, status=422)
    if not request.headers.get("HX-Request"):
        messages.success(request, "Saved.")
    return redirect("letter", letter.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: Request, letter_id: UUID) -> HttpResponse:
    """The user sent it, by whatever means: the diary says so."""
    if request.method != "POST":
        return redirect("letter", letter_id)
    letter = get_object_or_404(mine(request), pk=letter_id)
    text, form = saved(request, letter), SendingForm(request.POST)
    if text.is_valid() and form.is_valid():
        try:
            letters.sent(letter, now=request.now, by=request.user, at=form.cleaned_data["at"])
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            words = "Good. It is written down as sent."
            messages.success(request, words, extra_tags=f"letter:{letter.pk}")
            return redirect("today")
    return page(request, letter, text, form, status=422)


@require_POST
def unsend(request: Request, letter_id: UUID) -> HttpResponse:
    letter = get_object_or_404(mine(request), pk=letter_id)
    if newer := _newer(letter):
        messages.info(request, "There is a newer draft of it, this one.")
        return redirect("letter", newer.pk)
    if letter.state not in DONE or outbox.is_out(letter):
        messages.info(request, "It is out, or on its way: it cannot be made a draft.")
        return redirect("letter", letter.pk)
    letters.unsent(letter, now=request.now, by=request.user)
    messages.success(request, "It is a draft again.")
    return redirect("letter", letter.pk)


@require_POST
def put_aside(request: Request, letter_id: UUID) -> HttpResponse:
    letter = get_object_or_404(mine(request), pk=letter_id)
    if letter.state in UNDER_WAY:
        messages.info(request, "It is on its way, or in your Drafts: take it back first.")
        return redirect("letter", letter.pk)
    letters.put_aside(letter, request.now)
    messages.success(request, "Put aside. The draft is kept under Letters.")
    return redirect("application", letter.application_id)


@require_POST
def anew(request: Request, letter_id: UUID) -> HttpResponse:
    letter = get_object_or_404(mine(request), pk=letter_id)
    letters.anew(letter, request.now)
    messages.success(request, "Written anew from what is known now.")
    return redirect("letter", letter.pk)


@require_safe
def eml(request: Request, letter_id: UUID) -> HttpResponse:
    letter = get_object_or_404(mine(request), pk=letter_id)
    answer = HttpResponse(letters.eml(letter, request.now), content_type="message/rfc822")
    name = slugify(letter.subject)[:60] or "letter"
    answer["Content-Disposition"] = f'attachment; filename="{name}.eml"'
    return answer


def mine(request: Request) -> "TenantQuerySet[Letter]":
    mine = Letter.objects.visible_to(request.member)
    return mine.select_related(
        "application__candidate__workspace", "application__company", "application__agency",
        "application__agency_recruiter", "about", "entry",
    )  # fmt: skip


def saved(request: Request, letter: Letter) -> LetterForm:
    """What was typed is kept, whatever button was pressed; a letter that went is not touched."""
    form = LetterForm(request.POST)
    typed = form.is_valid() and _differs(letter, form.cleaned_data)
    if typed and letter.state == Letter.State.DRAFTED:
        letters.save(letter, form.cleaned_data["subject"], form.cleaned_data["body"], request.now)
    return form


def _newer(letter: Letter) -> Letter | None:
    """The draft that took the place of one that was put aside."""
    same = letter.application.letters.filter(duty=letter.duty).exclude(pk=letter.pk)
    return same.exclude(state=Letter.State.PUT_ASIDE).first() if letter.duty else None


def _differs(letter: Letter, typed: dict[str, str]) -> bool:
    now = (typed["subject"], typed["body"].splitlines())
    return now != (letter.subject, letter.body.splitlines())


def page(
    request: Request,
    letter: Letter,
    form: LetterForm | None = None,
    sending: SendingForm | None = None,
    status: int = 200,
    refused: tuple[str, ...] = (),
) -> HttpResponse:
    at_rest = letter.state in {Letter.State.DRAFTED, Letter.State.FAILED}
    about = {
        "letter": letter,
        "sheet": letters.look(letter, request.now),
        "form": form or LetterForm(initial={"subject": letter.subject, "body": letter.body}),
        "plan": outbox.plan(letter, request.now) if at_rest else None,
        "way": outbox.Way(letter, request.now),
        "is_out": outbox.is_out(letter),
        "may_shelve": drafts.may_put(letter),
        "polisher": language_model.may_polish(letter),
        "refused": refused,
        "sending": sending or SendingForm(initial={"at": shown_moment(request.now)}),
    }
    return render(request, "letters/page.html", about, status=status)
