package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.Town.json;
import static org.safeguardinghub.api.Town.refusal;
import static org.safeguardinghub.api.Town.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;

/** Decisions to share with all that they rest on, and what becomes of them. */
class SharesIT {
    private static final String CHECKS =
            "'goldenRules':{'ruleSetVersion':'IS24','harmBelief':'grave','informedReason':'unsafe',"
                    + "'consentUsedAsBasis':false,'accuracy':'HEARSAY','decider':'lead'";
    private static final String ADVICE =
            ",'adviceSoughtFrom':{'role':'named nurse','at':'2026-03-01T09:00:00Z',"
                    + "'summary':'advised to share'}";

    private static final String TOLD =
            "'told':{'child':'what it is for','familyNotTold':'UNSAFE','childsVoice':'agreed'}";

    @TempDir static Path folder;
    private static Town town;
    private static String child;
    private static String concern;

    @BeforeAll
    static void a_school_holds_a_concern() throws Exception {
        town = new Town(folder);
        child = town.subject("school");
        concern = town.concern("school", child);
        town.involve("school", child, "csc");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void sr15_whom_the_decider_asked_is_kept_for_the_owner() {
        var share = made(body("SHARE", "," + CHECKS + ADVICE + "}"));
        var why = read("school", share).path("why");
        assertThat(why.at("/words/goldenRules/adviceSoughtFrom/role").asString())
                .isEqualTo("named nurse");
        assertThat(why.at("/words/goldenRules/adviceSoughtFrom/at").asString())
                .startsWith("2026-03-01T09:00");
        assertThat(why.at("/checks/adviceSought").asBoolean()).isTrue();
        var unasked = made(body("SHARE", "," + CHECKS + "}"));
        assertThat(read("school", unasked).at("/why/checks/adviceSought").asBoolean(true))
                .isFalse();
        var nameless = ADVICE.replace("'role':'named nurse',", "");
        refused(
                decide(body("SHARE", "," + CHECKS + nameless + "}")),
                "422 field.missing",
                "/goldenRules/adviceSoughtFrom/role");
    }

    @Test
    void sr17_each_decision_stores_the_checks_of_a_rule_set_whichever_way_it_went() {
        for (var outcome : new String[] {"SHARE", "PART", "DECLINED"}) {
            var checks = read("school", made(body(outcome, "," + CHECKS + "}"))).at("/why/checks");
            assertThat(checks.path("ruleSetVersion").asString()).as(outcome).isEqualTo("IS24");
            assertThat(checks.path("accuracy").asString()).as(outcome).isEqualTo("HEARSAY");
        }
        var fields = CHECKS + ",'recipientRoles':['duty desk'],'fieldsShared':['account']}";
        assertThat(
                        read("school", made(body("PART", "," + fields)))
                                .at("/why/words/goldenRules/fieldsShared/0")
                                .asString())
                .isEqualTo("account");
        var unversioned = CHECKS.replace("'ruleSetVersion':'IS24',", "");
        refused(
                decide(body("SHARE", "," + unversioned + "}")),
                "422 field.missing",
                "/goldenRules/ruleSetVersion");
        var unexplained = CHECKS.replace("'informedReason':'unsafe',", "");
        refused(
                decide(body("SHARE", "," + unexplained + "}")),
                "422 field.conflict",
                "/goldenRules/informedReason");
        var consent = CHECKS.replace("'consentUsedAsBasis':false", "'consentUsedAsBasis':true");
        refused(
                decide(body("SHARE", "," + consent + "}")),
                "422 field.conflict",
                "/goldenRules/consentUsedAsBasis");
    }

    @Test
    void a_decision_without_a_sound_basis_is_not_stored() {
        var safeguarding = "'article6':'PUBLIC_TASK','article9':'SAFEGUARDING_OF_CHILDREN'";
        refused(decide(based(safeguarding)), "422 field.missing", "/basis/para18Reason");
        assertThat(decide(based(safeguarding + ",'para18Reason':'CANNOT_GIVE'")).statusCode())
                .isEqualTo(201);
        refused(decide(based("'gateway':'CA04_11'")), "422 field.missing", "/basis/article6");
        refused(
                decide(based("'article6':'LEGAL_OBLIGATION','gateway':'CA04_16LA'")),
                "422 field.conflict",
                "/basis/gateway");
        var part3 = "'regime':'LAW_ENFORCEMENT','schedule8':'STATUTORY_PURPOSES'";
        refused(decide(based(part3)), "422 field.missing", "/basis/gateway");
        assertThat(decide(based(part3 + ",'gateway':'CDA_115'")).statusCode()).isEqualTo(201);
    }

    @Test
    void the_codes_of_a_basis_are_listed_with_what_is_known_of_their_force() {
        var items = json(town.hub.get("gp", "AUDITOR", "/lawful-bases", "AUDIT")).path("items");
        assertThat(status(items, "CA04_16LA")).isEqualTo("ENACTED_NOT_CONFIRMED_IN_FORCE");
        assertThat(status(items, "CA04_11")).isEqualTo("IN_FORCE");
    }

    @Test
    void what_the_duty_to_share_asks_is_judged_both_ways() {
        var duty = ",'duty':{'relevanceJudgement':'RELEVANT','detrimentJudgement':'%s'%s}";
        var detrimental = duty.formatted("MORE_DETRIMENTAL", ",'detrimentReason':'would flee'");
        refused(
                decide(body("SHARE", detrimental)),
                "422 field.conflict",
                "/duty/detrimentJudgement");
        var declined = made(body("DECLINED", detrimental));
        assertThat(read("school", declined).at("/why/words/duty/detrimentReason").asString())
                .isEqualTo("would flee");
        var helpful = duty.formatted("NOT_MORE_DETRIMENTAL", ",'functionHelped':'enquiries'");
        var identified = helpful.replace("}", ",'identifierOmittedReason':'UNKNOWN_WOULD_DELAY'}");
        assertThat(
                        read("school", made(body("SHARE", identified)))
                                .at("/why/duty/identifierOmittedReason")
                                .asString())
                .isEqualTo("UNKNOWN_WOULD_DELAY");
    }

    @Test
    void what_is_put_off_says_until_when_and_gives_nothing() {
        refused(decide(body("DEFER", "")), "422 field.conflict", "/decideAgainBy");
        var share = made(body("DEFER", ",'decideAgainBy':'2199-01-01T00:00:00Z'"));
        assertThat(read("school", share).path("state").asString()).isEqualTo("NOT_GIVEN");
        assertThat(refusal(town.read("force", "/shares/" + share))).isEqualTo("404 not-found");
        refused(
                decide(body("SHARE", ",'decideAgainBy':'2199-01-01T00:00:00Z'")),
                "422 field.conflict",
                "/decideAgainBy");
    }

    @Test
    void a_recipient_reads_what_it_was_given_and_neither_why_nor_who_else() {
        var both = body("PART", "," + CHECKS + "}").replace("['force']", "['force','gp']");
        var share = made(both);
        var read = town.read("force", "/shares/" + share);
        assertThat(json(read).at("/recipients").toString()).isEqualTo("[\"force\"]");
        assertThat(json(read).path("level").asString()).isEqualTo("FULL");
        assertThat(read.body()).doesNotContain("why", "grave", "gp");
        assertThat(json(town.read("school", "/shares/" + share)).at("/recipients")).hasSize(2);
        for (var other : new String[] {"csc", "licensing"}) {
            assertThat(refusal(town.read(other, "/shares/" + share)))
                    .as(other)
                    .isEqualTo("404 not-found");
        }
        assertThat(refusal(town.read("force", "/shares/" + UUID.randomUUID())))
                .isEqualTo("404 not-found");
    }

    @Test
    void a_recall_is_acknowledged_once_by_each_recipient() {
        var share = made(body("SHARE", ""));
        var path = "/shares/" + share;
        var acknowledge = "{'id':'$','copies':'DESTROYED'}";
        assertThat(refusal(town.send("force", "PUBLISHER", path + "/acknowledgement", acknowledge)))
                .isEqualTo("409 share.not-recalled");
        town.made("school", "PRACTITIONER", path + "/recall", "{'id':'$','reason':'wrong'}");
        assertThat(json(town.read("force", path)).path("state").asString()).isEqualTo("RECALLED");
        refused(
                town.send(
                        "force",
                        "PUBLISHER",
                        path + "/acknowledgement",
                        "{'id':'$','copies':'KEPT'}"),
                "422 field.conflict",
                "/note");
        for (var other : new String[] {"school", "csc"}) {
            assertThat(
                            refusal(
                                    town.send(
                                            other,
                                            "PUBLISHER",
                                            path + "/acknowledgement",
                                            acknowledge)))
                    .as(other)
                    .isEqualTo("404 not-found");
        }
        town.made("force", "PUBLISHER", path + "/acknowledgement", acknowledge);
        assertThat(refusal(town.send("force", "PUBLISHER", path + "/acknowledgement", acknowledge)))
                .isEqualTo("409 share.already-acknowledged");
        assertThat(read("school", share).at("/acknowledgements/0/copies").asString())
                .isEqualTo("DESTROYED");
    }

    @Test
    void what_was_given_is_given_on_by_nobody_but_the_owner() {
        made(body("SHARE", ""));
        var onward = body("SHARE", "").replace("['force']", "['gp']");
        for (var recipient : new String[] {"force", "csc"}) {
            assertThat(refusal(town.send(recipient, "PRACTITIONER", "/shares", onward)))
                    .as(recipient)
                    .isEqualTo("404 not-found");
        }
        assertThat(decide(onward).statusCode()).isEqualTo(201);
    }

    private static String body(String outcome, String more) {
        return "{'id':'$','outcome':'"
                + outcome
                + "','record':'"
                + concern
                + "','recipients':['force'],'categories':['NARR'],"
                + "'purposes':['CHILD_PROTECTION'],'level':'FULL',"
                + "'basis':{'article6':'PUBLIC_TASK'},'necessity':'n','proportionality':'p',"
                + "'informed':'NO_UNSAFE'"
                + more
                + "}";
    }

    private static String based(String basis) {
        return body("SHARE", "").replace("'article6':'PUBLIC_TASK'", basis);
    }

    @Test
    void nothing_is_given_of_what_was_withdrawn_and_not_to_give_it_is_still_decided() {
        var mistaken = town.concern("school", child);
        town.made(
                "school",
                "PUBLISHER",
                "/concerns/" + mistaken + "/withdrawal",
                "{'id':'$','reason':'DUPLICATE','explanation':'twice'}");
        var share = body("SHARE", "").replace(concern, mistaken);
        assertThat(refusal(decide(share))).isEqualTo("409 share.record-withdrawn");
        assertThat(decide(body("DECLINED", "").replace(concern, mistaken)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void nothing_is_given_to_who_is_suspended_or_left_out_of_a_seal() {
        town.register("club", "VOLUNTARY", "E08000021");
        var toClub = body("SHARE", "").replace("'force'", "'force','club'");
        assertThat(decide(toClub).statusCode()).isEqualTo(201);
        var suspension =
                town.made(
                        "hub-operator",
                        "HUB_ADMIN",
                        "/agencies/club/suspension",
                        "{'id':'$','reason':'an incident'}");
        assertThat(refusal(decide(toClub))).isEqualTo("409 share.recipient-suspended");
        town.made(
                "hub-operator",
                "HUB_ADMIN",
                "/agencies/club/suspension/" + suspension + "/ending",
                "{'id':'$','reason':'settled'}");
        assertThat(decide(toClub).statusCode()).isEqualTo(201);

        var closed = town.concern("school", child);
        var share = toClub.replace(concern, closed);
        town.made(
                "school",
                "PRACTITIONER",
                "/restrictions",
                "{'id':'$','kind':'SEAL','record':'%s','agencies':['force'],'reason':'r'}",
                closed);
        assertThat(refusal(decide(share))).isEqualTo("409 share.recipient-outside-seal");
        assertThat(decide(body("SHARE", "").replace(concern, closed)).statusCode()).isEqualTo(201);
    }

    @Test
    void consent_is_a_basis_only_while_somebody_consents_to_just_this() {
        var own = town.subject("school");
        var raised = town.concern("school", own);
        var share = based("'article6':'CONSENT'").replace(concern, raised);
        assertThat(refusal(decide(share))).isEqualTo("409 share.no-consent");
        town.made("school", "PUBLISHER", "/consent-decisions", consent(own, "'gp'", "'NARR'"));
        town.made("school", "PUBLISHER", "/consent-decisions", consent(own, "'force'", "'EDU'"));
        assertThat(refusal(decide(share))).isEqualTo("409 share.no-consent");
        var given =
                town.made(
                        "school",
                        "PUBLISHER",
                        "/consent-decisions",
                        consent(own, "'force'", "'NARR'"));
        assertThat(decide(share).statusCode()).isEqualTo(201);
        town.made(
                "school",
                "PUBLISHER",
                "/consent-decisions/" + given + "/withdrawal",
                "{'id':'$','decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY'," + TOLD + "}");
        assertThat(refusal(decide(share))).isEqualTo("409 share.no-consent");
    }

    private static String consent(String subject, String reader, String category) {
        return ("{'id':'$','subject':'%s','kind':'DATA_PROTECTION_CONSENT','outcome':'GIVEN',"
                        + "'decidedBy':'PERSON_WITH_PARENTAL_RESPONSIBILITY',"
                        + "'covers':{'agencies':[%s],'categories':[%s]},%s}")
                .formatted(subject, reader, category, TOLD);
    }

    private static HttpResponse<String> decide(String body) {
        return town.send("school", "PRACTITIONER", "/shares", body);
    }

    private static String made(String body) {
        return town.made("school", "PRACTITIONER", "/shares", body);
    }

    private static JsonNode read(String agency, String share) {
        return json(town.read(agency, "/shares/" + share));
    }

    private static String status(JsonNode items, String code) {
        return items.valueStream()
                .filter(item -> item.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("status")
                .asString();
    }
}
