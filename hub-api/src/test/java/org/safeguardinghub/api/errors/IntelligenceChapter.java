package org.safeguardinghub.api.errors;

import java.util.List;
import java.util.UUID;

/** Information, reports and products. */
final class IntelligenceChapter implements Chapter {
    private static final String ROLE = "INTELLIGENCE";
    private static final String PAST = "2026-03-01T09:30:00Z";
    private static final String CONDITIONS = "'conditions':[{'agencies':['csc']}]";
    private static final String GRADING =
            "'grading':{'grade':{'3x5x2':{'source':'1','information':'A','handling':'C'}},"
                    + CONDITIONS
                    + ",'provenance':[{'origin':'"
                    + Echo.CANARY
                    + "'}]}";
    private static final String GRADE = "{'id':'$'," + GRADING + "}";
    private static final String REGRADE =
            "{'id':'$'," + GRADING + ",'reason':'" + Echo.CANARY + "'}";
    private static final String PRODUCT =
            "{'id':'$','text':'%1$s','approver':{'sub':'a.sergeant','name':'%1$s'},"
                            .formatted(Echo.CANARY)
                    + "'handling':{'code':'C',"
                    + CONDITIONS
                    + "}}";
    private static final String REVIEW =
            "{'id':'$','outcome':'KEPT','reviewBy':'2126-03-01T09:30:00Z','reason':'"
                    + Echo.CANARY
                    + "'}";

    private static final String WITHDRAWAL =
            "{'id':'$','reason':'SOURCE_AT_RISK','explanation':'" + Echo.CANARY + "'}";

    @Override
    public List<Operation> tell(Scene scene) {
        scene.agency("force", "POLICE");
        scene.usesAnId("force");
        var child = scene.child;
        var known = scene.made("force", "/subjects", Scene.subject());
        var told = scene.made("school", "/intelligence", information(child));
        var done = scene.made("school", "/intelligence", information(child));
        made(scene, path(done, "grading"), GRADE);
        var raw = made(scene, "/intelligence", report(known));
        var graded = made(scene, "/intelligence", report(known));
        made(scene, path(graded, "grading"), GRADE);
        var product = made(scene, path(graded, "sanitised-product"), PRODUCT);
        var gone = made(scene, path(graded, "sanitised-product"), PRODUCT);
        made(scene, path(gone, "withdrawal"), WITHDRAWAL);
        return List.of(
                record(child),
                grade(told, done, graded, product),
                later("regradeIntelligence", graded, "regrading", REGRADE, "/reason")
                        .refusing("agency.unknown", IntelligenceChapter::toNobody)
                        .refusing("code.unknown", IntelligenceChapter::handledStrangely)
                        .refusing("intelligence.marking-too-high", good -> marked(good, "SECRET"))
                        .refusingAt("intelligence.not-graded", path(raw, "regrading"))
                        .refusingAt("intelligence.is-product", path(product, "regrading")),
                later("sanitiseIntelligence", graded, "sanitised-product", PRODUCT, "/text")
                        .refusing("agency.unknown", IntelligenceChapter::toNobody)
                        .refusing("code.unknown", IntelligenceChapter::handledStrangely)
                        .refusing("field.conflict", good -> good.field("/approver/sub", acting()))
                        .refusing(
                                "intelligence.marking-too-high", good -> marked(good, "TOP_SECRET"))
                        .refusingAt("intelligence.not-graded", path(raw, "sanitised-product"))
                        .refusingAt("intelligence.is-product", path(product, "sanitised-product")),
                later("reviewIntelligence", graded, "review", REVIEW, "/reason")
                        .coded("/outcome")
                        .refusingAt("intelligence.already-withdrawn", path(gone, "review")),
                withdraw(product, graded, gone),
                Operation.read("readIntelligence", "/intelligence/" + told, "school"));
    }

    private static Operation record(String child) {
        return Operation.command(
                        "recordIntelligence",
                        "/intelligence",
                        "school",
                        "PUBLISHER",
                        information(child))
                .dated("/occurredFrom")
                .limited("/content/NARR/account")
                .coded("/type")
                .refusing("agency.unknown", good -> good.field("/sentTo", Echo.CANARY))
                .refusing("agency.unknown", good -> good.field("/sentTo", Echo.CANARY_AGENCY))
                .refusing("field.conflict", good -> good.field("/sentTo", "csc"))
                .refusing("field.conflict", good -> good.field("/report", Echo.CANARY))
                .refusing("field.conflict", good -> good.field("/reviewBy", PAST))
                .refusing("field.conflict", good -> good.field("/occurredTo", PAST))
                .refusing(
                        "field.conflict", good -> good.field("/content/INTEL/product", Echo.CANARY))
                .refusing("intelligence.marking-too-high", good -> marked(good, "SECRET"))
                .refusing("intelligence.police-only", good -> good.body(sent(report(child))))
                .refusing("not-found", good -> good.field("/subjects", List.of(nobody())))
                .refusing("not-found", good -> good.by(Scene.HIDDEN_FROM, "PUBLISHER"));
    }

    private static Operation grade(String told, String done, String graded, String product) {
        return later("gradeIntelligence", told, "grading", GRADE, "/report")
                .refusing("agency.unknown", IntelligenceChapter::toNobody)
                .refusing("code.unknown", IntelligenceChapter::handledStrangely)
                .refusing("intelligence.marking-too-high", good -> marked(good, "SECRET"))
                .refusing("intelligence.police-grade", good -> good.by("school", ROLE))
                .refusingAt("intelligence.already-graded", path(done, "grading"))
                .refusingAt("intelligence.already-graded", path(graded, "grading"))
                .refusingAt("intelligence.is-product", path(product, "grading"));
    }

    private static Operation withdraw(String product, String report, String gone) {
        return Operation.command(
                        "withdrawProduct", path(product, "withdrawal"), "force", ROLE, WITHDRAWAL)
                .limited("/explanation")
                .coded("/reason")
                .refusingAt("intelligence.is-report", path(report, "withdrawal"))
                .refusingAt("intelligence.already-withdrawn", path(gone, "withdrawal"));
    }

    /** What is done to a record, and may say when it is looked at again. */
    private static Operation later(
            String id, String record, String command, String body, String text) {
        return Operation.command(id, path(record, command), "force", ROLE, body)
                .dated("/reviewBy")
                .limited(text)
                .refusing("field.conflict", good -> good.field("/reviewBy", PAST));
    }

    private static Attempt toNobody(Attempt good) {
        return good.replacing("\"csc\"", "\"" + Echo.CANARY_AGENCY + "\"");
    }

    private static Attempt handledStrangely(Attempt good) {
        return good.replacing("\"C\"", "\"" + Echo.CANARY + "\"");
    }

    private static Attempt marked(Attempt good, String marking) {
        return good.field("/marking", marking);
    }

    /** For whom every attempt is sent. */
    private static String acting() {
        return Echo.CANARY;
    }

    private static String nobody() {
        return UUID.randomUUID().toString();
    }

    private static String made(Scene scene, String path, String body) {
        return scene.made("force", ROLE, path, body);
    }

    private static String sent(String body) {
        return body.replace('\'', '"').replace("$", nobody());
    }

    private static String information(String subject) {
        return ("{'id':'$','type':'PARTNER_INFORMATION','subjects':['%s'],'sentTo':'force',"
                        + "'content':{'NARR':{'account':'%s'}}}")
                .formatted(subject, Echo.CANARY);
    }

    private static String report(String subject) {
        return "{'id':'$','type':'INTELLIGENCE','subjects':['%s'],'report':'%s'}"
                .formatted(subject, Echo.CANARY);
    }

    private static String path(String record, String command) {
        return "/intelligence/" + record + "/" + command;
    }
}
