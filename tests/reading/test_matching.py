"""To which application a mail belongs."""

from afterview.facts import Address, Invitation, Label, Message, Reading
from afterview.reading.matching import KnownCase, match

ANALYST = KnownCase(
    "1",
    "Northwind Labs",
    "Data Analyst",
    threads=frozenset({"root@northwind.com"}),
    contacts=frozenset({"ana@northwind.com"}),
    requisition="JR-4711",
    link="https://boards.example.org/northwind/jobs/58219003?src=x",
    events=frozenset({"uid-1"}),
)
PLANNER = KnownCase("2", "Northwind Labs", "Supply Planner")
COOK = KnownCase("3", "Kestrel Foods", "Line Cook", agency="Lind Search")
CASES = (ANALYST, PLANNER, COOK)


def reading(**more) -> Reading:
    return Reading(Label.STATUS, 0.9, **more)


def test_the_thread_decides_first():
    mail = Message(references=("root@northwind.com",))

    got = match(mail, reading(company="Kestrel Foods"), CASES)

    assert (got.case_id, got.sure) == ("1", True)


def test_the_number_of_the_conversation_comes_before_what_it_answers():
    talk = KnownCase("4", "Orbis", "Nurse", threads=frozenset({"1234"}))
    mail = Message(thread="1234", references=("root@northwind.com",))

    assert match(mail, reading(), (*CASES, talk)).case_id == "4"


def test_what_machines_send_under_one_subject_is_no_conversation():
    one = KnownCase("4", "Orbis", "Nurse", threads=frozenset({"1234"}))
    mail = Message(thread="1234", automated=True)

    assert match(mail, reading(), (*CASES, one)).case_id == "4"
    assert match(mail, reading(company="Orbis GmbH"), (*CASES, one)).case_id == "4"
    assert match(mail, reading(company="Kestrel Foods"), (*CASES, one)).case_id == "3"


def test_an_appointment_is_known_by_its_uid():
    got = match(Message(), reading(interview=Invitation(uid="uid-1")), CASES)

    assert got.case_id == "1"


def test_the_number_of_the_job_and_its_link_are_enough():
    by_number = match(Message(subject="Your application JR-4711"), reading(), CASES)
    by_link = match(Message(text="https://apply.example.org/58219003/status"), reading(), CASES)

    assert by_number.case_id == by_link.case_id == "1"


def test_a_known_person_and_a_colleague_of_theirs_lead_to_the_case():
    ana = Message(sender=Address("Ana", "ana@northwind.com"))
    bo = Message(sender=Address("Bo", "bo@northwind.com"))

    assert match(ana, reading(), CASES).case_id == "1"
    assert match(bo, reading(), CASES).case_id == "1"


def test_a_relay_is_nobodys_house():
    case = KnownCase("9", "Orbis", "Nurse", contacts=frozenset({"no-reply@ashbyhq.com"}))
    mail = Message(sender=Address("Maro", "jobs@ashbyhq.com"))

    assert match(mail, reading(company="Maro & Finch"), (case,)).case_id is None


def test_two_jobs_at_one_employer_are_told_apart_by_the_role():
    got = match(Message(), reading(company="Northwind Labs", role="Supply Planner"), CASES)

    assert got.case_id == "2"


def test_two_that_fit_equally_are_asked_about():
    got = match(Message(), reading(company="Northwind Labs Inc."), CASES)

    assert got.case_id is None
    assert set(got.candidates) == {"1", "2"}


def test_the_only_live_one_is_taken():
    closed = KnownCase("8", "Orbis", "Nurse", live=False)
    alive = KnownCase("9", "Orbis", "Nurse")

    assert match(Message(), reading(company="Orbis"), (closed, alive)).case_id == "9"


def test_the_agency_leads_to_its_case_but_is_not_sure():
    got = match(Message(), reading(agency="Lind Search"), CASES)

    assert (got.case_id, got.sure) == ("3", False)


def test_a_name_almost_the_same_is_worth_a_question():
    got = match(Message(), reading(company="Kestrel Food"), CASES)

    assert (got.case_id, got.sure) == ("3", False)


def test_a_stranger_fits_nothing():
    got = match(Message(sender=Address("", "x@example.org")), reading(company="Zephyr"), CASES)

    assert (got.case_id, got.candidates) == (None, ())


def test_another_role_at_the_same_employer_is_not_sure():
    got = match(Message(), reading(company="Kestrel Foods", role="Warehouse Lead"), CASES)

    assert (got.case_id, got.sure) == ("3", False)
