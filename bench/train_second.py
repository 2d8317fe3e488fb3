"""Train the second vote: `python -m bench.train_second [--check]`.

Softmax regression on hashed words, pairs of words and pieces of words, those of the subject
once more as such; rare ones count more and frequent labels less.  Texts: bench/texts in many
frames, whole mails of several authors in bench/texts/mails, and the examples of the
phrases.  With --check, a fifth of the sentences is left out and scored.
"""

import argparse
import json
import math
import random
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from afterview.facts import Label
from afterview.reading.language import LANGUAGES
from afterview.reading.phrases import rules
from afterview.reading.second import BUCKETS, buckets, terms
from afterview.reading.sentences import fold
from bench.whole_letters import letters

OUT = Path(__file__).parent.parent / "src/afterview/reading/second.json"
LABELS = tuple(Label)
MAILS = Path(__file__).parent.parent / "tests/reading/texts"
OTHERS = Path(__file__).parent / "texts/mails"  # whole mails, each file by another author
APART = "round7.jsonl"  # the latest texts, left out so that they can be scored
OWN, FOREIGN = 3, 2  # what a mail of ours and one of another author counts beside a letter
BARE = 60  # letters, from which a body alone tells enough
HINT = 2  # phrases that weigh less are no examples of their label
RARE = 1.5  # how much more a rare term counts
ROUNDS = 150
SMALL = 1 / 60  # how much large weights cost
KEPT = 100_000  # rows of weights
Matrix = NDArray[Any]
Text = tuple[str, str]  # folded: the subject, and the whole with it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="score on sentences left out")
    if parser.parse_args().check:
        check()
    else:
        texts, labels = examples({letter.core for letter in letters(1)})
        OUT.write_text(packed(*trained(texts, labels)), encoding="utf-8")
        print(f"{len(texts)} texts, {OUT.stat().st_size // 1024} kB")


def examples(cores: set[str]) -> tuple[list[Text], list[str]]:
    texts = [(told(x.subject, x.text), x.label) for x in letters(4) if x.core in cores]
    if cores >= {letter.core for letter in letters(1)}:
        texts += written(MAILS, leave=(APART,)) * OWN + foreign()
    for language in LANGUAGES:
        texts += [(told("", r.matches), r.label.value) for r in rules(language) if r.weight > HINT]
    return [text for text, _ in texts], [label for _, label in texts]


def foreign(leave: Iterable[str] = ()) -> list[tuple[Text, str]]:
    """The mails of other authors, and once more each body that is long enough without subject:
    a forwarded or pasted mail has none."""
    mails = written(OTHERS, leave)
    bare = ((text[len(subject) :].strip(), label) for (subject, text), label in mails)
    return mails * FOREIGN + [(("", text), label) for text, label in bare if len(text) > BARE]


def told(subject: str, body: str) -> Text:
    return fold(subject), fold(f"{subject} {body}")


def written(folder: Path, leave: Iterable[str] = ()) -> list[tuple[Text, str]]:
    """The mails of a folder, each once."""
    lines = (
        line
        for path in sorted(folder.glob("*.jsonl"))
        if path.name not in leave
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    mails = (json.loads(line) for line in lines if line.strip())
    found = ((told(x.get("subject") or "", x["body"]), x["label"]) for x in mails if "label" in x)
    return list(dict.fromkeys(found))


def check() -> None:
    made = list(letters(6))
    every = sorted({letter.core for letter in made})
    shares = []
    for seed in range(3):
        random.Random(seed).shuffle(every)
        apart = set(every[: len(every) // 5])
        held = [letter for letter in made if letter.core in apart]
        weights, bias, _ = trained(*examples(set(every) - apart))
        scores = matrix([told(x.subject, x.text) for x in held]) @ weights + bias
        right = [LABELS[i].value == x.label for i, x in zip(scores.argmax(1), held, strict=True)]
        shares.append(float(np.mean(right)))
    print(f"letters of unseen sentences: {np.mean(shares):.3f} right ({shares})")


def trained(texts: list[Text], labels: list[str]) -> tuple[Matrix, Matrix, Matrix]:
    """By maximum likelihood the weights and the bias, large ones costing a little, and in how
    many texts each bucket was heard; a term of one text says nothing."""
    rows = matrix(texts)
    known = np.asarray((rows > 0).sum(0)).ravel()
    live = np.flatnonzero(known > 1)
    telling = np.log((len(texts) + 1) / (known[live] + 1)) ** RARE
    rows = (rows[:, live] @ sparse.diags(telling)).astype(np.float32).tocsr()
    size = float(np.sqrt(rows.multiply(rows).sum(1)).mean())
    rows /= size
    wanted = np.array([LABELS.index(Label(label)) for label in labels])
    counts = 1 / np.sqrt(np.bincount(wanted, minlength=len(LABELS)).clip(1))[wanted]
    found = _fitted(rows, wanted, counts / counts.sum())
    weights = np.zeros((BUCKETS, len(LABELS)), dtype=np.float32)
    weights[live] = found[:-1] * (telling / size)[:, None]
    return weights, found[-1].astype(np.float32), known


def _fitted(rows: sparse.csr_matrix, wanted: Matrix, counts: Matrix) -> Matrix:
    """Weights by column and label, and the bias of each label as the last row."""
    turned, wide = rows.T.tocsr(), len(LABELS)
    places = np.arange(len(wanted))
    small = SMALL / len(wanted)

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights, bias = flat[:-wide].reshape(-1, wide), flat[-wide:]
        scores = rows @ weights + bias
        scores -= scores.max(1, keepdims=True)
        powers = np.exp(scores)
        whole = powers.sum(1, keepdims=True)
        right = scores[places, wanted] - np.log(whole[:, 0])
        error = powers / whole
        error[places, wanted] -= 1
        error *= counts[:, None]
        slope = turned @ error + small * weights
        cost = float(-(counts * right).sum() + small / 2 * (weights**2).sum())
        return cost, np.concatenate([slope.ravel(), error.sum(0)])

    start = np.zeros((rows.shape[1] + 1) * wide)
    found: Matrix = minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 6}
    ).x
    return found.reshape(-1, wide)


def matrix(texts: list[Text]) -> sparse.csr_matrix:
    places: list[int] = []
    counts: list[float] = []
    starts = [0]
    for subject, text in texts:
        found = terms(text, subject)
        heard = Counter(bucket for term in found for bucket in _places(term))
        places += heard
        counts += (count / math.sqrt(len(found) or 1) for count in heard.values())
        starts.append(len(places))
    shape = (len(texts), BUCKETS)
    return sparse.csr_matrix((np.array(counts, np.float32), places, starts), shape=shape)


_places = cache(buckets)


def packed(weights: Matrix, bias: Matrix, known: Matrix) -> str:
    """As JSON: rows as bytes, one for each label, and which buckets they are of.

    Kept is what says most and is heard most: a strong word that hardly anybody writes is not
    missed, many faint ones that everybody writes are.
    """
    scale = float(np.quantile(np.abs(weights).max(1), 0.9995)) / 127
    whole = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)
    said = np.abs(weights).max(1) * np.sqrt(known)
    keep = np.sort(np.argsort(-said, kind="stable")[:KEPT])
    kept = {
        "labels": [label.value for label in LABELS],
        "scale": round(scale, 8),
        "bias": [round(float(value), 4) for value in bias],
        "buckets": b64encode(keep.astype("<u4").tobytes()).decode(),
        "rows": b64encode(whole[keep].tobytes()).decode(),
    }
    return json.dumps(kept, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    main()
