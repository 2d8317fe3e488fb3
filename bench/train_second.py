"""Train the second vote: `python -m bench.train_second [--check]`.

Softmax regression on hashed words, pairs of words and pieces of words, rare ones counting
more and frequent labels less, by plain gradient descent.  Texts: bench/texts in many
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
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

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
HINT = 2  # phrases that weigh less are no examples of their label
RARE = 2  # how much more a rare term counts
ROUNDS = 250
SMALL = 2e-6  # how much large weights cost
KEPT = 50_000  # rows of weights
Matrix = NDArray[np.float32]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="score on sentences left out")
    if parser.parse_args().check:
        check()
    else:
        texts, labels = examples({letter.core for letter in letters(1)})
        OUT.write_text(packed(*trained(texts, labels)), encoding="utf-8")
        print(f"{len(texts)} texts, {OUT.stat().st_size // 1024} kB")


def examples(cores: set[str]) -> tuple[list[str], list[str]]:
    texts = [(f"{x.subject} {x.text}", x.label) for x in letters(4) if x.core in cores]
    if cores >= {letter.core for letter in letters(1)}:
        texts += written(MAILS, leave=(APART,)) * OWN + written(OTHERS) * FOREIGN
    for language in LANGUAGES:
        texts += [(r.matches, r.label.value) for r in rules(language) if r.weight > HINT]
    return [fold(text) for text, _ in texts], [label for _, label in texts]


def written(folder: Path, leave: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Subject and text of every mail in a folder, with its label; each once."""
    lines = (line for path in sorted(folder.glob("*.jsonl")) if path.name not in set(leave)
             for line in path.read_text(encoding="utf-8").splitlines() if line.strip())  # fmt: skip
    mails = map(json.loads, lines)
    return list(dict.fromkeys((f"{x.get('subject') or ''} {x['body']}", x["label"]) for x in mails))


def check() -> None:
    made = list(letters(6))
    every = sorted({letter.core for letter in made})
    shares = []
    for seed in range(3):
        random.Random(seed).shuffle(every)
        apart = set(every[: len(every) // 5])
        held = [letter for letter in made if letter.core in apart]
        weights, bias = trained(*examples(set(every) - apart))
        scores = matrix([fold(f"{x.subject} {x.text}") for x in held]) @ weights + bias
        right = [LABELS[i].value == x.label for i, x in zip(scores.argmax(1), held, strict=True)]
        shares.append(float(np.mean(right)))
    print(f"letters of unseen sentences: {np.mean(shares):.3f} right ({shares})")


def trained(texts: list[str], labels: list[str]) -> tuple[Matrix, Matrix]:
    rows = matrix(texts)
    known = np.asarray((rows > 0).sum(0)).ravel()
    telling = np.log((len(texts) + 1) / (known + 1)) ** RARE
    rows = (rows @ sparse.diags(telling)).astype(np.float32).tocsr()
    size = float(np.sqrt(rows.multiply(rows).sum(1)).mean())
    rows /= size
    turned = rows.T.tocsr()
    wanted = np.zeros((len(texts), len(LABELS)), dtype=np.float32)
    wanted[np.arange(len(texts)), [LABELS.index(Label(label)) for label in labels]] = 1
    counts = 1 / np.sqrt(wanted.sum(0).clip(1))[wanted.argmax(1), None]
    counts /= counts.mean()
    weights = np.zeros((BUCKETS, len(LABELS)), dtype=np.float32)
    bias = np.zeros(len(LABELS), dtype=np.float32)
    speed = np.zeros_like(weights)
    for _ in range(ROUNDS):
        scores = rows @ weights + bias
        scores -= scores.max(1, keepdims=True)
        powers = np.exp(scores)
        error = (powers / powers.sum(1, keepdims=True) - wanted) * counts / len(texts)
        speed = 0.9 * speed - 12.0 * (turned @ error + SMALL * weights)
        weights += speed
        bias -= 0.5 * error.sum(0)
    return weights * (telling / size)[:, None], bias


def matrix(texts: list[str]) -> sparse.csr_matrix:
    places: list[int] = []
    counts: list[float] = []
    starts = [0]
    for text in texts:
        found = terms(text)
        heard = Counter(bucket for term in found for bucket in buckets(term))
        places += heard
        counts += (count / math.sqrt(len(found)) for count in heard.values())
        starts.append(len(places))
    shape = (len(texts), BUCKETS)
    return sparse.csr_matrix((np.array(counts, np.float32), places, starts), shape=shape)


def packed(weights: Matrix, bias: Matrix) -> str:
    """As JSON: the strongest rows as bytes, one for each label, and which buckets they are of."""
    scale = float(np.quantile(np.abs(weights).max(1), 0.9995)) / 127
    whole = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)
    keep = np.sort(np.argsort(-np.abs(weights).max(1), kind="stable")[:KEPT])
    kept = {
        "labels": [label.value for label in LABELS],
        "scale": round(scale, 8),
        "bias": [round(float(value), 4) for value in bias],
        "buckets": b64encode(keep.astype("<u2").tobytes()).decode(),
        "rows": b64encode(whole[keep].tobytes()).decode(),
    }
    return json.dumps(kept, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    main()
