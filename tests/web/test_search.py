"""Search: any word, anywhere."""


def test_a_company_and_a_person_are_found(me, northwind):
    assert "Data engineer" in me.get("/search?q=northw").text
    assert "Ana Ruiz" in me.get("/search?q=ruiz").text


def test_nothing_found_is_said_kindly(me):
    assert "Nothing here holds “unicorn”" in me.get("/search?q=unicorn").text


def test_a_question_is_text_never_code(me):
    assert "<script>" not in me.get("/search?q=<script>alert(1)</script>").text.split("<main")[1]
