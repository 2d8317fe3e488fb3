"""What must hold of every letter that we write: all kinds, languages and countries, any seed.

Which wording is taken depends on the application, so a fault may sleep until an unlucky one.
"""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview.facts import Fact, Kind, Notes, Person, Purpose, Role, Terms, Work, WorkKind
from afterview.writing.checks import check
from afterview.writing.letters import compose, has_letter
from afterview.writing.likeness import likeness, word_count
from bench.wording import debriefs
from tests.notation import moment
from tests.writing.mail_of_the_day import ANA, BO, CASE, CHI, ENDED, MIRA, NOTES, ROUND, brief

WORK = Fact(
    ENDED,
    Kind.ASSIGNED,
    until=moment("2026-03-11 22:00"),
    detail=Work(kind=next(iter(WorkKind)), title="A small service", hours=4),
)
OFFER = Fact(ENDED, Kind.OFFERED, until=moment("2026-03-11 22:00"), detail=Terms())
ABOUT_WORK = {
    Purpose.ACKNOWLEDGE, Purpose.CLARIFY, Purpose.SUBMIT, Purpose.ASK_DEADLINE, Purpose.NARROW,
    Purpose.ASK_RECEIPT,
}  # fmt: skip
TO_REFEREES = {
    Purpose.HEADS_UP, Purpose.THANK_REFEREE, Purpose.NUDGE_REFEREE, Purpose.TELL_REFEREES,
}  # fmt: skip
NOTED = {
    "en": NOTES,
    "de": Notes(
        specifics={
            ANA.key: "die Umstellung auf Event Sourcing",
            BO.key: "die Rufbereitschaft, um die sich niemand kümmert",
            CHI.key: "das nächtliche Zurückrollen",
        },
        need="jemand, der die Releases verantwortet",
        proof="die Releases bei Tern von zwei Tagen auf drei Stunden gebracht",
        missed="das Prüfwerkzeug, das ich bei Holm gebaut habe",
        next_step="eine Antwort bis Freitag",
    ),
    "fr": Notes(
        specifics={
            ANA.key: "la migration vers l’event sourcing",
            BO.key: "les astreintes dont personne ne s’occupe",
            CHI.key: "un retour arrière à trois heures du matin",
        },
        need="quelqu’un pour les livraisons",
        proof="des livraisons passées de deux jours à trois heures chez Tern",
        missed="l’outil d’audit que j’ai construit chez Holm",
        next_step="une réponse vendredi",
    ),
    "es": Notes(
        specifics={
            ANA.key: "la migración a event sourcing",
            BO.key: "las guardias que nadie lleva",
            CHI.key: "una vuelta atrás a las tres de la mañana",
        },
        need="alguien para las entregas",
        proof="las entregas de Tern, que pasaron de dos días a tres horas",
        missed="la herramienta de auditoría que hice en Holm",
        next_step="una respuesta el viernes",
    ),
}
NAMES = ["Dana", "Danke", "Ford", "Word", "Stephen", "Dara", "Kurz", "Grace"]
LETTERS = [purpose for purpose in Purpose if has_letter(purpose)]


def written(purpose, language, country, seed, to=None, **more):
    reader = to or ((MIRA,) if purpose in TO_REFEREES else (ANA,))
    return brief(
        purpose,
        case=replace(CASE, id=seed, language=language, country=country),
        to=reader,
        notes=NOTED[language],
        about=WORK if purpose in ABOUT_WORK else OFFER if "offer" in purpose else None,
        **{"attachments": ("answer.pdf",) if purpose is Purpose.SUBMIT else ()} | more,
    )


@pytest.mark.parametrize("country", ["US", "GB", "DE", "JP"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("seed", ["1", "2"])
def test_no_letter_of_ours_has_anything_to_mend(language, country, seed):
    for purpose in LETTERS:
        about = written(purpose, language, country, seed)
        draft = compose(about)

        assert [(mark.id, mark.message) for mark in check(draft, about)] == [], draft
        assert len(draft.subject) < 60


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_a_link_stands_whole_and_what_is_secret_is_not_promised(language, seed):
    link = "https://code.example/sam/answer?v=2"
    for purpose in (Purpose.SUBMIT, Purpose.NARROW, Purpose.ANSWER_REQUEST):
        about = written(purpose, language, "GB", seed, link=link, attachments=())
        draft = compose(about)
        assert f"\n{link}\n" in draft.body, draft
        assert check(draft, about) == (), draft
    for careful in ("early", "way"):
        about = written(Purpose.ANSWER_REQUEST, language, "GB", seed, careful=careful)
        draft = compose(about)
        assert check(draft, about) == (), draft
        assert compose(replace(about, careful="")).body != draft.body


@settings(max_examples=60, deadline=None)
@given(seed=st.uuids().map(str), country=st.sampled_from(["GB", "IE", "AU", "NZ"]))
def test_on_the_islands_no_note_has_more_than_eighty_words(seed, country):
    for person in (ANA, BO, CHI):
        note = compose(written(Purpose.THANK, "en", country, seed, (person,)))
        assert word_count(note.body) <= 80, note.body


@pytest.mark.parametrize("number", range(0, 50, 3))
def test_nor_does_one_from_notes_as_people_write_them(number):
    case, held, notes = debriefs()[number]
    bodies = []
    for person in held.people:
        draft = compose(
            brief(
                case=replace(case, country="GB"),
                to=(person,),
                round=held,
                notes=notes,
                now=held.at + timedelta(hours=2),
                others_noted=tuple(bodies),
            )
        )
        bodies.append(draft.body)

    assert [body for body in bodies if word_count(body) > 80] == []
    assert all(likeness(one, other) < 0.6 for one, other in pairwise(bodies))


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_no_word_of_ours_is_taken_for_a_name_misspelt(language):
    """The reader has a name that some word resembles: the role, a noun, a word of the notes."""
    for purpose in LETTERS:
        for name in NAMES:
            reader = Person(f"{name} Zzyx", "zzyx@northwind.example", role=Role.HIRING_MANAGER)
            about = replace(
                written(purpose, language, "US", "1", (reader,)),
                round=replace(ROUND, people=(reader,)),
            )
            marks = check(compose(about), about)
            assert [mark.message for mark in marks if mark.id == "L1"] == []


def test_a_long_role_gets_a_subject_that_is_read_whole_where_one_can_be():
    case = replace(CASE, role="Senior Engineer for Data Platforms and Reliability")

    assert len(compose(brief(case=case)).subject) < 60
