"""Which messages belong to one conversation.

Messages are joined by what their programs wrote: the ids they answer, Gmail's number of
the thread, the root of Exchange's Thread-Index.  Never by subject: "Update on your
application" comes from every employer.
"""

from collections.abc import Iterable, Mapping

from afterview.facts import Message


def join(messages: Iterable[Message]) -> Mapping[str, str]:
    """Message id → the key of its thread, the same when more of it comes another day: the
    number that a program gave it, else the id at the root of its oldest message."""
    known = [message for message in messages if message.id]
    parent: dict[str, str] = {}
    for message in known:
        for other in _relatives(message):
            _unite(parent, message.id, other)
    roots, numbers = dict[str, str](), dict[str, str]()
    for message in sorted(known, key=_age):
        talk = _find(parent, message.id)
        roots.setdefault(talk, (*message.references, message.id)[0])
        if message.thread:
            numbers.setdefault(talk, message.thread)
    roots |= numbers
    return {message.id: roots[_find(parent, message.id)] for message in known}


def _relatives(message: Message) -> tuple[str, ...]:
    by_program = (f"\0{message.thread}",) if message.thread else ()
    return (*message.references, *by_program)


def _age(message: Message) -> tuple[float, str]:
    return (message.at.timestamp() if message.at else float("inf"), message.id)


def _find(parent: dict[str, str], name: str) -> str:
    root = name
    while (above := parent.get(root, root)) != root:
        root = above
    while (above := parent.get(name, name)) != root:
        parent[name], name = root, above
    return root


def _unite(parent: dict[str, str], one: str, other: str) -> None:
    one, other = _find(parent, one), _find(parent, other)
    if one != other:
        parent[other] = one
