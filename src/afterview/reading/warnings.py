"""Signs that a mail is not what it says: shown in plain words, never hidden, never deleted."""

from collections.abc import Iterator

from afterview.facts import Label, Message
from afterview.reading import ats
from afterview.reading.known import Known
from afterview.reading.phrases import compiled, found_in, matches, scams
from afterview.reading.sentences import fold

_SIGNS = {sign.pattern: sign for sign in scams.SIGNS}
_RISKY = (".exe", ".iso", ".html", ".htm", ".scr", ".js", ".vbs", ".lnk", ".bat", ".cmd", ".img")


def grave(folded: str) -> tuple[str, ...]:
    """What false employers say and honest ones do not."""
    return tuple(
        _SIGNS[pattern].words
        for pattern, here in matches(tuple(_SIGNS), folded)
        if any(word in folded for word in _SIGNS[pattern].needs.split("|"))
        and any(True for _ in here)
    )


def warnings(
    message: Message, folded: str, label: Label, signs: tuple[str, ...], known: Known
) -> tuple[str, ...]:
    """What is odd about a mail, the gravest first."""
    return tuple(dict.fromkeys((*signs, *_oddities(message, folded, label, known))))


def _oddities(message: Message, folded: str, label: Label, known: Known) -> Iterator[str]:
    domain = ats.domain_of(message.sender.email)
    if _without_interview(folded, label):
        yield "They offer a job without an interview."
    if message.suspicious:
        yield "The sender's address could not be verified."
    yield from _addresses(message, domain)
    looked_like = looks_like(domain, known)
    if looked_like:
        yield f"The address looks like {looked_like}, but is another."
    if any(each.name.lower().endswith(_RISKY) for each in message.attachments):
        yield "An attachment could run a program."


def _without_interview(folded: str, label: Label) -> bool:
    return found_in(scams.HIRED_UNSEEN, folded) or (
        label is Label.OFFER and found_in(scams.CHAT_INTERVIEW, folded)
    )


def _addresses(message: Message, domain: str) -> Iterator[str]:
    reply = ats.domain_of(message.reply_to.email)
    if reply and domain and _base(reply) != _base(domain):
        known_relay = ats.names_no_employer(domain) and not ats.within(domain, ats.FREE_MAIL)
        if ats.within(reply, ats.FREE_MAIL) and not known_relay:
            yield "Answers would go to a private address elsewhere."
    organisation = compiled(scams.ORGANISATION).search(fold(message.sender.name))
    if organisation and ats.within(domain, ats.FREE_MAIL):
        yield "A company writes from a free mail address."


def _base(domain: str) -> str:
    return ".".join(domain.split(".")[-2:])


def looks_like(domain: str, known: Known) -> str:
    """A domain one or two letters off, or in other letters, from one in the records."""
    if not domain or ats.names_no_employer(domain):
        return ""
    for theirs in {ats.domain_of(address) for address in known.contacts} - {""}:
        if ats.names_no_employer(theirs) or _base(theirs) == _base(domain):
            continue
        if domain.startswith("xn--") or _distance(_base(domain), _base(theirs)) <= 2:
            return theirs
    return ""


def _distance(one: str, other: str) -> int:
    """Letters to change, at most 3."""
    if abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < 7:
        return 3
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return min(row[-1], 3)
