"""Whether what the records have learnt since may change what a message means.

A mailbox is read with what is known at its beginning; when its mails are filed, more is
known with each of them.  Only those that this concerns are read again.
"""

import re

from afterview.facts import Message
from afterview.reading.ats import domain_of
from afterview.reading.known import Known
from afterview.reading.sentences import fold
from afterview.reading.warnings import looks_like


def concern(message: Message, before: Known, now: Known) -> bool:
    """Is this from, or does it name, somebody who was not known before?"""
    if before is now or before == now:
        return False
    if (before.own, before.name, before.zone, before.country) != (
        now.own, now.name, now.zone, now.country,
    ):  # fmt: skip
        return True
    people = Known(contacts=now.contacts - before.contacts)
    return _is_from(message, people) or _names(message, before, now)


def _is_from(message: Message, people: Known) -> bool:
    domain = domain_of(message.sender.email.casefold())
    houses = {domain_of(address) for address in people.contacts}
    return domain in houses or bool(looks_like(domain, people))


def _names(message: Message, before: Known, now: Known) -> bool:
    had = {*before.employers, *before.agencies, *before.roles}
    fresh = {*now.employers, *now.agencies, *now.roles} - had
    said = fold(f"{message.subject}\n{message.sender.name}\n{message.fresh or message.text}")
    return any(name and re.search(rf"\b{re.escape(fold(name))}\b", said) for name in fresh)
