package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;
import static org.safeguardinghub.api.Town.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** What was agreed, from the first word about it to what rests on it. */
class ConsentIT {
    private static final String DECISIONS = "/consent-decisions";
    private static final String TOLD =
            "'told':{'child':'who reads it','familyNotTold':'UNSAFE','childsVoice':'not my mum'}";
    private static final String NEEDED =
            "'necessity':'to plan','proportionality':'no more','basis':{'article6':'PUBLIC_TASK'}";

    @TempDir static Path folder;
    private static Town town;
    private static String child;

    @BeforeAll
    static void a_school_works_with_a_child() throws Exception {
        town = new Town(folder);
        child = town.subject("school");
        town.involve("school", child, "csc");
        town.involve("school", child, "gp");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void sr18_an_agreement_is_recorded_with_whom_and_what_it_covers() {
        var decision = decide("school", given(child, "gp", "EDU"));
        var read = json(town.read("school", DECISIONS + "/" + decision));
        assertThat(read.at("/codes/state").asString()).isEqualTo("GIVEN");
        assertThat(read.at("/codes/kind").asString()).isEqualTo("AGREEMENT_TO_SHARE");
        assertThat(read.at("/content/META/agencies/0").asString()).isEqualTo("gp");
        assertThat(read.at("/content/NARR/decidedBy").asString())
                .isEqualTo("PERSON_WITH_PARENTAL_RESPONSIBILITY");
        var nobody = given(child, "gp", "EDU").replace("'agencies':['gp'],", "");
        refused(send("school", nobody), "422 field.conflict", "/covers");
        assertThat(facts(decision, "GIVEN")).isEqualTo(1);
    }

    @Test
    void sr18_not_asking_is_kept_with_its_reason_and_is_nothing_to_rule_on() {
        var silent = "'kind':'AGREEMENT_TO_SHARE','outcome':'NOT_SOUGHT'," + TOLD + about(child);
        refused(send("school", silent), "422 field.conflict", "/notSoughtReason");
        var decision = decide("school", silent + ",'notSoughtReason':'WOULD_ALERT_SUSPECT'");
        assertThat(town.hub.count("select count(*) from fact where fact_id = '" + decision + "'"))
                .isZero();
        var asked = given(child, "gp", "EDU") + ",'notSoughtReason':'WOULD_ALERT_SUSPECT'";
        refused(send("school", asked), "422 field.conflict", "/notSoughtReason");
    }

    @Test
    void four_different_facts_of_which_one_counts() {
        for (var kind :
                Map.of(
                                "AGREEMENT_TO_SHARE", 1,
                                "AGREEMENT_TO_SERVICE", 0,
                                "DATA_PROTECTION_CONSENT", 0,
                                "TREATMENT_CONSENT", 0,
                                "WAS_INFORMED", 0)
                        .entrySet()) {
            var said = given(child, "gp", "EDU").replace("AGREEMENT_TO_SHARE", kind.getKey());
            assertThat(facts(decide("school", said), "GIVEN"))
                    .as(kind.getKey())
                    .isEqualTo(kind.getValue().longValue());
        }
    }

    @Test
    void sr20_what_the_child_was_told_is_said_or_why_not() {
        var silent = given(child, "gp", "EDU").replace("'child':'who reads it',", "");
        refused(send("school", silent), "422 field.conflict", "/told");
        var both = given(child, "gp", "EDU").replace("{'child'", "{'childNotTold':'LATER','child'");
        refused(send("school", both), "422 field.conflict", "/told");
        var unheard = given(child, "gp", "EDU").replace(",'childsVoice':'not my mum'", "");
        refused(send("school", unheard), "422 field.conflict", "/told");
        var reason =
                given(child, "gp", "EDU")
                        .replace("'child':'who reads it'", "'childNotTold':'TOO_YOUNG'")
                        .replace("'childsVoice':'not my mum'", "'childsVoiceAbsent':'TOO_YOUNG'");
        assertThat(send("school", reason).statusCode()).isEqualTo(201);
    }

    @Test
    void a_childs_own_decision_needs_a_judgement_of_this_decision() {
        var byChild =
                given(child, "gp", "EDU").replace("PERSON_WITH_PARENTAL_RESPONSIBILITY", "CHILD");
        refused(send("school", byChild), "422 field.conflict", "/capacity");
        var judged =
                byChild
                        + ",'capacity':{'competent':%s,'judgedBy':'school nurse','forDecision':"
                        + "'telling the practice','judgedOn':'2026-03-01','reasoning':'clear'}";
        refused(send("school", judged.formatted(false)), "422 field.conflict", "/capacity");
        assertThat(send("school", judged.formatted(true)).statusCode()).isEqualTo(201);
    }

    @Test
    void sharing_without_consent_says_why_is_decided_by_people_and_never_by_the_reader() {
        var override = override("gp");
        assertThat(refusal(send("school", override))).isEqualTo("403 role.not-permitted");
        var silent = override.replace("'necessity':'to plan',", "");
        refused(people("school", silent), "422 field.conflict", "/necessity");
        var baseless = override.replace(",'basis':{'article6':'PUBLIC_TASK'}", "");
        refused(people("school", baseless), "422 field.conflict", "/basis");
        var unsound =
                override.replace(
                        "'PUBLIC_TASK'", "'PUBLIC_TASK','article9':'SAFEGUARDING_OF_CHILDREN'");
        refused(people("school", unsound), "422 field.missing", "/basis/para18Reason");
        refused(people("school", override("school")), "422 field.conflict", "/covers/agencies");
        var decided = people("school", override);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        var decision = json(decided).path("created").asString();
        assertThat(facts(decision, "OVERRIDDEN")).isEqualTo(1);
        var ended = people("school", "'reason':'over'," + TOLD, DECISIONS + "/" + decision);
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(201);
        assertThat(
                        town.hub.count(
                                "select count(*) from fact where fact_id = '%s' and known_until is"
                                                .formatted(decision)
                                        + " null and valid_until <= now()"))
                .isEqualTo(1);
    }

    @Test
    void a_withdrawal_stands_beside_what_was_given_and_covers_everything() {
        var decision = decide("school", given(child, "gp", "EDU"));
        var path = DECISIONS + "/" + decision;
        refused(
                people("school", "'decidedBy':'COURT','told':{}", path),
                "422 field.conflict",
                "/told");
        refused(people("school", TOLD, path), "422 field.conflict", "/decidedBy");
        var withdrawal = "'decidedBy':'YOUNG_PERSON_16_17','reason':'changed her mind'," + TOLD;
        assertThat(refusal(people("csc", withdrawal, path))).isEqualTo("404 not-found");
        assertThat(people("school", withdrawal, path).statusCode()).isEqualTo(201);
        var read = json(town.read("school", path));
        assertThat(read.at("/codes/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(read.at("/history/0/event").asString()).isEqualTo("consent-decision.withdrawn");
        assertThat(read.at("/history/0/content/NARR/reason").asString())
                .isEqualTo("changed her mind");
        assertThat(facts(decision, "GIVEN")).isEqualTo(1);
        assertThat(
                        town.hub.count(
                                "select count(*) from fact where kind = 'CONSENT' and"
                                        + " details->>'agreement' = 'WITHDRAWN' and"
                                        + " details->>'agencies' = '[]'"))
                .isPositive();
        assertThat(refusal(people("school", withdrawal, path)))
                .isEqualTo("409 consent-decision.already-withdrawn");
    }

    @Test
    void what_the_reader_itself_recorded_is_confirmed_by_another_holder() {
        var own = town.subject("gp");
        town.link("gp", own, "school", child);
        var decision = decide("gp", given(own, "gp", "EDU"));
        var confirm = DECISIONS + "/" + decision + "/confirmation";
        assertThat(refusal(town.send("gp", "PUBLISHER", confirm, "{'id':'$'}")))
                .isEqualTo("409 consent-decision.own-decision");
        for (var stranger : new String[] {"csc", "licensing"}) {
            assertThat(refusal(town.send(stranger, "PUBLISHER", confirm, "{'id':'$'}")))
                    .as(stranger)
                    .isEqualTo("404 not-found");
        }
        town.made("school", "PUBLISHER", confirm, "{'id':'$'}");
        assertThat(
                        town.hub.count(
                                "select count(*) from fact where fact_id = '%s' and known_until is"
                                                .formatted(decision)
                                        + " null and details->'confirmedBy' = '[\"school\"]'"))
                .isEqualTo(1);
    }

    @Test
    void a_stranger_and_an_unknown_person_get_the_same_silence() {
        assertThat(refusal(send("csc", given(child, "gp", "EDU")))).isEqualTo("404 not-found");
        assertThat(refusal(people("csc", override("gp")))).isEqualTo("404 not-found");
        assertThat(refusal(send("licensing", given(child, "gp", "EDU"))))
                .isEqualTo("404 not-found");
        var nobody = given(UUID.randomUUID().toString(), "gp", "EDU");
        assertThat(refusal(send("school", nobody))).isEqualTo("404 not-found");
    }

    @Test
    void readers_see_the_summary_and_the_agencies_and_not_the_reasons() {
        var decision = decide("school", given(child, "gp", "EDU") + ",'summary':'agreed to EDU'");
        var read = town.read("gp", DECISIONS + "/" + decision);
        assertThat(read.body()).contains("agreed to EDU").doesNotContain("not my mum");
        assertThat(json(town.read("licensing", DECISIONS + "/" + decision)).path("code").asString())
                .isEqualTo("not-found");
    }

    @Test
    void the_person_gets_it_in_plain_words_from_the_agency_that_wrote_it_down() {
        var decision = decide("school", given(child, "gp", "EDU"));
        var path = DECISIONS + "/" + decision + "/receipt";
        var text = json(town.read("school", path)).path("text").asString();
        assertThat(text)
                .contains("your parent or carer said yes to sharing information")
                .contains("Who it is about: gp. What kinds of information: school.")
                .contains("You were told: who reads it")
                .doesNotContain("taken back");
        people(
                "school",
                "'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY'," + TOLD,
                DECISIONS + "/" + decision);
        assertThat(json(town.read("school", path)).path("text").asString())
                .contains("your parent or carer said yes")
                .contains("this was taken back");
        for (var other : new String[] {"csc", "gp", "licensing"}) {
            assertThat(refusal(town.read(other, path))).as(other).isEqualTo("404 not-found");
        }
    }

    @Test
    void reasonable_cause_is_stated_by_the_holder_for_one_reader() {
        var body = "{'id':'$','subject':'%s','reader':'%s','reasons':'what was seen'}";
        var statement =
                town.made(
                        "school",
                        "PRACTITIONER",
                        "/reasonable-cause-statements",
                        body,
                        child,
                        "csc");
        assertThat(
                        town.hub.count(
                                "select count(*) from fact where kind = 'REASONABLE_CAUSE' and"
                                        + " agency = 'csc' and fact_id = '"
                                        + statement
                                        + "'"))
                .isEqualTo(1);
        refused(state("school", child, "school"), "422 field.conflict", "/reader");
        refused(state("school", child, "nobody-here"), "422 agency.unknown", "/reader");
        assertThat(refusal(state("csc", child, "gp"))).isEqualTo("404 not-found");
    }

    private static HttpResponse<String> state(String agency, String subject, String reader) {
        return town.send(
                agency,
                "PRACTITIONER",
                "/reasonable-cause-statements",
                "{'id':'$','subject':'%s','reader':'%s','reasons':'what was seen'}",
                subject,
                reader);
    }

    private static String about(String subject) {
        return ",'subject':'" + subject + "'";
    }

    private static String given(String subject, String reader, String category) {
        return "'kind':'AGREEMENT_TO_SHARE','outcome':'GIVEN','decidedBy':"
                + "'PERSON_WITH_PARENTAL_RESPONSIBILITY','covers':{'agencies':['"
                + reader
                + "'],'categories':['"
                + category
                + "']},"
                + TOLD
                + about(subject);
    }

    private static String override(String reader) {
        return "'kind':'AGREEMENT_TO_SHARE','outcome':'OVERRIDDEN','covers':{'agencies':['"
                + reader
                + "'],'categories':['EDU']},"
                + NEEDED
                + ","
                + TOLD
                + about(child);
    }

    private static HttpResponse<String> send(String agency, String said) {
        return town.send(agency, "PUBLISHER", DECISIONS, "{'id':'$'," + said + "}");
    }

    private static HttpResponse<String> people(String agency, String said) {
        return town.send(agency, "PRACTITIONER", DECISIONS, "{'id':'$'," + said + "}");
    }

    /** A withdrawal of the decision at this path. */
    private static HttpResponse<String> people(String agency, String said, String decision) {
        return town.send(
                agency, "PRACTITIONER", decision + "/withdrawal", "{'id':'$'," + said + "}");
    }

    private static String decide(String agency, String said) {
        return town.made(agency, "PUBLISHER", DECISIONS, "{'id':'$'," + said + "}");
    }

    private static long facts(String decision, String agreement) {
        return town.hub.count(
                "select count(*) from fact where kind = 'CONSENT' and fact_id = '%s' and"
                                .formatted(decision)
                        + " details->>'agreement' = '"
                        + agreement
                        + "'");
    }
}
