"""The real program, killed with SIGKILL while letters go out, sends none twice and loses none."""

from bench.letters import trial


def test_no_letter_goes_out_twice_or_gets_lost():
    figures = trial(12, kills=2, states=("text", "taken"))

    assert figures["letters"] == 12
    assert figures["kills"] == 2
    assert figures["duplicates"] == figures["lost"] == 0
    assert figures["sent"] + figures["failed"] + figures["unknown"] == 12
