package org.safeguardinghub.api.errors;

import static org.safeguardinghub.api.errors.Echo.CANARY;

import java.util.List;

/** What partnerships set for their areas, clocks apart. */
final class LocalChapter implements Chapter {
    private static final String THRESHOLDS = "/areas/E08000021/thresholds";
    private static final String DESKS = "/areas/E08000021/desks";
    private static final String THRESHOLD =
            "{'id':'$','threshold':'OPENING_DAYS','value':28,'approvedBy':'" + CANARY + "'}";
    private static final String DESK =
            "{'id':'$','agency':'gp','work':'RECORDS','desk':{'name':'"
                    + CANARY
                    + "'},'approvedBy':'"
                    + CANARY
                    + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                Operation.command(
                                "setThreshold", THRESHOLDS, "hub-operator", "HUB_ADMIN", THRESHOLD)
                        .dated("/from")
                        .limited("/approvedBy")
                        .coded("/threshold")
                        .refusing(
                                "field.conflict",
                                good -> good.field("/from", "2020-01-01T00:00:00Z"))
                        .refusingAt("not-found", "/areas/" + CANARY + "/thresholds"),
                Operation.read("listThresholds", THRESHOLDS, "gp")
                        .asking("", "PRACTITIONER")
                        .refusing("field.date", good -> good.asking("at", CANARY))
                        .refusingAt("not-found", "/areas/" + CANARY + "/thresholds"),
                Operation.command("setDesk", DESKS, "hub-operator", "HUB_ADMIN", DESK)
                        .dated("/from")
                        .limited("/approvedBy")
                        .coded("/work")
                        .refusing(
                                "field.conflict",
                                good -> good.field("/from", "2020-01-01T00:00:00Z"))
                        .refusing("field.conflict", good -> good.field("/agency", "nobody-known"))
                        .refusing("agency.unknown", good -> good.field("/agency", CANARY))
                        .refusingAt("not-found", "/areas/" + CANARY + "/desks"),
                Operation.read("listDesks", DESKS, "gp")
                        .asking("", "PRACTITIONER")
                        .refusing("field.date", good -> good.asking("at", CANARY))
                        .refusingAt("not-found", "/areas/" + CANARY + "/desks"));
    }
}
