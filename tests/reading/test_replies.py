"""The writer's own words, told apart from what they answer."""

import pytest

from afterview.reading.replies import fresh

QUOTES = {
    "Gmail, English": "On Tue, Mar 3, 2026 at 9:15 AM Ana <ana@contoso.example> wrote:\n\n> old",
    "Gmail, over two lines": "On Tue, Mar 3, 2026 at 9:15 AM Ana Ruiz-Lindqvist\n"
    "<ana@contoso.example> wrote:\n> old",
    "Gmail, German": "Am Di., 3. März 2026 um 09:15 Uhr schrieb Ana <a@contoso.example>:\n\n> old",
    "Gmail, French": "Le mar. 3 mars 2026 à 09:15, Ana <ana@contoso.example> a écrit :\n\n> old",
    "Gmail, Spanish": "El mar, 3 mar 2026 a las 9:15, Ana (<a@contoso.example>) escribió:\n\n> old",
    "Thunderbird, German": "Am 03.03.26 um 09:15 schrieb Ana Ruiz:\n> old",
    "no marks": "On 3 Mar 2026, at 09:15, Ana Ruiz <ana@contoso.example> wrote:\n\nold",
    "Outlook, English": "From: Ana Ruiz\nSent: Tuesday, March 3, 2026 9:15 AM\nTo: Kim\n"
    "Subject: Talk\n\nold",
    "Outlook, German": "Von: Ana Ruiz\nGesendet: Dienstag, 3. März 2026 09:15\nAn: Kim\n"
    "Betreff: Gespräch\n\nold",
    "Outlook, French": "De : Ana Ruiz\nEnvoyé : mardi 3 mars 2026 09:15\nÀ : Kim\n"
    "Objet : Entretien\n\nold",
    "Outlook, Spanish": "De: Ana Ruiz\nEnviado: martes, 3 de marzo de 2026 9:15\nPara: Kim\n"
    "Asunto: Entrevista\n\nold",
    "Outlook on the web": "________________________________\nFrom: Ana\nSent: Tue\nTo: Kim\n\nold",
    "bold names": "*From:* Ana Ruiz\n*Sent:* Tuesday\n*To:* Kim\n*Subject:* Talk\n\nold",
    "original": "-----Original Message-----\nFrom: Ana\nold",
    "original, German": "-----Ursprüngliche Nachricht-----\nVon: Ana\nold",
    "original, French": "-----Message d'origine-----\nDe : Ana\nold",
    "forwarded": "---------- Forwarded message ---------\nFrom: Ana\nold",
    "a date and an address": "2026-03-03 9:15 GMT+01:00 Ana Ruiz <ana@contoso.example>:\n\n> old",
    "signature": "-- \nKim Doe\nold",
}
KEPT = [
    "On Tuesday we will decide. I wrote: yes.\n\nOn the other hand, the team is keen.",
    "From: 9:00 to 10:00 you meet Ana.\nLocation: Zoom\n\nBest\nBo",
    "Am Montag schrieb ich Ihnen:\nWir melden uns.",
    "Date: Monday\nTime: 14:00\nWith: Ana",
    "Dear Kim,\n\nWe have decided not to move forward.\n\nBest,\nThe team",
    "Agenda\n----------\nFrom nine to ten: Ana",
]


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES)
def test_what_is_answered_is_left_out(quote):
    assert fresh(f"Thursday works for me.\n\n{quote}\n") == "Thursday works for me."


@pytest.mark.parametrize("text", KEPT)
def test_own_words_stay(text):
    assert fresh(text) == text


def test_answers_between_the_lines_are_all_kept():
    text = "On 3 Mar 2026 at 9:15 Ana wrote:\n> Thursday?\nYes, after 3 pm.\n\n> Remote?\nPlease."

    assert fresh(text) == "Yes, after 3 pm.\n\nPlease."


def test_a_mail_that_only_quotes_has_no_words_of_its_own():
    assert fresh("> old\n> older") == ""


def test_a_text_written_to_be_slow_is_not():
    for hostile in ("On " + "a " * 60_000, "From: x\n" * 30_000, "Am 1\n" * 50_000, ">" * 200_000):
        fresh(hostile)  # the time limit of the whole suite is the assertion
