package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Town.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;

/** What early help may see rests on what was agreed; what protects a child never does. */
class EarlyHelpIT {
    private static final String DECISIONS = "/consent-decisions";
    private static final String TOLD =
            "'told':{'child':'who reads it','familyNotTold':'LATER','childsVoiceAbsent':'LATER'}";
    private static final String SOMETHING = "held";
    private static final String NOTHING = "404";

    @TempDir static Path folder;
    private static Town town;
    private String child;
    private String concern;

    @BeforeAll
    static void start() throws Exception {
        town = new Town(folder);
        town.register("south", "LA_CSC", "E06000045");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void a_practice_works_with_a_child_of_a_school() {
        child = town.subject("school");
        concern = town.concern("school", child);
        town.involve("school", child, "gp");
        town.involve("school", child, "csc");
    }

    @Test
    void sr18_early_help_sees_what_was_agreed_and_nothing_once_it_is_withdrawn() {
        assertThat(earlyHelp("gp")).isEqualTo(SOMETHING);
        var decision = decide("school", given(child));
        assertThat(earlyHelp("gp")).isEqualTo("ID=FULL");
        town.made(
                "school",
                "PUBLISHER",
                DECISIONS + "/" + decision + "/withdrawal",
                "{'id':'$','decidedBy':'YOUNG_PERSON_16_17'," + TOLD + "}");
        assertThat(earlyHelp("gp")).isEqualTo(NOTHING);
    }

    @Test
    void sr19_what_protects_a_child_is_seen_whatever_was_refused() {
        var before = levels(read("csc", "CHILD_PROTECTION"));
        decide("school", refused());
        assertThat(earlyHelp("csc")).isEqualTo(NOTHING);
        assertThat(levels(read("csc", "CHILD_PROTECTION"))).isEqualTo(before).contains("NARR=FULL");
    }

    @Test
    void no_other_consent_opens_early_help() {
        for (var kind :
                new String[] {
                    "AGREEMENT_TO_SERVICE",
                    "DATA_PROTECTION_CONSENT",
                    "TREATMENT_CONSENT",
                    "WAS_INFORMED"
                }) {
            decide("school", given(child).replace("AGREEMENT_TO_SHARE", kind));
            assertThat(earlyHelp("gp")).as(kind).isEqualTo(SOMETHING);
        }
        decide("school", given(child));
        assertThat(earlyHelp("gp")).isEqualTo("ID=FULL");
    }

    @Test
    void a_decision_to_share_without_consent_opens_what_it_names_until_it_ends() {
        decide("school", refused());
        assertThat(earlyHelp("gp")).isEqualTo(NOTHING);
        var override = json(override("school")).path("created").asString();
        assertThat(earlyHelp("gp")).isEqualTo("ID=FULL");
        assertThat(earlyHelp("csc")).isEqualTo(NOTHING);
        town.made(
                "school",
                "PRACTITIONER",
                DECISIONS + "/" + override + "/withdrawal",
                "{'id':'$'," + TOLD + "}");
        assertThat(earlyHelp("gp")).isEqualTo(NOTHING);
    }

    @Test
    void the_responsible_authority_decides_about_anothers_record_and_only_while_it_is() {
        decide("school", refused());
        var own = town.subject("csc");
        town.link("csc", own, "school", child);
        assertThat(override("csc").statusCode()).isEqualTo(404);
        assertThat(earlyHelp("gp")).isEqualTo(NOTHING);
        town.made(
                "csc",
                "PUBLISHER",
                "/placements",
                "{'id':'$','subject':'%s','responsibleAuthority':'csc','hostAuthority':'south',"
                        + "'from':'2026-03-01T09:30:00Z','emergency':true,"
                        + "'address':{'line1':'1 Mill Lane'},'risk':{'summary':'none'}}",
                own);
        assertThat(override("csc").statusCode()).isEqualTo(201);
        assertThat(earlyHelp("gp")).isEqualTo("ID=FULL");
    }

    @Test
    void what_the_reader_itself_wrote_down_opens_when_the_owner_confirms_it() {
        var own = town.subject("gp");
        town.link("gp", own, "school", child);
        var decision = decide("gp", given(own));
        assertThat(earlyHelp("gp")).isEqualTo(SOMETHING);
        town.made(
                "school", "PUBLISHER", DECISIONS + "/" + decision + "/confirmation", "{'id':'$'}");
        assertThat(earlyHelp("gp")).isEqualTo("ID=FULL");
    }

    @Test
    void reasonable_cause_opens_sexual_health_for_one_reader() {
        concern =
                town.made(
                        "school",
                        "PUBLISHER",
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'SEXH':{'summary':'ask us'}}}",
                        child);
        assertThat(levels(read("csc", "CHILD_PROTECTION"))).doesNotContain("SEXH");
        town.made(
                "school",
                "PRACTITIONER",
                "/reasonable-cause-statements",
                "{'id':'$','subject':'%s','reader':'csc','reasons':'what was seen'}",
                child);
        assertThat(levels(read("csc", "CHILD_PROTECTION"))).contains("SEXH=SUMMARY");
        assertThat(levels(read("gp", "CHILD_PROTECTION"))).doesNotContain("SEXH");
    }

    /** This agency decides to share the child's identity with the practice without consent. */
    private HttpResponse<String> override(String agency) {
        return town.send(
                agency,
                "PRACTITIONER",
                DECISIONS,
                "{'id':'$','subject':'%s','kind':'AGREEMENT_TO_SHARE','outcome':'OVERRIDDEN',"
                        + "'covers':{'agencies':['gp'],'categories':['ID']},'necessity':'n',"
                        + "'proportionality':'p','basis':{'article6':'PUBLIC_TASK'},"
                        + TOLD
                        + "}",
                child);
    }

    private static String decide(String agency, String said) {
        return town.made(agency, "PUBLISHER", DECISIONS, "{'id':'$'," + said + "}");
    }

    private static String given(String subject) {
        return "'subject':'"
                + subject
                + "','kind':'AGREEMENT_TO_SHARE','outcome':'GIVEN',"
                + "'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',"
                + "'covers':{'agencies':['gp'],'categories':['ID']},"
                + TOLD;
    }

    private String refused() {
        return "'subject':'"
                + child
                + "','kind':'AGREEMENT_TO_SHARE','outcome':'REFUSED',"
                + "'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',"
                + TOLD;
    }

    private HttpResponse<String> read(String agency, String purpose) {
        return town.hub.get(agency, "PRACTITIONER", "/concerns/" + concern, purpose);
    }

    /** What this reader sees for early help: levels, that something is held, or nothing. */
    private String earlyHelp(String agency) {
        var answer = read(agency, "EARLY_HELP_CIN");
        if (answer.statusCode() != 200) {
            return Integer.toString(answer.statusCode());
        }
        return json(answer).path("held").asBoolean(false) ? SOMETHING : levels(answer);
    }

    private static String levels(HttpResponse<String> answer) {
        var levels = new StringBuilder();
        json(answer)
                .path("levels")
                .properties()
                .forEach(
                        level ->
                                levels.append(level.getKey())
                                        .append('=')
                                        .append(level.getValue().asString())
                                        .append(' '));
        return levels.toString().strip();
    }
}
