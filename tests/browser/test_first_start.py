"""The program starts in an empty home, and a browser finds it."""


def test_it_answers(page):
    answer = page.request.get("/health")
    assert answer.text() == "Afterview\n"


def test_nobody_needs_to_sign_in(page):
    assert page.request.get("/").status != 403
