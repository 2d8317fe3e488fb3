"""Today: what is due, where I stand, when I will hear."""

from afterview.desk import notices
from afterview.desk.tidings import News
from tests.web.conftest import NOW, duty

HOSTILE = "<script>alert(1)</script>"


def test_an_empty_house_offers_three_ways_to_begin(me):
    page = me.get("/").text

    assert "Log an interview" in page
    assert "Bring a mailbox" in page
    assert "Look at the example" in page


def test_three_people_met_are_three_notes_to_write(me, northwind):
    page = me.get("/").text

    for name in ("Ana Ruiz", "Bo", "Chi"):
        assert f"Thank {name}" in page
    assert page.count("Open draft</button>") == 3


def test_what_is_put_off_leaves_the_page_and_can_be_undone(me, northwind):
    answer = me.post(f"{duty(northwind, 'Bo')}/delay", {"until": "tomorrow"}, follow=True)
    assert "Thank Bo" not in answer.text
    undo = northwind.entries.get(kind="set_aside")

    answer = me.post(f"/entries/{undo.pk}/strike", {"back": "/"}, follow=True)

    assert answer.redirect_chain == [("/", 302)]
    assert "Thank Bo" in answer.text


def test_what_is_not_needed_leaves_the_page(me, northwind):
    answer = me.post(f"{duty(northwind, 'Bo')}/waiver", follow=True)

    assert "Thank Bo" not in answer.text
    assert "Thank Chi" in answer.text


def test_a_way_back_never_leads_out_of_the_house(me, northwind):
    data = {"back": "https://elsewhere.example/"}

    answer = me.post(f"{duty(northwind, 'Bo')}/waiver", data)

    assert answer["Location"] == "/"


def test_names_are_text_never_code(me, begin):
    begin(company=HOSTILE, role=HOSTILE, people=HOSTILE)

    page = me.get("/").text

    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


def test_the_number_of_queries_does_not_grow(me, begin, django_assert_max_num_queries):
    for number in range(7):
        begin(company=f"Company {number}")

    me.get("/")
    with django_assert_max_num_queries(20):
        me.get("/")


def test_what_comes_while_the_page_is_open_shows_itself(me, northwind):
    page = me.get("/").text
    assert 'id="what-is-new" hx-get="/" hx-trigger="every 3s"' in page
    assert "Northwind invites you" not in page

    news = News("Northwind invites you.", "An invitation.")
    notices.note(northwind.candidate, "mail 1", news, NOW, due=NOW)

    assert "Northwind invites you" in me.get("/").text.partition("what-is-new")[2]


def test_the_example_stands_still(me):
    me.post("/example")

    assert "hx-trigger" not in me.get("/").text.partition("what-is-new")[2].partition("Due")[0]
