"""Starting and stopping the real program."""

import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from afterview.cli.serve import whereabouts
from afterview.web import callers

SERVE = [sys.executable, "-m", "afterview", "serve", "--no-browser"]


@pytest.fixture
def run(tmp_path):
    """Run `afterview serve` in a home of its own, until it says where it is."""

    @contextmanager
    def running(*words):
        env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "AFTERVIEW_HOME": str(tmp_path)}
        pipe = subprocess.PIPE
        command = [*SERVE, *words]
        with subprocess.Popen(command, env=env, stdout=pipe, stderr=pipe, text=True) as program:
            program.said = [program.stdout.readline()]
            while program.poll() is None and " is at " not in program.said[-1]:
                program.said.append(program.stdout.readline())
            yield program
            program.terminate()

    return running


def address(program):
    return program.said[-1].split()[-1]


def test_it_says_where_it_is_and_stops_when_asked(run, tmp_path):
    with run("--port", "0") as program:
        assert urlopen(f"{address(program)}health").read() == b"Afterview\n"
        assert json.loads((tmp_path / "serve.json").read_text())["pid"] == program.pid
        assert (tmp_path / "serve.json").stat().st_mode & 0o077 == 0
        program.send_signal(signal.SIGTERM)
        assert program.wait(timeout=20) == 0
    assert not (tmp_path / "serve.json").exists()
    assert (tmp_path / "app.sqlite3").stat().st_mode & 0o077 == 0


def test_a_second_one_points_to_the_first(run):
    with run("--port", "0") as first, run("--port", "0") as second:
        assert second.wait(timeout=20) == 0
        assert f"already running, at {address(first)}" in second.said[0]


def test_a_port_in_use_is_left_to_whoever_has_it(run):
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        with run("--port", str(taken)) as program:
            assert f"Port {taken} is in use" in program.said[0]
            assert f":{taken}/" not in address(program)


def test_at_home_nobody_else_can_reach_it(run):
    with run("--host", "0.0.0.0") as program:  # noqa: S104
        assert program.wait(timeout=20) == 2
        assert "could be reached by others" in program.stderr.read()


def test_where_connections_cannot_be_told_apart_the_address_has_a_key(monkeypatch):
    monkeypatch.setattr(callers, "CONNECTIONS", (Path("/nowhere"),))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        root, _, key = whereabouts(listener).partition("/enter/")
    assert root.startswith("http://127.0.0.1:")
    assert callers.is_the_token(key)
