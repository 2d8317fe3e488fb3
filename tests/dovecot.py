"""A real Dovecot for tests: as any user, on free ports, with its mail in a temporary folder.

with Dovecot() as server:
    server.deliver([b"Subject: One\\r\\n\\r\\n..."])
    server.port                        # IMAP; tls_port: IMAP over TLS
"""

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import starmap
from pathlib import Path

from tests.certificates import Certificate
from tests.ports import free_port

NOBODY = 65534  # what it runs as when we are root, since Dovecot will not be
PASSWORD = "pw"
PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
{certificate}
disable_plaintext_auth = no
auth_mechanisms = {ways}
auth_failure_delay = 0
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 0
mail_max_userip_connections = 1000
default_process_limit = 200
mail_fsync = never
mail_plugins = zlib
{passdb}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
protocol imap {{
  mail_plugins = zlib imap_zlib
  {capability}
}}
namespace inbox {{
  inbox = yes
  {folders}
}}
"""


PASSDB = "passdb {\ndriver = static\nargs = password=pw\n}"
BY_TOKEN = "passdb {{\ndriver = oauth2\nmechanisms = xoauth2\nargs = {0}/oauth2\n}}"
TOKENS = "tokeninfo_url = {0}/tokeninfo?access_token=\nusername_attribute = email\n"
FOLDER = "mailbox {0} {{\nspecial_use = \\{1}\nauto = create\n}}"
SPECIAL = {"Sent": "Sent", "Drafts": "Drafts"}


class Dovecot:
    def __init__(
        self,
        certificate: Certificate | None = None,
        *,
        capability: str = "",
        special: Mapping[str, str] = SPECIAL,
        provider: str = "",
    ) -> None:
        """`capability`: what it says that it can, instead of all that it can.

        `provider`: who knows the tokens, at this address; then no password is taken.
        """
        assert PROGRAM, "Dovecot is not installed."
        self.folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self.port, self.tls_port = free_port(), free_port() if certificate else 0
        self.owner = NOBODY if os.geteuid() == 0 else os.geteuid()
        (self.folder / "mail").mkdir()
        (self.folder / "oauth2").write_text(TOKENS.format(provider))
        self._provider = provider
        (self.folder / "conf").write_text(self._configuration(certificate, capability, special))
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Dovecot":
        account = pwd.getpwuid(self.owner)
        as_nobody = {"user": self.owner, "group": account.pw_gid, "extra_groups": []}
        self.give_away(self.folder)
        self._process = subprocess.Popen(
            [PROGRAM, "-F", "-c", self.folder / "conf"],
            start_new_session=True,
            **(as_nobody if os.geteuid() == 0 else {}),
        )
        try:
            self._wait_until_it_listens()
        except RuntimeError:
            self.__exit__()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        if self._process:
            os.killpg(self._process.pid, signal.SIGKILL)  # all of it, at once
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def box(self, user: str) -> "Box":
        return Box(self, user)

    def give_away(self, folder: Path) -> None:
        if os.geteuid() == 0:
            for each in (folder, *folder.rglob("*")):
                os.chown(each, self.owner, pwd.getpwuid(self.owner).pw_gid)

    def _configuration(
        self, certificate: Certificate | None, capability: str, special: Mapping[str, str]
    ) -> str:
        account = pwd.getpwuid(self.owner)
        for file in (certificate.file, certificate.key) if certificate else ():
            shutil.copy(file, self.folder / f"tls{file.suffix}")
        tls = f"ssl_cert = <{self.folder}/tls.crt\nssl_key = <{self.folder}/tls.key"
        return CONFIGURATION.format(
            folder=self.folder,
            user=account.pw_name,
            group=grp.getgrgid(account.pw_gid).gr_name,
            uid=account.pw_uid,
            gid=account.pw_gid,
            port=self.port,
            tls_port=self.tls_port,
            ssl="yes" if certificate else "no",
            ways="xoauth2" if self._provider else "plain login",
            passdb=BY_TOKEN.format(self.folder) if self._provider else PASSDB,
            folders="\n".join(starmap(FOLDER.format, special.items())),
            certificate=tls if certificate else "",
            capability=f"imap_capability = {capability}" if capability else "",
        )

    def _wait_until_it_listens(self) -> None:
        for _ in range(200):
            if self._process is None or self._process.poll() is not None:
                break
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as line:
                if line.recv(4) == b"* OK":
                    return
            signal.sigtimedwait([], 0.05)
        raise RuntimeError(f"Dovecot: {(self.folder / 'log').read_text()[-800:]}")


class Box:
    """The mailbox of one user, as it lies on the server's disk."""

    def __init__(self, server: Dovecot, user: str) -> None:
        self.server = server
        self.user = user
        self.maildir = server.folder / "mail" / user
        self._delivered = 0
        self._make(self.maildir)

    def deliver(self, mails: Iterable[bytes], folder: str = "") -> None:
        """Puts mails where the postman does; Dovecot sees them by itself."""
        where = self.maildir / (f".{folder}" if folder else "")
        self._make(where)
        for mail in mails:
            self._delivered += 1
            name = f"{1_700_000_000 + self._delivered}.M{self._delivered}.test"
            (where / "tmp" / name).write_bytes(mail)
            self.server.give_away(where / "tmp" / name)  # whatever the umask of the tests is
            (where / "tmp" / name).rename(where / "new" / name)

    def deliver_copies(self, mail: bytes, count: int) -> None:
        """The same mail many times, which costs neither room nor time."""
        self.deliver([mail])
        [first] = (self.maildir / "new").glob(f"*.M{self._delivered}.test")
        for number in range(1, count):
            os.link(first, first.with_name(f"{first.name}.{number}"))

    def forget_numbers(self) -> None:
        """As after a repair at the provider: the same mails, all with new numbers."""
        for file in self.maildir.glob("dovecot*"):
            file.unlink()

    def _make(self, maildir: Path) -> None:
        if not (maildir / "new").exists():
            for part in ("cur", "new", "tmp"):
                (maildir / part).mkdir(parents=True, exist_ok=True)
            self.server.give_away(maildir)
