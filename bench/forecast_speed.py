"""How long does a forecast take?  python -m bench.forecast_speed [PAST] [OPEN]

One application with 500 past waits (goal: 5 ms), and 1,000 open ones that share them (goal: 1 s),
in a made-up search with 200 employers.
"""

import random
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median
from time import perf_counter

from afterview.forecast.outlook import outlook, outlooks
from afterview.forecast.waits import End, Stage, Wait

TODAY = date(2026, 3, 2)
STAGES = (Stage.APPLICATION, Stage.SCREENING, Stage.INTERVIEW)


def main(past_count: int = 500, open_count: int = 1000) -> None:
    dice = random.Random(1)
    past = [a_wait(dice, is_open=False) for _ in range(past_count)]
    waiting = [a_wait(dice, is_open=True) for _ in range(open_count)]
    outlook(waiting[0], past, TODAY)  # the calendars and the grid are made once
    alone = median(seconds(waiting[n : n + 1], past) for n in range(min(50, open_count)))
    print(f"one application, {past_count} past waits: {alone * 1000:.1f} ms")
    print(f"{open_count} open applications together: {seconds(waiting, past):.2f} s")


def seconds(waiting: Sequence[Wait], past: Sequence[Wait]) -> float:
    began = perf_counter()
    outlooks(waiting, past, TODAY)
    return perf_counter() - began


def a_wait(dice: random.Random, *, is_open: bool) -> Wait:
    start = TODAY - timedelta(days=dice.randrange(1, 60 if is_open else 500))
    end = start + timedelta(days=dice.randrange(40)) if dice.random() < 0.5 else None
    return Wait(
        start,
        dice.choice(STAGES),
        None if is_open else end,
        End.NO if end and not is_open else End.NONE,
        employer=f"Employer {dice.randrange(200)}",
        channel=dice.choice(("site", "board")),
        sector=dice.choice(("software", "government")),
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
