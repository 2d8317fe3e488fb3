"""What phrases and vote count beside each other: `python -m bench.train_joining FILE.jsonl...`.

The files hold labelled mails that neither the rules nor the vote were made from.  To them
come the mails of bench/texts/mails and tests/reading/texts, each read with a vote that was
trained without its author; they count less: the rules have seen the latter.  Prints
how often a reading is right, and how sure it was, for files left out one by one; writes
joining.json.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from afterview.facts import Label
from afterview.reading import joining, sorting
from afterview.reading.second import Vote
from afterview.reading.weighing import weigh
from bench import train_second as vote
from bench.reading import message, rows
from bench.whole_letters import letters

OUT = Path(joining.__file__).parent / "joining.json"
LABELS = tuple(Label)
SEEN = 0.35  # what a mail counts that the rules have seen
EVASIVE = 0.3  # one of bench/texts/mails, most of which say the usual words nowhere
FOLDS = 5  # of the other authors
STEPS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995)
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mail:
    file: str
    label: str
    signs: dict[Label, joining.Signs]
    weight: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    mails = _gathered(parser.parse_args().files)
    names = sorted({name for mail in mails for found in mail.signs.values() for name in found})
    features = np.array([[_row(found, label, names) for label, found in mail.signs.items()]
                         for mail in mails])  # fmt: skip
    wanted = np.array([LABELS.index(Label(mail.label)) for mail in mails])
    counts = np.array([mail.weight for mail in mails])
    _report(mails, features, wanted, counts, len(names))
    found = _fitted(features, wanted, counts, len(names))
    kept = {
        "signs": dict(zip(names, found[: len(names)].round(4).tolist(), strict=True)),
        "labels": {label.value: round(float(each), 4)
                   for label, each in zip(LABELS, found[len(names) :], strict=True)},
    }  # fmt: skip
    OUT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def _gathered(files: Sequence[Path]) -> list[Mail]:
    """Every mail with what speaks for each label, the vote trained without its author."""
    own = sorted(vote.MAILS.glob("*.jsonl"))
    others = sorted(vote.OTHERS.glob("*.jsonl"))
    groups = [own]
    groups += [others[n::FOLDS] for n in range(FOLDS)]
    made = [(vote.told(x.subject, x.text), x.label) for x in letters(3)]
    found: list[Mail] = []
    for group in [*groups, []]:
        leave = {path.name for path in group}
        texts = vote.written(vote.MAILS, leave) * vote.OWN
        texts += vote.foreign(leave)
        every = made + texts
        ear = vote.trained([text for text, _ in every], [label for _, label in every])
        for path in group or files:
            weight = SEEN if path in own else EVASIVE if path in others else 1.0
            found += [_mail(path, row, ear, weight) for row in rows(path)]
        print(*leave or [path.name for path in files], flush=True)
    return found


def _mail(path: Path, row: dict[str, str], ear: tuple[Array, Array], weight: float) -> Mail:
    text = sorting.cut(message(row))
    context = sorting.context_of(message(row), text)
    shares = _shares(vote.matrix([(text.subject, text.tone)]) @ ear[0] + ear[1])[0]
    heard = Vote(LABELS[shares.argmax()], shares.max(), dict(zip(LABELS, shares, strict=True)))
    return Mail(path.stem, row["label"], joining.signs(weigh(context), heard, context), weight)


def _row(found: joining.Signs, label: Label, names: Sequence[str]) -> list[float]:
    return [found.get(name, 0.0) for name in names] + [float(label is each) for each in LABELS]


def _fitted(features: Array, wanted: Array, counts: Array, signs: int) -> Array:
    """Maximum likelihood, large numbers costing a little."""
    cost = np.full(features.shape[-1], 0.3)
    cost[signs:] = 1.5
    right = features[np.arange(len(wanted)), wanted]

    def loss(weights: Array) -> tuple[float, Array]:
        shares = _shares(features @ weights)
        hit = shares[np.arange(len(wanted)), wanted]
        slope = right - np.einsum("nk,nkp->np", shares, features)
        return (
            float(-(counts * np.log(hit + 1e-12)).sum() + (cost * weights**2).sum()),
            -(counts[:, None] * slope).sum(0) + 2 * cost * weights,
        )

    found: Array = minimize(loss, np.zeros(features.shape[-1]), jac=True, method="L-BFGS-B").x
    return found


def _shares(sums: Array) -> Array:
    powers = np.exp(sums - sums.max(1, keepdims=True))
    shares: Array = powers / powers.sum(1, keepdims=True)
    return shares


def _report(mails: list[Mail], features: Array, wanted: Array, counts: Array, signs: int) -> None:
    """Each fresh file read with numbers that were measured without it."""
    places = defaultdict(list)
    for place, mail in enumerate(mails):
        if mail.weight != SEEN:
            places[mail.file].append(place)
    sure: list[float] = []
    right: list[bool] = []
    for name, mine in places.items():
        rest = np.setdiff1d(np.arange(len(mails)), mine)
        weights = _fitted(features[rest], wanted[rest], counts[rest], signs)
        shares = _shares(features[mine] @ weights)
        hits = shares.argmax(1) == wanted[mine]
        print(f"{name:20} {len(mine):4} mails, {hits.mean():.3f} right")
        sure += shares.max(1).tolist()
        right += hits.tolist()
    every, hit = np.array(sure), np.array(right)
    print(f"all {hit.mean():.3f} right")
    for low, high in zip(STEPS, (*STEPS[1:], 1.01), strict=True):
        here, above = (every >= low) & (every < high), every >= low
        if here.any():
            print(f"belief from {low}: {here.sum():4} mails, {hit[here].mean():.3f} right")
            print(f"  and above: {above.mean():.2f} of all, {hit[above].mean():.4f} right")


if __name__ == "__main__":
    main()
