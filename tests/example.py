"""The example, told once for all tests of a file; each test may change it and leaves it whole."""

import pytest
from django.db import transaction

from tests.notation import moment


@pytest.fixture(scope="module")
def story(django_db_setup, django_db_blocker):
    """A member of the example; what was told is taken back at the end of the file."""
    from afterview.desk import example, household

    with django_db_blocker.unblock(), transaction.atomic():
        yield example.open(household.owner(moment("2026-11-02 09:00")), moment("2026-11-02 09:00"))
        transaction.set_rollback(True)
