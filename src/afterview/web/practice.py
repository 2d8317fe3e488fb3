"""Practice: the deck, one question with the own answer, and the bank."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import before as sheets
from afterview.desk import practice
from afterview.records.models import Question
from afterview.web.applications import full
from afterview.web.middleware import Request
from afterview.web.practice_forms import PARTS, AnswerForm, AttemptForm, QuestionForm


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: Request) -> HttpResponse:
    """The deck; posted, a question of one's own joins it."""
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        own = practice.remember(
            request.candidate, form.cleaned_data["asked"], Question.Source.OWN, request.now
        )
        return redirect("question", own.pk)
    about = {
        "deck": practice.deck(request.candidate, request.now),
        "fields": practice.fields(),
        "form": form,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "practice/deck.html", about, status=status)


@require_POST
def finish(request: Request) -> HttpResponse:
    practice.finish(request.candidate, now=request.now, by=request.user)
    messages.success(request, "Enough for today. A little and often works best.")
    return redirect("today")


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, question_id: UUID) -> HttpResponse:
    """One question; posted, the own answer is kept."""
    question = _mine(request, question_id)
    form = AnswerForm(request.POST or None, question=question)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        practice.write(question, given, wrong=given["wrong"], fix=given["fix"])
        messages.success(request, "Kept.")
        return redirect("question", question.pk)
    return _page(request, question, form, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def attempt(request: Request, question_id: UUID) -> HttpResponse:
    """Practised and graded; then the next one."""
    question = _mine(request, question_id)
    if request.method != "POST":
        return redirect("question", question.pk)
    form = AttemptForm(request.POST)
    if not form.is_valid():
        return _page(request, question, graded=form, status=422)
    given = form.cleaned_data
    tried = practice.attempt(question, given["present"], given["seconds"], request.now)
    messages.success(request, practice.verdict(tried))
    due = practice.deck(request.candidate, request.now).due
    return redirect("question", due[0].pk) if due else redirect("practice")


@require_POST
def close(request: Request, question_id: UUID) -> HttpResponse:
    practice.close(_mine(request, question_id), request.now)
    messages.success(request, "It rests, and comes back if it is hard again.")
    return redirect("practice")


@require_safe
def bank(request: Request) -> HttpResponse:
    fields = practice.fields()
    field = request.GET.get("field") or fields[0]
    if field not in fields:
        raise Http404
    shelf = practice.shelf(request.candidate, field)
    about = {"fields": fields, "field": field, "shelf": shelf}
    return render(request, "practice/bank.html", about)


@require_POST
def take(request: Request) -> HttpResponse:
    taken = practice.take(request.candidate, request.POST.get("key", ""), request.now)
    if taken is None:
        raise Http404
    return redirect("question", taken.pk)


@require_safe
def before(request: Request, application_id: UUID) -> HttpResponse:
    """The sheet for the half hour before the interview."""
    application = get_object_or_404(full(request), pk=application_id)
    sheet = sheets.sheet(application, request.now)
    return render(request, "practice/before.html", {"application": application, "sheet": sheet})


def _mine(request: Request, question_id: UUID) -> Question:
    mine = Question.objects.visible_to(request.member)
    return get_object_or_404(
        mine.select_related("candidate__workspace", "application__company"), pk=question_id
    )


def _page(
    request: Request,
    question: Question,
    form: AnswerForm | None = None,
    graded: AttemptForm | None = None,
    status: int = 200,
) -> HttpResponse:
    about = {
        "question": question,
        "hint": practice.hint(question),
        "form": form or AnswerForm(question=question),
        "graded": graded or AttemptForm(),
        "parts": [(label, question.star.get(name, "")) for name, label, _ in PARTS],
        "attempts": question.attempts.all()[:8],
    }
    answer = render(request, "practice/question.html", about, status=status)
    # A recording is heard from the memory of this page; django-csp looks for this name.
    vars(answer)["_csp_update"] = {"media-src": ["blob:"]}
    return answer
