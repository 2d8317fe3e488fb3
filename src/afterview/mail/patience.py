"""How long we wait for another computer, in seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    connect: float = 20
    reply: float = 60
    final: float = 600  # for a letter's last reply: a server may think it over
