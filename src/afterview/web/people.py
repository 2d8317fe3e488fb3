"""People: those met, those who decide, those who vouch."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from afterview.facts import Role
from afterview.records.models import Application, Person
from afterview.web.middleware import Request
from afterview.web.person_forms import PersonForm

ON_A_PAGE = 50


@require_safe
def index(request: Request) -> HttpResponse:
    mine = Person.objects.visible_to(request.member).known().select_related("company")
    page = Paginator(mine, ON_A_PAGE).get_page(request.GET.get("page"))
    references = mine.filter(vouches__isnull=False).prefetch_related("vouches").distinct()[:60]
    return render(request, "people/list.html", {"page": page, "references": references})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: Request) -> HttpResponse:
    """Somebody whom no interview brought here: a reference, for instance."""
    person = Person(workspace=request.member.workspace, role=Role.REFEREE.value)
    form = PersonForm(request.POST or None, person=person, vouches=True)
    if request.method == "POST" and form.is_valid():
        form.save(request.now)
        return redirect("people")
    status = 422 if request.method == "POST" else 200
    return render(request, "people/new.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, person_id: UUID) -> HttpResponse:
    mine = Person.objects.visible_to(request.member).select_related("company")
    person = get_object_or_404(mine, pk=person_id)
    form = PersonForm(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid():
        form.save(request.now)
        messages.success(request, "Saved.")
        return redirect("person", person.pk)
    met = Application.objects.visible_to(request.member).filter(entries__contacts__person=person)
    about = {
        "person": person,
        "form": form,
        "applications": met.select_related("company").distinct()[:30],
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "people/page.html", about, status=status)
