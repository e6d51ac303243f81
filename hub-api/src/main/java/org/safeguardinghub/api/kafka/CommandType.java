package org.safeguardinghub.api.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** The commands that systems may send, by the path that takes them over HTTP. */
enum CommandType {
    SUBJECT_RECORD("subject.record", "/api/v1/subjects"),
    SUBJECT_BIRTH("subject.birth", "/api/v1/subjects/{id}/birth"),
    SUBJECT_IDENTIFIERS("subject.identifiers", "/api/v1/subjects/{id}/identifiers"),
    SUBJECT_NAMES("subject.names", "/api/v1/subjects/{id}/names"),
    SUBJECT_ADDRESSES("subject.addresses", "/api/v1/subjects/{id}/addresses"),
    SUBJECT_RELATIONSHIPS("subject.relationships", "/api/v1/subjects/{id}/relationships"),
    CONCERN_RECORD("concern.record", "/api/v1/concerns"),
    CONCERN_CORRECT("concern.correct", "/api/v1/concerns/{id}/corrections"),
    CONCERN_WITHDRAW("concern.withdraw", "/api/v1/concerns/{id}/withdrawal"),
    CONTEXT_RECORD("context.record", "/api/v1/contexts"),
    CONTEXT_MOVE("context.move", "/api/v1/contexts/{id}/transitions"),
    LINK_PROPOSE("link.propose", "/api/v1/links"),
    LINK_CONFIRM("link.confirm", "/api/v1/links/{id}/confirmation"),
    LINK_UNDO("link.undo", "/api/v1/links/{id}/undo"),
    INVOLVEMENT_RECORD("involvement.record", "/api/v1/involvements"),
    INVOLVEMENT_CONFIRM("involvement.confirm", "/api/v1/involvements/{id}/confirmation"),
    INVOLVEMENT_END("involvement.end", "/api/v1/involvements/{id}/ending"),
    PLACEMENT_RECORD("placement.record", "/api/v1/placements"),
    PLACEMENT_NOTIFY("placement.notify", "/api/v1/placements/{id}/notification"),
    PLACEMENT_END("placement.end", "/api/v1/placements/{id}/ending"),
    DISRUPTION_MEASURE_RECORD("disruption-measure.record", "/api/v1/disruption-measures"),
    DISRUPTION_MEASURE_MOVE("disruption-measure.move", "/api/v1/disruption-measures/{id}/state"),
    MISSING_EPISODE_RECORD("missing-episode.record", "/api/v1/missing-episodes"),
    MISSING_EPISODE_RETURN("missing-episode.return", "/api/v1/missing-episodes/{id}/return"),
    MISSING_EPISODE_INTERVIEW(
            "missing-episode.interview", "/api/v1/missing-episodes/{id}/return-interview"),
    REFERRAL_RECORD("referral.record", "/api/v1/referrals"),
    REFERRAL_ACKNOWLEDGE("referral.acknowledge", "/api/v1/referrals/{id}/acknowledgement"),
    REFERRAL_ANSWER(
            "referral.answer", "/api/v1/referrals/{id}/information-requests/{request}/answer"),
    CONSENT_RECORD("consent-decision.record", "/api/v1/consent-decisions"),
    CONSENT_WITHDRAW("consent-decision.withdraw", "/api/v1/consent-decisions/{id}/withdrawal"),
    CONSENT_CONFIRM("consent-decision.confirm", "/api/v1/consent-decisions/{id}/confirmation"),
    ACCESS_REQUEST("access-request.record", "/api/v1/access-requests"),
    INTELLIGENCE_RECORD("intelligence.record", "/api/v1/intelligence"),
    MARKER_SET("marker.set", "/api/v1/markers"),
    MARKER_MOVE("marker.move", "/api/v1/markers/{id}/status"),
    MARKER_REVIEW("marker.review", "/api/v1/markers/{id}/review"),
    MARKER_REMOVE("marker.remove", "/api/v1/markers/{id}/removal"),
    ASSESSMENT_RECORD("assessment.record", "/api/v1/assessments"),
    CONCERN_ASSESS("concern.assess", "/api/v1/concerns/{id}/assessments"),
    ASSESSMENT_DISSENT("assessment.dissent", "/api/v1/assessments/{id}/dissent"),
    SHARE_DECIDE("share.decide", "/api/v1/shares"),
    SHARE_RECALL("share.recall", "/api/v1/shares/{id}/recall"),
    SHARE_ACKNOWLEDGE("share.acknowledge-recall", "/api/v1/shares/{id}/acknowledgement"),
    FEED_ACKNOWLEDGE("feed.acknowledge", "/api/v1/feed/{id}/acknowledgement");

    private static final String PREFIX = "org.safeguardinghub.";

    /** How an event is answered that is no command, or none that is known. */
    static final String UNREADABLE = PREFIX + "command.refused.v1";

    private final String name;
    private final String path;

    CommandType(String name, String path) {
        this.name = name;
        this.path = path;
    }

    static Optional<CommandType> of(String type) {
        return Arrays.stream(values()).filter(c -> c.answeredAs("v1").equals(type)).findFirst();
    }

    String path() {
        return path;
    }

    /** Whether the command names what it is about outside its body. */
    boolean namesSubject() {
        return path.contains("{id}");
    }

    /** The path on which the same command goes over HTTP. */
    String path(String subject) {
        var filled = path;
        for (var id : ids(subject)) {
            filled = filled.replaceFirst("\\{[a-z]+}", Matcher.quoteReplacement(id));
        }
        return filled;
    }

    /** How many ids the command names outside its body. */
    int idsInSubject() {
        return path.split("\\{", -1).length - 1;
    }

    /**
     * The ids that stand in the path over HTTP, in its order; in an event's subject a slash stands
     * between them. One that is missing is empty, which is no id of anything.
     */
    List<String> ids(String subject) {
        var ids = new ArrayList<>(List.of(subject.split("/", Math.max(1, idsInSubject()))));
        while (ids.size() < idsInSubject()) {
            ids.add("");
        }
        return ids;
    }

    String answeredAs(String how) {
        return PREFIX + name + "." + how;
    }
}
