package org.safeguardinghub.api.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.inference.Step;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A hub in which every refusal is possible, and a good request to each of its operations. */
public final class Scene {
    static final String HIDDEN_FROM = "licensing";

    private static final String AREA = "E08000021";
    static final String LINK =
            "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}";
    private static final String INVOLVEMENT =
            "{'id':'$','subject':'%s','agency':'%s','kind':'REFERRAL'}";
    private static final String AGENCY =
            "{'id':'$','agency':'%s','name':'An agency','kind':'%s','areas':['%s'],"
                    + "'desk':{'name':'Front door'}}";

    /** What each capability adds. */
    private static final List<Chapter> CHAPTERS =
            List.of(
                    new CodeListsChapter(),
                    new ConcernChapter(),
                    new SubjectChapter(),
                    new ConsentChapter(),
                    new ShareChapter(),
                    new AccessRequestChapter(),
                    new ReferralChapter(),
                    new ClockChapter(),
                    new LocalChapter(),
                    new AgreementChapter(),
                    new PolicyChapter(),
                    new RestrictionChapter(),
                    new PlacementChapter(),
                    new SafetyChapter(),
                    new IntelligenceChapter(),
                    new JudgementChapter(),
                    new LooksChapter(),
                    new PastChapter(),
                    new CrossAreaChapter(),
                    new ViewShareChapter(),
                    new ReviewChapter(),
                    new SubjectAccessChapter(),
                    new FeedChapter(),
                    new LedgerChapter(),
                    new ForgettingChapter(),
                    new ReportChapter(),
                    new SuccessionChapter());

    final HubWithBroker hub;

    /** What was accepted so far, in its order. */
    public final List<Step> steps = new ArrayList<>();

    /** A child whom the school holds, with a concern; the practice and the council work with it. */
    public final String child;

    public final String concern;

    public final List<Operation> operations;

    /** Where each state that forbids something is to be found, by the code it is refused with. */
    final Map<String, String> places;

    /** An id that each agency has used for a command. */
    final Map<String, String> usedIds;

    public Scene(HubWithBroker hub) {
        this.hub = hub;
        agency("school", "SCHOOL");
        agency("csc", "LA_CSC");
        agency("gp", "NHS_GP");
        agency("audit", "OVERSIGHT");
        agency(HIDDEN_FROM, "LA_LICENSING");
        child = made("school", "/subjects", subject());
        concern = made("school", "/concerns", concern(child));
        made("school", "/involvements", INVOLVEMENT.formatted(child, "gp"));
        made("school", "/involvements", INVOLVEMENT.formatted(child, "csc"));
        var asserted = made("gp", "/involvements", INVOLVEMENT.formatted(child, "gp"));
        var confirmed = made("gp", "/involvements", INVOLVEMENT.formatted(child, "gp"));
        made("school", "/involvements/" + confirmed + "/confirmation", "{'id':'$'}");
        var over = made("gp", "/involvements", INVOLVEMENT.formatted(child, "gp"));
        made(
                "gp",
                "/involvements/" + over + "/ending",
                "{'id':'$','ending':{'reason':'moved','whyNoHandOver':'moved'}}");
        var own = made("gp", "/subjects", subject());
        var link = made("gp", "/links", LINK.formatted(own, child));
        var firm = made("gp", "/links", LINK.formatted(own, child));
        made("school", "/links/" + firm + "/confirmation", "{'id':'$'}");
        var undone = made("gp", "/links", LINK.formatted(own, child));
        made("gp", "/links/" + undone + "/undo", SubjectChapter.UNDO);
        var share = made("school", "/shares", share("SHARE", concern));
        var recalled = made("school", "/shares", share("SHARE", concern));
        made("school", "/shares/" + recalled + "/recall", "{'id':'$','reason':'enough'}");
        var declined = made("school", "/shares", share("DECLINED", concern));
        var ruling =
                JsonMapper.shared()
                        .readTree(
                                hub.get("csc", "PUBLISHER", "/concerns/" + concern, "DISRUPTION")
                                        .body())
                        .path("rulingId")
                        .asString();

        usedIds = new HashMap<>();
        usesAnId("school");
        usesAnId("gp");
        usesAnId("csc");
        usedIds.put("hub-operator", area());
        places =
                Map.of(
                        "involvement.already-confirmed",
                        "/involvements/" + confirmed + "/confirmation",
                        "involvement.already-ended",
                        "/involvements/" + over + "/confirmation",
                        "link.already-confirmed",
                        "/links/" + firm + "/confirmation",
                        "link.undone",
                        "/links/" + undone + "/confirmation",
                        "share.already-recalled",
                        "/shares/" + recalled + "/recall",
                        "share.nothing-given",
                        "/shares/" + declined + "/recall");
        operations = new ArrayList<>();
        CHAPTERS.forEach(chapter -> operations.addAll(chapter.tell(this)));
        operations.addAll(
                List.of(
                        SubjectChapter.naming(
                                publishes("recordSubject", "/subjects", "school", subject())),
                        publishes("recordConcern", "/concerns", "school", concern(child)),
                        publishes(
                                        "recordInvolvement",
                                        "/involvements",
                                        "school",
                                        INVOLVEMENT.formatted(child, "csc"))
                                .asking(),
                        publishes(
                                "confirmInvolvement",
                                "/involvements/" + asserted + "/confirmation",
                                "school",
                                "{'id':'$'}"),
                        publishes("proposeLink", "/links", "gp", LINK.formatted(own, child))
                                .asking(),
                        publishes(
                                "confirmLink",
                                "/links/" + link + "/confirmation",
                                "school",
                                "{'id':'$'}"),
                        ShareChapter.giving(
                                this, decides("decideShare", "/shares", share("SHARE", concern))),
                        decides(
                                "recallShare",
                                "/shares/" + share + "/recall",
                                "{'id':'$','reason':'" + Echo.CANARY + "'}"),
                        registers(
                                "registerAgency",
                                "/agencies",
                                AGENCY.formatted(Echo.CANARY_AGENCY, "SCHOOL", AREA)),
                        registers("registerArea", "/areas", newArea("T99")),
                        Operation.read("readConcern", "/concerns/" + concern, "csc"),
                        Operation.read("readSubject", "/subjects/" + child, "csc"),
                        Operation.read(
                                "readChronology", "/subjects/" + child + "/chronology", "csc"),
                        Operation.read("listRecords", "/records", "school"),
                        Operation.read("readFeed", "/feed", "school").asking("", "PUBLISHER"),
                        Operation.read("readRuling", "/rulings/" + ruling, "csc"),
                        Operation.read("listRulings", "/audit/rulings", "audit")
                                .asking("AUDIT", "AUDITOR")));
    }

    private static Operation publishes(String id, String path, String agency, String body) {
        return Operation.command(id, path, agency, "PUBLISHER", body);
    }

    private static Operation decides(String id, String path, String body) {
        return Operation.command(id, path, "school", "PRACTITIONER", body);
    }

    private static Operation registers(String id, String path, String body) {
        return Operation.command(id, path, "hub-operator", "HUB_ADMIN", body);
    }

    Operation operation(String id) {
        return operations.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
    }

    Attempt good(String operation) {
        return new Attempt(hub, operation(operation));
    }

    HttpResponse<String> subject(String agency) {
        return send(agency, "/subjects", subject());
    }

    static String subject() {
        return "{'id':'$','reference':'"
                + Echo.CANARY
                + "','content':{'ID':{'preferredName':'"
                + Echo.CANARY
                + "','dateOfBirth':'2012-03-04'}}}";
    }

    private static String concern(String subject) {
        return "{'id':'$','subjects':['"
                + subject
                + "'],'content':{'NARR':{'account':'"
                + Echo.CANARY
                + "'}}}";
    }

    private static String share(String outcome, String record) {
        return ("{'id':'$','outcome':'%s','record':'%s','recipients':['csc'],'categories':['NARR'],"
                        + "'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'%3$s',"
                        + "'proportionality':'%3$s','informed':'LATER'}")
                .formatted(outcome, record, Echo.CANARY);
    }

    private static String newArea(String code) {
        return "{'id':'$','area':'" + code + "','name':'" + Echo.CANARY + "','nation':'England'}";
    }

    /**
     * An agency, an area, a policy, a place and a person who is still unknown are nobody whom
     * somebody could be excluded from; a legal hold and a review look nobody up; an item was
     * delivered to the agency already.
     */
    public static final Set<String> ABOUT_NOBODY =
            Set.of(
                    "moveContext",
                    "recordContext",
                    "suspendAgency",
                    "endSuspension",
                    "setLimit",
                    "setThreshold",
                    "setDesk",
                    "publishPolicy",
                    "announceSuccession",
                    "withdrawSuccession",
                    "recordSubject",
                    "placeLegalHold",
                    "releaseLegalHold",
                    "proposeAgreement",
                    "approveAgreement",
                    "declineAgreement",
                    "endAgreement",
                    "setRetentionSchedule",
                    "askReview",
                    "approveReview",
                    "withdrawReview",
                    "acknowledgeItem");

    /**
     * A good command with an id that its sender has used, for somebody, on some node of the hub.
     */
    public HttpResponse<String> sendAgain(HubWithBroker node, Operation command, String actingFor) {
        return new Attempt(node, command)
                .field("/id", usedIds.get(command.agency()))
                .with("Acting-For", actingFor)
                .send();
    }

    /** What agencies send, and not the hub's operator. */
    public List<Operation> commandsOfAgencies() {
        return operations.stream()
                .filter(Operation::isCommand)
                .filter(operation -> !operation.role().equals("HUB_ADMIN"))
                .toList();
    }

    /** Registers an agency. */
    void agency(String agency, String kind) {
        made("hub-operator", "/agencies", AGENCY.formatted(agency, kind, AREA));
    }

    /** Makes an agency use an id, which its operations are then refused for. */
    void usesAnId(String agency) {
        var answer = send(agency, "/subjects", subject().replace("2012", "2013"));
        usedIds.put(agency, commandId(answer));
    }

    /**
     * Every holder of anybody in the scene excludes this person, but who takes no part any more.
     */
    public void excludeFromEverybody(String person) {
        steps.stream()
                .filter(step -> step.path().equals("/subjects"))
                .filter(step -> !step.agency().equals(PlacementChapter.SUSPENDED))
                .toList()
                .forEach(
                        step ->
                                made(
                                        step.agency(),
                                        "PRACTITIONER",
                                        "/restrictions",
                                        "{'id':'$','kind':'EXCLUSION','subject':'%s','person':'%s','reason':'x'}"
                                                .formatted(step.created(), person)));
    }

    private String area() {
        return commandId(send("hub-operator", "/areas", newArea("T98")));
    }

    private static String commandId(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    /** Sends what must be accepted; the id of what it made. */
    String made(String agency, String path, String body) {
        return created(send(agency, path, body));
    }

    /** The same, sent with a role that the path asks for. */
    public String made(String agency, String role, String path, String body) {
        return created(send(agency, role, path, body));
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("created").asString();
    }

    private HttpResponse<String> send(String agency, String path, String body) {
        var role =
                agency.equals("hub-operator")
                        ? "HUB_ADMIN"
                        : path.startsWith("/shares") ? "PRACTITIONER" : "PUBLISHER";
        return send(agency, role, path, body);
    }

    private HttpResponse<String> send(String agency, String role, String path, String body) {
        var id = UUID.randomUUID().toString();
        var sent = body.replace('\'', '"').replace("$", id);
        var answer = hub.post(agency, role, path, sent);
        Step.accepted(agency, role, path, sent, answer).ifPresent(steps::add);
        return answer;
    }

    /** Sends the good request of each command once; what another has made impossible is refused. */
    public void sendEachCommand() {
        for (var operation : operations) {
            if (operation.isCommand()) {
                var _ =
                        send(
                                operation.agency(),
                                operation.role(),
                                operation.path().substring(Step.BASE.length()),
                                operation.body());
            }
        }
    }
}
