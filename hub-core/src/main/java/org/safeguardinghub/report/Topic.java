package org.safeguardinghub.report;

import java.util.List;

/**
 * What kind of decision it is, with the outcomes it can have in the order of the columns. Kept in
 * rows by name: add, never rename.
 */
public enum Topic {
    /** somebody looked, and the hub ruled: one for each record, or one where there was none */
    RULING("Rulings", "highest level shown", "purpose", "FULL", "SUMMARY", "EXISTENCE", "NONE"),
    /**
     * somebody looked at a record of another agency while the own one had no involvement in force:
     * the rule C1 limited what was shown
     */
    ACCESS(
            "Accesses without a live reason",
            "highest level shown all the same",
            "purpose",
            "FULL",
            "SUMMARY",
            "EXISTENCE",
            "NONE"),
    /** an owner decided whether to share */
    SHARE(
            "Decisions to share",
            "what the owner decided",
            "lawful basis",
            "SHARE",
            "PART",
            "DECLINED",
            "DEFER",
            "RECALLED",
            "VIEW_GIVEN",
            "VIEW_RECALLED"),
    /** an owner was asked for more, and answered or did not in time */
    ACCESS_REQUEST(
            "Requests for access",
            "what the agency that was asked answered",
            "",
            "GRANTED",
            "PART",
            "REFUSED",
            "DEFERRED",
            "UNANSWERED"),
    /** a referral went on, or waited for longer than it may */
    REFERRAL(
            "Referrals",
            "what the agency did, or did not do in time",
            "route, decision or what was owed",
            "SENT",
            "ACKNOWLEDGED",
            "DECIDED",
            "CLOSED",
            "TRANSFER_REFUSED",
            "UNANSWERED"),
    /** consent was overridden, or something stated that stands in for it */
    CONSENT(
            "Sharing without consent",
            "what was decided or stated",
            "lawful basis",
            "OVERRIDDEN",
            "OVERRIDE_ENDED",
            "CAUSE_STATED",
            "CAUSE_ENDED"),
    /** somebody broke the glass, and holders ruled on it or did not in time */
    EMERGENCY(
            "Emergency accesses and their reviews",
            "taken, or what a holder ruled",
            "whether in time",
            "TAKEN",
            "JUSTIFIED",
            "NOT_JUSTIFIED",
            "NOT_REVIEWED"),
    /** what was owed was done before the hub said that it was late, or not */
    CLOCK("Clocks", "whether it was done in time", "what was owed", "MET", "MISSED"),
    /** figures, decisions or the whole ledger were taken out of the hub */
    TAKING("Data taken out", "in which form", "stated reason", "CSV", "HTML", "PACK", "LEDGER");

    private final String title;
    private final String outcomeIs;
    private final String groundIs;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> outcomes;

    Topic(String title, String outcomeIs, String groundIs, String... outcomes) {
        this.title = title;
        this.outcomeIs = outcomeIs;
        this.groundIs = groundIs;
        this.outcomes = List.of(outcomes);
    }

    /** As a heading. */
    public String title() {
        return title;
    }

    /** What its outcomes say. */
    public String outcomeIs() {
        return outcomeIs;
    }

    /** What its grounds are; empty where it has none. */
    public String groundIs() {
        return groundIs;
    }

    public boolean hasGrounds() {
        return !groundIs.isEmpty();
    }

    /** Every outcome that it can have. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** Whether each decision is a ruling, with an explanation under its own id. */
    public boolean isRuled() {
        return this == RULING || this == ACCESS;
    }
}
