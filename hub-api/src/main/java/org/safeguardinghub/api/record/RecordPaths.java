package org.safeguardinghub.api.record;

import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

/** Where a record of each type is read. */
public final class RecordPaths {
    private static final String API = "/api/v1/";

    private RecordPaths() {}

    public static String of(RecordType type, RecordId id) {
        return API + collection(type) + "/" + id;
    }

    private static String collection(RecordType type) {
        return switch (type) {
            case SUBJECT -> "subjects";
            case CONCERN -> "concerns";
            case REFERRAL -> "referrals";
            case CONSENT_DECISION -> "consent-decisions";
            case PARTNER_INFORMATION, INTELLIGENCE, INTELLIGENCE_PRODUCT -> "intelligence";
            case ACCESS_REQUEST -> "access-requests";
            case MARKER -> "markers";
            case ASSESSMENT -> "assessments";
            case DISRUPTION_MEASURE -> "disruption-measures";
            case MISSING_EPISODE -> "missing-episodes";
            case PLACEMENT -> "placements";
            case EMERGENCY_ACCESS -> "emergency-access";
            case CONTEXT -> "contexts";
            case PATTERN_OPENING -> "pattern-openings";
            case VIEW_SHARE -> "view-shares";
            case REVIEW_GRANT -> "review-grants";
        };
    }
}
