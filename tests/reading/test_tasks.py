"""What kind of work a mail gives, and what kind of thing it asks for."""

import pytest

from afterview.facts import Wanted, WorkKind
from afterview.reading import tasks

WORK = {
    WorkKind.CODING_TEST: (
        "Kestrel invites you to take the Graduate Engineer Coding Assessment. It takes 90 minutes.",
        "You have been invited by Pinegate to take a Codility test. You have 90 minutes.",
        "Schick uns deine Lösung bitte als Link zu einem Git-Repo. Mehr als drei Stunden nicht.",
        "Here's the repo with the starter code. You have 72 hours.",
        "Te paso la prueba: una pequeña API con tests.",
    ),
    WorkKind.CASE_STUDY: (
        "Please find attached the case study. We'd need your slides two days before.",
        "Wir bitten dich, die beigefügte Fallstudie bis Montag zu bearbeiten.",
        "Vous trouverez en pièce jointe une étude de cas.",
        "Caso práctico: prepara una propuesta de campaña.",
    ),
    WorkKind.PRESENTATION: (
        "Please prepare a 20-minute lesson for second-year students on sampling bias.",
        "Bitte bereiten Sie eine Präsentation von zehn Minuten vor.",
    ),
    WorkKind.TIMED_TEST: (
        "You are invited to take the Numerical Reasoning test. It lasts 35 minutes.",
        "Über den folgenden Link gelangen Sie zum Online-Assessment.",
        "Nous vous invitons à passer un test de raisonnement.",
        "Para continuar tienes que hacer este test online antes del domingo.",
    ),
    WorkKind.PSYCHOMETRIC: (
        "Trois questionnaires (personnalité, motivations). Prévoyez 45 minutes au calme.",
        "You've been invited to complete the Verify G+ assessment by SHL.",
        "Aún no has completado el cuestionario de competencias.",
    ),
    WorkKind.ONE_WAY_VIDEO: (
        "The next step is a one-way video interview: record your answers by Friday.",
        "L'étape suivante est un entretien vidéo différé.",
    ),
    WorkKind.PORTFOLIO: ("Could you send us a link to your portfolio?",),
    WorkKind.WORK_SAMPLE: (
        "We ask for two samples of your writing.",
        "The committee would like to see two representative publications.",
    ),
    WorkKind.QUESTIONS: ("Please answer the following questions in writing.",),
    WorkKind.TAKE_HOME: (
        "We'd like you to complete a take-home exercise. It should take about three hours.",
        "A take-home exercise: a week of readings, three questions, and one page.",
        "Nothing big: sketch how you'd redesign our check-in screen and send me a PDF.",
        "Anbei unsere Probeaufgabe: ein kleines Layout.",
        "Te adjunto un ejercicio corto. Calcula unas tres horas.",
    ),
}
ASKED = {
    Wanted.BANK: (
        "Wir brauchen Ihre Bankverbindung, Ihre Steuer-ID und die Krankenkasse.",
        "Please complete the I-9 and direct deposit form before your first day.",
        "Merci de m'envoyer votre RIB et votre attestation de sécurité sociale.",
        "Necesito tu DNI y tu número de cuenta.",
    ),
    Wanted.IDENTITY: (
        "I'll need a scan of your passport and your home address.",
        "We need your transcript and proof of work authorization.",
        "Il me manque ton diplôme et une copie de ta carte d'identité.",
        "Nos falta tu fecha de nacimiento y una foto del carné de conducir.",
    ),
    Wanted.HEALTH: ("Wir benötigen noch einen Nachweis über die Masernimpfung.",),
    Wanted.PAY: (
        "What range are you looking for?",
        "What are your salary expectations and when could you start?",
        "Könnten Sie uns noch Ihren Gehaltswunsch nennen?",
        "Votre rémunération actuelle et votre préavis, s'il vous plaît.",
    ),
    Wanted.AVAILABILITY: (
        "Please send us three slots for the week of March 23.",
        "Could you let me have three or four windows that suit you?",
        "Bitte teilen Sie mir mit, welcher der folgenden Termine Ihnen passt.",
        "Pourriez-vous m'indiquer vos disponibilités ?",
    ),
    Wanted.FORM: (
        "Before your interview on Friday, please complete the attached travel form.",
        "Bitte füllen Sie das beiliegende Formular aus.",
    ),
    Wanted.DOCUMENTS: (
        "Could you send us a copy of your degree certificate?",
        "Uns fehlen noch Ihre Arbeitszeugnisse der letzten beiden Stationen.",
        "Merci de nous transmettre une copie de vos diplômes.",
        "Necesitamos que nos envíe su título.",
    ),
    Wanted.OTHER: ("Please tick the box in the portal so that we may keep your data.",),
}


def each(table):
    return [(kind, text) for kind, texts in table.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), each(WORK))
def test_the_kind_of_work_is_told_by_its_words(kind, text):
    assert tasks.kind("Next step", text) is kind


@pytest.mark.parametrize(("wanted", "text"), each(ASKED))
def test_what_they_ask_for_is_told_by_its_words(wanted, text):
    assert tasks.wanted("Your application", text) is wanted


def test_a_subject_may_say_it_alone():
    assert tasks.kind("Case study", "Please find it attached.") is WorkKind.CASE_STUDY
    assert tasks.wanted("Gehaltsvorstellung", "Können Sie sie nennen?") is Wanted.PAY
