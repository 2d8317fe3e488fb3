"""Links looked at before they go out: their form, and what a stranger found."""

import pytest

from afterview.writing.links import look, opened


def words(link):
    return " ".join(each.words for each in look(link))


def stops(link):
    return any(each.stops for each in look(link))


@pytest.mark.parametrize(
    "link",
    [
        "https://github.example/sam/answer",
        "https://docs.example/d/1AbC/view?usp=sharing",
        "https://sam-lee.example/work",
        "https://www.example.com/portfolio.pdf",
        "https://code.example:443/a",
    ],
)
def test_a_good_link_has_no_doubts(link):
    assert look(link) == ()


@pytest.mark.parametrize(
    "link",
    [
        "", "sam", "ftp://files.example/a", "file:///home/sam/answer.pdf", "C:\\Users\\sam\\a.pdf",
        "/home/sam/answer.pdf", "https://", "javascript:alert(1)", "https://[::1", "https://a.b:x/",
        "http://localhost:8000/", "https://127.0.0.1/a", "https://10.0.0.3/a", "https://[::1]/a",
        "https://169.254.169.254/latest", "https://nas.local/a", "https://intranet/a",
        "https://sam:pass@code.example/a", "https://code.example/login?next=/a",
        "https://accounts.example/signin", "https://code.example/my answer",
    ],
)  # fmt: skip
def test_what_no_stranger_can_open_is_stopped(link):
    assert stops(link)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("http://code.example/a", "http"),
        ("https://docs.example/document/d/1/edit", "for reading"),
        ("https://docs.example/document/d/1/edit#gid=0", "for reading"),
        ("https://drive.example/drive/u/0/folders/1", "Share button"),
        ("https://code.example/a?token=abc", "a key in it"),
        ("https://code.example:8443/a", "port 8443"),
        ("https://githb.com/sam", "Did you mean “github.com”?"),
        ("https://linkdin.com/in/sam", "Did you mean “linkedin.com”?"),
        ("https://github.con/sam", "Did you mean “github.com”?"),
        ("https://bit.ly/3abc", "hides where it leads"),
        ("https://gіthub.com/sam", "look like others"),
    ],
)  # fmt: skip
def test_what_is_odd_is_told_and_not_forbidden(link, said):
    assert said in words(link)
    assert not stops(link)


def test_what_a_stranger_found():
    here = "https://code.example/a"
    assert opened(200, here, b"<html><h1>Answer</h1>") is None
    assert opened(204, here, b"") is None
    for status, reached, page in (
        (404, here, b""),
        (403, here, b""),
        (200, "https://code.example/users/sign_in", b""),
        (200, "https://login.example/x", b""),
        (200, here, b'<form><input name="p" type="password">'),
    ):
        doubt = opened(status, reached, page)
        assert doubt, (status, reached)
        assert doubt.stops
    assert not opened(500, here, b"").stops
