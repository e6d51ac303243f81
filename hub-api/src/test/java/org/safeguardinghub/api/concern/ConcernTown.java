package org.safeguardinghub.api.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.api.HubWithBroker;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;

/** Agencies around one child, what they say of it, and what they read of it. */
abstract class ConcernTown {
    static final String CARE = "CHILD_PROTECTION";

    @TempDir static Path folder;
    static HubWithBroker hub;
    static String child;

    @BeforeAll
    static void agencies_around_a_child() throws Exception {
        hub = new HubWithBroker(folder);
        register("school", "SCHOOL");
        register("csc", "LA_CSC");
        register("gp", "NHS_GP");
        register("licensing", "LA_LICENSING");
        register("probation", "PROBATION");
        register("police", "POLICE");
        child = subject("school", "{'preferredName':'Ayla','dateOfBirth':'2012-03-04'}");
        for (var agency : new String[] {"csc", "gp", "probation"}) {
            created(
                    post(
                            "school",
                            "/involvements",
                            "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                                    .formatted(child, agency)));
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static void assertRefused(String content, String code, String field) {
        var answer = send(content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(json(answer).at("/errors/0/field").asString()).startsWith(field);
    }

    static HttpResponse<String> correct(
            String agency, String concern, String reason, String content) {
        return post(
                agency,
                "/concerns/" + concern + "/corrections",
                "{'id':'$','reason':%s,'whatWasWrong':'as it was told','content':{%s}}"
                        .formatted(reason, content));
    }

    static String raise(String content) {
        return created(send(content));
    }

    static HttpResponse<String> send(String content) {
        return post("school", "/concerns", concern(child, content));
    }

    static String concern(String about, String content) {
        return "{'id':'$','subjects':['%s'],'occurredAt':'2026-01-05T10:00:00Z','content':{%s}}"
                .formatted(about, content);
    }

    static HttpResponse<String> read(String agency, String concern) {
        return hub.get(agency, "PUBLISHER", "/concerns/" + concern, CARE);
    }

    static String subject(String agency, String identity) {
        return created(post(agency, "/subjects", "{'id':'$','content':{'ID':" + identity + "}}"));
    }

    static void register(String agency, String kind) {
        created(
                post(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies",
                        ("{'id':'$','agency':'%s','name':'An agency','kind':'%s',"
                                        + "'areas':['E08000021'],'desk':{'name':'Front door'}}")
                                .formatted(agency, kind)));
    }

    static HttpResponse<String> post(String agency, String path, String body) {
        return post(agency, "PUBLISHER", path, body);
    }

    static HttpResponse<String> post(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }
}
