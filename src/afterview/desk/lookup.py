"""Search: applications, people and mails by any word."""

from dataclasses import dataclass

from afterview.records.models import Application, Mail, Member, Person

MOST = 20
LONGEST = 200  # characters of a question that make sense


@dataclass(frozen=True, slots=True)
class Found:
    words: str
    applications: tuple[Application, ...] = ()
    people: tuple[Person, ...] = ()
    mails: tuple[Mail, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.applications or self.people or self.mails)


def search(member: Member, words: str) -> Found:
    """What holds these words, the newest first; nothing for an empty question."""
    words = " ".join(words.replace("\0", "").split())[:LONGEST]
    if not words:
        return Found("")
    applications = Application.objects.visible_to(member).search(words)
    people = Person.objects.visible_to(member).search(words)
    mails = Mail.objects.visible_to(member).search(words)
    return Found(
        words,
        tuple(applications.select_related("company", "agency")[:MOST]),
        tuple(people.select_related("company")[:MOST]),
        tuple(mails.select_related("application__company").defer("text")[:MOST]),
    )
