"""The settings of the tests: a home of their own, and a real PostgreSQL on request."""

import atexit
import os
import shutil
import tempfile

if "AFTERVIEW_HOME" not in os.environ:
    os.environ["AFTERVIEW_HOME"] = home = tempfile.mkdtemp(prefix="afterview-tests-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)

# Workers of pytest-xdist inherit the address, and so share the server of the first process.
if os.environ.get("AFTERVIEW_TEST_POSTGRES") and "AFTERVIEW_DATABASE_URL" not in os.environ:
    from tests.pg import PostgreSQL

    server = PostgreSQL()
    atexit.register(server.stop)
    os.environ["AFTERVIEW_DATABASE_URL"] = f"{server.url}/postgres"

from afterview.settings import *  # noqa: F403

AFTERVIEW_ZONE = "UTC"  # wherever the tests run
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick
