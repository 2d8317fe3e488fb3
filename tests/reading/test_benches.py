"""The commands that measure the reader run on anybody's files."""

import json
import subprocess
import sys

from tests.reading.mails import FOLDER


def measured(*command):
    done = subprocess.run(
        [sys.executable, "-m", *command, "--json"],
        capture_output=True,
        text=True,
        check=True,
        cwd=FOLDER.parents[1],
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_torture_counts_every_file():
    figures = measured("bench.torture", str(FOLDER))

    assert figures["files"] == len(list(FOLDER.iterdir()))
    assert figures["exceptions"] == 0
    assert figures["slowest_s"] < 2
    assert figures["peak_mb"] < 100


def test_a_mailbox_is_timed(tmp_path):
    line = b"From x Tue Mar  3 10:30:00 2026\n"
    mails = [path.read_bytes() for path in sorted(FOLDER.glob("*.eml"))]
    (tmp_path / "box.mbox").write_bytes(b"".join(line + mail + b"\n" for mail in mails * 3))

    figures = measured("bench.mailbox", str(tmp_path / "box.mbox"))

    assert figures["messages"] == len(mails) * 3
    assert {"messages_per_second", "peak_mb", "compat32_per_second", "plain_read_s"} <= set(figures)
    assert "mu_per_second" in figures


def test_each_mail_is_looked_for_among_two_jobs_of_its_employer(tmp_path):
    mail = {
        "from": "Northwind Careers <jobs@northwind.example>",
        "subject": "Your application as Data Analyst",
        "body": "Thank you for applying at Northwind for the position of Data Analyst.",
        "label": "receipt",
        "facts": {"company": "Northwind", "role": "Data Analyst"},
    }
    other = {**mail, "subject": "Hello", "facts": {"company": "Southgate", "role": "Cook"}}
    file = tmp_path / "mails.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in (mail, other)), encoding="utf-8")

    figures = measured("bench.linking", str(file))

    assert (figures["mails"], figures["applications"]) == (2, 4)
    assert figures["right"] == figures["wrong"] == 1  # the other speaks of Northwind all the same
