package org.safeguardinghub.subjectaccess.bundle;

import org.safeguardinghub.shared.RecordType;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which codes of a part may stand in a bundle. They are given with whatever is left of the part, as
 * no mark leaves one out: so none is among them that tells of a source, a grade, a place or
 * somebody else. A code that is not listed is not given.
 */
final class ToldCodes {
    private ToldCodes() {}

    static Map<String, String> of(RecordType type, Map<String, String> codes) {
        var told = new HashMap<>(codes);
        told.keySet().retainAll(of(type));
        return told;
    }

    private static Set<String> of(RecordType type) {
        return switch (type) {
            case CONCERN -> Set.of("state", "withdrawalReason");
            case REFERRAL -> Set.of("state", "route", "help", "escalation");
            case CONSENT_DECISION -> Set.of("kind", "state");
            case ACCESS_REQUEST, VIEW_SHARE -> Set.of("state");
            case MARKER -> Set.of("standing");
            case MISSING_EPISODE -> Set.of("currentlyMissing", "interview", "interviewInTime");
            case PLACEMENT -> Set.of("state", "emergency");
            case SUBJECT,
                    PARTNER_INFORMATION,
                    INTELLIGENCE,
                    INTELLIGENCE_PRODUCT,
                    ASSESSMENT,
                    DISRUPTION_MEASURE,
                    EMERGENCY_ACCESS,
                    CONTEXT,
                    PATTERN_OPENING,
                    REVIEW_GRANT ->
                    Set.of();
        };
    }
}
