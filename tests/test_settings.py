"""Settings shout: a wrong word stops the start, and says what is allowed."""

import json
import os
import subprocess
import sys

import pytest

SHOW = """
import json, sys
from afterview import settings
print(json.dumps({name: getattr(settings, name, None) for name in sys.argv[1:]}, default=str))
"""


@pytest.fixture
def set_up(tmp_path):
    """Read the settings in a program of their own, with these words in the environment."""

    def read(*names, **words):
        env = {f"AFTERVIEW_{name}": value for name, value in ({"HOME": tmp_path} | words).items()}
        done = subprocess.run(
            [sys.executable, "-c", SHOW, *names],
            env={"PATH": os.environ["PATH"]} | {name: str(value) for name, value in env.items()},
            capture_output=True,
            text=True,
        )
        last = (done.stdout or done.stderr).splitlines()[-1]
        return last if done.returncode else json.loads(last)

    return read


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ({"MODE": "cloud"}, "AFTERVIEW_MODE is 'cloud'. Allowed: home, agency."),
        ({"HOME": "here"}, "AFTERVIEW_HOME is 'here'. Allowed: an absolute path."),
        ({"MODE": "agency"}, "AFTERVIEW_SECRET_KEY is not set."),
        ({"MODE": "agency", "SECRET_KEY": "k"}, "AFTERVIEW_HOSTS is not set."),
        ({"DATABASE_URL": "mysql://me:word@host/db"}, "AFTERVIEW_DATABASE_URL is 'mysql://me:...@"),
        ({"DATABASE_URL": "postgresql://host"}, "Allowed: postgresql://user:password@host:port/"),
    ],
)
def test_a_wrong_word_stops_the_start(set_up, words, complaint):
    assert complaint in set_up(**words)


@pytest.mark.parametrize(
    "text",
    [None, "[google", '[yahoo]\nclient = "x"', '[google]\nplace = "x"', "[google]\nclient = 1"],
)
def test_a_file_of_clients_that_is_none_stops_the_start(set_up, tmp_path, text):
    file = tmp_path / "clients.toml"
    if text is not None:
        file.write_text(text)

    assert "Allowed: a file of tables google and microsoft" in set_up(OAUTH=file)


def test_a_file_of_clients_serves_the_whole_house(set_up, tmp_path):
    file = tmp_path / "clients.toml"
    file.write_text('[microsoft]\nclient = "our-id"\n')

    found = set_up("AFTERVIEW_OAUTH", OAUTH=file)["AFTERVIEW_OAUTH"]

    assert found == {"microsoft": {"client": "our-id"}}


def test_a_home_keeps_its_secret_in_a_folder_of_its_own(set_up, tmp_path):
    home = tmp_path / "deep" / "home"
    first, second = (set_up("SECRET_KEY", HOME=home) for _ in range(2))

    assert first == second
    assert len(first["SECRET_KEY"]) == 64
    assert home.stat().st_mode & 0o077 == 0
    assert (home / "secret_key").stat().st_mode & 0o077 == 0


def test_an_address_becomes_a_database(set_up):
    url = "postgresql://me:p%40ss@db.example:5433/after?sslmode=require"
    found = set_up("DATABASES", DATABASE_URL=url)["DATABASES"]["default"]

    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("me", "p@ss", "db.example")
    assert (found["PORT"], found["NAME"]) == (5433, "after")
    assert found["OPTIONS"] == {"sslmode": "require"}


def test_an_agency_is_reached_by_https_alone(set_up):
    agency = {"MODE": "agency", "SECRET_KEY": "k" * 50, "HOSTS": "desk.example, www.desk.example"}
    found = set_up("ALLOWED_HOSTS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", **agency)

    assert found["ALLOWED_HOSTS"] == ["desk.example", "www.desk.example"]
    assert found["SECURE_SSL_REDIRECT"]
    assert found["SESSION_COOKIE_SECURE"]


def test_an_agency_may_name_the_secret_before(set_up):
    agency = {"MODE": "agency", "SECRET_KEY": "new", "HOSTS": "desk.example"}

    assert set_up("SECRET_KEY_FALLBACKS", **agency) == {"SECRET_KEY_FALLBACKS": []}
    assert set_up("SECRET_KEY_FALLBACKS", **agency, SECRET_KEY_BEFORE="old") == {
        "SECRET_KEY_FALLBACKS": ["old"]
    }
