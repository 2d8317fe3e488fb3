"""How this house is set up: a few words from the environment, the rest decided here.

AFTERVIEW_MODE           home (one person, this machine; the default) or agency
AFTERVIEW_HOME           the folder that holds everything of yours
AFTERVIEW_DATABASE_URL   postgresql://user:password@host/name; otherwise a file in that folder
AFTERVIEW_HOSTS          the names an agency's server answers to, with commas between
AFTERVIEW_SECRET_KEY     an agency's secret; at home it is made once and kept
AFTERVIEW_SECRET_KEY_BEFORE  the one before it, while sessions and sealed text still need it
AFTERVIEW_OAUTH          a file with client ids at Google and Microsoft for everybody here

A wrong word stops the start and says which one, what it was and what is allowed.
"""

import os
import secrets
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured


def word(name: str, default: str = "", *, allowed: str, one_of: tuple[str, ...] = ()) -> str:
    """The value of AFTERVIEW_<name>; `allowed` is what to say when it will not do."""
    value = os.environ.get(f"AFTERVIEW_{name}", "").strip() or default
    if not value or (one_of and value not in one_of):
        raise wrong(name, value, allowed)
    return value


def wrong(name: str, value: str, allowed: str) -> ImproperlyConfigured:
    found = f"is {value!r}" if value else "is not set"
    return ImproperlyConfigured(f"AFTERVIEW_{name} {found}. Allowed: {allowed}.")


def data_folder() -> Path:
    """Where programs keep a person's data on this system."""
    if sys.platform == "win32":
        parent = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        parent = Path.home() / "Library" / "Application Support"
    else:
        parent = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return parent / "afterview"


def private_folder(path: Path) -> Path:
    if not path.is_absolute():
        raise wrong("HOME", str(path), "an absolute path")
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise wrong("HOME", str(path), f"a folder that can be made ({error.strerror})") from error
    return path


def kept_secret(path: Path) -> str:
    """A secret that is made at the first start and can be read by its owner alone."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text()
    with os.fdopen(descriptor, "w") as file:
        file.write(secret := secrets.token_urlsafe(48))
    return secret


def database(url: str) -> dict[str, Any]:
    return postgresql(url) if url else sqlite(AFTERVIEW_HOME / "app.sqlite3")


def sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 600,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000"
            ),
        },
    }


def postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in {"postgresql", "postgres"} or not name:
        shown = url.replace(parts.password, "...") if parts.password else url
        raise wrong("DATABASE_URL", shown, "postgresql://user:password@host:port/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,  # a pooler may stand between us and the server
    }


def clients(path: str) -> dict[str, dict[str, str]]:
    """Client ids for all accounts of this house, and other addresses than the usual ones."""
    allowed = (
        f"a file of tables {' and '.join(PROVIDERS)} with texts named {', '.join(OF_A_CLIENT)}"
    )
    try:
        found = tomllib.loads(Path(path).expanduser().read_text("utf-8")) if path else {}
    except (OSError, ValueError) as error:
        raise wrong("OAUTH", path, allowed) from error
    for name, table in found.items():
        known = name in PROVIDERS and isinstance(table, dict) and set(table) <= set(OF_A_CLIENT)
        if not known or not all(isinstance(each, str) for each in table.values()):
            raise wrong("OAUTH", path, allowed)
    return found


def machine_zone() -> str:
    """The time zone of whoever sits at this machine, by its name; UTC where it cannot be known."""
    place = os.environ.get("TZ", "").lstrip(":") or str(Path("/etc/localtime").resolve())
    name = place.partition("zoneinfo/")[2] or place
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"


PROVIDERS = ("google", "microsoft")
OF_A_CLIENT = ("client", "secret", "authorize", "token", "device", "revoke", "scope")
HERE = Path(__file__).parent
AFTERVIEW_MODE = word("MODE", "home", allowed="home, agency", one_of=("home", "agency"))
AGENCY = AFTERVIEW_MODE == "agency"
home = word("HOME", str(data_folder()), allowed="an absolute path")
AFTERVIEW_HOME = private_folder(Path(home).expanduser())
DATABASES = {"default": database(os.environ.get("AFTERVIEW_DATABASE_URL", ""))}
AFTERVIEW_OAUTH = clients(os.environ.get("AFTERVIEW_OAUTH", "").strip())
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "records.User"

if AGENCY:
    SECRET_KEY = word("SECRET_KEY", allowed="a long random text, kept secret")
    SECRET_KEY_FALLBACKS = list(filter(None, [os.environ.get("AFTERVIEW_SECRET_KEY_BEFORE", "")]))
    hosts = word("HOSTS", allowed="host names, such as desk.example.com")
    ALLOWED_HOSTS = [host.strip() for host in hosts.split(",")]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_REDIRECT_EXEMPT = ["^health$"]
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
else:
    SECRET_KEY = kept_secret(AFTERVIEW_HOME / "secret_key")
    ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
    SESSION_COOKIE_AGE = 365 * 24 * 3600

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "afterview.records",
    "afterview.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "afterview.web.middleware.clock",
    # Nobody gets in unseen: a colleague signs in, a person at home is known by the door.
    "django.contrib.auth.middleware.LoginRequiredMiddleware"
    if AGENCY
    else "afterview.web.front_door.FrontDoor",
    "afterview.web.middleware.workplace",
]

ROOT_URLCONF = "afterview.urls"
WSGI_APPLICATION = "afterview.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "web" / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "afterview.web.surroundings.surroundings",
            ],
            "builtins": ["afterview.web.templatetags.words"],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader"],
                )
            ],
        },
    },
]
STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "web" / "static"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True  # the files are served where they lie; nothing to collect

USE_TZ = True
TIME_ZONE = "UTC"
AFTERVIEW_ZONE = "UTC" if AGENCY else machine_zone()
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]  # those that our own words are in

AUTH_USER_MODEL = "records.User"
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
SESSION_COOKIE_NAME = "afterview_session"  # cookies do not know ports; other programs do not
CSRF_COOKIE_NAME = "afterview_csrf"  # mind ours, nor we theirs
CSRF_COOKIE_HTTPONLY = True  # pages carry the token themselves
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "afterview.web.errors.too_old"

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "img-src": [SELF],
        "manifest-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 20

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(levelname)s %(name)s: %(message)s"}},
    "filters": {"keys": {"()": "afterview.web.unlogged.HideKeys"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["keys"]}
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": []},  # it has some of its own, and would say everything twice
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
