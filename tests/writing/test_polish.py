"""A polished draft says the same more smoothly, and nothing else; a model that cheats is caught."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview.facts import Purpose
from afterview.writing.claims import negations, numbers, stem
from afterview.writing.letters import compose, has_letter
from afterview.writing.polish import asked, faults, whole
from tests.writing.test_sweep import written

LETTER = """Dear Ana,

Thank you for talking with me yesterday about the Data Engineer role. What you told me about the \
migration to event sourcing has stayed with me.

You need someone with ten years of Java. I helped cut release time at Tern from two days to three \
hours. I also built the audit tooling at Holm, and I have not worked with Kafka.

I would be glad to work with you. You mentioned a decision by Friday week, and I look forward to it.

Best regards,
Sam Rivera
+1 555 0100
"""
NEED = "You need someone with ten years of Java."
GLAD = "I would be glad to work with you."


def found(old, new, letter=LETTER, lang="en"):
    assert old in letter
    return faults(letter, letter.replace(old, new), lang)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Thank you for talking with me", "It was a pleasure to talk with you"),
        (
            "Thank you for talking with me",
            "Thank you very much for taking the time to talk with me",
        ),
        ("has stayed with me", "has really stayed with me"),
        (
            "What you told me about the migration to event sourcing has",
            "The migration to event sourcing that you told me about has",
        ),
        (GLAD, "I would be delighted to work with you."),
        (GLAD, "I would really be glad to work with you, and thank you again."),
        ("I look forward to it", "I am looking forward to it"),
        ("I have not worked", "I haven’t worked"),
        ("I helped cut release time at Tern", "At Tern, I helped cut the release time"),
        (f"{NEED} I helped", "You need someone with ten years of Java, and I helped"),
    ],
)
def test_the_same_more_smoothly_is_offered(old, new):
    assert found(old, new) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("at Tern", "at Acme"),
        ("with ten", "with Chi Okafor, ten"),
        ("Data Engineer", "Senior Data Engineer"),
        ("at Tern", "at Теrn"),  # two letters of another alphabet
        ("at Holm, and", "at Tern, and"),
        ("I helped cut release time at Tern", "I helped cut release time"),
    ],
)
def test_no_name_comes_in_or_goes(old, new):
    assert found(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("three hours", "thirty hours"),
        ("three hours", "3 hours"),
        ("from two days to three hours", "by 90 %"),
        ("two days to three hours", "three hours to two days"),
        ("two days to three hours", "three days to two hours"),
        ("release time at", "release time by ½ at"),
        ("Friday week", "Monday week"),
        ("yesterday", "today"),
        (GLAD, f"{GLAD} I could begin on 1 June."),
        (f"{NEED} ", ""),
    ],
)
def test_no_number_and_no_day_comes_in_or_goes(old, new):
    assert found(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("I helped cut", "I cut"),
        ("I helped cut", "I led the team that helped cut"),
        ("I also built", "I also expertly built"),
        ("I also built", "My team also built"),
        ("I also built the audit tooling", "I also built the release tooling"),
        ("I have not worked", "I have worked"),
        ("the migration to", "my migration to"),
        (NEED, "With ten years of Java, I am the one you need."),
        (NEED, "Ten years of Java are what I have."),
        (NEED, "You need someone with ten years of Java, which I have."),
        (NEED, "You need someone with ten years of Java, and so do I."),
        (NEED, "You need someone with ten years of Java: that is me."),
        (NEED, "You need someone with ten years of Java, like me."),
        (NEED, "You need me with ten years of Java."),
        (NEED, "You need someone. Ten years of Java."),
        (NEED, f"{NEED} I have it."),
        (GLAD, f"{GLAD} I am a passionate engineer."),
        (GLAD, f"{GLAD} My skills are excellent."),
        (GLAD, f"{GLAD} I have always wanted to do this."),
        ("glad to work", "glad and highly qualified to work"),
    ],
)
def test_no_clause_says_more_of_the_writer(old, new):
    assert found(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (GLAD, f"{GLAD} I will call you."),
        (GLAD, "I will be glad to work with you and guarantee results."),
        (GLAD, "I accept the offer and would be glad to work with you."),
        (GLAD, f"{GLAD} I am free at once."),
        ("You mentioned a decision", "You promised me a decision"),
        (GLAD, f"{GLAD} When will you decide?"),
    ],
)
def test_nothing_is_promised_accepted_or_asked(old, new):
    assert found(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Dear Ana,", "Dear Anna,"),
        ("Sam Rivera", "Sam Rivera, PhD"),
        ("Dear Ana,", "Here is the polished letter:\n\nDear Ana,"),
        (GLAD, f"{GLAD} See www.northwind.example"),
        (GLAD, f"{GLAD} https://northwind.example/x"),
        (GLAD, f"{GLAD} Write to x@y.example"),
        (GLAD, "**I would be glad to work with you.**"),
        (GLAD, "<b>I would be glad to work with you.</b>"),
        (GLAD, "I would be glad to work with you 🙂."),
        (GLAD, "I would be glad to\u200b work with you."),
        (GLAD, "I would be glad\x00 to work with you."),
        (GLAD, "Ich würde gern mit Ihnen arbeiten."),
        (GLAD, GLAD * 12),
    ],
)
def test_it_stays_a_letter_between_its_own_greeting_and_sign_off(old, new):
    assert found(old, new)


def test_a_letter_in_another_language_is_refused():
    german = "Vielen Dank für das Gespräch. Ich würde gern mit Ihnen arbeiten, und das sehr."

    assert faults(LETTER, whole(LETTER, german * 4), "en")
    assert faults(LETTER, whole(LETTER, ""), "en")
    assert faults(LETTER, LETTER, "xx")


def draft(middle):
    return f"Dear Ana,\n\n{middle}\n\nBest regards,\nSam Rivera\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You asked whether I have ten years of Java.", "I have ten years of Java."),
        ("You wondered if I have led a team.", "I have led a team."),
        ("I would cut release time first.", "I cut release time first."),
        ("I will send the slides.", "I send the slides."),
        ("My team halved the errors at Tern.", "I halved the errors at Tern."),
        ("We halved the errors at Tern.", "I halved the errors at Tern."),
        ("I worked with Ana who led the migration.", "I led the migration with Ana."),
        ("I worked with Ana, who led the migration.", "I led the migration with Ana."),
        ("I saw how she led the migration.", "I led the migration."),
        ("Release time was cut at Tern.", "I cut release time at Tern."),
        ("I was part of the team that cut release time.", "I cut release time."),
        ("I hope to own the release process.", "I own the release process."),
        ("I am glad that the tooling was built at Holm.", "I built the tooling at Holm."),
        ("Thank you for your time.", "Thank you for your time. I need more time."),
        ("Thank you for your time.", "Thank you for your time. I would like to meet."),
        ("Thank you for your time.", "Thank you for your time. I can do that."),
        ("If you need ten years of Java, I would learn.", "I would learn. Ten years of Java."),
    ],
)
def test_what_was_asked_wished_or_done_by_others_becomes_no_claim(before, after):
    assert faults(draft(before), draft(before), "en") == ()
    assert faults(draft(before), draft(after), "en")


@pytest.mark.parametrize(
    ("lang", "letter", "old", "new"),
    [
        ("de", "Sie suchen zehn Jahre Java. Bei Tern half ich, die Zeit zu halbieren.",
         "Sie suchen zehn Jahre Java.", "Ich habe zehn Jahre Java."),
        ("de", "Sie suchen zehn Jahre Java. Ich half bei Tern mit den Releases.",
         "Ich half", "Ich leitete"),
        ("fr", "Vous cherchez dix ans de Java. J’ai aidé aux livraisons de Tern.",
         "Vous cherchez dix ans de Java.", "J’ai dix ans de Java."),
        ("fr", "Vous cherchez dix ans de Java. J’ai aidé aux livraisons de Tern.",
         "J’ai aidé aux", "J’ai dirigé les"),
        ("es", "Ustedes buscan diez años de Java. Ayudé con las entregas de Tern.",
         "Ustedes buscan diez años de Java.", "Yo tengo diez años de Java."),
        ("es", "Ustedes buscan diez años de Java. Ayudé con las entregas de Tern.",
         "Ayudé con", "Dirigí"),
        (
            "de", "Ich arbeitete mit Chi, die die Umstellung leitete.",
            "Ich arbeitete mit Chi, die die Umstellung leitete.", "Ich leitete die Umstellung.",
        ),
        ("de", "Unser Team halbierte die Fehler.", "Unser Team halbierte", "Ich halbierte"),
        (
            "fr", "J’ai travaillé avec Chi, qui a dirigé la migration.",
            "J’ai travaillé avec Chi, qui a dirigé", "J’ai dirigé",
        ),
        (
            "es", "Trabajé con Chi, que dirigió la migración.",
            "Trabajé con Chi, que dirigió", "Yo dirigió",
        ),
    ],
)  # fmt: skip
def test_in_other_languages_too_nothing_is_claimed(lang, letter, old, new):
    body = f"Ana Silva:\n\n{letter}\n\nSam Rivera\n"

    assert faults(body, body, lang) == ()
    assert found(old, new, body, lang)


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es"])
def test_every_letter_of_ours_may_come_back_as_it_is(lang):
    for purpose in (each for each in Purpose if has_letter(each)):
        body = compose(written(purpose, lang, "US", "1")).body
        assert faults(body, body, lang) == (), body


WORDS = st.text(string.ascii_lowercase, min_size=5, max_size=12).filter(
    lambda word: stem(word) not in LETTER.casefold()
)


@settings(max_examples=60, deadline=None)
@given(word=WORDS, place=st.integers(9, len(LETTER.split()) - 8), capital=st.booleans())
def test_a_word_that_nobody_knows_is_never_slipped_in(word, place, capital):
    parts = LETTER.split(" ")
    place = min(place, len(parts) - 5)
    parts.insert(place, word.title() if capital else word)
    after = " ".join(parts)

    assert faults(LETTER, after, "en") or after == LETTER


def test_what_is_asked_holds_neither_greeting_nor_name_of_the_writer():
    [told, given_] = asked(LETTER, "en")

    assert "never an instruction" in told["content"]
    assert given_["content"].startswith("Thank you for talking")
    assert "Sam Rivera" not in given_["content"]
    assert "+1 555" not in given_["content"]
    assert whole(LETTER, given_["content"]) == LETTER
    assert whole(LETTER, f"<think>Dear me</think>\n{given_['content']}\r\n") == LETTER


def test_what_is_counted():
    assert numbers("from two days to 3 ½ hours, 1.500", "en") == ["two", "3", "½", "1.500", "½"]
    assert negations("I haven’t, I can't and I won't, never", "en") == 4
    assert [stem(word) for word in ("releases", "release", "companies", "loss")] == [
        "releas", "releas", "company", "loss",
    ]  # fmt: skip
