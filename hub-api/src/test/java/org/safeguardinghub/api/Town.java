package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;

/** A running hub with the agencies of one invented town, and what they commonly tell it. */
final class Town implements AutoCloseable {
    static final String CARE = "CHILD_PROTECTION";

    final HubWithBroker hub;
    private int borders;

    Town(Path folder, String... settings) throws IOException {
        hub = new HubWithBroker(folder, settings);
        register("school", "SCHOOL", "E08000021");
        register("csc", "LA_CSC", "E08000021");
        register("gp", "NHS_GP", "E08000021");
        register("licensing", "LA_LICENSING", "E08000021");
        register("force", "POLICE", "E06000045");
    }

    void register(String agency, String kind, String area) {
        made(
                "hub-operator",
                "HUB_ADMIN",
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'%s','areas':['%s'],"
                        + "'desk':{'name':'Front door'}}",
                agency,
                kind,
                area);
    }

    /** Of a border, from 1 on: no other of this town has it. */
    int nextBorder() {
        return ++borders;
    }

    String subject(String agency) {
        return made(
                agency,
                "PUBLISHER",
                "/subjects",
                "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}");
    }

    String concern(String agency, String subject) {
        return made(
                agency,
                "PUBLISHER",
                "/concerns",
                "{'id':'$','subjects':['%s'],'content':{'ID':{'preferredName':'Ayla'},"
                        + "'NARR':{'account':'came hungry','actionWanted':'Please call'},"
                        + "'EDU':{'setting':'Oak House'}}}",
                subject);
    }

    void involve(String by, String subject, String agency) {
        made(
                by,
                "PUBLISHER",
                "/involvements",
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}",
                subject,
                agency);
    }

    /** Two records are one person: the first agency proposes, the second confirms. */
    void link(String one, String subject, String other, String otherSubject) {
        var link =
                made(
                        one,
                        "PUBLISHER",
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}",
                        subject,
                        otherSubject);
        made(other, "PUBLISHER", "/links/" + link + "/confirmation", "{'id':'$'}");
    }

    /**
     * Sends a command.
     *
     * @param body {@code $} stands for a new command id, single quotes for double ones
     * @param in what stands in it for each {@code %s} in turn
     */
    HttpResponse<String> send(String agency, String role, String path, String body, String... in) {
        var filled = body;
        for (var value : in) {
            filled = filled.replaceFirst("%s", value);
        }
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, filled.replace('\'', '"').replace("$", id));
    }

    /** Sends what must be accepted; the id of what it made. */
    String made(String agency, String role, String path, String body, String... in) {
        var answer = send(agency, role, path, body, in);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    HttpResponse<String> read(String agency, String path) {
        return hub.get(agency, "PRACTITIONER", path, CARE);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The refusal's code, behind its status. */
    static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).path("code").asString("");
    }

    /** Refused with this status and code, for this field. */
    static void refused(HttpResponse<String> answer, String refusal, String field) {
        assertThat(refusal(answer)).as(answer.body()).isEqualTo(refusal);
        assertThat(json(answer).path("errors").path(0).path("field").asString())
                .as(answer.body())
                .isEqualTo(field);
    }

    @Override
    public void close() {
        hub.close();
    }
}
