"""The door for a web server such as gunicorn: `gunicorn afterview.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterview.settings")
application = get_wsgi_application()
