"""Letters: opened, edited, looked over, copied out, and marked as sent."""

from tests.web.conftest import duty


def test_a_duty_opens_its_draft_once(me, northwind):
    first = me.post(f"{duty(northwind, 'Ana')}/letter")
    again = me.post(f"{duty(northwind, 'Ana')}/letter")

    assert first["Location"] == again["Location"]
    page = me.get(first["Location"]).text
    assert "Dear Ana" in page
    assert "mailto:ana@northwind.example" in page


def test_a_note_is_not_held_against_itself(me, letter):
    assert "of the words are those of" not in me.get(f"/letters/{letter.pk}").text


def test_sent_and_gone_and_brought_back(me, northwind, letter):
    page = me.post(f"/letters/{letter.pk}/sending", typed(letter), follow=True).text
    assert "Thank Ana" not in page
    assert "Thank Bo" in page
    assert northwind.entries.get(kind="thanked").contacts.get().person.name == "Ana Ruiz"

    me.post(f"/letters/{letter.pk}/return")

    assert "Thank Ana" in me.get("/").text


def test_what_was_typed_goes_along_with_any_button(me, letter):
    me.post(f"/letters/{letter.pk}/sending", typed(letter, body="Dear Ana,\r\n\r\nMine."))

    letter.refresh_from_db()
    assert letter.body == "Dear Ana,\n\nMine."
    assert letter.written_by_user


def test_sent_twice_is_written_down_once(me, northwind, letter):
    for _ in range(2):
        me.post(f"/letters/{letter.pk}/sending", typed(letter))

    assert northwind.entries.filter(kind="thanked").count() == 1


def test_it_went_at_another_time(me, northwind, letter):
    me.post(f"/letters/{letter.pk}/sending", typed(letter, at="2026-03-03T08:10"))

    assert northwind.entries.get(kind="thanked").at.hour == 8


def test_a_letter_without_words_is_not_saved(me, letter):
    answer = me.post(f"/letters/{letter.pk}", {"subject": "Thanks", "body": " "})

    assert answer.status_code == 422
    before = letter.body
    letter.refresh_from_db()
    assert letter.body == before


def test_written_anew_and_put_aside(me, letter):
    me.post(f"/letters/{letter.pk}", {"subject": "Mine", "body": "Mine"})
    me.post(f"/letters/{letter.pk}/composition")
    letter.refresh_from_db()
    assert "Dear Ana" in letter.body

    me.post(f"/letters/{letter.pk}/putting-aside")

    assert "put aside" in me.get("/letters").text


def test_a_draft_that_was_put_aside_gives_way_to_a_newer_one(me, northwind, letter):
    me.post(f"/letters/{letter.pk}/putting-aside")
    newer = me.post(f"{duty(northwind, 'Ana')}/letter")["Location"]

    answer = me.post(f"/letters/{letter.pk}/return")

    assert answer["Location"] == newer


def test_as_a_file_for_any_mail_program(me, letter):
    answer = me.get(f"/letters/{letter.pk}/eml")

    assert answer["Content-Type"] == "message/rfc822"
    assert answer["Content-Disposition"].endswith('.eml"')
    assert b"To: Ana Ruiz <ana@northwind.example>" in answer.content


def test_the_text_is_text_never_code(me, letter):
    me.post(f"/letters/{letter.pk}", {"subject": "<b>", "body": "</textarea><script>x</script>"})

    for page in ("/letters", f"/letters/{letter.pk}"):
        assert "<script>x" not in me.get(page).text


def test_a_duty_that_is_gone_has_no_draft(me, northwind):
    answer = me.post(f"/applications/{northwind.pk}/duties/thank:nobody/letter", follow=True)

    assert "no longer due" in answer.text


def test_what_is_due_can_be_written_from_the_list(me, northwind, letter):
    page = me.get("/letters").text

    assert "1 draft on the desk." in page
    assert "Open draft: Thank Bo" in page
    assert "Open draft: Thank Ana" not in page


def test_the_list_has_a_constant_number_of_queries(me, northwind, django_assert_max_num_queries):
    for name in ("Ana", "Bo", "Chi"):
        me.post(f"{duty(northwind, name)}/letter")

    with django_assert_max_num_queries(30):
        page = me.get("/letters").text

    assert "3 drafts on the desk." in page


def typed(letter, **more):
    return {"subject": letter.subject, "body": letter.body} | more
