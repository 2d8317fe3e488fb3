"""Which messages belong together."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

from afterview.facts import Message
from afterview.reading.threads import join

DAY = datetime(2026, 3, 2, tzinfo=UTC)


def message(name, *references, day=0, **more):
    return Message(id=name, references=references, at=DAY + timedelta(days=day), **more)


def groups(messages):
    threads = join(messages)
    return {frozenset(m for m in threads if threads[m] == key) for key in threads.values()}


def test_an_answer_joins_what_it_answers():
    talk = [message("a"), message("b", "a", day=1), message("c", "b", day=2), message("other")]

    assert groups(talk) == {frozenset("abc"), frozenset({"other"})}


def test_the_key_is_the_root_in_whatever_order_they_come():
    talk = [message("a"), message("b", "a", day=1), message("c", "a", "b", day=2)]

    for order in permutations(talk):
        assert set(join(order).values()) == {"a"}


def test_two_answers_to_a_mail_that_is_lost_belong_together():
    assert groups([message("b", "lost"), message("c", "lost")]) == {frozenset("bc")}


def test_the_number_of_the_thread_joins():
    talk = [message("a", thread="17"), message("b", thread="17"), message("c", thread="18")]

    assert groups(talk) == {frozenset("ab"), frozenset("c")}


def test_the_number_is_the_key_so_that_the_thread_goes_on_another_day():
    talk = [message("b", "a", day=1, thread="17"), message("a"), message("c", "b", day=2)]

    assert set(join(talk).values()) == {"17"}


def test_a_subject_joins_nothing():
    same = {"subject": "Update on your application"}

    assert len(groups([message("a", **same), message("b", **same)])) == 2


def test_a_message_without_an_id_is_nobodys():
    assert join([Message(subject="x")]) == {}


def test_a_long_chain_is_joined_without_recursion():
    chain = [message(str(n), str(n - 1), day=n) for n in range(1, 20_000)]

    assert len(set(join(chain).values())) == 1
