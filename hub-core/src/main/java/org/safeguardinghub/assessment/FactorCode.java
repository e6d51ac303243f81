package org.safeguardinghub.assessment;

import static org.safeguardinghub.assessment.FactorClass.HARM_INDICATOR;
import static org.safeguardinghub.assessment.FactorClass.PROTECTIVE;
import static org.safeguardinghub.assessment.FactorClass.RISK_INDICATOR;
import static org.safeguardinghub.assessment.FactorClass.VULNERABILITY;
import static org.safeguardinghub.shared.Category.HLTH;
import static org.safeguardinghub.shared.Category.RISK;
import static org.safeguardinghub.shared.Category.SEXH;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;

/**
 * A vocabulary, not a test: an open list that grows by versions, of which this is 1. Source: domain
 * guide, section 7. A factor on health is content of that category, so that an assessment is no way
 * round its rules.
 */
public enum FactorCode {
    IN_OR_LEAVING_CARE(VULNERABILITY, RISK),
    UNSTABLE_HOUSING(VULNERABILITY, RISK),
    PAST_ABUSE_OR_DOMESTIC_ABUSE(VULNERABILITY, RISK),
    FAMILY_CONFLICT(VULNERABILITY, RISK),
    BEREAVEMENT(VULNERABILITY, RISK),
    ISOLATION(VULNERABILITY, RISK),
    DISABILITY_OR_LEARNING_NEED(VULNERABILITY, HLTH),
    EXCLUDED_OR_MISSING_EDUCATION(VULNERABILITY, RISK),
    SUBSTANCE_USE(VULNERABILITY, SEXH),
    MENTAL_HEALTH(VULNERABILITY, SEXH),
    HOMELESSNESS(VULNERABILITY, RISK),
    INSECURE_IMMIGRATION_STATUS(VULNERABILITY, RISK),
    GOING_MISSING(RISK_INDICATOR, RISK),
    UNEXPLAINED_MONEY_GIFTS_OR_PHONES(RISK_INDICATOR, RISK),
    OLDER_OR_CONTROLLING_PARTNER_OR_FRIEND(RISK_INDICATOR, RISK),
    SECRECY_OR_MULTIPLE_DEVICES(RISK_INDICATOR, RISK),
    CHANGED_BEHAVIOUR(RISK_INDICATOR, RISK),
    PEERS_BEING_EXPLOITED(RISK_INDICATOR, RISK),
    HOTSPOTS_VISITED(RISK_INDICATOR, RISK),
    UNKNOWN_CARS(RISK_INDICATOR, RISK),
    DISCLOSURE(HARM_INDICATOR, RISK),
    INJURY(HARM_INDICATOR, HLTH),
    REPEATED_STIS(HARM_INDICATOR, SEXH),
    PREGNANCY_WITH_EXPLOITATION_CONCERN(HARM_INDICATOR, SEXH),
    IMAGES_SHARED(HARM_INDICATOR, RISK),
    FOUND_WITH_SUSPECTED_ABUSER(HARM_INDICATOR, RISK),
    MOVED_BETWEEN_AREAS(HARM_INDICATOR, RISK),
    COERCED_OFFENDING(HARM_INDICATOR, RISK),
    TRUSTED_ADULT(PROTECTIVE, RISK),
    SCHOOL_ATTENDANCE(PROTECTIVE, RISK),
    SAFE_HOME(PROTECTIVE, RISK),
    SPECIALIST_WORKER(PROTECTIVE, RISK),
    OWN_SAFETY_STRATEGIES(PROTECTIVE, RISK),
    DISRUPTED_ACCESS_TO_ABUSER(PROTECTIVE, RISK),
    /** in the assessor's words, with the class that the assessor gives it */
    OTHER(null, RISK);

    private final @Nullable FactorClass kind;
    private final Category category;

    FactorCode(@Nullable FactorClass kind, Category category) {
        this.kind = kind;
        this.category = category;
    }

    /** Null for what is not in the list. */
    public @Nullable FactorClass kind() {
        return kind;
    }

    public Category category() {
        return category;
    }
}
