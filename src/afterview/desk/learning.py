"""The reading learns from the user's answers: each is kept as a row, and all of them together
shift the second vote a little.  Taking an answer back un-teaches it.
"""

from datetime import datetime
from uuid import UUID

from afterview.facts import Label
from afterview.reading import learnt
from afterview.records.models import Correction, Mail, Workspace


def teach(mail: Mail, label: Label, now: datetime) -> None:
    """The user says what this mail is; the answer given last counts."""
    known = Correction.objects.filter(workspace_id=mail.workspace_id, mail=mail)
    if not known.update(label=label.value, at=now):
        Correction.objects.create(
            workspace_id=mail.workspace_id,
            mail=mail,
            label=label.value,
            before={**mail.reading, "label": mail.label},
            at=now,
        )
    relearn(mail.workspace_id)


def unteach(mail: Mail) -> None:
    """The answer is taken back, and the mail is again what it was taken for at first."""
    given = Correction.objects.filter(workspace_id=mail.workspace_id, mail=mail).first()
    if given is None:
        return
    mail.label, mail.reading = str(given.before.get("label") or mail.label), given.before
    mail.save(update_fields=["label", "reading"])
    given.delete()
    relearn(mail.workspace_id)


def relearn(workspace_id: UUID) -> None:
    """From all answers anew; it takes a moment."""
    given = Correction.objects.filter(workspace_id=workspace_id).select_related("mail")
    latest = reversed(given.order_by("-at", "-id")[: learnt.MOST_ANSWERS])
    said = ((each.mail, Label(each.label)) for each in latest)
    answers = [(learnt.text_of(mail.subject, mail.fresh), label) for mail, label in said]
    taught = learnt.as_plain(learnt.train(answers)) if answers else {}
    Workspace.objects.filter(pk=workspace_id).update(learnt=taught)
