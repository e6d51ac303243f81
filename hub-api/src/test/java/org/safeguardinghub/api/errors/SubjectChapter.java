package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What a holder says of a person after the record was begun. */
final class SubjectChapter implements Chapter {
    private static final String IDENTIFIER =
            "{'id':'$','identifiers':[{'scheme':'LOCAL','value':'%s'%s}]}";
    private static final String RELATED =
            "{'id':'$','relationships':[{'relationship':'aunt','name':'%s'%s}]}";
    private static final String BORN =
            "{'id':'$','givenName':'%s','dateOfBirth':'2026-01-05','identifiers':[%s]}";
    private static final String UNBORN =
            "{'id':'$','content':{'ID':{%s'familyName':'%s'}},'unborn':{'mother':'%s'}}";

    /** What undoes a link. */
    static final String UNDO =
            "{'id':'$','reason':'NO_LONGER_SURE','explanation':'" + Echo.CANARY + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        var person = "{'id':'$','content':{'ID':{'familyName':'" + Echo.CANARY + "'}}}";
        var mother = scene.made("school", "/subjects", person);
        var unborn = scene.made("school", "/subjects", UNBORN.formatted("", Echo.CANARY, mother));
        var subject = "/subjects/" + mother;
        return List.of(
                identifiers(subject + "/identifiers"),
                names(subject + "/names"),
                address(subject + "/addresses"),
                relationships(subject + "/relationships"),
                birth("/subjects/" + unborn + "/birth")
                        .refusingAt("subject.not-unborn", subject + "/birth"),
                undo(scene, mother),
                search());
    }

    private static Operation search() {
        var sought =
                "{'person':{'givenName':'%1$s','familyName':'%1$s','dateOfBirth':'2012-03-04'}}"
                        .formatted(Echo.CANARY);
        return Operation.command(
                        "searchSubjects", "/subjects/search", "csc", "PRACTITIONER", sought)
                .asking()
                .dated("/person/dateOfBirth")
                .limited("/person/givenName")
                .limited("/person/familyName")
                .refusing("field.type", good -> good.body("[]"))
                .refusing(
                        "field.characters",
                        good -> good.field("/person/givenName", Echo.CANARY + "\u202e"))
                .refusing("field.conflict", good -> good.field("/reference", Echo.CANARY))
                .refusing("field.conflict", good -> good.body("{}"))
                .refusing("field.missing", good -> good.body("{\"person\":{\"givenName\":\"x\"}}"));
    }

    private static Operation undo(Scene scene, String mother) {
        var link =
                "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                        .formatted(mother, scene.child);
        var stands = "/links/" + scene.made("school", "/links", link);
        var undone = "/links/" + scene.made("school", "/links", link);
        scene.made("school", undone + "/undo", UNDO);
        return said("undoLink", stands + "/undo", UNDO)
                .limited("/explanation")
                .coded("/reason")
                .refusingAt("link.undone", undone + "/undo");
    }

    /** Whoever names a mother names one of this agency's own records. */
    static Operation naming(Operation recordSubject) {
        var nobody = UUID.randomUUID().toString();
        return recordSubject
                .refusing("not-found", sending(UNBORN.formatted("", Echo.CANARY, nobody)))
                .refusing(
                        "field.conflict",
                        sending(
                                UNBORN.formatted(
                                        "'dateOfBirth':'2026-01-05',", Echo.CANARY, nobody)));
    }

    private static Operation identifiers(String path) {
        return said("sayIdentifiers", path, IDENTIFIER.formatted(Echo.CANARY, ""))
                .limited("/correctionReason")
                .coded("/identifierOmittedReason")
                .refusing("field.date", sending(withDate(IDENTIFIER, "matchedOn")))
                .refusing("field.conflict", good -> good.field("/identifiers", List.of()));
    }

    private static Operation names(String path) {
        return said("sayNames", path, "{'id':'$','givenName':'" + Echo.CANARY + "'}")
                .dated("/namesFrom")
                .limited("/givenName")
                .refusing("field.conflict", backwards("/namesFrom", "/namesUntil"));
    }

    private static Operation address(String path) {
        return said("sayAddress", path, "{'id':'$','address':{'town':'" + Echo.CANARY + "'}}")
                .dated("/validFrom")
                .limited("/address/town")
                .coded("/kind")
                .refusing("field.conflict", backwards("/validFrom", "/validUntil"));
    }

    private static Operation relationships(String path) {
        var both = ",'subject':'" + UUID.randomUUID() + "'";
        return said("sayRelationships", path, RELATED.formatted(Echo.CANARY, ""))
                .asking()
                .limited("/correctionReason")
                .refusing("field.date", sending(withDate(RELATED, "dateOfBirth")))
                .refusing("field.conflict", sending(RELATED.formatted(Echo.CANARY, both)));
    }

    private static Operation birth(String path) {
        var matched = "{'scheme':'LOCAL','value':'1','matchedHow':'" + Echo.CANARY + "'}";
        return said("recordBirth", path, BORN.formatted(Echo.CANARY, ""))
                .dated("/dateOfBirth")
                .limited("/givenName")
                .refusing("field.date", good -> good.field("/dateOfBirth", "2199-01-01"))
                .refusing("code.unknown", sending(BORN.formatted(Echo.CANARY, matched)));
    }

    private static String withDate(String body, String field) {
        return body.formatted(Echo.CANARY, ",'" + field + "':'" + Echo.CANARY + "'");
    }

    private static UnaryOperator<Attempt> backwards(String from, String until) {
        return good -> good.field(from, "2026-02-02").field(until, "2026-02-01");
    }

    private static UnaryOperator<Attempt> sending(String body) {
        return good ->
                good.body(body.replace('\'', '"').replace("$", UUID.randomUUID().toString()));
    }

    private static Operation said(String id, String path, String body) {
        return Operation.command(id, path, "school", "PUBLISHER", body);
    }
}
