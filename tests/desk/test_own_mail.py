"""The candidate's own mail, found in Sent, does what it says; and what came back undoes it."""

from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from afterview.desk import agenda, arrivals, attendance, diary, household, imports, intake
from afterview.desk.mails import message_of, reading_of
from afterview.facts import Address, Kind, Label, Purpose, Reading
from afterview.records.models import Application, Entry, Mail, Person
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-10 16:00")
MET = moment("2026-03-09 15:00")
ANA = "Ana Ruiz <ana@northwind.example>"


@pytest.fixture
def candidate(member):
    candidate = household.candidate(member)
    candidate.name, candidate.email = "Sam Doe", "sam@home.example"
    candidate.save()
    return candidate


@pytest.fixture
def northwind(member, candidate):
    """An interview with Ana yesterday."""
    begun = intake.begin(
        member, now=MET, by=None, company="Northwind", role="Data Engineer", at=MET,
        with_people="Ana Ruiz", confirmed=True,
    )  # fmt: skip
    Person.objects.update(email="ana@northwind.example")
    return begun


def bring(candidate, path):
    ticks = iter(range(1_000_000))
    return imports.run(
        imports.begin(candidate, path, NOW), lambda: NOW + timedelta(seconds=next(ticks))
    )


@pytest.fixture
def sent(candidate, tmp_path):
    """Put a mail of Sam's into Sent, and bring it."""

    def sent(text, *, to=ANA, subject="Data Engineer", at="2026-03-10 09:00", sender="", **more):
        message = EmailMessage()
        message["From"], message["To"] = sender or "Sam Doe <sam@home.example>", to
        message["Subject"], message["Date"] = subject, format_datetime(moment(at))
        number = len(list(tmp_path.iterdir()))
        message["Message-ID"] = more.pop("id", f"<own-{number}@home.example>")
        for name, value in more.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        path = tmp_path / f"{number}.eml"
        path.write_bytes(message.as_bytes())
        bring(candidate, path)
        return Mail.objects.order_by("id").last()

    return sent


def kinds(application):
    """What happened, besides the interview."""
    written = Entry.objects.filter(
        application=application, struck_at__isnull=True, mail__isnull=False
    )
    return [entry.kind for entry in written]


def tasks(application):
    fresh = Application.objects.get(pk=application.pk)
    return {due.purpose for due in agenda.dues_of(fresh, NOW)}


def log(application, kind, at="2026-03-09 16:00", **more):
    diary.record(application, kind, at=moment(at), now=NOW, confirmed=True, **more)


THANKS = [
    "Hi Ana,\n\nThank you for taking the time to talk to me yesterday. I enjoyed hearing about the"
    " migration.\n\nBest,\nSam",
    "Dear Ana,\n\nIt was great to meet you. The team sounds like a good place.\n\nSam",
    "Liebe Frau Ruiz,\n\nvielen Dank für das angenehme Gespräch gestern.\n\nViele Grüße\nSam Doe",
    "Bonjour,\n\nMerci pour notre entretien d'hier.\n\nCordialement,\nSam",
    "Hola Ana:\n\nMuchas gracias por tu tiempo y por la conversación de ayer.\n\nUn saludo,\nSam",
]


@pytest.mark.parametrize("text", THANKS)
@pytest.mark.parametrize("to", [ANA, "ana@northwind.example"])
def test_a_thank_you_closes_the_thanks(northwind, sent, text, to):
    assert Purpose.THANK in tasks(northwind)

    sent(text, to=to)

    assert kinds(northwind) == [Kind.THANKED]
    assert Purpose.THANK not in tasks(northwind)


ASKS = [
    "Hi Ana,\n\nI wanted to follow up on the Data Engineer role. Do you have any news?\n\nSam",
    "Dear Ana,\n\nThank you again for the interview. I am checking in to ask how things stand.",
    "Guten Tag Frau Ruiz,\n\nich wollte kurz nachfragen, wie der Stand der Dinge ist.\n\nSam Doe",
    "Bonjour,\n\nJe me permets de revenir vers vous : avez-vous des nouvelles ?\n\nSam",
    "Hola Ana: ¿hay alguna novedad? Quería saber en qué estado está el proceso.",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_question_is_a_question(northwind, sent, text):
    sent(text, at="2026-03-10 12:00")

    assert kinds(northwind) == [Kind.ASKED]


WORK = [
    "Hi Ana,\n\nPlease find my case study attached.\n\nSam",
    "Hi Ana, here is the link to my solution: https://code.example/sam/pricing",
    "Hallo Frau Ruiz, anbei meine Lösung der Aufgabe.",
    "Bonjour, vous trouverez ci-joint mon étude de cas.",
    "Hola Ana, adjunto la prueba.",
]


@pytest.mark.parametrize("text", WORK)
def test_work_that_was_asked_for_is_handed_in(northwind, sent, text):
    log(northwind, Kind.ASSIGNED, until=moment("2026-03-12 17:00"))

    sent(text)

    assert kinds(northwind) == [Kind.SUBMITTED]


def test_work_that_nobody_asked_for_is_an_answer(northwind, sent):
    log(northwind, Kind.THANKED)

    sent(WORK[0], at="2026-03-10 12:00")

    assert kinds(northwind) == [Kind.REPLIED]


YES = [
    "Dear Ana,\n\nI am delighted to accept your offer. The signed contract follows.\n\nSam",
    "Sehr geehrte Frau Ruiz,\n\ngerne nehme ich Ihr Angebot an.\n\nSam Doe",
    "Bonjour, j'accepte avec plaisir votre offre.",
    "Hola Ana, acepto encantado vuestra oferta.",
]


@pytest.mark.parametrize("text", YES)
def test_an_offer_is_accepted(northwind, sent, text):
    log(northwind, Kind.OFFERED)

    sent(text)

    assert kinds(northwind) == [Kind.ACCEPTED]


ENDINGS = [
    ("I have decided to decline your offer.", Kind.DECLINED, True),
    ("I am afraid that I am unable to accept your offer.", Kind.DECLINED, True),
    ("I would like to withdraw my application.", Kind.WITHDREW, False),
    ("Hiermit ziehe ich meine Bewerbung zurück.", Kind.WITHDREW, False),
    ("Je souhaite retirer ma candidature.", Kind.WITHDREW, False),
    ("I am happy to accept your offer.", Kind.REPLIED, False),  # of which nothing is known
]


@pytest.mark.parametrize(("text", "kind", "offered"), ENDINGS)
def test_an_end_needs_a_yes(northwind, sent, text, kind, offered):
    log(northwind, Kind.OFFERED) if offered else log(northwind, Kind.THANKED)

    mail = sent(text, at="2026-03-10 12:00")

    assert (mail.state, kinds(northwind)) == (Mail.State.UNSURE, [])
    assert mail.question.startswith("Did you ")
    arrivals.accept(mail, now=NOW, by=None)
    assert kinds(northwind) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Before I accept your offer, I would like to ask about the notice period.",
        "If I accept the offer, when would I start?",
    ],
)
def test_talk_of_accepting_accepts_nothing(northwind, sent, text):
    log(northwind, Kind.OFFERED)

    sent(text)

    assert Kind.ACCEPTED not in kinds(northwind)


BOUNCE = (
    "This is the mail system at host mx.home.example.\n\nI'm sorry to have to inform you that your"
    " message could not be delivered.\n\n<ana@northwind.example>: user unknown"
)


def test_what_came_back_was_not_said(northwind, sent):
    sent(THANKS[0], id="<thanks@home.example>")
    assert Purpose.THANK not in tasks(northwind)

    mail = sent(
        BOUNCE, sender="Mail Delivery System <mailer-daemon@mx.home.example>",
        to="sam@home.example", subject="Undelivered Mail Returned to Sender",
        at="2026-03-10 09:05", In_Reply_To="<thanks@home.example>", Auto_Submitted="auto-replied",
    )  # fmt: skip

    word = mail.entries.get()
    assert (word.detail["says"], word.about.kind) == ("bounce", "thanked")
    assert [each.person.name for each in word.everybody()] == ["Ana Ruiz"]


def test_who_is_away_is_not_asked_before_they_are_back(northwind, sent):
    sent(ASKS[0], id="<ask@home.example>")

    mail = sent(
        "I am out of the office until 23 March 2026 with no access to mail.\n\nAna Ruiz",
        sender=ANA, to="sam@home.example", subject="Automatic reply: Data Engineer",
        at="2026-03-10 09:01", In_Reply_To="<ask@home.example>", Auto_Submitted="auto-replied",
    )  # fmt: skip

    word = mail.entries.get()
    assert (word.kind, word.detail["says"]) == (Kind.HEARD, "auto_reply")
    assert word.until.date().isoformat() == "2026-03-23"


def test_several_applications_at_one_employer_are_asked_about(member, northwind, candidate, sent):
    other = intake.open_application(candidate, company="Northwind", role="Analyst", now=MET)
    log(other, Kind.APPLIED, at="2026-03-01 09:00")

    mail = sent(
        "Dear Sam,\n\nUnfortunately, we will not be moving forward with your application to"
        " Northwind.",
        sender="Northwind Careers <jobs@northwind.example>", to="sam@home.example", subject="News",
    )  # fmt: skip

    [waiting] = arrivals.listed(member)
    assert waiting.mail == mail
    assert mail.question == "Which of your applications is this about?"
    assert {each.role for each in waiting.likely} == {"Data Engineer", "Analyst"}
    assert waiting.choices == ()


def test_mails_of_one_talk_go_to_one_application(northwind, candidate, sent):
    other = intake.open_application(candidate, company="Northwind", role="Analyst", now=MET)
    first = sent(THANKS[0], id="<first@home.example>")

    answer = sent(
        "Dear Sam,\n\nThank you. You will hear from us about your application by Friday.",
        sender=ANA, to="sam@home.example", subject="Re: Data Engineer",
        at="2026-03-10 11:00", In_Reply_To="<first@home.example>",
    )  # fmt: skip

    assert first.application == answer.application == northwind
    assert not other.mails.exists()


def test_machines_are_nobody(northwind):
    message = message_of(Mail(sender_name="Northwind", sender_email="no-reply@x.example", at=NOW))
    reading = reading_of(Mail(label="receipt"))

    assert attendance.present(northwind, message, reading) == []


def test_a_first_name_is_whoever_is_named_in_full_beside_it(northwind):
    message = message_of(Mail(sender_name="Ana", sender_email="ana@northwind.example", at=NOW))
    reading = Reading(
        Label.INVITATION,
        0.9,
        people=(Address("Chi"), Address("Chi Okoro", "chi@northwind.example"), Address("Bo")),
    )

    present = attendance.present(northwind, message, reading)

    assert sorted(person.name for person in present) == ["Bo", "Chi Okoro"]
