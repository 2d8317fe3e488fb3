"""Every address of the house."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from afterview.web import (
    applications,
    arrivals,
    basket,
    duties,
    entries,
    errors,
    example,
    front_door,
    imports,
    leads,
    letters,
    mailboxes,
    more,
    outlook,
    people,
    search,
    settings,
    today,
    waiting,
)

handler400, handler403 = errors.not_understood, errors.not_allowed
handler404, handler500 = errors.not_found, errors.broken

CASE = "applications/<uuid:application_id>"
LETTER = "letters/<uuid:letter_id>"
MAIL = "arrivals/<uuid:mail_id>"

urlpatterns = [
    path("health", front_door.health),
    path("enter/<key>", front_door.enter),
    path("sign-in", LoginView.as_view(template_name="sign_in.html"), name="sign-in"),
    path("sign-out", LogoutView.as_view(), name="sign-out"),
    path("api/", include("afterview.api.addresses")),
    path("", today.show, name="today"),
    path("waiting", waiting.index, name="waiting"),
    path("basket", basket.show, name="basket"),
    path("more", more.show, name="more"),
    path("search", search.show, name="search"),
    path("applications", applications.index, name="applications"),
    path("applications/new", applications.new, name="application-new"),
    path(CASE, applications.show, name="application"),
    path(f"{CASE}/job", applications.edit, name="application-edit"),
    path(f"{CASE}/outlook", outlook.show, name="outlook"),
    path(f"{CASE}/entries", entries.create, name="entries"),
    path(f"{CASE}/entries/new", entries.new, name="entry-new"),
    path(f"{CASE}/duties/<path:key>/letter", duties.draft, name="duty-letter"),
    path(f"{CASE}/duties/<path:key>/delay", duties.later, name="duty-later"),
    path(f"{CASE}/duties/<path:key>/waiver", duties.not_needed, name="duty-not-needed"),
    path(f"{CASE}/duties/<path:key>/completion", duties.done, name="duty-completion"),
    path("entries/new", entries.choose, name="entry-choose"),
    path("entries/<uuid:entry_id>/strike", entries.strike, name="entry-strike"),
    path("entries/<uuid:entry_id>/restoration", entries.restore, name="entry-restore"),
    path("leads", leads.index, name="leads"),
    path("leads/new", leads.new, name="lead-new"),
    path("leads/reading", leads.read, name="lead-reading"),
    path("leads/<uuid:lead_id>", leads.show, name="lead"),
    path("leads/<uuid:lead_id>/application", leads.apply, name="lead-application"),
    path("leads/<uuid:lead_id>/dropping", leads.drop, name="lead-dropping"),
    path("letters", letters.index, name="letters"),
    path(LETTER, letters.show, name="letter"),
    path(f"{LETTER}/sending", letters.send, name="letter-sending"),
    path(f"{LETTER}/return", letters.unsend, name="letter-unsend"),
    path(f"{LETTER}/putting-aside", letters.put_aside, name="letter-put-aside"),
    path(f"{LETTER}/composition", letters.anew, name="letter-anew"),
    path(f"{LETTER}/eml", letters.eml, name="letter-eml"),
    path("people", people.index, name="people"),
    path("people/new", people.new, name="person-new"),
    path("people/<uuid:person_id>", people.show, name="person"),
    path("arrivals", arrivals.index, name="arrivals"),
    path(MAIL, arrivals.show, name="arrival"),
    path(f"{MAIL}/answer", arrivals.answer, name="arrival-answer"),
    path(f"{MAIL}/return", arrivals.undo, name="arrival-undo"),
    path("mailboxes", mailboxes.index, name="mailboxes"),
    path("imports/<uuid:import_id>", imports.show, name="import"),
    path("imports/<uuid:import_id>/stop", imports.stop, name="import-stop"),
    path("settings", settings.show, name="settings"),
    path("example", example.visit, name="example"),
    path("example/reset", example.reset, name="example-reset"),
    path("example/leave", example.leave, name="example-leave"),
]
