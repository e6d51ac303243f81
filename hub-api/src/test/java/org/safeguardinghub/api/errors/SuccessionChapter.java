package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Areas and agencies that end, and looking them up. */
final class SuccessionChapter implements Chapter {
    private static final String OPERATOR = "hub-operator";
    private static final String ADMIN = "HUB_ADMIN";
    private static final String PATH = "/successions";
    private static final String LAST_DAY = "2199-04-01";
    private static final String SUCCESSION =
            "{'id':'$','from':'%s','agencies':[{'agency':'%s','successors':['gp'],'custodian':'gp'}],"
                + "'approvedBy':'Parliament','instrument':'"
                    + Echo.CANARY
                    + "','source':'https://orders.example/1'}";
    private static final String WITHDRAWAL = "{'id':'$'}";

    @Override
    public List<Operation> tell(Scene scene) {
        return List.of(
                announce(scene),
                withdraw(scene),
                Operation.read("readAgency", "/agencies/gp", "school")
                        .asking("", "PRACTITIONER")
                        .refusingAt("not-found", "/agencies/" + Echo.CANARY_AGENCY)
                        .refusingAt("not-found", "/agencies/No%20one"),
                Operation.read("readArea", "/areas/E08000021", "school")
                        .asking("", "PRACTITIONER")
                        .refusingAt("not-found", "/areas/" + Echo.CANARY));
    }

    private static Operation announce(Scene scene) {
        scene.agency("ends-anew", "VOLUNTARY");
        scene.agency("ends-once", "VOLUNTARY");
        scene.agency("follows", "VOLUNTARY");
        scene.made(OPERATOR, ADMIN, PATH, of("2199-04-01", "ends-once").replace("gp", "follows"));
        return Operation.command(
                        "announceSuccession", PATH, OPERATOR, ADMIN, of(LAST_DAY, "ends-anew"))
                .dated("/from")
                .limited("/instrument")
                .refusing("code.unknown", g -> g.body(sent(LAST_DAY, Echo.CANARY_AGENCY)))
                .refusing("agency.unknown", g -> g.body(sent(LAST_DAY, Echo.CANARY)))
                .refusing("field.conflict", g -> g.field("/from", "2026-02-01"))
                .refusing("field.conflict", g -> g.body(sent(LAST_DAY, "gp")))
                .refusing("succession.already-announced", g -> g.body(sent(LAST_DAY, "ends-once")))
                .refusing("succession.succeeds-later", g -> g.body(sent("2199-03-01", "follows")))
                .refusing("succession.own-agency", g -> g.body(sent(LAST_DAY, OPERATOR)));
    }

    private static Operation withdraw(Scene scene) {
        scene.agency("stays", "VOLUNTARY");
        scene.agency("stays-too", "VOLUNTARY");
        var one = PATH + "/" + scene.made(OPERATOR, ADMIN, PATH, of(LAST_DAY, "stays"));
        var over = PATH + "/" + scene.made(OPERATOR, ADMIN, PATH, of(LAST_DAY, "stays-too"));
        scene.made(OPERATOR, ADMIN, over + "/withdrawal", WITHDRAWAL);
        return Operation.command(
                        "withdrawSuccession", one + "/withdrawal", OPERATOR, ADMIN, WITHDRAWAL)
                .refusingAt("not-found", PATH + "/" + UUID.randomUUID() + "/withdrawal")
                .refusingAt("succession.settled", over + "/withdrawal");
    }

    private static String sent(String day, String agency) {
        var id = UUID.randomUUID().toString();
        return of(day, agency).replace('\'', '"').replace("$", id);
    }

    private static String of(String day, String agency) {
        return SUCCESSION.formatted(day, agency);
    }
}
