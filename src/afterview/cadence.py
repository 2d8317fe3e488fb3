"""The numbers of the rulebook in one place (section 9.7), by sector and kind of work.

Days are calendar days unless the name says `bd`: business days of the employer.
A user may change any of them; the rules read them from here alone.
"""

from dataclasses import dataclass, replace

from afterview.facts import Case, Sector


@dataclass(frozen=True, slots=True)
class Cadence:
    # thank-you notes: TY-02 to TY-04
    thank_due_h: int = 24
    thank_soft_h: int = 48
    thank_late_bd: int = 5
    thank_earliest_min: int = 30
    thank_words: tuple[int, int] = (75, 150)
    thank_warn_words: tuple[int, int] = (40, 180)
    thank_block_words: int = 250
    thank_similarity_max: float = 0.6

    # notes and debrief: DB-01, DB-02
    notes_due_h: int = 1
    notes_useful_h: int = 48
    debrief_due_h: int = 2
    debrief_useful_h: int = 48

    # follow-ups: FU-02 to FU-05
    ask_after_stated_bd: int = 2
    ask_window_bd: int = 1
    ask_none_stated_bd: int = 5
    ask_window_none_bd: int = 2
    min_gap_days: int = 7
    second_gap_bd: int = 5
    closing_gap_bd: int = 10
    max_unanswered: int = 3
    dormant_days: int = 42
    dormant_after_two_bd: int = 10
    agency_gap_bd: int = 3  # C18
    after_news_days: int = 7  # FU-12
    after_news_bd: int = 5
    answer_hours: int = 4  # FU-09, business hours
    answer_hard_bd: int = 1

    # on hold: FU-12, O13
    hold_first_days: int = 30
    hold_every_days: int = 30
    hold_max: int = 3
    hold_dormant_days: int = 90

    # assignments: AS-02, AS-04, AS-06
    assignment_ack_bd: int = 1
    assignment_clarify_share: float = 0.25
    assignment_clarify_until_share: float = 0.5
    assignment_buffer_share: float = 0.10
    assignment_buffer_min_h: int = 4
    assignment_default_bd: int = 3
    assignment_flag_hours: tuple[int, int] = (8, 20)

    # references: RF-01, RF-03, RF-06, RF-08 to RF-10
    references_have: int = 5
    references_give: int = 3
    heads_up_h: int = 2
    referee_nudge_bd: int = 2
    referee_backup_bd: int = 4
    referee_thanks_h: int = 48
    referee_cap_30d: int = 3
    referee_cap_search: int = 6
    consent_months: int = 12
    referees_told_bd: int = 3
    referees_told_days: int = 30

    # offers: PO-04 to PO-13
    offer_ack_h: int = 4
    offer_ack_hard_h: int = 24
    offer_buffer_bd: int = 1
    offer_buffer_min_h: int = 12
    offer_ask_time_share: float = 0.5
    offer_typical_bd: int = 5
    writing_after_promised_bd: int = 2
    writing_bd: int = 3
    verbal_stalls_bd: int = 10
    withdraw_h: int = 24
    withdraw_rest_bd: int = 5

    # endings: RJ-01, RJ-02, RJ-06, RJ-12
    rejection_from_h: int = 24
    rejection_due_h: int = 48
    rejection_useful_days: int = 7
    review_due_h: int = 24
    review_after_end_days: int = 7
    review_useful_days: int = 14
    warm_days: tuple[int, ...] = (91, 182)
    warm_until_days: int = 365
    closed_after_dormant_days: int = 180
    reopened_within_days: int = 14  # 9.4: withdrawals that a rescinded offer reopens

    # the whole search: PO-02, PO-03
    target_live: int = 6
    max_final_while_employed: int = 5
    warn_share: float = 0.5
    few_live: int = 3
    day_cap: int = 5

    # law: RT-12
    ontario_days: int = 45
    ontario_reminder_days: int = 40
    ontario_until_days: int = 60


DORMANT_DAYS = {
    Sector.RETAIL: 28,
    Sector.HOSPITALITY: 28,
    Sector.GOVERNMENT: 70,
    Sector.ACADEMIA: 90,
}
LARGE_OR_PUBLIC_BD = 8  # FU-02: 7 to 10
CONTRACT_DORMANT_DAYS, CONTRACT_ASK_BD = 28, 2  # EC-13


def for_case(case: Case, base: Cadence | None = None) -> Cadence:
    """The numbers for one application: sector (FU-05), size (FU-02), contract (EC-13)."""
    cadence = base or Cadence()
    if case.contract:
        return replace(
            cadence, dormant_days=CONTRACT_DORMANT_DAYS, ask_none_stated_bd=CONTRACT_ASK_BD
        )
    if case.large or case.sector in {Sector.GOVERNMENT, Sector.ACADEMIA}:
        cadence = replace(cadence, ask_none_stated_bd=LARGE_OR_PUBLIC_BD)
    return replace(cadence, dormant_days=DORMANT_DAYS.get(case.sector, cadence.dormant_days))
