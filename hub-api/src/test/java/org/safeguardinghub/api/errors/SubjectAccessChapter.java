package org.safeguardinghub.api.errors;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Requests for what the school holds of a person, as far as each of them has come. */
final class SubjectAccessChapter implements Chapter {
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String NOTHING = "0".repeat(64);
    private static final String CARE = "CHILD_PROTECTION";
    private static final String CLERK = "PRACTITIONER";
    private static final String OTHER = "MASH";
    private static final String PATH = "/subject-access-requests";
    private static final String PLAIN = "{'id':'$'}";
    private static final String PERSON =
            "{'id':'$','content':{'ID':{'preferredName':'%1$s'},'ADDR':{'line1':'%1$s'}}}"
                    .formatted(Echo.CANARY);
    private static final String EXTENDED =
            "{'id':'$','ground':'COMPLEX','told':'" + Echo.CANARY + "'}";
    private static final String GIVEN = "{'id':'$','marks':[{'item':1}]}";
    private static final String BOTH =
            "{'item':1,'withheld':{'exemption':'THIRD_PARTY','judgedBy':'x'},'redacted':"
                    + "[{'category':'ID','grounds':{'exemption':'THIRD_PARTY','judgedBy':'x'}}]}";
    private static final String RELEASED =
            "{'id':'$','how':'IN_PERSON','to':'" + Echo.CANARY + "'}";
    private static final String CLOSED =
            "{'id':'$','ground':'WITHDRAWN','reason':'" + Echo.CANARY + "'}";
    private static final String NO_INTEL =
            "{'item':1,'redacted':[{'category':'INTEL','grounds':"
                    + "{'exemption':'THIRD_PARTY','judgedBy':'x'}}]}";
    private static final String CONFLICT =
            "{'id':'$','kind':'CONFLICT','subject':'%s','reason':'x'}";

    private Scene scene;

    @Override
    public List<Operation> tell(Scene in) {
        scene = in;
        return List.of(
                receive(),
                extend(),
                collect(),
                mark(),
                approve(),
                release(),
                deliver(),
                close(),
                Operation.read("readSubjectAccess", at(released(person()), ""), "school")
                        .asking(CARE, CLERK),
                bundle(),
                Operation.read("listSubjectAccessWork", "/work/subject-access", "school")
                        .asking(CARE, CLERK)
                        .refusing("field.type", good -> good.asking("limit", Echo.CANARY))
                        .refusing("field.type", good -> good.asking("cursor", Echo.CANARY)));
    }

    private Operation receive() {
        return command("receiveSubjectAccess", PATH, CLERK, asked(person(), recently()))
                .limited("/name")
                .limited("/reference")
                .limited("/identity/checkedBy")
                .coded("/requester")
                .coded("/identity/means")
                .dated("/receivedAt")
                .dated("/identity/checkedAt")
                .refusing("field.date", good -> good.field("/receivedAt", "2199-01-01T00:00:00Z"))
                .refusing("not-found", good -> good.field("/subject", NOBODY))
                .refusing("not-found", good -> good.by("gp", CLERK));
    }

    private Operation extend() {
        var extended = received(person());
        made(CLERK, extended, "extension", EXTENDED);
        var late = scene.made("school", CLERK, PATH, asked(person(), "2026-01-05T09:30:00Z"));
        return command("extendSubjectAccess", at(received(person()), "/extension"), CLERK, EXTENDED)
                .limited("/told")
                .coded("/ground")
                .refusingAt("subject-access.already-extended", at(extended, "/extension"))
                .refusingAt("subject-access.too-late", at(late, "/extension"))
                .refusingAt("subject-access.over", at(closed(), "/extension"));
    }

    private Operation collect() {
        return command("collectSubjectAccess", at(received(person()), "/collection"), CLERK, PLAIN)
                .asking()
                .refusingAt("subject-access.over", at(closed(), "/collection"));
    }

    private Operation mark() {
        var shared = person();
        var referral =
                scene.made(
                        "school",
                        CLERK,
                        "/referrals",
                        ("{'id':'$','subjects':['%s'],'receiver':'csc','route':'STATUTORY','help':'ADVICE',"
                             + "'content':{'NARR':{'account':'"
                                        + Echo.CANARY
                                        + "'}}}")
                                .formatted(shared));
        scene.made("csc", OTHER, "/referrals/" + referral + "/acknowledgement", PLAIN);
        var request = collected(shared);
        var answer = scene.hub.get("school", CLERK, PATH + "/" + request, CARE).body();
        var others =
                JsonMapper.shared()
                        .readTree(answer)
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("another").asBoolean())
                        .findFirst()
                        .orElseThrow()
                        .path("number")
                        .asInt();
        var marks = at(request, "/marks");
        return command("markSubjectAccess", marks, CLERK, GIVEN)
                .asking()
                .refusing("subject-access.no-such-category", good -> marked(good, NO_INTEL))
                .refusingAt("subject-access.unread", at(parted(false), "/marks"))
                .refusing(
                        "field.too-long",
                        good -> marked(good, withheld("THIRD_PARTY", Echo.CANARY.repeat(100))))
                .refusing("code.unknown", good -> marked(good, withheld(Echo.CANARY, "x")))
                .refusing("field.conflict", good -> marked(good, BOTH))
                .refusing("subject-access.no-such-item", good -> marked(good, "{'item':99}"))
                .refusing(
                        "subject-access.another-agencys",
                        good -> marked(good, "{'item':" + others + "}"))
                .refusingAt("subject-access.not-collected", at(received(person()), "/marks"))
                .refusingAt("subject-access.over", at(closed(), "/marks"));
    }

    private static String withheld(String exemption, String judgedBy) {
        return "{'item':1,'withheld':{'exemption':'%s','judgedBy':'%s'}}"
                .formatted(exemption, judgedBy);
    }

    private Operation approve() {
        var marked = marked(person());
        return command("approveSubjectAccess", at(marked, "/approval"), OTHER, approval(marked))
                .asking()
                .refusingAt("subject-access.unread", at(parted(true), "/approval"))
                .refusing("field.type", good -> good.field("/entries", Echo.CANARY))
                .refusing("subject-access.changed", good -> good.field("/entries", NOTHING))
                .refusing("subject-access.same-hand", good -> good.by("school", CLERK))
                .refusingAt("subject-access.not-collected", at(received(person()), "/approval"))
                .refusingAt("subject-access.not-all-marked", at(collected(person()), "/approval"))
                .refusingAt("subject-access.already-approved", at(approved(person()), "/approval"))
                .refusingAt("subject-access.over", at(closed(), "/approval"));
    }

    private Operation release() {
        var person = person();
        var changed = approved(person);
        scene.made("school", CLERK, "/restrictions", CONFLICT.formatted(person));
        return command("releaseSubjectAccess", at(approved(person()), "/release"), CLERK, RELEASED)
                .asking()
                .limited("/to")
                .coded("/how")
                .refusingAt("subject-access.changed", at(changed, "/release"))
                .refusingAt("subject-access.not-approved", at(marked(person()), "/release"))
                .refusingAt("subject-access.already-released", at(released(person()), "/release"))
                .refusingAt("subject-access.over", at(closed(), "/release"));
    }

    private Operation deliver() {
        return command("deliverSubjectAccess", at(released(person()), "/delivery"), CLERK, PLAIN)
                .refusingAt("subject-access.not-released", at(approved(person()), "/delivery"))
                .refusingAt("subject-access.over", at(closed(), "/delivery"));
    }

    private Operation close() {
        return command("closeSubjectAccess", at(received(person()), "/closing"), CLERK, CLOSED)
                .limited("/reason")
                .coded("/ground")
                .refusingAt("subject-access.over", at(closed(), "/closing"));
    }

    private Operation bundle() {
        var person = person();
        var changed = released(person);
        scene.made("school", CLERK, "/restrictions", CONFLICT.formatted(person));
        return Operation.read(
                        "readSubjectAccessBundle", at(released(person()), "/bundle"), "school")
                .asking(CARE, CLERK)
                .refusingAt("subject-access.not-released", at(approved(person()), "/bundle"))
                .refusingAt("subject-access.changed", at(changed, "/bundle"));
    }

    private static Attempt marked(Attempt good, String mark) {
        return good.replacing("{\"item\":1}", mark.replace('\'', '"'));
    }

    private static Operation command(String id, String path, String role, String body) {
        return Operation.command(id, path, "school", role, body);
    }

    private static String at(String request, String step) {
        return PATH + "/" + request + step;
    }

    private static String recently() {
        return Instant.now().minus(Duration.ofDays(1)).toString();
    }

    private static String asked(String person, String when) {
        return ("{'id':'$','subject':'%1$s','requester':'THE_PERSON','name':'%3$s','reference':'%3$s',"
                    + "'receivedAt':'%2$s','identity':{'checkedBy':'%3$s','checkedAt':'%2$s',"
                    + "'means':'PHOTO_DOCUMENT'}}")
                .formatted(person, when, Echo.CANARY);
    }

    private String person() {
        return scene.made("school", "/subjects", PERSON);
    }

    private String received(String person) {
        return scene.made("school", CLERK, PATH, asked(person, recently()));
    }

    private void made(String role, String request, String step, String body) {
        scene.made("school", role, at(request, "/" + step), body);
    }

    private String collected(String person) {
        var request = received(person);
        made(CLERK, request, "collection", PLAIN);
        return request;
    }

    private String marked(String person) {
        var request = collected(person);
        made(CLERK, request, "marks", GIVEN);
        return request;
    }

    private String approved(String person) {
        var request = marked(person);
        made(OTHER, request, "approval", approval(request));
        return request;
    }

    private String released(String person) {
        var request = approved(person);
        made(CLERK, request, "release", RELEASED);
        return request;
    }

    /** Of the working list as it is read now. */
    private String approval(String request) {
        var list = scene.hub.get("school", OTHER, PATH + "/" + request, CARE).body();
        return "{'id':'$','entries':'%s'}"
                .formatted(JsonMapper.shared().readTree(list).path("entries").asString());
    }

    /** A request of whom something was collected that is the person's no more. */
    private String parted(boolean marked) {
        var other = person();
        var person = person();
        var doctors = scene.made("gp", "/subjects", PERSON);
        var link = linked(doctors, other);
        linked(doctors, person);
        var request = marked ? marked(person) : collected(person);
        if (marked) {
            made(CLERK, request, "marks", GIVEN.replace("}]", "},{'item':2}]"));
        }
        scene.made("gp", "/links/" + link + "/undo", SubjectChapter.UNDO);
        return request;
    }

    private String linked(String doctors, String ours) {
        var link = scene.made("gp", "/links", Scene.LINK.formatted(doctors, ours));
        scene.made("school", "/links/" + link + "/confirmation", PLAIN);
        return link;
    }

    private String closed() {
        var request = received(person());
        made(CLERK, request, "closing", CLOSED);
        return request;
    }
}
