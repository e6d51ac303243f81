package org.safeguardinghub.clock;

import org.safeguardinghub.register.DeskWork;

/**
 * What is owed within a time, with the time where nothing else is set locally. Stored by name: add,
 * never rename. Source: domain guide, section 6.
 */
public enum ClockKind {
    /** acknowledge the referrer */
    ACKNOWLEDGEMENT(1, TimeLimit.Unit.WORKING_DAYS),
    /** decide the next step on a referral, from its receipt on; to have screened it is none */
    NEXT_STEP(1, TimeLimit.Unit.WORKING_DAYS),
    /** child and family assessment, from the referral on */
    ASSESSMENT(45, TimeLimit.Unit.WORKING_DAYS),
    /** strategy discussion, or enquiries, about a child under immediate protection */
    STRATEGY_DISCUSSION(72, TimeLimit.Unit.HOURS),
    /** initial child protection conference, from the strategy discussion on */
    PROTECTION_CONFERENCE(15, TimeLimit.Unit.WORKING_DAYS),
    /** accept or refuse a transfer; the guide knows no time: that of any agency to answer */
    TRANSFER_RESPONSE(5, TimeLimit.Unit.WORKING_DAYS),
    /** answer to a request for more; the guide knows no time */
    ACCESS_RESPONSE(2, TimeLimit.Unit.WORKING_DAYS),
    /** agree which of two authorities is responsible for a child; as {@link #TRANSFER_RESPONSE} */
    RESPONSIBILITY(5, TimeLimit.Unit.WORKING_DAYS),
    /**
     * see that whoever had a record knows that it was corrected, disputed, withdrawn or recalled;
     * the guide knows no time: that of any agency to answer
     */
    RECIPIENTS_INFORMED(5, TimeLimit.Unit.WORKING_DAYS),
    /** approve or decline a sharing agreement; as {@link #TRANSFER_RESPONSE} */
    AGREEMENT_RESPONSE(5, TimeLimit.Unit.WORKING_DAYS),
    /** the talk after a child has returned */
    RETURN_INTERVIEW(72, TimeLimit.Unit.HOURS),
    /** each holder rules on an emergency access: the sharing rules set the time (section 2) */
    EMERGENCY_REVIEW(),
    /** tell the host authority of a placement: regulations set the time */
    PLACEMENT_NOTIFICATION(),
    /** decide again on sharing that was put off: who puts it off sets the time */
    SHARE_DECISION(),
    /**
     * decide whether a record that was kept for long enough is kept on or erased; the guide knows
     * no time: a month
     */
    RETENTION_REVIEW(20, TimeLimit.Unit.WORKING_DAYS),
    /** answer who asked for what is held of a person: the law sets the time */
    SUBJECT_ACCESS();

    /** None where each event that starts the clock says by when. */
    private final int amount;

    private final TimeLimit.Unit unit;

    ClockKind() {
        this(0, TimeLimit.Unit.WORKING_DAYS);
    }

    ClockKind(int amount, TimeLimit.Unit unit) {
        this.amount = amount;
        this.unit = unit;
    }

    /** Whether a partnership may set a limit of its own. */
    public boolean isLocal() {
        return amount > 0;
    }

    /** The limit where the partnership has set none, of a kind that can have one. */
    public TimeLimit usual() {
        return new TimeLimit(amount, unit);
    }

    /** Which desk of the agency that owes it takes it. */
    public DeskWork takenAs() {
        return switch (this) {
            case ACKNOWLEDGEMENT,
                    NEXT_STEP,
                    ASSESSMENT,
                    STRATEGY_DISCUSSION,
                    PROTECTION_CONFERENCE,
                    TRANSFER_RESPONSE ->
                    DeskWork.REFERRALS;
            case ACCESS_RESPONSE,
                    RECIPIENTS_INFORMED,
                    AGREEMENT_RESPONSE,
                    EMERGENCY_REVIEW,
                    SHARE_DECISION ->
                    DeskWork.SHARING;
            case RESPONSIBILITY, RETURN_INTERVIEW, PLACEMENT_NOTIFICATION -> DeskWork.PLACEMENTS;
            case RETENTION_REVIEW, SUBJECT_ACCESS -> DeskWork.RECORDS;
        };
    }
}
