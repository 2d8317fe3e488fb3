"""Arrivals: what a mail was taken for, and the user's word on it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import arrivals, diary, explaining, language_model, pasting
from afterview.desk.mails import message_of, reading_of
from afterview.facts import Label
from afterview.records.mailboxes import MailQuerySet
from afterview.records.models import Application, Mail
from afterview.web import passages, timelines
from afterview.web.arrival_forms import LABELS, AnswerForm, PasteForm
from afterview.web.forms import refuse
from afterview.web.middleware import Request

AT_ONCE = 12


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: Request) -> HttpResponse:
    """What waits for a yes; and a place to paste a mail as text."""
    form = PasteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not request.POST.get("keep"):
            return _explained(request, form)
        outcome = pasting.keep(
            request.candidate,
            form.cleaned_data["text"],
            now=request.now,
            by=request.user,
        )
        messages.success(request, OUTCOMES[outcome.value])
        return redirect("arrivals")
    waiting = Mail.objects.visible_to(request.member).arrivals().count()
    shown = arrivals.listed(request.member, most=AT_ONCE)
    about = {"arrivals": shown, "count": waiting, "labels": LABELS, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "arrivals/list.html", about, status=status)


@require_safe
def show(request: Request, mail_id: UUID) -> HttpResponse:
    """A mail that is kept, with the sentence that decided."""
    mail = get_object_or_404(_mine(request), pk=mail_id)
    return _page(request, mail)


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: Request, mail_id: UUID) -> HttpResponse:
    if request.method != "POST":
        return redirect("arrival", mail_id)
    mail = get_object_or_404(_mine(request), pk=mail_id)
    if request.POST.get("no"):
        arrivals.dismiss(mail, request.now)
        messages.success(request, "Kept out of the way.", extra_tags=f"mail:{mail.pk}")
        return redirect("arrivals")
    mine = Application.objects.visible_to(request.member).select_related(
        "company", "candidate__workspace"
    )
    form = AnswerForm(request.POST, applications=mine)
    if form.is_valid():
        if request.POST.get("application") == "new":
            mail.application = None  # whatever it was taken to be about
        try:
            application = arrivals.accept(mail, now=request.now, by=request.user, **form.answer())
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            messages.success(
                request, f"Filed under {application.company}.", extra_tags=f"mail:{mail.pk}"
            )
            return redirect("arrivals")
    return _page(request, mail, form, status=422)


@require_POST
def second_opinion(request: Request, mail_id: UUID) -> HttpResponse:
    """What a connected language model takes it for; it only helps the user to answer."""
    mail = get_object_or_404(_mine(request), pk=mail_id)
    model = language_model.may_help(mail)
    if model is None:
        return redirect("arrival", mail.pk)
    try:
        opinion = language_model.opinion(mail, model)
    except language_model.NoAnswerError as trouble:
        messages.error(request, str(trouble))
        return redirect("arrival", mail.pk)
    if opinion is None:
        messages.info(request, f"{model.name} gave no answer that names a sentence of this mail.")
        return redirect("arrival", mail.pk)
    return _page(request, mail, opinion=opinion)


@require_POST
def undo(request: Request, mail_id: UUID) -> HttpResponse:
    mail = get_object_or_404(_mine(request), pk=mail_id)
    arrivals.undo(mail, request.now, by=request.user)
    messages.success(request, "Taken back. It waits again.")
    return redirect("arrivals")


def _explained(request: Request, form: PasteForm) -> HttpResponse:
    """What a pasted text was taken for, before anything of it is kept."""
    message, reading = pasting.explain(request.candidate, form.cleaned_data["text"], request.now)
    said = explaining.account(message, reading)
    about = {"rows": explaining.rows(said), "said": said, "form": form}
    return render(request, "arrivals/explained.html", about)


OUTCOMES = {
    "known": "This mail is known already.",
    "noise": "This does not look like a mail about a job. Nothing was kept.",
    "filed": "Read and filed.",
    "unsure": "Read. It waits below for your yes.",
}


def _mine(request: Request) -> MailQuerySet:
    mine = Mail.objects.visible_to(request.member)
    return mine.select_related("application__company", "application__candidate__workspace")


def _page(
    request: Request,
    mail: Mail,
    form: AnswerForm | None = None,
    status: int = 200,
    opinion: language_model.Opinion | None = None,
) -> HttpResponse:
    mine = Application.objects.visible_to(request.member).select_related("company")
    likely, others = arrivals.likely_first(mail, tuple(mine[:200]))
    about = {
        "mail": mail,
        "passage": passages.of(mail),
        "written": timelines.of_mail(mail, request.now),
        "likely": likely,
        "choices": others,
        "form": form,
        "labels": LABELS,
        "helper": language_model.may_help(mail),
        "opinion": opinion,
        "opinion_words": dict(LABELS).get(opinion.label.value, "") if opinion else "",
        "label": dict(LABELS).get(mail.label, Label(mail.label).value),
        "rows": explaining.rows(explaining.account(message_of(mail), reading_of(mail))),
    }
    return render(request, "arrivals/page.html", about, status=status)
