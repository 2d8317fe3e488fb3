"""Train the second vote: `python -m bench.train_second [--check]`.

Softmax regression on hashed words, pairs of words and pieces of words, rare ones counting
more, by plain gradient descent in numpy.  Texts: bench/texts in many frames, and the
examples of the phrases.  With --check, a fifth of the sentences is left out and scored.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from afterview.facts import Label
from afterview.reading.language import LANGUAGES
from afterview.reading.phrases import rules
from afterview.reading.second import BUCKETS, buckets, terms
from afterview.reading.sentences import fold
from bench.whole_letters import letters

OUT = Path(__file__).parent.parent / "src/afterview/reading/second.json"
LABELS = tuple(Label)
MAILS = Path(__file__).parent.parent / "tests/reading/texts"
APART = "round5.jsonl"  # the latest texts, left out so that they can be scored
WRITTEN = [
    (f"{row.get('subject', '')} {row['body']}", row["label"])
    for path in sorted(MAILS.glob("*.jsonl"))
    if path.name != APART
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
]
HINT = 2  # phrases that weigh less are no examples of their label
RARE = 2  # how much more a rare term counts
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
    texts = [(letter.text, letter.label) for letter in letters(4) if letter.core in cores]
    if cores >= {letter.core for letter in letters(1)}:
        texts += WRITTEN * 4
    for language in LANGUAGES:
        texts += [(r.matches, r.label.value) for r in rules(language) if r.weight > HINT]
    return [fold(text) for text, _ in texts], [label for _, label in texts]


def check() -> None:
    made = list(letters(6))
    every = sorted({letter.core for letter in made})
    shares = []
    for seed in range(3):
        random.Random(seed).shuffle(every)
        apart = set(every[: len(every) // 5])
        held = [letter for letter in made if letter.core in apart]
        weights, bias = trained(*examples(set(every) - apart))
        scores = _matrix([fold(x.text) for x in held]) @ weights + bias
        right = [LABELS[i].value == x.label for i, x in zip(scores.argmax(1), held, strict=True)]
        shares.append(float(np.mean(right)))
    print(f"letters of unseen sentences: {np.mean(shares):.3f} right ({shares})")


def trained(texts: list[str], labels: list[str]) -> tuple[Matrix, Matrix]:
    rows = _matrix(texts)
    known = (rows > 0).sum(0)
    telling = np.log((len(texts) + 1) / (known + 1)) ** RARE
    rows *= telling
    size = float(np.linalg.norm(rows, axis=1).mean())
    rows /= size
    wanted = np.zeros((len(texts), len(LABELS)), dtype=np.float32)
    for place, label in enumerate(labels):
        wanted[place, LABELS.index(Label(label))] = 1
    weights = np.zeros((BUCKETS, len(LABELS)), dtype=np.float32)
    bias = np.zeros(len(LABELS), dtype=np.float32)
    speed = np.zeros_like(weights)
    for _ in range(150):
        scores = rows @ weights + bias
        scores -= scores.max(1, keepdims=True)
        powers = np.exp(scores)
        error = (powers / powers.sum(1, keepdims=True) - wanted) / len(texts)
        speed = 0.9 * speed - 12.0 * (rows.T @ error + 2e-5 * weights)
        weights += speed
        bias -= 0.5 * error.sum(0)
    return weights * (telling / size)[:, None], bias


def _matrix(texts: list[str]) -> Matrix:
    rows = np.zeros((len(texts), BUCKETS), dtype=np.float32)
    for place, text in enumerate(texts):
        found = terms(text)
        for term in found:
            for bucket in buckets(term):
                rows[place, bucket] += 1 / np.sqrt(len(found))
    return rows


def packed(weights: Matrix, bias: Matrix) -> str:
    """As JSON: rows of small whole numbers, the faint ones left out."""
    scale = float(np.quantile(np.abs(weights).max(1), 0.999)) / 99
    whole = np.clip(np.rint(weights / scale), -127, 127).astype(int)
    strong = np.abs(whole).max(1)
    keep = [b for b in np.argsort(-strong) if strong[b] >= 2]
    rows = {str(b): whole[b].tolist() for b in sorted(map(int, keep))}
    kept = {
        "labels": [label.value for label in LABELS],
        "scale": round(scale, 6),
        "bias": [round(float(value), 4) for value in bias],
        "rows": rows,
    }
    return json.dumps(kept, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    main()
