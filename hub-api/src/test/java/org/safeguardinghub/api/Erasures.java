package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An agency's people who have records erased: one proposes, two others approve. */
record Erasures(Caseworker proposer, Caseworker first, Caseworker second) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String APPROVAL = "{'id':'$'}";

    static Erasures of(HubWithBroker hub, String agency) {
        return new Erasures(
                new Caseworker(hub, agency, "PRACTITIONER", "p.practitioner"),
                new Caseworker(hub, agency, "AGENCY_ADMIN", "f.first"),
                new Caseworker(hub, agency, "AGENCY_ADMIN", "s.second"));
    }

    static String proposal(String... records) {
        var named =
                Arrays.stream(records).map(one -> "'" + one + "'").collect(Collectors.joining(","));
        return "{'id':'$','records':[%s],'ground':'HELD_IN_ERROR','reason':'Sent by mistake'}"
                .formatted(named);
    }

    String proposed(String... records) {
        return proposer.made("/erasures", proposal(records));
    }

    /** Proposed, and approved once. */
    String approvedOnce(String... records) {
        var erasure = proposed(records);
        first.made("/erasures/" + erasure + "/approval", APPROVAL);
        return erasure;
    }

    void approvedLast(String erasure) {
        second.made("/erasures/" + erasure + "/approval", APPROVAL);
    }

    /** From the proposal to the check that nothing is left. */
    String erased(String... records) {
        var erasure = approvedOnce(records);
        approvedLast(erasure);
        awaitErased(erasure);
        return erasure;
    }

    void awaitErased(String erasure) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(read(erasure).path("state").asString())
                                        .isEqualTo("ERASED"));
    }

    JsonNode read(String erasure) {
        return first.read("/erasures/" + erasure);
    }
}
