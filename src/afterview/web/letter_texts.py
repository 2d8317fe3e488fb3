"""The texts of the letters: ours and the user's, changed on a page and seen at once."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from afterview.desk import letter_texts as desk
from afterview.records.models import Member, Workspace
from afterview.web.middleware import Request

LARGEST = 1 << 20  # bytes of a file


class TextForm(forms.Form):
    text = forms.CharField(
        label="The text",
        strip=False,
        max_length=40_000,
        widget=forms.Textarea({"rows": 24, "spellcheck": "true", "class": "notation"}),
        error_messages={"required": "A text is needed. “Back to ours” brings ours."},
    )


class FileForm(forms.Form):
    file = forms.FileField(
        label="A file of texts",
        error_messages={"required": "Choose a file.", "empty": "This file is empty."},
    )

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError("This file is larger than all letters together.")
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise forms.ValidationError("This is no text. Letters are kept as UTF-8.") from None


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: Request, lang: str = "en") -> HttpResponse:
    """Every kind of letter in one language; posted, a file of them is brought."""
    workspace, form = _workspace(request, lang), FileForm(request.POST or None, request.FILES)
    if request.method != "POST":
        form = FileForm()
    elif form.is_valid():
        count, wrong = desk.bring(workspace, lang, form.cleaned_data["file"], request.now)
        if not wrong:
            texts = "One text is" if count == 1 else f"{count} texts are"
            messages.success(request, f"{texts} taken from the file.")
            return redirect("letter-texts-in", lang)
        for each in wrong[:8]:
            form.add_error("file", each)
    about = {
        "lang": lang,
        "languages": desk.LANGUAGE_NAMES,
        "language": desk.LANGUAGE_NAMES[lang],
        "lines": desk.lines(workspace, lang),
        "form": form,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "letter_texts/list.html", about, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, lang: str, name: str) -> HttpResponse:
    workspace = _workspace(request, lang, name)
    if request.method != "POST":
        now, _ = desk.text_of(workspace, lang, name)
        return _page(request, workspace, lang, name, TextForm(initial={"text": now}))
    form = TextForm(request.POST)
    if not form.is_valid():
        return _page(request, workspace, lang, name, form, status=422)
    if "preview" in request.POST:
        return _page(request, workspace, lang, name, form)
    if flaws := desk.write(workspace, lang, name, form.cleaned_data["text"], request.now):
        for flaw in flaws[:8]:
            form.add_error("text", str(flaw))
        return _page(request, workspace, lang, name, form, status=422)
    messages.success(request, "Kept. New drafts are written so; those begun stay as they are.")
    return redirect("letter-text", lang, name)


@require_POST
def back(request: Request, lang: str, name: str) -> HttpResponse:
    workspace = _workspace(request, lang, name)
    if flaws := desk.back(workspace, lang, name):
        messages.info(request, f"Another text of yours needs this one: {flaws[0]}")
    else:
        messages.success(request, "Ours again.")
    return redirect("letter-text", lang, name)


@require_safe
def export(request: Request, lang: str) -> HttpResponse:
    workspace = _workspace(request, lang)
    text = desk.exported(workspace, lang)
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="letters.{lang}.txt"'
    return answer


def _page(
    request: Request,
    workspace: Workspace,
    lang: str,
    name: str,
    form: TextForm,
    status: int = 200,
) -> HttpResponse:
    now, ours = desk.text_of(workspace, lang, name)
    typed = form.data.get("text", now) if form.is_bound else now
    flaws = desk.flaws(workspace, lang, name, typed)
    about = {
        "lang": lang,
        "language": desk.LANGUAGE_NAMES[lang],
        "name": name,
        "title": desk.words(name),
        "form": form,
        "ours": ours,
        "is_own": now != ours,
        "flaws": flaws,
        "samples": () if flaws else desk.samples(workspace, lang, name, typed),
        "notation": desk.notation(),
    }
    return render(request, "letter_texts/page.html", about, status=status)


def _workspace(request: Request, lang: str, name: str = "shared") -> Workspace:
    """Only who answers for the workspace changes what all its letters say."""
    if request.member.role != Member.Role.OWNER or not desk.is_one(lang, name):
        raise Http404
    return request.member.workspace


TEXT = "letter-texts/<slug:lang>/<slug:name>"
addresses = [
    path("letter-texts", index, name="letter-texts"),
    path("letter-texts/<slug:lang>", index, name="letter-texts-in"),
    path("letter-texts/<slug:lang>/export", export, name="letter-texts-export"),
    path(TEXT, show, name="letter-text"),
    path(f"{TEXT}/ours", back, name="letter-text-ours"),
]
