"""The real program, in a home of its own, seen through Chromium."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.oauth import OAuthServer

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
CUT_OFF = "Transition was aborted"  # by a test that changed the size of its window
QUIET = [  # and nothing is asked of the network
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    *(["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []),
]


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """The folder in which the program under test keeps everything."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def provider():
    """Who gives permissions (OAuth), for the program under test."""
    with OAuthServer() as server:
        yield server


@pytest.fixture(scope="session")
def address(home, provider):
    """Where the program answers: started as a person would, stopped at the end."""
    (home / "oauth.toml").write_text(provider.toml)
    words = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    serve = [sys.executable, "-m", "afterview", "serve", "--no-browser", "--port", "0"]
    with subprocess.Popen(
        serve,
        env=words
        | {"HOME": str(home), "AFTERVIEW_HOME": str(home / "afterview")}
        | {"AFTERVIEW_OAUTH": str(home / "oauth.toml")},
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        line = program.stdout.readline()
        assert line.startswith("Afterview is at http"), line
        yield line.split()[-1]
        program.terminate()
        assert program.wait(timeout=20) == 0


@pytest.fixture(scope="session")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api")
    program = CHROMIUM if CHROMIUM.exists() else shutil.which("chromium")
    if not program:
        pytest.skip("no Chromium here; bin/test installs it when it may")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(program), args=QUIET)
        yield browser
        browser.close()


@contextmanager
def window(chromium, address, but="", **how):
    """A fresh window at the program's address.  A complaint in its console fails the test."""
    context = chromium.new_context(base_url=address, reduced_motion="reduce", **how)
    complaints = []
    context.on("console", lambda line: line.type == "error" and complaints.append(line.text))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield context.new_page()
    context.close()
    meant = re.compile(f"{CUT_OFF}|{but}" if but else CUT_OFF)
    assert [each for each in complaints if not meant.search(each)] == []


@pytest.fixture(scope="session")
def axe():
    return pytest.importorskip("axe_playwright_python.sync_playwright").Axe()


@pytest.fixture
def page(chromium, address):
    with window(chromium, address, viewport={"width": 1280, "height": 900}) as page:
        yield page


@pytest.fixture
def phone(chromium, address):
    with window(
        chromium,
        address,
        but="ERR_INTERNET_DISCONNECTED|Failed to fetch",
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        accept_downloads=True,
    ) as page:
        yield page
