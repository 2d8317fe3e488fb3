"""What all tests share.

Under CI a skipped test is a failed one: there, nothing may be missing.
"""

import os

import pytest

from tests.notation import moment

pytest_plugins = ["tests.example"]

CI = os.environ.get("CI") == "true"
POSTGRES = bool(os.environ.get("AFTERVIEW_TEST_POSTGRES"))


def pytest_collection_modifyitems(items):
    for item in items:
        if item.get_closest_marker("postgres") and not POSTGRES:
            item.add_marker(pytest.mark.skip(reason="needs AFTERVIEW_TEST_POSTGRES=1"))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped") if reporter else None
    if CI and skipped and exitstatus == pytest.ExitCode.OK:
        reporter.write_line(f"\n{len(skipped)} skipped: under CI that is a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def member(db):
    """The owner of a home, in their own workspace."""
    from afterview.desk import household

    return household.membership(household.owner(moment("2026-03-01 09:00")))


@pytest.fixture
def eve(db):
    """A stranger: a member of another workspace."""
    from afterview.desk import household
    from afterview.records.models import User

    user = User.objects.create_user("eve")
    return household.found_workspace(user, "Eve's", moment("2026-03-01 09:00"))
