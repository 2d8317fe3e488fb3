"""How good is the forecast?  python -m bench.forecast FILE.csv... [--json]

Each wait of each log is forecast on the day it began, and again when it was still silent on days
7, 14 and 28, with only what was known on that day.  The printed tables hold the mean Brier score
(0 is perfect, 0.25 is a coin) of the forecast and of its rivals, the log score, and how often
what was called likely came true.  Nothing is tuned on the file it is scored on.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import numpy as np

from afterview.forecast.course import Course, course
from afterview.forecast.history import History, Known
from afterview.forecast.record import answered_within, as_it_began, calibration
from afterview.forecast.waits import End, Kind, Wait
from bench.logs import read
from bench.rivals import FITTED, RIVALS, Array, Bools, Share

HORIZONS, LANDMARKS, AHEAD = (7, 14, 28, 42), (7, 14, 28), (7, 14, 28)
NO_AFTER = 60  # days of silence after which a wait has not been a yes
FITS = 60  # at most so many refits of a fitted rival for each log and kind


@dataclass(slots=True)
class Score:
    """Forecasts and what happened, by method and by question."""

    n: int = 0
    pairs: dict[tuple[str, str], list[tuple[float, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, method: str, question: str, chance: float, happened: bool) -> None:
        self.pairs[method, question].append((float(chance), happened))

    def brier(self, method: str, questions: list[str]) -> float | None:
        each = [_brier(self.pairs[method, q]) for q in questions if self.pairs.get((method, q))]
        return float(np.mean(each)) if each else None

    def log_score(self, method: str, questions: list[str]) -> float | None:
        pairs = [pair for q in questions for pair in self.pairs.get((method, q), ())]
        chances = [min(max(p if y else 1 - p, 0.001), 1.0) for p, y in pairs]
        return float(-np.mean(np.log(chances))) if chances else None

    def means(self, question: str) -> tuple[float, float] | None:
        pairs = self.pairs.get(("ours", question))
        return (float(np.mean([p for p, _ in pairs])), _observed(pairs)) if pairs else None


START = [f"{days}" for days in HORIZONS]
LATER = [f"{days} after {silent}" for silent in LANDMARKS for days in AHEAD]
YES = ["yes", *(f"yes after {silent}" for silent in LANDMARKS)]
METHODS = ("ours", "prior", *RIVALS)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.forecast", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.csv")
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    asked = parser.parse_args()
    if missing := [str(path) for path in asked.files if not path.is_file()]:
        parser.error(f"no such file: {', '.join(missing)}")
    scores: dict[str, Score] = {}
    for path in asked.files:
        waits, complaints = read(path)
        print(*complaints, sep="\n", end="\n" if complaints else "", file=sys.stderr)
        for kind in Kind:
            if any(wait.stage.kind is kind for wait in waits):
                scores[f"{path.stem}|{kind}"] = judge(waits, kind)
    _print(scores)
    if asked.json:
        print(json.dumps(_summary(scores)))
    return 0


def judge(waits: list[Wait], kind: Kind) -> Score:
    """Forecast every wait of one kind as it was seen from its own days."""
    score, history, nothing = Score(), History.of(waits), History.of(())
    rivals = _Rivals(waits, kind)
    for start, group in groupby(waits, key=lambda wait: wait.start):
        known, unknown = history.known(start), nothing.known(start)
        for wait in group:
            if wait.stage.kind is kind:
                score.n += 1
                _at_start(score, wait, known, unknown, rivals)
    for silent in LANDMARKS:
        for wait in (each for each in waits if each.stage.kind is kind):
            today = wait.start + timedelta(days=silent)
            if answered_within(wait, silent, date.max) is False:
                _at_landmark(score, wait, history.known(today).without(wait), rivals)
    return score


def _at_start(score: Score, wait: Wait, known: Known, unknown: Known, rivals: "_Rivals") -> None:
    ours, alone = course(as_it_began(wait), known), course(as_it_began(wait), unknown)
    shares = rivals.shares(wait.start, alone)
    for days, question in zip(HORIZONS, START, strict=True):
        if (happened := answered_within(wait, days, date.max)) is not None:
            score.add("ours", question, ours.within(days), happened)
            score.add("prior", question, alone.within(days), happened)
            for method, share in shares.items():
                score.add(method, question, share(np.array([float(days)]))[0], happened)
    if (yes := _was_yes(wait)) is not None:
        score.add("ours", "yes", ours.yes_ever, yes)


def _at_landmark(score: Score, wait: Wait, known: Known, rivals: "_Rivals") -> None:
    today, nothing = date.fromordinal(known.today), History.of(())
    silent = (today - wait.start).days
    ours = course(as_it_began(wait), known)
    alone = course(as_it_began(wait), nothing.known(today))
    shares = rivals.shares(today, course(as_it_began(wait), nothing.known(wait.start)))
    for days in AHEAD:
        happened = answered_within(wait, silent + days, date.max)
        if happened is None:
            continue
        question = f"{days} after {silent}"
        score.add("ours", question, ours.within(days), happened)
        score.add("prior", question, alone.within(days), happened)
        for method, share in shares.items():
            gone, then = share(np.array([float(silent), float(silent + days)]))
            chance = (then - gone) / (1 - gone) if gone < 1 else 0.0
            score.add(method, question, chance, happened)
    if (yes := _was_yes(wait)) is not None:
        score.add("ours", f"yes after {silent}", ours.yes_ever, yes)


class _Rivals:
    """The rivals, shown the own waits of one kind as known on a day; fits are kept a while."""

    def __init__(self, waits: list[Wait], kind: Kind) -> None:
        own = [wait for wait in waits if wait.stage.kind is kind]
        self.start = np.array([wait.start.toordinal() for wait in own])
        self.end = np.array([(wait.end or date.max).toordinal() for wait in own])
        self.seen = np.array([wait.seen_until.toordinal() for wait in own])
        self.refit_after = max(1, len(own) // FITS)
        self.fits: dict[str, tuple[int, int, Share]] = {}

    def shares(self, today: date, prior: Course) -> dict[str, Share]:
        day = today.toordinal()
        begun = self.start < day
        answered = self.end[begun] <= day
        last = np.where(answered, self.end[begun], np.minimum(self.seen[begun], day))
        lengths = np.maximum(last - self.start[begun], 0).astype(float)

        def published(days: Array) -> Array:
            return np.array([prior.within(int(each)) for each in days])

        return {
            method: self._kept(method, day, lengths, answered, published)
            if method in FITTED
            else rival(lengths, answered, published)
            for method, rival in RIVALS.items()
        }

    def _kept(
        self, method: str, day: int, lengths: Array, answered: Bools, published: Share
    ) -> Share:
        known, on, share = self.fits.get(method, (-1, -1, published))
        n = len(lengths)
        if known < 0 or day < on or n - known >= self.refit_after or n < 2 * 5:
            share = RIVALS[method](lengths, answered, published)
            self.fits[method] = (n, day, share)
        return share


def _was_yes(wait: Wait) -> bool | None:
    if wait.end:
        return wait.outcome is End.YES
    return False if (wait.seen_until - wait.start).days >= NO_AFTER else None


def _brier(pairs: list[tuple[float, bool]]) -> float:
    return float(np.mean([(p - y) ** 2 for p, y in pairs]))


def _observed(pairs: list[tuple[float, bool]]) -> float:
    return float(np.mean([y for _, y in pairs]))


def _print(scores: dict[str, Score]) -> None:
    for what, questions in (("from the start", START), ("after a silence", LATER)):
        print(f"\nMean Brier score, {what} (lowest is best; * = lowest)")
        print(f"{'log|after':34}{'waits':>6}" + "".join(f"{m[:11]:>12}" for m in METHODS))
        for log, score in scores.items():
            briers = {method: score.brier(method, questions) for method in METHODS}
            print(f"{log:34}{score.n:6}" + "".join(_cells(briers)))
    for log, score in scores.items():
        print(f"\n{log}, {score.n} waits")
        for question in (*START, *LATER, *YES):
            _print_question(score, question)
        pooled = [pair for q in START for pair in score.pairs.get(("ours", q), ())]
        for each in calibration(pooled):
            print(
                f"  called {each.lowest:.0%} to {each.highest:.0%}: {each.count:5} times, "
                f"said {each.said:.0%}, happened {each.happened:.0%}"
            )


def _cells(briers: dict[str, float | None]) -> Iterator[str]:
    best = min((each for each in briers.values() if each is not None), default=None)
    for each in briers.values():
        cell = "-" if each is None else f"{each:.4f}"
        yield f"{cell + ('*' if each == best and each is not None else ' '):>12}"


def _print_question(score: Score, question: str) -> None:
    if not (pairs := score.pairs.get(("ours", question))):
        return
    said, happened = score.means(question) or (0.0, 0.0)
    what = question if question.startswith("yes") else f"answered within {question}"
    print(
        f"  {what:32} n {len(pairs):5}  said {said:6.1%}  happened {happened:6.1%}  "
        f"Brier {_brier(pairs):.4f}  log score {score.log_score('ours', [question]):.4f}"
    )


def _summary(scores: dict[str, Score]) -> dict[str, object]:
    """What --json prints: mean Brier by log and method; means by horizon."""
    return {
        "logs": {log: _figures(score, START) for log, score in scores.items()},
        "landmarks": {log: _figures(score, LATER) for log, score in scores.items()},
    }


def _figures(score: Score, questions: list[str]) -> dict[str, object]:
    means = {q: mean for q in questions if (mean := score.means(q))}
    return {
        "n": score.n,
        **{method: score.brier(method, questions) for method in METHODS},
        "mean_p": {q: said for q, (said, _) in means.items()},
        "observed": {q: happened for q, (_, happened) in means.items()},
        "log_score": score.log_score("ours", questions),
        "yes": score.brier("ours", ["yes"]),
    }


if __name__ == "__main__":
    sys.exit(main())
