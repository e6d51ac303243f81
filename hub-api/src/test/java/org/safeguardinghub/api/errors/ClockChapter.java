package org.safeguardinghub.api.errors;

import static org.safeguardinghub.api.errors.Echo.CANARY;

import java.util.List;

/** What is due, and within what time. */
final class ClockChapter implements Chapter {
    private static final String LIMIT =
            "{'id':'$','kind':'ASSESSMENT','amount':40,'unit':'WORKING_DAYS','approvedBy':'"
                    + CANARY
                    + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                Operation.command(
                                "setLimit",
                                "/areas/E08000021/clocks",
                                "hub-operator",
                                "HUB_ADMIN",
                                LIMIT)
                        .dated("/from")
                        .limited("/approvedBy")
                        .coded("/kind")
                        .refusing(
                                "field.conflict",
                                good -> good.field("/from", "2020-01-01T00:00:00Z"))
                        .refusing("field.conflict", good -> good.field("/kind", "EMERGENCY_REVIEW"))
                        .refusingAt("not-found", "/areas/" + CANARY + "/clocks"),
                Operation.read("listLimits", "/areas/E08000021/clocks", "gp")
                        .asking("", "PRACTITIONER")
                        .refusing("field.date", good -> good.asking("at", CANARY))
                        .refusingAt("not-found", "/areas/" + CANARY + "/clocks"),
                Operation.read("listWork", "/work", "gp")
                        .refusing("field.type", good -> good.asking("limit", CANARY))
                        .refusing("field.type", good -> good.asking("cursor", CANARY)));
    }
}
