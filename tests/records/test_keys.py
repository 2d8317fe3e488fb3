"""Keys of rows: they sort as the rows were made, and nobody can guess the next."""

from afterview.records.tenancy import uuid7


def test_keys_sort_by_their_making_also_within_a_moment():
    made = [uuid7() for _ in range(5000)]

    assert made == sorted(made)
    assert len(set(made)) == 5000


def test_a_clock_that_goes_back_does_not_turn_the_order(monkeypatch):
    before = uuid7()
    monkeypatch.setattr("afterview.records.tenancy.time.time_ns", lambda: 1_700_000_000 * 10**9)

    assert uuid7() > before


def test_keys_are_of_the_kind_that_they_say():
    assert {(each.version, each.variant) for each in (uuid7() for _ in range(50))} == {
        (7, "specified in RFC 4122")
    }


def test_nobody_can_guess_the_next():
    steps = {uuid7().int - uuid7().int for _ in range(50)}
    assert len(steps) == 50
