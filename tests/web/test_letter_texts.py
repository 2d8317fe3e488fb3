"""The texts of the letters on their page: seen, changed, refused with the line, back to ours."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterview.records.models import Letter, LetterText, Member
from afterview.writing import texts
from tests.web.conftest import duty
from tests.writing.test_proofs import NOTE

THANK = "/letter-texts/en/thank"
MINE = NOTE.replace("I liked to hear about", "It was a joy to hear about")


def keep(me, text=MINE, where=THANK):
    return me.post(where, {"text": text.replace("\n", "\r\n")}, follow=True)


def bring(me, text, lang="en"):
    file = SimpleUploadedFile(
        f"letters.{lang}.txt", text if isinstance(text, bytes) else text.encode()
    )
    return me.post(f"/letter-texts/{lang}", {"file": file}, follow=True)


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es"])
def test_every_kind_is_listed_and_has_a_page(me, lang):
    page = me.get(f"/letter-texts/{lang}").text

    for name in texts.names(lang):
        assert f"/letter-texts/{lang}/{name}" in page
    shown = me.get(f"/letter-texts/{lang}/ask").text
    assert "So it reads" in shown
    assert "Data Engineer" in shown


def test_what_is_kept_is_what_the_next_draft_says(me, northwind):
    page = keep(me).text
    assert "Kept." in page
    assert "Yours stands in the place of ours." in page
    assert "yours," in me.get("/letter-texts").text

    me.post(duty(northwind, "Ana") + "/letter")
    assert "I would like to do this job." not in Letter.objects.get().body
    assert Letter.objects.get().body.startswith("Dear Ana,\n\nThank you for talking with me")
    assert me.get(f"{THANK}").text.count("It was a joy to hear about") >= 2  # text and sample


def test_a_draft_that_was_begun_stays_until_it_is_written_anew(me, letter):
    before = letter.body
    keep(me, MINE.replace("Thank you for talking with me.", "Thanks."))
    letter.refresh_from_db()
    assert letter.body == before

    me.post(f"/letters/{letter.pk}/composition")
    letter.refresh_from_db()
    assert letter.body != before


def test_what_does_not_hold_is_refused_with_its_line_and_nothing_is_lost(me):
    page = me.post(THANK, {"text": MINE.replace("{role}", "{rolle}", 1)})

    assert page.status_code == 422
    assert "Line 3: Nothing is known under {rolle}." in page.text
    assert "It was a joy to hear about" in page.text
    assert not LetterText.objects.exists()


def test_it_is_seen_before_it_is_kept(me):
    page = me.post(THANK, {"text": MINE, "preview": "1"}).text

    assert "It was a joy to hear about the move to a night" in page
    assert not LetterText.objects.exists()
    page = me.post(THANK, {"text": "=== thank\n--- a\n{b", "preview": "1"}).text
    assert "This does not hold yet" in page


def test_markup_in_a_text_stays_text(me):
    page = keep(me, MINE.replace("It was a joy", "<script>alert(1)</script>")).text

    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


def test_back_to_ours(me):
    keep(me)
    assert "Ours again." in me.post(f"{THANK}/ours", follow=True).text
    assert not LetterText.objects.exists()


def test_ours_kept_as_it_is_is_not_theirs(me):
    keep(me, texts.source("en", "thank"))

    assert not LetterText.objects.exists()


def test_the_file_that_goes_out_comes_back(me):
    keep(me)
    file = me.get("/letter-texts/en/export")
    assert "letters.en.txt" in file["Content-Disposition"]
    LetterText.objects.all().delete()

    assert "One text is taken from the file." in bring(me, file.content).text
    assert LetterText.objects.get().text == MINE


def test_all_of_ours_as_a_file_changes_nothing(me):
    assert "taken from the file" in bring(me, me.get("/letter-texts/de/export").content, "de").text
    assert not LetterText.objects.exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MINE + "\n=== ask\n--- letter\n{x", "“ask”, line 3"),
        ("=== poem\n--- a\nb", "There is no letter called “poem”"),
        ("Dear Sir or Madam", "No letter begins in this file"),
        (b"\xff\xfe\x00", "This is no text"),
        (b"", "This file is empty"),
        (b"=" * (2 << 20), "larger than all letters"),
    ],
)
def test_of_a_file_that_does_not_hold_nothing_is_taken(me, text, words):
    page = bring(me, text)

    assert page.status_code == 422
    assert words in page.text
    assert not LetterText.objects.exists()


def test_what_is_no_letter_or_no_language_is_not_there(me):
    for where in ("/letter-texts/xx", "/letter-texts/en/poem", "/letter-texts/xx/thank"):
        assert me.get(where).status_code == 404
        assert me.post(where, {"text": MINE}).status_code == 404


def test_only_the_owner_words_the_letters(me, member):
    Member.objects.filter(pk=member.pk).update(role=Member.Role.RECRUITER)

    for where in ("/letter-texts", THANK, "/letter-texts/en/export"):
        assert me.get(where).status_code == 404
    assert me.post(THANK, {"text": MINE}).status_code == 404
    assert "The texts of the letters" not in me.get("/more").text


def test_eves_letters_are_worded_by_eve(me, eve, client_class):
    keep(me)

    for where in ("/letter-texts", THANK, "/letter-texts/en/export"):
        assert "It was a joy" not in eve.get(where).text
        assert "yours," not in eve.get(where).text
        assert client_class().get(where).status_code == 403
    eve.post(f"{THANK}/ours")
    bring(eve, MINE.replace("joy", "pity"))
    hers = LetterText.objects.get(workspace__members__user__username="eve")
    assert "It was a pity" in hers.text
    assert "It was a joy" in me.get(THANK).text
    assert "It was a pity" not in me.get(THANK).text
