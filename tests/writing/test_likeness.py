from afterview.writing.likeness import heart, likeness, word_count

ONE = (
    "Dear Ana,\n\nThank you for the talk about welding.\n\nBest regards,\nSam Rivera\n+1 555 0100\n"
)
OTHER = "Dear Bo,\n\nI liked how bridges are mended.\n\nBest regards,\nSam Rivera\n+1 555 0100\n"


def test_greeting_and_sign_off_do_not_count():
    assert heart(ONE) == "Thank you for the talk about welding."
    assert word_count(ONE) == 7


def test_notes_with_other_words_are_unlike_though_they_begin_and_end_alike():
    assert likeness(ONE, OTHER) == 0
    assert likeness(ONE, ONE.replace("Ana", "Chi")) == 1


def test_of_a_note_to_pass_on_only_the_note_counts():
    assert heart("Hi Kim,\n\nPlease pass this on.\n\n———\n\n" + ONE) == heart(ONE)


def test_sign_offs_of_other_languages_are_known():
    for end in ("Mit freundlichen Grüßen\nSam", "Cordialement,\nSam", "Un cordial saludo,\nSam"):
        assert heart(f"Hola, Ana:\n\nUna cosa.\n\n{end}\n") == "Una cosa."
