"""The language model: connected, tried out, disconnected; and what it polishes, side by side."""

from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from afterview.desk import language_model as desk
from afterview.records.models import LanguageModel, Member
from afterview.web import letters
from afterview.web.forms import words
from afterview.web.middleware import Request

ANY = "Of any service that speaks as OpenAI's does; it usually ends in /v1."
HERE = (
    "One on this computer keeps everything here: Ollama, for example, is at"
    " http://127.0.0.1:11434/v1 when it runs."
)
TYPED = {"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}


class LanguageModelForm(forms.Form):
    address = words("Address", required=True, most=300)
    name = words("Model", required=True, most=200, hint="Its name there, such as llama3.1:8b.")
    key = words("Key", most=500, hint="If the service wants one. Empty: as it is.")

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.fields["address"].help_text = ANY if settings.AGENCY else f"{ANY} {HERE}"
        for name in ("address", "name"):
            self.fields[name].widget.attrs.update(TYPED)
        self.fields["key"].widget = forms.PasswordInput({"autocomplete": "off"})

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"].strip().rstrip("/")
        if desk.is_usable(address):
            return address
        if settings.AGENCY:
            raise forms.ValidationError("Only an address on the internet that begins with https.")
        raise forms.ValidationError(
            "An address that begins with https, or with http and is on this computer."
        )

    def clean_key(self) -> str:
        key: str = self.cleaned_data["key"].strip()
        if not key.isascii() or not key.isprintable() or " " in key:
            raise forms.ValidationError("A key has no spaces and no special letters.")
        return key


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request) -> HttpResponse:
    model, example = _mine(request), request.member.workspace.is_example
    if request.method == "POST" and example:
        messages.info(request, "The example asks nobody. Connect one in your own search.")
        return redirect("language-model")
    start = {"address": model.address, "name": model.name} if model else {}
    form = LanguageModelForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        desk.connect(request.member.workspace, now=request.now, **form.cleaned_data)
        messages.success(request, "Connected. Try it out once.")
        return redirect("language-model")
    status = 422 if request.method == "POST" else 200
    about = {"model": model, "form": form, "agency": settings.AGENCY}
    return render(request, "language_model/page.html", about, status=status)


@require_POST
def try_out(request: Request) -> HttpResponse:
    if model := _mine(request):
        desk.try_out(model, request.now)
        if not model.trouble:
            messages.success(request, "It answers.")
    return redirect("language-model")


@require_POST
def disconnect(request: Request) -> HttpResponse:
    if model := _mine(request):
        desk.disconnect(model)
        messages.success(request, "Disconnected. Nothing is asked any more.")
    return redirect("language-model")


@require_POST
def polish(request: Request, letter_id: UUID) -> HttpResponse:
    """What was typed is kept, then polished, and shown beside it."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    model = desk.may_polish(letter)
    if model is None:
        messages.info(request, "This letter is not polished.")
        return redirect("letter", letter.pk)
    form = letters.saved(request, letter)
    if not form.is_valid():
        return letters.page(request, letter, form, status=422)
    try:
        polished = desk.polished(letter, model, request.now)
    except desk.NoAnswerError as trouble:
        messages.error(request, f"{trouble} Your draft is as it was.")
        return redirect("letter", letter.pk)
    about = {"letter": letter, "model": model, "polished": polished}
    return render(request, "language_model/polished.html", about)


@require_POST
def take(request: Request, letter_id: UUID) -> HttpResponse:
    """The user's yes: it is looked over once more, against the draft as it is now."""
    letter = get_object_or_404(letters.mine(request), pk=letter_id)
    faults = desk.take(letter, request.POST.get("body", ""), request.now)
    if faults:
        words = f"Not taken: {faults[0]} Has the draft been changed meanwhile? It is as it was."
        messages.info(request, words)
    else:
        messages.success(request, "Taken. Read it once more before it goes.")
    return redirect("letter", letter.pk)


def _mine(request: Request) -> LanguageModel | None:
    """Only who answers for the workspace decides whom it talks to."""
    if request.member.role != Member.Role.OWNER:
        raise Http404
    return LanguageModel.objects.visible_to(request.member).first()


addresses = [
    path("language-model", show, name="language-model"),
    path("language-model/trial", try_out, name="language-model-trial"),
    path("language-model/end", disconnect, name="language-model-end"),
    path("letters/<uuid:letter_id>/polish", polish, name="letter-polish"),
    path("letters/<uuid:letter_id>/polish/acceptance", take, name="letter-polish-taken"),
]
