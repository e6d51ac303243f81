package org.safeguardinghub.rigs.tamper;

import org.safeguardinghub.api.Node;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A hub that knows whom the changes need: a school that publishes and somebody who audits. */
record Registered(Node hub) {
    Registered {
        register(hub, "audit", "OVERSIGHT");
        register(hub, "school", "SCHOOL");
    }

    private static void register(Node hub, String agency, String kind) {
        var body =
                ("{'id':'%s','agency':'%s','name':'An agency','kind':'%s','areas':['E08000021'],"
                                + "'desk':{'name':'Front door'}}")
                        .formatted(UUID.randomUUID(), agency, kind)
                        .replace('\'', '"');
        var answer =
                hub.send(
                        hub.to("/api/v1/agencies")
                                .header(
                                        "Authorization",
                                        "Bearer " + hub.token("hub-operator", "HUB_ADMIN"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }
}
