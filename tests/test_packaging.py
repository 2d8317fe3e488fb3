"""What a fresh clone is made from."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def locked(lock):
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock.read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock):
    assert "://" not in lock.read_text()
    assert "index" not in lock.read_text()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_has_a_hash_for_everything(lock):
    entries = re.split(r"\n(?=\S)", lock.read_text().strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_both_locks_agree():
    run, develop = map(locked, LOCKS)
    assert run.items() <= develop.items()


def test_everything_asked_for_is_locked():
    asked = {re.split(r"[<>=\[]", each)[0] for each in PROJECT["dependencies"]}
    assert asked <= locked(LOCKS[0]).keys()


def test_the_command_answers_without_django():
    heavy = "import sys, afterview.__main__; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", heavy], check=False).returncode == 0


def test_the_version_is_said_once():
    said = [sys.executable, "-m", "afterview", "--version"]
    assert PROJECT["version"] in subprocess.run(said, capture_output=True, text=True).stdout
