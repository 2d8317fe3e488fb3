"""What Maya practises in the example, and what still waits for an answer."""

from datetime import datetime, timedelta

from afterview.desk import practice
from afterview.records.models import Candidate, Concern, Question

# Where it was asked, the question, what went wrong, what to do next time, and her answer.
HARD: tuple[tuple[str, str, str, str, dict[str, str]], ...] = (
    (
        "Northwind", "How would you move the nightly jobs without stopping the morning reports?",
        "too_long", "The two runs side by side first, then the rest.", {
            "situation": "At Fernbank the nightly run took five hours and failed twice a week.",
            "task": "I was to make it finish before the depots open, with nobody noticing.",
            "action": "I ran new jobs beside the old for two weeks and compared each table.",
            "result": "It takes forty minutes now, and has not failed since October.",
        },
    ),
    (
        "Tideway Rail", "Tell me about leading people through a change that they did not want.",
        "unclear_result", "Begin with the people, and end with what they say today.", {
            "situation": "Six analysts were to give up sheets that they had built over years.",
            "task": "I led the change, and half of them were against it.",
            "action": "I asked each what must not be lost, and moved those parts first, with them.",
            "result": "Five of six asked to move the rest themselves; the sixth teaches it today.",
        },
    ),
    ("Candle & Crow", "What would your last manager say that you should work on?",
     "structure", "One thing, and what has become of it since.", {}),
)  # fmt: skip
OPEN = (
    ("Northwind", Concern.Whose.THEIRS, "Whether I have led people, not only projects"),
    ("Northwind", Concern.Whose.MINE, "Who decides what the suppliers must deliver?"),
)


def fill(candidate: Candidate, now: datetime) -> None:
    """The deck, one question of it due today, and the open doubts of the last round."""
    cases = {each.company.name: each for each in candidate.applications.select_related("company")}
    for number, (company, words, wrong, fix, star) in enumerate(HARD):
        question = practice.remember(
            candidate,
            words,
            Question.Source.DEBRIEF,
            now - timedelta(days=1),
            application=cases.get(company),
            wrong=wrong,
            fix=fix,
        )
        practice.write(question, star, wrong=wrong, fix=fix)
        question.due_at = now + timedelta(days=number - 1, hours=1)
        question.save(update_fields=["due_at"])
    for company, whose, words in OPEN:
        if company in cases:
            cases[company].concerns.create(
                workspace_id=candidate.workspace_id, whose=whose, words=words, raised=now
            )
