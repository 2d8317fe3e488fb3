"""History: how waits and applications have ended, and the log to take along."""

import base64
import csv
import io
import json
from datetime import date, timedelta

import pytest

from afterview.desk import archive, diary, flows, history, intake, papers
from afterview.facts import Kind, Terms
from afterview.forecast.waits import End
from afterview.records.models import Application
from bench import logs
from tests.notation import moment

NOW = moment("2026-04-01 10:00")

pytestmark = pytest.mark.django_db


@pytest.fixture
def met(member):
    def met(company, day="2026-02-02", **more):
        return intake.begin(
            member, now=NOW, by=None, company=company, role="Analyst",
            at=moment(f"{day} 15:00"), with_people="Ana", **more,
        )  # fmt: skip

    return met


def say(application, kind, day, **more):
    diary.record(application, kind, at=moment(f"{day} 09:00"), now=NOW, **more)


@pytest.fixture
def search(met):
    """An offer that was accepted, a no, a silence, and one that is open."""
    say(won := met("Northwind"), Kind.OFFERED, "2026-02-12", detail=Terms())
    say(won, Kind.ACCEPTED, "2026-02-13")
    say(met("Quillbooks"), Kind.REJECTED, "2026-02-06")
    met("Tern", "2026-01-05")
    met("Osprey", "2026-03-25")


def test_before_anything_ended_it_says_so(member):
    past = history.of(member, NOW)

    assert past.sentence == "No wait has been written down yet."
    assert (past.flow, past.funnel, past.stages) == (None, (), ())


def test_waits_are_told_in_one_sentence(member, search):
    past = history.of(member, NOW)

    assert past.sentence == "Of four waits two were answered, half of them within 7 days."
    [stage] = past.stages
    assert (stage.name, stage.count, stage.yes, stage.no, stage.silent) == (
        "after an interview", 4, 1, 1, 2,
    )  # fmt: skip
    assert {group.name: group.days for group in past.employers} == {
        "Northwind": 10, "Quillbooks": 4, "Tern": None, "Osprey": None,
    }  # fmt: skip


def test_by_source_too(member, search):
    Application.objects.filter(company__name="Tern").update(source="A friend")

    assert {g.name: g.count for g in history.of(member, NOW).sources} == {
        "not said": 3, "A friend": 1,
    }  # fmt: skip


def test_the_funnel_never_widens(member, search):
    counts = [bar.count for bar in history.of(member, NOW).funnel]

    assert counts == [4, 4, 1, 1, 1]
    assert counts == sorted(counts, reverse=True)


def test_every_application_flows_to_one_end(member, search):
    bands = {(b.start, b.end): b.count for b in history.of(member, NOW).flow.bands}

    assert bands == {
        ("Applied", "Interview"): 4, ("Interview", "Offer"): 1, ("Offer", "Accepted"): 1,
        ("Interview", "A no"): 1, ("Interview", "Silence"): 1, ("Interview", "Still open"): 1,
    }  # fmt: skip


def test_leads_and_dropped_ones_are_no_applications(member, search):
    from afterview.desk import household, leads

    lead, _ = leads.keep(household.candidate(member), company="Gull", role="Clerk", now=NOW)
    leads.drop(lead, now=NOW, by=None)

    assert history.of(member, NOW).funnel[0].count == 4


def test_the_picture_stays_within_its_frame():
    steps = [("a", "b")] * 900 + [("a", "c")] * 3 + [("b", "d")] * 1
    flow = flows.draw(steps, (("a",), ("b",), ("c", "d")))

    assert all(
        0 <= box.x <= flow.width and 0 <= box.y + box.height <= flow.height for box in flow.boxes
    )
    assert {box.name: box.count for box in flow.boxes} == {"a": 903, "b": 900, "c": 3, "d": 1}
    assert flows.draw([], (("a",), ("b",))) is None


# The log ---------------------------------------------------------------------------------


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_log_is_tidy(member, search):
    found = {row["organisation"]: row for row in rows(history.log(member, NOW))}

    assert set(found["Northwind"]) == set(history.COLUMNS)
    assert found["Northwind"]["outcome"] == "offer"
    assert found["Quillbooks"]["event_date"] == "2026-02-06"
    assert found["Osprey"]["outcome"] == "none"
    assert found["Osprey"]["censor_date"] == "2026-04-01"


def test_the_benchmark_reads_it_back(member, search, tmp_path):
    (tmp_path / "waits.csv").write_text(history.log(member, NOW), newline="")
    waits, complaints = logs.read(tmp_path / "waits.csv")

    assert complaints == []
    assert sorted(wait.outcome for wait in waits) == [End.NO, End.NONE, End.NONE, End.YES]
    assert min(wait.start for wait in waits) == date(2026, 1, 5)


def test_it_can_be_shared_without_names(member, search):
    text = history.log(member, NOW, names=False)

    assert "Northwind" not in text
    assert "Analyst" not in text
    assert {row["organisation"] for row in rows(text)} == {f"company {n}" for n in range(1, 5)}
    assert not any(str(each.pk) in text for each in Application.objects.all())


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(member, met, name):
    met(name)
    [row] = rows(history.log(member, NOW))

    assert row["organisation"].startswith("'") or row["organisation"][0] not in "=+-@\t\r"


# Everything ------------------------------------------------------------------------------


def test_everything_can_be_taken_along(member, search):
    kept = json.loads("".join(archive.told(member, NOW)))

    assert {each["name"] for each in kept["company"]} == {
        "Northwind",
        "Quillbooks",
        "Tern",
        "Osprey",
    }
    assert len(kept["entry"]) == 7
    assert {"application", "person", "candidate", "letter", "mail"} <= set(kept)


def test_files_are_taken_along_whole(member, search):
    [application] = Application.objects.filter(company__name="Tern")
    work = diary.record(application, Kind.ASSIGNED, at=NOW, now=NOW, confirmed=True)
    papers.keep(work, "answer.bin", [bytes(range(256))], NOW)

    [kept] = json.loads("".join(archive.told(member, NOW)))["paper"]

    assert base64.b64decode(kept["data"]) == bytes(range(256))
    assert kept["name"] == "answer.bin"


def test_what_opens_doors_stays():
    kept = {"name": "a", "password": "b", "more": [{"refresh_token": "c", "host": "d"}]}

    assert archive._closed(kept) == {"name": "a", "more": [{"host": "d"}]}


def test_nothing_of_another_is_in_it(member, eve, search):
    told = "".join(archive.told(eve, NOW)) + history.log(eve, NOW)

    assert "Northwind" not in told
    assert history.of(eve, NOW).sentence == "No wait has been written down yet."


def test_a_silence_is_seen_until_today(member, met):
    met("Osprey", "2026-03-25")

    [row] = rows(history.log(member, NOW + timedelta(days=3)))
    assert row["censor_date"] == "2026-04-04"
