"""A job advertisement, as the page or the text has it."""

from datetime import date

import pytest

from afterview.reading import postings

JSON_LD = """<html><head><script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": ["JobPosting"],
 "title": "Data &amp; Insight Analyst",
 "hiringOrganization": {"@type": "Organization", "name": "Northwind"},
 "jobLocation": [{"@type": "Place",
   "address": {"addressLocality": "Leeds", "addressCountry": "GB"}}],
 "jobLocationType": "TELECOMMUTE", "datePosted": "2026-03-01", "validThrough": "2026-03-31T23:59",
 "identifier": {"@type": "PropertyValue", "name": "Northwind", "value": "R-1042"},
 "employmentType": ["CONTRACTOR"], "url": "https://jobs.northwind.example/1042",
 "baseSalary": {"currency": "GBP",
   "value": {"minValue": 40000, "maxValue": 48000, "unitText": "YEAR"}},
 "description": "<p>You will count things.</p><ul><li>Often</li></ul>"}]}
</script></head></html>"""

MICRODATA = """<div itemscope itemtype="http://schema.org/JobPosting">
<h1 itemprop="title">Analyst</h1>
<div itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
<span itemprop="name">Northwind</span></div><div itemprop="jobLocation" itemscope>
<div itemprop="address" itemscope><span itemprop="addressLocality">Leeds</span></div></div>
<meta itemprop="validThrough" content="2026-03-31"></div>"""

RDFA = """<div vocab="http://schema.org/" typeof="JobPosting"><h1 property="title">Analyst</h1>
<span property="hiringOrganization" typeof="Organization">
<b property="name">Northwind</b></span></div>"""

TEXT = """Senior Analyst

Company: Northwind
Location: Leeds
Closing date: 31 March 2026
Job ID: R-1042
Salary: 40,000
Apply at https://jobs.northwind.example/1042.
"""


def test_what_a_page_says_in_its_data_is_read_whole():
    said = postings.read(JSON_LD)

    assert (said.role, said.company) == ("Data & Insight Analyst", "Northwind")
    assert (said.place, said.country, said.remote) == ("Leeds, GB", "GB", True)
    assert (said.posted, said.closes) == (date(2026, 3, 1), date(2026, 3, 31))
    assert (said.requisition, said.link) == ("R-1042", "https://jobs.northwind.example/1042")
    assert said.pay == "40000 to 48000 GBP a year"
    assert said.contract
    assert said.text == "You will count things.\nOften"


@pytest.mark.parametrize("page", [MICRODATA, RDFA])
def test_what_it_says_in_its_tags_is_read_too(page):
    said = postings.read(page)

    assert (said.role, said.company) == ("Analyst", "Northwind")


def test_microdata_says_where_and_until_when():
    said = postings.read(MICRODATA)

    assert (said.place, said.closes) == ("Leeds", date(2026, 3, 31))


def test_a_pasted_text_is_read_by_its_labels():
    said = postings.read(TEXT)

    assert (said.company, said.role) == ("Northwind", "Senior Analyst")
    assert (said.place, said.requisition) == ("Leeds", "R-1042")
    assert said.closes == date(2026, 3, 31)
    assert said.link == "https://jobs.northwind.example/1042"


@pytest.mark.parametrize(
    ("text", "role", "company"),
    [
        (
            "Senior Analyst\nNorthwind\nLeeds\nAbout the job\nYou will count.",
            "Senior Analyst",
            "Northwind",
        ),
        (
            "Hi,\nWe are hiring for a Data Engineer at Northwind, Leeds.",
            "Data Engineer",
            "Northwind",
        ),
        (
            "Hello,\nthe role of Office Manager with our client Northwind is open.",
            "Office Manager",
            "Northwind",
        ),
        (
            "Subject: Senior Analyst - Northwind\n\nHello Kim,\nwould you talk?",
            "Senior Analyst",
            "Northwind",
        ),
    ],
)
def test_a_copied_page_or_a_letter_says_it_in_words(text, role, company):
    said = postings.read(text)

    assert (said.role, said.company) == (role, company)


def test_a_letter_without_a_job_is_no_posting():
    assert postings.read("Dear Kim,\nthank you for your time on Monday.\nAna") is None


@pytest.mark.parametrize(
    ("title", "role", "company"),
    [
        ("Analyst at Northwind | LinkedIn", "Analyst", "Northwind"),
        ("Northwind hiring Senior Analyst in Leeds | LinkedIn", "Senior Analyst", "Northwind"),
        ("Job Application for Analyst at Northwind", "Analyst", "Northwind"),
        ("Senior Analyst - Northwind - Careers", "Senior Analyst", "Northwind"),
    ],
)
def test_without_data_the_title_of_the_page_says_it(title, role, company):
    said = postings.read(f"<!doctype html><html><head><title>{title}</title></head></html>")

    assert (said.role, said.company) == (role, company)


@pytest.mark.parametrize(
    "script",
    [
        '//<![CDATA[\n{"@type": "JobPosting", "title": "Analyst",}\n//]]>',
        '<!-- {"@type": "JobPosting", "title": "Analyst"} -->',
        '{"@type": "https://schema.org/JobPosting", "title": "Ana\tlyst"};'.replace("\t", ""),
    ],
)
def test_the_usual_faults_of_such_data_are_mended(script):
    page = f'<script type="application/ld+json">{script}</script><title>x at Northwind</title>'

    assert postings.read(page).role == "Analyst"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "  ",
        "<html><meta property='og:title' content=\"\"></html>",
        "nothing of the kind",
        "<html></html>",
        "\0",
        "{}",
        "[]",
    ],
)
def test_what_is_no_posting_is_none(page):
    assert postings.read(page) is None


@pytest.mark.parametrize(
    "page",
    [
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">' * 50_000,
        '<div itemtype="https://schema.org/JobPosting">' + "<div itemprop=title>" * 6_000,
        "<" * 1_000_000,
        "Title" * 200_000,
        ("Company:" + " " * 300 + "\n") * 10_000,
        "<svg>" * 100_000,
        '{"@type": "JobPosting", "title": {"name": {"name": {"name": {"name": {"name": 1}}}}}}',
        '{"@type": "JobPosting", "title": [], "jobLocation": 7, "baseSalary": [[]]}',
        '{"@type": "JobPosting", "title": "A", "validThrough": {"a": 1}, "identifier": [{}]}',
    ],
    ids=[str(number) for number in range(10)],
)
def test_a_crafted_page_costs_no_more_than_another(page):
    postings.read(page)


def test_half_a_character_is_no_character():
    said = postings.read('{"@type": "JobPosting", "title": "Analyst \\ud83d", "name": "x"}')

    assert said.role.encode() == b"Analyst ?"
