"""The form of a debrief: two minutes first, and what a recruiter asks behind a fold."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from afterview.desk.recollections import PRIVATE, SAID
from afterview.records.models import Debrief, Member, Person
from afterview.web.forms import LONG, day, words, yes

# In the order of the talk, the way the rulebook's form has it (DB-03).
MORE: tuple[tuple[str, str, str], ...] = (
    ("course", "How it went, from the first minute to the last", ""),
    ("topics", "What the talk turned on", ""),
    ("questions", "What they asked", "One question a line."),
    ("strongest", "Your best answer", ""),
    ("weakest", "Your weakest answer", ""),
    ("need", "What do they want solved?", ""),
    ("proof", "Work of yours that answers it, with a result", ""),
    ("they_said", "What they said about the role, the team, pay, the start", ""),
    ("tests", "Tests or assignments they gave, and until when", ""),
    ("my_doubts", "Your own doubts and questions", "One a line; each stays open until answered."),
    ("would_accept", "You would accept at", "Pay, start, terms."),
    ("would_refuse", "You would turn down", ""),
    (
        "papers",
        "Forms filled in, references given",
        "Identity numbers and bank data have time until there is an offer.",
    ),
    ("elsewhere", "Other processes: how far, until when", "No names needed; only what is true."),
    ("risks", "Notice, holidays booked, moving, a counter-offer", ""),
    ("availability", "When you are free for a next round", ""),
)


YEARS = range(2000, 2200)


class DebriefForm(forms.Form):
    """All of it may stay empty; nothing that was typed is ever refused in a draft."""

    missed = words("What was left unsaid, that you wish you had said?", long=True)
    their_doubts = words("Did they voice a doubt?", long=True, hint="One a line.")
    left_it = words("The next step, in their words", long=True)
    promised = day("Which day did they name for it?")
    undertook = words("Did you promise them something?", most=300)
    undertook_until = day("By when?")
    hard = words(
        "Which questions were hard?",
        long=True,
        hint="One a line. They come back for practice, and stay with you.",
    )
    went_badly = yes("It did not go well")

    def __init__(
        self, *args: Any, people: Iterable[Person], own: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        mine = dict(self.fields)
        said = {
            f"{SAID}{person.pk}": words(f"What only {person.name} said or asked", long=True)
            for person in people
        }
        self.met = tuple(said)
        self.fields = said | mine | _more()
        for name in () if own else PRIVATE:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        for name in ("promised", "undertook_until"):
            if (that := given.get(name)) and that.year not in YEARS:
                self.add_error(name, "This is no day of our time.")
        return given

    def quick(self) -> list[forms.BoundField]:
        rest = set(_MORE_NAMES)
        return [self[name] for name in self.fields if name not in rest]

    def more(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name in _MORE_NAMES]

    @property
    def has_more(self) -> bool:
        return any(field.value() or field.errors for field in self.more())

    def typed(self) -> dict[str, str]:
        """What was typed, whether or not it can be right."""
        found = (self.data.get(name, "") for name in self.fields)
        return {name: str(said)[:LONG] for name, said in zip(self.fields, found, strict=True)}


def _more() -> dict[str, forms.Field]:
    asked: dict[str, forms.Field] = {
        name: words(label, long=True, hint=hint) for name, label, hint in MORE
    }
    asked["interest"] = forms.IntegerField(
        label="Your interest, from 0 to 10", required=False, min_value=0, max_value=10
    )
    asked["interest_more"] = words("What would make it a 10?", most=300)
    asked["private"] = words("Only for you", long=True, hint="Never in a letter, never shared.")
    return asked


_MORE_NAMES = frozenset(_more())


def form_of(debrief: Debrief, member: Member, data: Mapping[str, Any] | None = None) -> DebriefForm:
    """A recruiter of the agency is not asked, and not shown, what is the candidate's own."""
    own = member.role != Member.Role.RECRUITER
    met = [contact.person for contact in debrief.round.contacts.select_related("person")]
    return DebriefForm(data, people=met, own=own, initial=debrief.answers)


class ConcernForm(forms.Form):
    answer = words("The answer", long=True)
