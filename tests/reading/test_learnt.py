"""The layer of the user's answers: it follows many, it is hardly moved by one."""

import json

import pytest

from afterview.facts import Label
from afterview.reading import learnt, packing, second
from afterview.reading.known import Known
from tests.reading.mails import FOLDER

ROWS = [
    json.loads(line)
    for name in ("mails", "more", "others", "whole")
    for line in (FOLDER.parent / f"reading/texts/{name}.jsonl").read_text("utf-8").splitlines()
]
TEXTS = [learnt.text_of(row["subject"], row["body"]) for row in ROWS]
ODD = [
    learnt.text_of("", f"Dear Sam, the pebble has rolled on to cairn number {n}.")
    for n in "12345678"
]
UNSEEN = learnt.text_of("", "Dear Sam, the pebble has rolled on to the last cairn today.")


def taught(*answers):
    return learnt.train(answers)


def votes(layer):
    return [learnt.heard(second.vote(text), text, layer) for text in TEXTS]


def test_without_answers_the_vote_is_as_shipped():
    assert votes(learnt.NOTHING) == [second.vote(text) for text in TEXTS]
    assert taught() == learnt.NOTHING


@pytest.mark.parametrize("number", range(0, len(TEXTS), 23))
def test_one_odd_answer_flips_next_to_nothing(number):
    wrong = Label.OFFER if ROWS[number]["label"] != "offer" else Label.REJECTION
    before, after = votes(learnt.NOTHING), votes(taught((TEXTS[number], wrong)))

    flipped = [then for then, now in zip(before, after, strict=True) if then.label is not now.label]
    assert len(flipped) <= len(TEXTS) * 0.03
    assert all(then.share < 0.75 for then in flipped)  # only what was undecided


def test_many_answers_are_followed():
    few = learnt.heard(second.vote(UNSEEN), UNSEEN, taught((ODD[0], Label.STATUS)))
    many = learnt.heard(second.vote(UNSEEN), UNSEEN, taught(*((o, Label.STATUS) for o in ODD)))

    assert many.label is Label.STATUS
    assert many.shares[Label.STATUS] > 1.5 * few.shares[Label.STATUS]


def test_shares_stay_shares():
    layer = taught(*((text, Label(row["label"])) for text, row in zip(TEXTS, ROWS, strict=True)))

    for vote in votes(layer):
        assert sum(vote.shares.values()) == pytest.approx(1)
        assert vote.share == max(vote.shares.values())


def test_it_is_small_and_comes_back_from_json():
    layer = taught(*((text, Label(row["label"])) for text, row in zip(TEXTS, ROWS, strict=True)))

    kept = json.dumps(learnt.as_plain(layer))
    again = learnt.from_plain(json.loads(kept))

    assert len(kept) < 200_000
    assert learnt.as_plain(again) == json.loads(kept)
    assert sum(again.answers.values()) == learnt.MOST_ANSWERS


def test_labels_of_another_version_are_passed_over():
    kept = {"answers": {"ghosted": 3}, "weights": {"pebble": {"ghosted": 1.0, "status": 1.0}}}

    assert learnt.from_plain(kept) == learnt.Learnt({"pebble": {Label.STATUS: 1.0}}, {})
    assert learnt.from_plain({}) == learnt.NOTHING


def test_it_travels_to_the_process_that_reads():
    layer = learnt.from_plain(learnt.as_plain(taught((ODD[0], Label.STATUS))))
    known = Known(learnt=layer)

    assert packing.unpack_known(json.loads(json.dumps(packing.pack_known(known)))) == known
