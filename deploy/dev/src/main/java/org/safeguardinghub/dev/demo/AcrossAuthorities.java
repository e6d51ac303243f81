package org.safeguardinghub.dev.demo;

import org.safeguardinghub.adapters.client.Found;
import org.safeguardinghub.adapters.client.Refusal;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What becomes of the concern in three authorities: a hospital of one sees the child, a force of
 * another reports on a car, the council of the child's home is slow and then decides, and the
 * council of the place to which the child moved takes over.
 */
final class AcrossAuthorities {
    private static final String SCHOOL = "northtown-school-system";
    private static final String SCHOOL_LEAD = "maya.lindqvist";
    private static final String COUNCIL = "ruth.okonjo";
    private static final String NEW_COUNCIL = "nils.averill";
    private static final String HOSPITAL = "westhaven-acute-system";
    private static final String FORCE = "carys.bellweather";

    /** More than the working day in which a council acknowledges, whatever holidays lie in it. */
    private static final Duration A_FORTNIGHT = Duration.ofDays(14);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Desks desks;
    private final Consumer<Duration> lookAfter;
    private final Consumer<String> progress;
    private final String child;
    private final String concern;
    private final Map<String, String> ids = new TreeMap<>();

    AcrossAuthorities(
            Desks desks,
            Consumer<Duration> lookAfter,
            Consumer<String> progress,
            String child,
            String concern) {
        this.desks = desks;
        this.lookAfter = lookAfter;
        this.progress = progress;
        this.child = child;
        this.concern = concern;
    }

    /** The ids that the hub made, by the names that the outcomes use. */
    Map<String, String> tell() {
        attendance();
        intelligence();
        refusedConsent();
        referral();
        correction();
        return ids;
    }

    private void attendance() {
        progress.accept(
                "a hospital of another authority sees the child in its emergency department");
        var patient = ownRecord(HOSPITAL, "patient");
        ids.put(
                "attendance",
                desks.tell(
                        HOSPITAL,
                        "concerns",
                        "attendance",
                        """
                        'subjects':['%s'],'occurredAt':'2026-11-21T23:40:00Z','content':{
                        'HLTH':{'emergencyAttendances':[
                            {'date':'2026-11-21','reason':'Cut hand; would not say how.'}],
                          'whatToWatchFor':'Comes late at night and without an adult.'},
                        'NARR':{'concernTypes':['CHILD_CRIMINAL_EXPLOITATION'],
                          'source':'BEHAVIOUR_OBSERVED',
                          'account':'A man waited in a car outside and left when asked for his name.',
                          'summary':'Attended at night with an injury and no adult.'}}\
                        """
                                .formatted(patient)));
        knows(HOSPITAL, patient, "northtown-csc");
    }

    private void intelligence() {
        progress.accept("a force grades what it knows and lets others have a sanitised product");
        var known = ownRecord(FORCE, "known to the force");
        var report =
                desks.tell(
                        FORCE,
                        "intelligence",
                        "report",
                        """
                        'type':'INTELLIGENCE','subjects':['%s'],
                        'report':'The driver of the grey car was told by a friend of the family.',
                        'grading':{'grade':{'3x5x2':
                            {'source':'2','information':'B','handling':'P'}},
                          'provenance':[{'origin':'SM-2026-0417'}]}\
                        """
                                .formatted(known));
        ids.put("report", report);
        ids.put(
                "product",
                desks.tell(
                        FORCE,
                        "intelligence/" + report + "/sanitised-product",
                        "product",
                        """
                        'text':'A grey car is used to collect children near the school.',
                        'summary':'A grey car near the school.',
                        'approver':{'sub':'farah.dene','name':'Farah Dene','role':'Inspector'}\
                        """));
        knows(FORCE, known, "northtown-csc");
    }

    private void refusedConsent() {
        progress.accept(
                "the family refuses that the school shares; the school shares with reasons");
        ids.put(
                "refusal",
                desks.tell(
                        SCHOOL_LEAD,
                        "consent-decisions",
                        "refusal",
                        """
                        'subject':'%s','kind':'AGREEMENT_TO_SHARE','outcome':'REFUSED',
                        'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',
                        'requestedBy':'AGENCY','reasoning':'Fears that the child will be blamed.',
                        'told':{'child':'That her mother said no.','family':'What no means.',
                          'childsVoice':'Do what you think.','childsVoiceOn':'2026-11-22'}\
                        """
                                .formatted(child)));
        ids.put(
                "share without consent",
                desks.tell(
                        SCHOOL_LEAD,
                        "shares",
                        "share without consent",
                        """
                        'outcome':'SHARE','record':'%s','recipients':['southmere-csc'],
                        'categories':['NARR','RISK'],'purposes':['CHILD_PROTECTION'],
                        'level':'FULL','basis':{'article6':'PUBLIC_TASK','gateway':'CA04_11'},
                        'necessity':'The child now sleeps in Southmere.',
                        'proportionality':'What was seen and the plan; nothing of the family.',
                        'informed':'NO_UNSAFE'\
                        """
                                .formatted(concern)));
    }

    private void referral() {
        progress.accept(
                "the school refers; the council does not answer, which the hub says when it is"
                    + " late; the school escalates, the council decides, a second one takes over");
        var referral =
                desks.tell(
                        SCHOOL,
                        "referrals",
                        "referral",
                        """
                        'subjects':['%s'],'receiver':'northtown-csc','route':'STATUTORY',
                        'help':'PROTECTION','concerns':['%s'],
                        'content':{'NARR':{'account':'See the concern; she was away for a night.',
                          'summary':'A night away; exploitation suspected.'}}\
                        """
                                .formatted(child, concern));
        ids.put("referral", referral);
        if (state(referral).equals("RECEIVED")) {
            silence(referral);
        }
        step(
                SCHOOL_LEAD,
                "escalation",
                "'level':'MANAGER','to':'MASH manager','disagreement':'Nobody has answered.'");
        step(COUNCIL, "acknowledgement", "'contact':'MASH duty desk'");
        step(COUNCIL, "decision", decided("SCREENED", "COMPLEX", "Enough to look closer."));
        step(COUNCIL, "decision 2", decided("STRATEGY_DISCUSSION", "ACUTE", "Harm is likely."));
        step(
                COUNCIL,
                "transfer",
                """
                'to':'southmere-csc','reason':'The child has moved to an aunt in Southmere.',
                'handOverPlan':'Strategy discussion stays with Northtown until accepted.',
                'contact':'Ruth Okonjo'\
                """);
        step(NEW_COUNCIL, "transfer-response", "'accepted':true,'newContact':'Nils Averill'");
        step(NEW_COUNCIL, "outcome", "'outcome':'A joint visit was made; a plan is in place.'");
    }

    /**
     * The hub itself says that an answer is late. When the story is told again the answer is there,
     * and what others left undone by then is not called late.
     */
    private void silence(String referral) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!read(COUNCIL, "work").toString().contains(referral)) {
            if (System.nanoTime() > deadline) {
                throw new Deviation("the council's list of work never had the referral");
            }
            Thread.onSpinWait();
        }
        lookAfter.accept(A_FORTNIGHT);
    }

    private String state(String referral) {
        return read(SCHOOL_LEAD, "referrals/" + referral).at("/codes/state").asString();
    }

    private JsonNode read(String client, String path) {
        return switch (desks.read(client, path, "CHILD_PROTECTION")) {
            case Found found -> found.body();
            case Refusal refusal ->
                    throw new Deviation(client + " was refused " + path + ": " + refusal.code());
        };
    }

    private void correction() {
        progress.accept("the school corrects what it wrote");
        desks.tell(
                SCHOOL,
                "concerns/" + concern + "/corrections",
                "correction",
                """
                'reason':'FACTUALLY_WRONG','whatWasWrong':'The car was silver.',
                'content':{'NARR':{
                  'account':'Two new phones this term; met by a silver car at the gate.'}}\
                """);
    }

    /** An agency's own record of the child, which the school confirms to be the same person. */
    private String ownRecord(String client, String name) {
        var own =
                desks.tell(
                        client,
                        "subjects",
                        name,
                        "'content':{'ID':{'preferredName':'Ayla','familyName':'Rowe',"
                                + "'dateOfBirth':'2012-03-04'}}");
        var link =
                desks.tell(
                        client,
                        "links",
                        "link of " + name,
                        "'subject':'%s','otherSubject':'%s','reason':'SAME_DETAILS'"
                                .formatted(own, child));
        desks.tell(SCHOOL, "links/" + link + "/confirmation", name + " confirmed", "");
        return own;
    }

    private void knows(String client, String subject, String agency) {
        desks.tell(
                client,
                "involvements",
                agency + " by " + client,
                "'subject':'%s','agency':'%s','kind':'CASE_WORK'".formatted(subject, agency));
    }

    private void step(String client, String step, String body) {
        var path = step.replaceAll(" \\d$", "");
        desks.tell(
                client, "referrals/" + ids.get("referral") + "/" + path, "referral " + step, body);
    }

    private static String decided(String decision, String need, String reasoning) {
        return """
        'decision':'%s','levelOfNeed':'%s','reasoning':'%s',
        'decidedBy':{'role':'Team manager'},
        'whyTheChildWasNotTold':'She could not be reached.'\
        """
                .formatted(decision, need, reasoning);
    }
}
