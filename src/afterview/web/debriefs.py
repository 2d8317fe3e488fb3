"""Debriefs: written right after the round, kept at every pause, given, and shared by a link."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.days import zone
from afterview.desk import debriefs, diary
from afterview.records.models import Application, Concern, Debrief, Entry
from afterview.records.tenancy import TenantQuerySet
from afterview.web.applications import full
from afterview.web.debrief_forms import MORE, ConcernForm, DebriefForm, form_of
from afterview.web.forms import refuse
from afterview.web.middleware import Request, Visit
from afterview.web.ways import back

MAIN = (("left_it", "How they left it"), ("their_doubts", "Doubts they voiced"))
TOLD = dict((*MAIN, ("interest", "Interest"), *((name, label) for name, label, _ in MORE)))


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, application_id: UUID) -> HttpResponse:
    """The form; posted, it is kept as it is."""
    application = get_object_or_404(full(request), pk=application_id)
    held = _round(request, application)
    if held is None:
        return render(request, "debriefs/none.html", {"application": application})
    if request.method != "POST":
        debrief = debriefs.look(application, held, request.now)
        return _page(request, debrief, form_of(debrief, request.member))
    debrief = debriefs.begin(application, held, request.now)
    form = form_of(debrief, request.member, request.POST)
    debriefs.keep(debrief, form.typed(), request.now)
    if not form.is_valid():
        return _page(request, debrief, form, status=422)
    if request.headers.get("HX-Request"):
        return _page(request, debrief, form)
    messages.success(request, "Kept.")
    return redirect(address(debrief))


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: Request, application_id: UUID) -> HttpResponse:
    """Done: into the diary, and on to the letter for the recruiter."""
    application = get_object_or_404(full(request), pk=application_id)
    held = _round(request, application)
    if request.method != "POST" or held is None:
        return redirect("debrief", application.pk)
    debrief = debriefs.begin(application, held, request.now)
    form = form_of(debrief, request.member, request.POST)
    debriefs.keep(debrief, form.typed(), request.now)
    if form.is_valid():
        try:
            letter = debriefs.give(debrief, now=request.now, by=request.user)
        except diary.ImpossibleError as impossible:
            refuse(form, impossible)
        else:
            messages.success(request, "Written down. Every letter draws on it now.")
            if letter:
                return redirect("letter", letter.pk)
            return redirect("application", application.pk)
    return _page(request, debrief, form, status=422)


@require_POST
def share(request: Request, debrief_id: UUID) -> HttpResponse:
    debrief = get_object_or_404(_mine(request), pk=debrief_id, state=Debrief.State.GIVEN)
    debriefs.share(debrief, request.now)
    messages.success(request, "The link is ready. It ends by itself after fourteen days.")
    return redirect(address(debrief))


@require_POST
def unshare(request: Request, debrief_id: UUID) -> HttpResponse:
    debrief = get_object_or_404(_mine(request), pk=debrief_id)
    debriefs.unshare(debrief)
    messages.success(request, "The link opens nothing any more.")
    return redirect(address(debrief))


@never_cache
@login_not_required
@require_safe
def shared(request: Visit, key: str) -> HttpResponse:
    """Whoever has the link may read, and nothing else."""
    found = debriefs.shared(key, request.now)
    if found is None:
        raise Http404
    told = [(TOLD[name], words) for name, words in found.told.items() if name in TOLD]
    with timezone.override(zone(found.zone)):
        answer = render(request, "debriefs/shared.html", {"shared": found, "told": told})
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: Request, concern_id: UUID) -> HttpResponse:
    """The answer to a doubt or a question; an empty one opens it again."""
    mine = Concern.objects.visible_to(request.member).select_related("application__company")
    concern = get_object_or_404(mine, pk=concern_id)
    form = ConcernForm(request.POST or None, initial={"answer": concern.answer})
    if request.method == "POST" and form.is_valid():
        debriefs.answer(concern, form.cleaned_data["answer"], request.now)
        messages.success(request, "Answered." if concern.answered_at else "It is open again.")
        return back(request, "application", concern.application_id)
    status = 422 if request.method == "POST" else 200
    about = {"concern": concern, "form": form}
    return render(request, "debriefs/concern.html", about, status=status)


def address(debrief: Debrief) -> str:
    return f"{reverse('debrief', args=[debrief.application_id])}?round={debrief.round_id}"


def _mine(request: Request) -> "TenantQuerySet[Debrief]":
    return Debrief.objects.visible_to(request.member).select_related("application", "round")


def _round(request: Request, application: Application) -> Entry | None:
    """The round that is named, else the latest."""
    held = debriefs.rounds(application)
    asked = request.POST.get("round") or request.GET.get("round")
    if not asked:
        return held.first()
    try:
        return get_object_or_404(held, pk=UUID(asked))
    except ValueError as odd:
        raise Http404 from odd


def _page(request: Request, debrief: Debrief, form: DebriefForm, status: int = 200) -> HttpResponse:
    application = debrief.application
    link = debrief.share_key and request.build_absolute_uri(
        reverse("debrief-shared", args=[debrief.share_key])
    )
    is_open = bool(debrief.shared_until and debrief.shared_until > request.now)
    about = {
        "application": application,
        "debrief": debrief,
        "form": form,
        "rounds": debriefs.rounds(application)[:12],
        "link": link if is_open else "",
        "feedback": debriefs.feedback(debrief),
        "to_send": application.agency_recruiter,
    }
    return render(request, "debriefs/page.html", about, status=status)
