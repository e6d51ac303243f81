package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.UUID;

/** Sends what agencies send to a hub. In a body, {@code $} is a fresh id and quotes are single. */
public record Sender(HubWithBroker hub) {
    public static final String CARE = "CHILD_PROTECTION";

    /** Registers an agency that serves one area. */
    public void register(String agency, String kind) {
        var body =
                ("{'id':'$','agency':'%s','name':'An agency','kind':'%s','areas':['E08000021'],"
                                + "'desk':{'name':'Front door'}}")
                        .formatted(agency, kind);
        made(post("hub-operator", "HUB_ADMIN", "/agencies", body));
    }

    /** The agency's own record of a person. */
    public String subject(String agency) {
        var body = "{'id':'$','content':{'ID':{'preferredName':'Ayla'}}}";
        return made(post(agency, "PUBLISHER", "/subjects", body));
    }

    /** Says that another agency works with a person of one's own. */
    public void involve(String holder, String subject, String agency) {
        var body =
                "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}"
                        .formatted(subject, agency);
        made(post(holder, "PUBLISHER", "/involvements", body));
    }

    public HttpResponse<String> post(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        return hub.post(agency, role, path, body.replace('\'', '"').replace("$", id));
    }

    public HttpResponse<String> get(String agency, String role, String path) {
        return hub.get(agency, role, path, CARE);
    }

    /** The id of what an accepted command made. */
    public static String made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("created").asString();
    }

    /** What a read found. */
    public static JsonNode found(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** That a command was refused with this status, code and, where it has one, field. */
    public static void refused(HttpResponse<String> answer, int status, String code, String field) {
        var problem = json(answer);
        assertThat(problem.path("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem.at("/errors/0/field").asString("")).isEqualTo(field);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
