package org.safeguardinghub.api.revocation;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A read by which somebody may see something of a case; named as the index of exits names it. What
 * the hub sends by itself is {@link Outgoing}.
 */
public enum Exit {
    READ_CONCERN("/concerns/%1$s"),
    READ_SUBJECT("/subjects/%2$s"),
    READ_CHRONOLOGY("/subjects/%2$s/chronology"),
    READ_PAST_CHRONOLOGY("/as-of/subjects/%2$s/chronology?validAt=%4$s&knownAt=%4$s%5$s"),
    READ_ATTACHMENT("%3$s"),
    LIST_RECORDS("/records?limit=40"),
    READ_FEED("/feed"),
    READ_ASSESSMENT("%3$s"),
    READ_MARKER("%3$s"),
    READ_MISSING_EPISODE("%3$s"),
    READ_PLACEMENT("%3$s"),
    READ_INTELLIGENCE("%3$s"),
    READ_DISRUPTION_MEASURE("%3$s"),
    READ_REFERRAL("%3$s"),
    LIST_REFERRALS("/referrals?limit=40"),
    LIST_WORK("/work?limit=40"),
    LIST_DISCLOSURES("/subjects/%2$s/disclosures"),
    PREVIEW_RULING("/rulings/preview"),
    READ_CONSENT_DECISION("%3$s"),
    READ_CONSENT_RECEIPT("%3$s/receipt"),
    READ_CONTEXT("%3$s"),
    READ_CONTEXT_CHRONOLOGY("%3$s/chronology"),
    READ_SHARE("%3$s"),
    READ_RESTRICTION("%3$s"),
    READ_ACCESS_REQUEST("%3$s"),
    READ_EMERGENCY_ACCESS("%3$s"),
    READ_LEGAL_HOLD("%3$s"),
    READ_RULING("%3$s"),
    LIST_RULINGS("/audit/rulings?limit=40"),
    LIST_OWN_LOOKS("/looks?limit=40"),
    READ_VIEW_SHARE("%3$s"),
    LIST_VIEW_SHARES("/view-shares?limit=40"),
    READ_SHARED_CHRONOLOGY("%3$s/chronology");

    /** So far that what is asked after a reduction is of before it. */
    private static final Duration LOOKED_BACK = Duration.ofSeconds(1);

    private final String path;

    Exit(String path) {
        this.path = path;
    }

    String path(Case about) {
        return path.formatted(
                about.concern(),
                about.child(),
                about.places().get(this),
                Instant.now().minus(LOOKED_BACK),
                about.places().getOrDefault(READ_PAST_CHRONOLOGY, ""));
    }

    /** Whether there is nothing to ask for by it in this case. */
    boolean isMissingIn(Case about) {
        return path.contains("%3$s") && !about.places().containsKey(this);
    }

    String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this answer shows what the reduction takes away. */
    boolean shows(HttpResponse<String> answer, Case about, Reduction reduction) {
        if (answer.statusCode() != 200) {
            return false;
        }
        var body = answer.body();
        return switch (this) {
            case READ_FEED -> about.isToldOfIn(body);
            case READ_SUBJECT -> body.contains(about.name());
            case READ_CONCERN,
                    READ_CHRONOLOGY,
                    READ_PAST_CHRONOLOGY,
                    READ_SHARED_CHRONOLOGY,
                    READ_ATTACHMENT,
                    LIST_RECORDS ->
                    body.contains(reduction == Reduction.CONFLICT ? about.home() : about.words());
            // the level of the account is the only one that a limit on it takes away
            case PREVIEW_RULING -> body.contains("\"category\":\"NARR\",\"level\":\"FULL\"");
            case LIST_DISCLOSURES -> body.contains(about.concern());
            case LIST_RULINGS, LIST_OWN_LOOKS, READ_RULING, READ_CONSENT_RECEIPT -> true;
            case LIST_REFERRALS, LIST_WORK -> body.contains(about.idOf(READ_REFERRAL));
            case LIST_VIEW_SHARES -> body.contains(about.idOf(READ_VIEW_SHARE));
            case READ_CONTEXT_CHRONOLOGY -> body.contains(about.noticed());
            case READ_ASSESSMENT,
                    READ_MARKER,
                    READ_MISSING_EPISODE,
                    READ_PLACEMENT,
                    READ_INTELLIGENCE,
                    READ_DISRUPTION_MEASURE,
                    READ_REFERRAL,
                    READ_CONSENT_DECISION,
                    READ_CONTEXT,
                    READ_SHARE,
                    READ_RESTRICTION,
                    READ_ACCESS_REQUEST,
                    READ_EMERGENCY_ACCESS,
                    READ_LEGAL_HOLD,
                    READ_VIEW_SHARE ->
                    // what is only held has no id
                    body.contains(about.idOf(this));
        };
    }
}
