package org.safeguardinghub.api.revocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** The records of one case: a school's about a child, and the reader's own. */
final class Records {
    // in these, @ is the child, # an agency and & a time

    private static final String ASSESSMENT =
            "{'id':'$','subjects':['@'],'assessedAt':'2026-03-02T09:30:00Z',"
                    + "'reviewBy':'2126-03-01T09:30:00Z','assessorRole':'x','judgement':'x',"
                    + "'factors':[{'code':'UNKNOWN_CARS','presence':'ABSENT'}]}";
    private static final String MARKER =
            "{'id':'$','subject':'@','kind':'CHILD_SEXUAL_EXPLOITATION','definition':'2017',"
                    + "'status':'AT_RISK','setterRole':'x','reason':'x',"
                    + "'reviewBy':'2126-03-01T09:30:00Z',"
                    + "'exchangeForVictim':[{'kind':'TANGIBLE'}]}";
    private static final String EPISODE =
            "{'id':'$','subject':'@','missingSince':'2026-03-01T09:30:00Z','lastSeen':'x'}";
    private static final String PLACEMENT =
            "{'id':'$','subject':'@','responsibleAuthority':'#','hostAuthority':'#',"
                    + "'from':'2026-03-01T09:30:00Z','emergency':false,'address':{'line1':'x'},"
                    + "'risk':{'summary':'x'}}";
    private static final String INFORMATION =
            "{'id':'$','type':'PARTNER_INFORMATION','subjects':['@'],'sentTo':'#',"
                    + "'content':{'NARR':{'account':'x'}}}";
    private static final String MEASURE =
            "{'id':'$','type':'SRO','target':{'kind':'PERSON','description':'x',"
                    + "'age':'ADULT'},'children':['@'],'conditions':'x'}";
    private static final String REFERRAL =
            "{'id':'$','subjects':['@'],'receiver':'#','route':'STATUTORY','help':'ADVICE',"
                    + "'content':{'NARR':{'account':'x'}}}";
    private static final String CONSENT =
            "{'id':'$','subject':'@','kind':'AGREEMENT_TO_SHARE','outcome':'GIVEN',"
                    + "'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',"
                    + "'told':{'child':'x','familyNotTold':'UNSAFE','childsVoice':'x'},"
                    + "'covers':{'agencies':['oak-practice'],'categories':['NARR']},"
                    + "'summary':'x'}";

    /** Of the school, whose own records they are. */
    private static final String REVIEW =
            "{'id':'$','subject':'@','reviewer':{'agency':'#','account':'a.REVIEWER'},"
                    + "'agencies':['oak-school'],'from':'2026-01-01T00:00:00Z',"
                    + "'until':'2126-01-01T00:00:00Z','expires':'&',"
                    + "'authority':'RAPID_REVIEW','reference':'x'}";

    private static final Duration REVIEWED_FOR = Duration.ofDays(30);

    private static final String VIEW =
            "{'id':'$','subject':'@','recipients':['#'],'purposes':['CHILD_PROTECTION'],"
                    + "'until':'2126-03-01T09:30:00Z','basis':{'article6':'PUBLIC_TASK'},"
                    + "'informed':'LATER','why':'x'}";

    private final Cases cases;
    private final String reader;
    private final Map<Exit, String> places = new EnumMap<>(Exit.class);

    Records(Cases cases, String reader) {
        this.cases = cases;
        this.reader = reader;
    }

    Case of(Reduction reduction) {
        var name = "n-" + UUID.randomUUID();
        var words = "w-" + UUID.randomUUID();
        var home = "h-" + UUID.randomUUID();
        var child =
                cases.made(
                        Cases.SCHOOL,
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'%s'}}}".formatted(name));
        var taking =
                reduction.isOfShare()
                        ? cases.share(child, reader, reduction)
                        : cases.involve(child, reader);
        schools(Exit.READ_ASSESSMENT, "/assessments", ASSESSMENT.replace("@", child));
        schools(Exit.READ_MARKER, "/markers", MARKER.replace("@", child));
        schools(Exit.READ_MISSING_EPISODE, "/missing-episodes", EPISODE.replace("@", child));
        schools(
                Exit.READ_PLACEMENT,
                "/placements",
                PLACEMENT.replace("@", child).replace("#", Cases.PLACER));
        schools(
                Exit.READ_INTELLIGENCE,
                "/intelligence",
                INFORMATION.replace("@", child).replace("#", Cases.FORCE));
        schools(Exit.READ_DISRUPTION_MEASURE, "/disruption-measures", MEASURE.replace("@", child));
        var concern =
                cases.made(
                        Cases.SCHOOL,
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'},"
                                        .formatted(child, words)
                                + "'ADDR':{'line1':'%s'}}}".formatted(home));
        schools(Exit.READ_ATTACHMENT, "/concerns/" + concern + "/attachments", file(words));
        if (!reduction.isOfInvolvement()) {
            schools(
                    Exit.READ_REFERRAL,
                    "/referrals",
                    REFERRAL.replace("@", child).replace("#", reader));
        }
        view(child);
        var noticed = reduction.isOfShare() ? "" : own(child, concern);
        return new Case(reader, child, concern, name, words, home, taking, noticed, places);
    }

    /** A child of whom the reader may know nothing but by a review. */
    Case ofReview() {
        var words = "w-" + UUID.randomUUID();
        var child =
                cases.made(
                        Cases.SCHOOL,
                        "/subjects",
                        "{'id':'$','content':{'ID':{'preferredName':'Bo'}}}");
        var concern =
                cases.made(
                        Cases.SCHOOL,
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'}}}"
                                .formatted(child, words));
        var expires = Instant.now().plus(REVIEWED_FOR).toString();
        var review =
                cases.made(
                        Cases.AUDIT,
                        "/review-grants",
                        REVIEW.replace("@", child).replace("#", reader).replace("&", expires));
        cases.made(Cases.COUNCIL, "/review-grants/" + review + "/approval", "{'id':'$'}");
        places.put(Exit.READ_PAST_CHRONOLOGY, "&agency=" + Cases.SCHOOL + "&review=" + review);
        return new Case(reader, child, concern, "Bo", words, "", review, "", places);
    }

    /** What the reader writes down itself, which gives no authority to it; its concern. */
    private String own(String child, String concern) {
        var same = linked(reader, child);
        var context =
                own(
                        Exit.READ_CONTEXT,
                        "/contexts",
                        "{'id':'$','kind':'PLATFORM','name':'x','mode':'ONLINE'}");
        places.put(Exit.READ_CONTEXT_CHRONOLOGY, "/contexts/" + context);
        var noticed =
                cases.made(
                        reader,
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'contextIds':['%s']}}}"
                                .formatted(same, context));
        var consent =
                own(Exit.READ_CONSENT_DECISION, "/consent-decisions", CONSENT.replace("@", same));
        places.put(Exit.READ_CONSENT_RECEIPT, "/consent-decisions/" + consent);
        own(
                Exit.READ_SHARE,
                "/shares",
                share("DECLINED", "'record':'" + noticed + "'", "oak-practice"));
        own(
                Exit.READ_RESTRICTION,
                "/restrictions",
                "{'id':'$','kind':'WHEREABOUTS','record':'%s','categories':['RISK'],'reason':'x'}"
                        .formatted(noticed));
        own(
                Exit.READ_ACCESS_REQUEST,
                "/access-requests",
                ("{'id':'$','subject':'%s','categories':['EDU'],'purposes':['CHILD_PROTECTION'],"
                                + "'why':'x'}")
                        .formatted(child));
        own(
                Exit.READ_EMERGENCY_ACCESS,
                "/emergency-access",
                "{'id':'$','subject':'%s','reason':'x'}".formatted(child));
        own(
                Exit.READ_LEGAL_HOLD,
                "/legal-holds",
                "{'id':'$','issuer':'x','legalPower':'x','scope':{'topics':['x']}}");
        var ruling = Cases.json(cases.get(reader, "/concerns/" + concern)).path("rulingId");
        places.put(Exit.READ_RULING, "/rulings/" + ruling.asString());
        return noticed;
    }

    /** What an authority of another area, which works with the child too, lets the reader open. */
    private void view(String child) {
        cases.involve(child, Cases.PLACER);
        var view =
                cases.made(
                        Cases.PLACER,
                        "/view-shares",
                        VIEW.replace("@", linked(Cases.PLACER, child)).replace("#", reader));
        places.put(Exit.READ_VIEW_SHARE, "/view-shares/" + view);
        places.put(Exit.READ_SHARED_CHRONOLOGY, "/view-shares/" + view);
    }

    /** An agency's own record of the child, joined with the school's. */
    private String linked(String agency, String child) {
        var same =
                cases.made(
                        agency, "/subjects", "{'id':'$','content':{'ID':{'preferredName':'Bo'}}}");
        var link =
                cases.made(
                        agency,
                        "/links",
                        "{'id':'$','subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'}"
                                .formatted(same, child));
        cases.made(Cases.SCHOOL, "/links/" + link + "/confirmation", "{'id':'$'}");
        return same;
    }

    private void schools(Exit exit, String path, String body) {
        places.put(exit, path + "/" + cases.made(Cases.SCHOOL, path, body));
    }

    private String own(Exit exit, String path, String body) {
        var made = cases.made(reader, path, body);
        places.put(exit, path + "/" + made);
        return made;
    }

    /** {@code about}: fields that say what is shared. */
    static String share(String outcome, String about, String recipient) {
        return ("{'id':'$','outcome':'%s',%s,'recipients':['%s'],'categories':['ID','NARR'],"
                        + "'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                        + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n',"
                        + "'proportionality':'p','informed':'LATER'}")
                .formatted(outcome, about, recipient);
    }

    private static String file(String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        return "{'id':'$','name':'a.txt','mediaType':'text/plain','sha256':'%s','data':'%s'}"
                .formatted(sha256(bytes), Base64.getEncoder().encodeToString(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
