"""`afterview serve`: the program in the browser, on this machine."""

import contextlib
import json
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.request import urlopen

import click

from afterview.cli import open_the_house

THREADS = 8
LARGEST_UPLOAD = 256 * 1024 * 1024  # a mailbox, for instance
PORTS_TO_TRY = 20


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port",
    default=8765,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="If it is in use, the next free one is taken; 0 takes any.",
)
@click.option(
    "--browser/--no-browser", default=True, help="Open the page, where there is a screen."
)
def serve(host: str, port: int, browser: bool) -> None:
    """Start Afterview and open it in the browser."""
    open_the_house()
    from django.conf import settings

    _keep_to_this_machine(host, settings.AGENCY)
    note = settings.AFTERVIEW_HOME / "serve.json"
    if address := running_server(note):
        click.echo(f"Afterview is already running, at {address}")
        if browser:
            _show(address)
        return

    listener = _listen(host, port)
    address = whereabouts(listener)
    click.echo(f"Afterview is at {address}")
    with _noted(note, address), _chores(at_home=not settings.AGENCY):
        if browser:
            _show(address)
        _answer(listener, behind_a_proxy=settings.AGENCY)


def running_server(note: Path) -> str:
    """The address at which a server of this home answers already, if one does."""
    try:
        address: str = json.loads(note.read_text())["address"]
        root = address.partition("/enter/")[0].rstrip("/")
        with urlopen(f"{root}/health", timeout=2) as answer:  # noqa: S310
            return address if answer.read().startswith(b"Afterview") else ""
    except (OSError, ValueError, KeyError):
        return ""


def _keep_to_this_machine(host: str, agency: bool) -> None:
    with contextlib.suppress(ValueError):
        if agency or host == "localhost" or ip_address(host).is_loopback:
            return
    raise click.BadParameter(
        f"{host!r} could be reached by others. At home Afterview listens on 127.0.0.1, ::1 or"
        " localhost; for a team, set AFTERVIEW_MODE=agency.",
        param_hint="--host",
    )


def _listen(host: str, port: int) -> socket.socket:
    """A socket on the first free port from `port` on."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in range(port, min(port + PORTS_TO_TRY, 65536)):
        try:
            listener = socket.create_server((host, candidate), family=family)
        except PermissionError as error:
            raise click.BadParameter(f"{port} is not ours to use.", param_hint="--port") from error
        except OSError:
            continue
        if candidate != port:
            click.echo(f"Port {port} is in use by another program; taking {candidate}.")
        return listener
    raise click.ClickException(f"No port is free from {port} on. Choose another with --port.")


def whereabouts(listener: socket.socket) -> str:
    """The address to open; with a key, where a connection does not say whose it is."""
    from django.conf import settings

    from afterview.web import callers

    host, port = listener.getsockname()[:2]
    root = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    by_key = not settings.AGENCY and not callers.can_be_told()
    return f"{root}enter/{callers.token()}" if by_key else root


@contextlib.contextmanager
def _noted(note: Path, address: str) -> Iterator[None]:
    """Where we are, for other commands of the same person, while we are there."""
    from afterview.web import callers

    words = {"address": address, "pid": os.getpid(), "token": callers.token()}
    with open(note, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        json.dump(words, file)
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


@contextlib.contextmanager
def _chores(*, at_home: bool) -> Iterator[None]:
    """At home the server does the chores too; an agency has `afterview worker` for them."""
    if not at_home:
        yield
        return
    from afterview.desk import jobs

    engine = jobs.begin()
    try:
        yield
    finally:
        engine.stop()


def _answer(listener: socket.socket, *, behind_a_proxy: bool) -> None:
    """Answer until Ctrl-C or a polite request to stop."""
    from waitress import create_server

    from afterview.wsgi import application

    server = create_server(
        application,
        sockets=[listener],
        threads=THREADS,
        ident=None,
        max_request_body_size=LARGEST_UPLOAD,
        clear_untrusted_proxy_headers=not behind_a_proxy,
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server.run()
    server.close()


def _show(address: str) -> None:
    """Open the browser, if there is a screen to open it on."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform in {"win32", "darwin"} or screen:
        webbrowser.open(address)
