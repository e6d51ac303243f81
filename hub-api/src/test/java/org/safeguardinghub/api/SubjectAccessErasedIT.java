package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.AskedSchool.PLAIN;
import static org.safeguardinghub.api.AskedSchool.at;
import static org.safeguardinghub.api.AskedSchool.grounds;
import static org.safeguardinghub.api.AskedSchool.release;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.forgetting.erase.ErasedEntries;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Who asked for what is held, and what was judged then, is forgotten like a record. */
class SubjectAccessErasedIT {
    @TempDir static Path folder;
    private static Town town;
    private static AskedSchool school;
    private static Caseworker clerk;
    private static Erasures erasures;

    @BeforeAll
    static void a_town() throws IOException {
        town = new Town(folder);
        school = AskedSchool.in(town);
        clerk = school.clerk();
        erasures = Erasures.of(town.hub, "school");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void a_request_that_is_answered_is_erased_and_one_that_is_open_is_not() {
        var child = child();
        var kept = answered(child());
        var request = marked(child);
        assertThat(item(request).at("/mark/withheld/note").asString()).isEqualTo("see the file");
        erasures.proposer()
                .refused(409, "erasure.asked-for", "/erasures", Erasures.proposal(request));
        answer(request);
        assertThat(read(request).has("erased")).isFalse();
        var entries = town.hub.part(ErasedEntries.class);
        int before = entries.indexes().size();

        var erasure = erasures.erased(request);

        assertThat(erasures.read(erasure).at("/records/0/record").asString()).isEqualTo(request);
        var now = read(request);
        assertThat(now.path("erased").asBoolean()).isTrue();
        assertThat(now.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(now.toString())
                .doesNotContain("Ayla Fernsby", "SAR 12", "Ola Brook", "see the file");
        assertThat(now.path("items").valueStream()).noneMatch(item -> item.has("mark"));
        assertThat(clerk.get(at(request, "/bundle")).statusCode()).isEqualTo(409);
        assertThat(entries.indexes()).as("received, marked, released").hasSize(before + 3);
        erasures.proposer()
                .refused(409, "erasure.already-erased", "/erasures", Erasures.proposal(request));
        assertThat(read(kept).path("name").asString()).isEqualTo("Ayla Fernsby");
        assertThat(item(kept).at("/mark/withheld/note").asString()).isEqualTo("see the file");
    }

    @Test
    void another_agency_s_request_and_one_under_a_hold_are_not_erased() {
        var child = child();
        var request = answered(child);
        Erasures.of(town.hub, "csc")
                .proposer()
                .refused(404, "not-found", "/erasures", Erasures.proposal(request));
        erasures.second()
                .made(
                        "/legal-holds",
                        ("{'id':'$','issuer':'x','legalPower':'x','scope':{'subjects':['%s'],"
                                        + "'topics':['CONCERN']}}")
                                .formatted(child));
        erasures.proposer().refused(409, "erasure.held", "/erasures", Erasures.proposal(request));
    }

    private static String child() {
        var child = town.subject("school");
        town.concern("school", child);
        return child;
    }

    private static JsonNode read(String request) {
        return clerk.read(at(request, ""));
    }

    private static JsonNode item(String request) {
        return read(request).path("items").path(0);
    }

    private static String marked(String child) {
        var request = school.collected(child);
        var withheld = grounds("PROTECTED_SOURCE");
        var marks =
                read(request)
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("number").asInt())
                        .map("{'item':%%d,'withheld':%s}".formatted(withheld)::formatted)
                        .collect(Collectors.joining(","));
        clerk.made(at(request, "/marks"), "{'id':'$','marks':[" + marks + "]}");
        return request;
    }

    private static void answer(String request) {
        school.head().made(at(request, "/approval"), school.approval(request));
        clerk.made(at(request, "/release"), release());
        clerk.made(at(request, "/delivery"), PLAIN);
    }

    private static String answered(String child) {
        var request = marked(child);
        answer(request);
        return request;
    }
}
