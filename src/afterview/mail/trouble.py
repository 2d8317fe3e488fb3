"""What went wrong on the wire, in words that help."""

import errno
import socket
import ssl


class MailError(Exception):
    """The wire failed.  `permanent`: trying again will not help, somebody has to do something."""

    def __init__(self, message: str, *, permanent: bool = False) -> None:
        super().__init__(message)
        self.permanent = permanent


class FolderError(MailError):
    """One folder cannot be opened, while the mailbox can.  `permanent`: it is there no more."""


def explain(error: BaseException, host: str, port: int) -> MailError:
    """The same trouble, as a person would tell it."""
    if isinstance(error, MailError):
        return error
    if isinstance(error, socket.gaierror):
        return _unknown_host(error, host)
    if isinstance(error, ssl.SSLError):
        return _tls(error, host, port)
    if isinstance(error, TimeoutError):
        return MailError(f"{host} did not answer in time on port {port}.")
    if isinstance(error, ConnectionRefusedError):
        return MailError(
            f"{host} refuses connections on port {port}. Is the port right, and is this kind "
            "of access switched on?"
        )
    if isinstance(error, OSError) and error.errno in {errno.ENETUNREACH, errno.EHOSTUNREACH}:
        return MailError(f"There is no way to {host} from here. Is the network up?")
    return MailError(f"The connection to {host} was lost.")


def _unknown_host(error: socket.gaierror, host: str) -> MailError:
    if error.errno == socket.EAI_AGAIN:
        return MailError(f"The name {host} could not be looked up. Is the network up?")
    return MailError(f"There is no server named {host}. Is the name right?", permanent=True)


def _tls(error: ssl.SSLError, host: str, port: int) -> MailError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return MailError(_certificate(error, host), permanent=True)
    if error.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"}:
        return MailError(
            f"{host} does not speak TLS from the first byte on port {port}: try STARTTLS there, "
            "or another port.",
            permanent=True,
        )
    return MailError(f"The encrypted connection to {host} failed ({error.reason or 'TLS'}).")


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> str:
    if error.verify_code in {62, 64}:  # the name, or the address, is not the certificate's
        return f"The certificate that {host} shows belongs to another name. Is the name right?"
    if error.verify_code == 10:
        return f"The certificate of {host} has run out."
    return (
        f"The certificate of {host} is not known to this computer, so it may be anybody. "
        "Nothing was said to it."
    )
