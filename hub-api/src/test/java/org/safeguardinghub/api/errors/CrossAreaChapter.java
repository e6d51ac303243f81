package org.safeguardinghub.api.errors;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a coordinator finds across areas, and opens. */
final class CrossAreaChapter implements Chapter {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String FAR = "harbour";
    private static final String OPENING =
            "{'id':'$','pseudonym':'%s','purpose':'DISRUPTION','reason':'" + Echo.CANARY + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        scene.made(
                "hub-operator",
                "/agencies",
                "{'id':'$','agency':'%s','name':'An agency','kind':'SCHOOL',".formatted(FAR)
                        + "'areas':['E06000045'],'desk':{'name':'Front door'}}");
        var first = pseudonym(scene, "ZZ1 OLD");
        var opening = scene.made("csc", "COORDINATOR", "/cross-area/openings", opens(first));
        return List.of(
                across("listCrossAreaSubjects", "/cross-area/subjects")
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("limit", "201"))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY)),
                across("listCrossAreaPatterns", "/cross-area/patterns")
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY)),
                Operation.command(
                                "openPattern",
                                "/cross-area/openings",
                                "csc",
                                "COORDINATOR",
                                opens(pseudonym(scene, "ZZ2 NEW")))
                        .asking("PATTERN", "COORDINATOR")
                        .coded("/purpose")
                        .refusing("code.unknown", good -> good.field("/purpose", "PATTERN"))
                        .limited("/reason")
                        .refusing("not-found", good -> good.field("/pseudonym", NOBODY))
                        .refusing("not-found", good -> good.by("gp", "COORDINATOR"))
                        .refusing(
                                "pattern-opening.in-force",
                                good -> good.field("/pseudonym", first)),
                across("listOpenedRecords", "/cross-area/openings/" + opening)
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY)),
                Operation.read("readPatternOpening", "/pattern-openings/" + opening, "school"),
                across("readCrossAreaWaiting", "/cross-area/waiting"),
                across("readCrossAreaHotspots", "/cross-area/hotspots")
                        .refusing("field.type", good -> good.asking("week", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("week", "2026-W54"))
                        .refusing("field.type", good -> good.asking("week", "2099-W01")),
                across("readCrossAreaEmergencyAccess", "/cross-area/emergency-access"),
                across("readCrossAreaFlows", "/cross-area/flows")
                        .refusing("field.type", good -> good.asking("quarter", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("quarter", "2026-Q5"))
                        .refusing("field.type", good -> good.asking("quarter", "2099-Q4")));
    }

    private static String opens(String pseudonym) {
        return OPENING.formatted(pseudonym);
    }

    /** Of a car that a school of each area saw. */
    private static String pseudonym(Scene scene, String mark) {
        var before = pseudonyms(scene);
        saw(scene, FAR, scene.made(FAR, "/subjects", Scene.subject()), mark);
        saw(scene, "school", scene.child, mark);
        await().atMost(PATIENCE).until(() -> pseudonyms(scene).size() > before.size());
        var after = new ArrayList<>(pseudonyms(scene));
        after.removeAll(before);
        return after.getFirst();
    }

    private static void saw(Scene scene, String by, String child, String mark) {
        scene.made(
                by,
                "/concerns",
                ("{'id':'$','subjects':['%s'],'content':{'PERP':{'vehicles':[{'description':'%s',"
                                + "'identifier':'%s'}]}}}")
                        .formatted(child, Echo.CANARY, mark));
    }

    private static List<String> pseudonyms(Scene scene) {
        var answer = scene.hub.get("csc", "COORDINATOR", "/cross-area/patterns", "PATTERN");
        return JsonMapper.shared().readTree(answer.body()).findValuesAsString("pseudonym");
    }

    private static Operation across(String id, String path) {
        return Operation.read(id, path, "csc").asking("PATTERN", "COORDINATOR");
    }
}
