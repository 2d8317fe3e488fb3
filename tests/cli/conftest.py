"""Commands, run as a person runs them, and what they print."""

import json
from dataclasses import dataclass

import pytest
from click.testing import CliRunner

from afterview.cli import afterview


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def run(db):
    """Run `afterview ...`; a traceback is a failure of the test."""

    def run(*words):
        result = CliRunner().invoke(afterview, words, prog_name="afterview")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout, result.stderr)

    return run
