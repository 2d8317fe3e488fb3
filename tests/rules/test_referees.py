"""Who may be asked to vouch, and whom to name this time."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from afterview.facts import Person, Referee, Role, Search
from afterview.rules.referees import choose, load, may_not_be_named
from tests.notation import case, new_york

NOW = new_york("2026-03-10 12:00")
NORTHWIND = case("2026-03-02 14:00 NY interviewed Ana")


def referee(name, seniority="peer", until=2025, **more):
    person = Person(name, f"{name.casefold()}@example.com", role=Role.REFEREE)
    more.setdefault("consent_at", new_york("2026-02-01 10:00"))
    return Referee(person, seniority=seniority, until_year=until, **more)


MIRA = referee("Mira", "manager", team="data", relation="my manager at Acme, 2021-2025")
SAM = referee("Sam", "senior", team="data")
PAT = referee("Pat", "peer", team="web")
CLEO = referee("Cleo", "client")
OLD = referee("Olaf", "manager", until=2012)


def chosen(*roster, count=3, cases=(NORTHWIND,), application=NORTHWIND):
    choice = choose(roster, application, Search(cases=cases, referees=roster), NOW, count)
    return [pick.referee.person.name for pick in choice.chosen]


def check(name, day, employer):
    return case(
        f"{day} 10:00 NY referee_contacted {name} (referee)", id=employer, employer=employer
    )


def test_a_manager_a_colleague_and_the_next_best():
    assert chosen(PAT, CLEO, MIRA) == ["Mira", "Cleo", "Pat"]


def test_each_choice_says_why():
    choice = choose((MIRA, PAT), NORTHWIND, Search(), NOW, 2)
    assert [pick.why for pick in choice.chosen] == [
        "Led your work: the voice they ask for first.",
        "Worked beside you.",
    ]


def test_one_of_a_team_is_enough():
    assert chosen(MIRA, SAM, PAT, CLEO) == ["Mira", "Cleo", "Pat"]
    assert chosen(MIRA, SAM, PAT) == ["Mira", "Pat", "Sam"]


def test_somebody_knows_the_last_five_years():
    assert chosen(OLD, referee("Kit", "report", until=2012), PAT, count=2) == ["Olaf", "Pat"]
    choice = choose((OLD,), NORTHWIND, Search(), NOW, 1)
    assert "Nobody on this list knows your work of the last five years." in choice.warnings


def test_exactly_as_many_as_they_asked_for():
    assert len(chosen(MIRA, SAM, PAT, CLEO, OLD, count=2)) == 2
    choice = choose((MIRA,), NORTHWIND, Search(), NOW, 3)
    assert "They want 3; 1 can be named today." in choice.warnings


def test_nobody_is_named_who_has_not_agreed():  # RF-03
    unasked = replace(MIRA, consent_at=None)
    choice = choose((unasked, PAT), NORTHWIND, Search(), NOW)

    assert [pick.referee for pick in choice.chosen] == [PAT]
    [left] = choice.left_out
    assert left.why.startswith("Mira has not agreed yet.")


def test_consent_is_for_a_role_and_for_a_year():
    for_another = replace(PAT, consent_for="southwind")
    long_ago = replace(PAT, consent_at=new_york("2025-01-01 10:00"))

    assert may_not_be_named(replace(PAT, consent_for="northwind"), NORTHWIND, NOW) is None
    assert may_not_be_named(for_another, NORTHWIND, NOW).rule == "RF-03"
    assert may_not_be_named(long_ago, NORTHWIND, NOW).rule == "RF-03"


def test_the_present_employer_is_asked_only_with_leave():  # RF-04
    boss = replace(MIRA, present_employer=True)
    assert may_not_be_named(boss, NORTHWIND, NOW).rule == "RF-04"
    allowed = replace(boss, present_employer_allowed=True)
    assert may_not_be_named(allowed, NORTHWIND, NOW) is None


def test_friends_are_no_professional_references():
    assert chosen(replace(PAT, relation="a friend from school"), CLEO) == ["Cleo"]


def test_nobody_is_called_more_than_three_times_a_month():  # RF-08, C13
    checks = tuple(check("Mira", f"2026-03-0{n}", f"E{n}") for n in (1, 3, 5))
    assert load(MIRA, Search(cases=checks), NOW).checks_30d == 3
    assert chosen(MIRA, PAT, cases=checks) == ["Pat"]
    assert chosen(MIRA, PAT, cases=checks[:2]) == ["Mira", "Pat"]


def test_nor_more_than_six_times_in_a_search():
    checks = tuple(check("Mira", f"2026-01-0{n}", f"E{n}") for n in range(1, 7))
    burden = load(MIRA, Search(cases=checks), NOW)
    assert (burden.checks_30d, burden.checks_search) == (0, 6)
    assert chosen(MIRA, PAT, cases=checks) == ["Pat"]


def test_a_call_and_its_end_are_one_check():
    both = case("""
    2026-03-03 10:00 NY referee_contacted Mira (referee)
    2026-03-05 10:00 NY referee_done Mira (referee)
    """)
    assert load(MIRA, Search(cases=(both,)), NOW).checks_search == 1


def test_where_only_dates_are_confirmed_a_second_joins():  # RF-15
    dry = replace(MIRA, mode="dates_only")
    ned = referee("Ned", "peer", relation="a colleague at Acme, 2020-2024", team="data")

    choice = choose((dry, PAT, ned), NORTHWIND, Search(), NOW, 2)

    assert [pick.referee.person.name for pick in choice.chosen] == ["Mira", "Pat", "Ned"]
    assert choice.chosen[-1].why == "From the same place: Mira may confirm no more than dates."


def test_a_list_without_a_manager_says_so():
    choice = choose((PAT, CLEO), NORTHWIND, Search(), NOW, 2)
    assert "Nobody on this list has led your work." in choice.warnings


def test_after_half_a_year_without_a_word_we_ask_again():
    quiet = replace(MIRA, consent_at=new_york("2025-06-01 10:00"))
    choice = choose((quiet,), NORTHWIND, Search(), NOW, 1)
    assert any(w.startswith("You last spoke with Mira") for w in choice.warnings)


ROSTERS = st.lists(
    st.builds(
        lambda n, seniority, agreed, present, mode: referee(
            f"N{n}",
            seniority,
            consent_at=new_york("2026-02-01 10:00") if agreed else None,
            present_employer=present,
            mode=mode,
        ),
        st.integers(0, 99),
        st.sampled_from(["manager", "senior", "client", "peer", "report", "professor", ""]),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["phone", "dates_only"]),
    ),
    max_size=8,
    unique_by=lambda r: r.person.key,
)


@settings(max_examples=50, deadline=None)
@given(ROSTERS, st.integers(1, 4))
def test_whoever_is_chosen_has_agreed_and_everybody_is_accounted_for(roster, count):
    choice = choose(roster, NORTHWIND, Search(), NOW, count)

    assert all(may_not_be_named(p.referee, NORTHWIND, NOW) is None for p in choice.chosen)
    assert len(choice.chosen) + len(choice.left_out) == len(roster)
    assert all(pick.why for pick in (*choice.chosen, *choice.left_out))
