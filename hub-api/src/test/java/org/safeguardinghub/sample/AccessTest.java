package org.safeguardinghub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

class AccessTest extends EdgeScene {
    private static final String NOTE = "/api/v1/notes/" + UUID.randomUUID();

    private HttpResponse<String> with(String token, String path) {
        return send(
                to(path).header("Authorization", "Bearer " + token)
                        .header("Purpose", "CHILD_PROTECTION"));
    }

    @Test
    void without_a_token_nothing_is_answered() {
        var answer = refused(send(to(NOTE)), 401, "token.missing");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        refused(send(to("/api/v1/no-such-path")), 401, "token.missing");
        refused(send(to("/no-such-path")), 401, "token.missing");
        refused(send(to("/health")), 401, "token.missing");
    }

    @Test
    void a_token_that_is_not_good_is_refused_without_saying_why() {
        var past = Date.from(Instant.now().minusSeconds(11));
        var tokens =
                List.of(
                        "rubbish",
                        Tokens.signedBySomeoneElse(),
                        new PlainJWT(new JWTClaimsSet.Builder().subject("a").build()).serialize(),
                        Tokens.with(c -> c.expirationTime(past)),
                        Tokens.with(c -> c.expirationTime(null)),
                        Tokens.with(c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(30)))),
                        Tokens.with(c -> c.audience("elsewhere")),
                        Tokens.with(c -> c.audience(List.of())),
                        Tokens.with(c -> c.subject(null)),
                        Tokens.with(c -> c.claim("agency", null)),
                        Tokens.with(c -> c.claim("agency", 7)),
                        Tokens.with(c -> c.claim("agency", "Not An Agency")));
        assertThat(tokens)
                .allSatisfy(
                        token -> {
                            var answer = refused(with(token, NOTE), 401, "token.invalid");
                            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                                    .hasValue("Bearer error=\"invalid_token\"");
                        });
        assertThat(tokens.stream().map(t -> with(t, NOTE).body()).distinct()).hasSize(1);
    }

    @Test
    void a_token_in_the_address_is_no_token() {
        refused(send(to(NOTE + "?access_token=" + Tokens.with(c -> c))), 401, "token.missing");
    }

    @Test
    void the_caller_is_who_the_token_says() {
        var answer = send(asPractitioner("/api/v1/who").header("Acting-For", "b.practitioner"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"agency":"northtown-csc","sub":"a.practitioner","actingFor":"b.practitioner"}\
                        """);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_header_of_the_wrong_form_is_named() {
        refused(
                send(asPractitioner("/api/v1/who").header("Acting-For", "x".repeat(101))),
                400,
                "header.malformed");
        refused(
                send(
                        asPractitioner(NOTE)
                                .header("Purpose", "DISRUPTION")
                                .header("Hub-Min-Position", "7")),
                400,
                "header.malformed");
    }

    @Test
    void roles_that_nobody_knows_give_no_right() {
        var token = Tokens.of("northtown-csc", List.of("SUPERUSER", "practitioner"), List.of());
        refused(with(token, "/api/v1/who"), 403, "role.not-permitted");
    }

    @Test
    void another_role_is_not_enough_and_a_path_without_roles_is_closed() {
        var admin = Tokens.of("northtown-csc", List.of("HUB_ADMIN"), List.of());
        refused(with(admin, "/api/v1/who"), 403, "role.not-permitted");
        refused(get("/api/v1/closed"), 403, "role.not-permitted");
    }

    @Test
    void an_agency_that_takes_no_part_gets_one_answer_for_everything() {
        var token =
                Tokens.of("suspended-agency", List.of("PRACTITIONER"), List.of("CHILD_PROTECTION"));
        var here = refused(with(token, NOTE), 403, "agency.unknown-caller");
        var there =
                refused(
                        with(token, "/api/v1/notes/" + new UUID(0, 0)),
                        403,
                        "agency.unknown-caller");
        assertThat(there.body()).isEqualTo(here.body());
    }

    @Test
    void a_purpose_is_required_where_content_may_be_returned() {
        refused(get(NOTE), 403, "purpose.missing");
        refused(send(asPractitioner(NOTE).header("Purpose", " ")), 403, "purpose.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CURIOSITY", "child_protection", "CARE_TRANSFER", "AUDIT", "PATTERN", "1"})
    void a_purpose_that_is_unknown_not_in_the_token_or_not_for_this_path_is_refused(
            String purpose) {
        var all = List.of("CHILD_PROTECTION", "EARLY_HELP_CIN", "DISRUPTION", "PATTERN", "AUDIT");
        var token = Tokens.of("northtown-csc", List.of("PRACTITIONER", "AUDITOR"), all);
        refused(
                send(
                        to(NOTE).header("Authorization", "Bearer " + token)
                                .header("Purpose", purpose)),
                403,
                "purpose.not-permitted");
    }

    @Test
    void two_purposes_at_once_are_no_purpose() {
        refused(
                send(
                        asPractitioner(NOTE)
                                .header("Purpose", "CHILD_PROTECTION")
                                .header("Purpose", "DISRUPTION")),
                403,
                "purpose.not-permitted");
    }

    @Test
    void a_purpose_needs_a_role_that_is_a_reason_for_it() {
        var asks = "/api/v1/audit/notes";
        var practitioner = Tokens.of("northtown-csc", List.of("PRACTITIONER"), List.of("AUDIT"));
        var auditor = Tokens.of("northtown-csc", List.of("AUDITOR"), List.of("AUDIT"));
        refused(
                send(
                        to(asks).header("Authorization", "Bearer " + practitioner)
                                .header("Purpose", "AUDIT")),
                403,
                "purpose.not-permitted");
        var answer =
                send(
                        to(asks).header("Authorization", "Bearer " + auditor)
                                .header("Purpose", "AUDIT"));
        assertThat(answer.body()).isEqualTo("{\"purpose\":\"AUDIT\"}");
        refused(
                send(
                        to(asks).header("Authorization", "Bearer " + auditor)
                                .header("Purpose", "CHILD_PROTECTION")),
                403,
                "purpose.not-permitted");
    }

    @Test
    void purpose_and_case_reach_the_resource() {
        var answer =
                send(
                        asPractitioner(NOTE)
                                .header("Purpose", "DISRUPTION")
                                .header("Case-Reference", "N/2026/17"));
        assertThat(json(answer).path("purpose").asString()).isEqualTo("DISRUPTION");
        assertThat(json(answer).path("caseReference").asString()).isEqualTo("N/2026/17");
        assertThat(json(answer).path("atLeast").asLong()).isEqualTo(-1);
    }

    @Test
    void a_position_comes_back_as_the_number_it_stands_for_to_its_own_agency() {
        var token =
                post("/api/v1/notes", "{\"id\":\"%s\",\"text\":\"x\"}".formatted(UUID.randomUUID()))
                        .headers()
                        .firstValue("Hub-Position")
                        .orElseThrow();
        var own =
                send(
                        asPractitioner(NOTE)
                                .header("Purpose", "DISRUPTION")
                                .header("Hub-Min-Position", token));
        assertThat(json(own).path("atLeast").asLong()).isEqualTo(7);
        var other = Tokens.of("southby-police", List.of("PRACTITIONER"), List.of("DISRUPTION"));
        refused(
                send(
                        to(NOTE).header("Authorization", "Bearer " + other)
                                .header("Purpose", "DISRUPTION")
                                .header("Hub-Min-Position", token)),
                400,
                "header.malformed");
    }

    @Test
    void answers_are_not_kept_framed_or_sniffed() {
        var headers = get("/api/v1/who").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void refusals_come_in_the_order_of_the_table() {
        var path = "/api/v1/notes/" + UUID.randomUUID() + "/ending";
        var huge = BodyPublishers.ofString("x".repeat(1024 * 1024 + 1));
        var wrong = BodyPublishers.ofString("{\"nonsense\":1");
        var invalid = BodyPublishers.ofString("{\"nonsense\":1}");
        var valid =
                BodyPublishers.ofString(
                        "{\"id\":\"%s\",\"text\":\"x\"}".formatted(UUID.randomUUID()));
        // each request is wrong in every later way too
        refused(send(to(path).POST(huge)), 401, "token.missing");
        refused(send(asPractitioner(path).POST(huge)), 413, "body.too-large");
        refused(
                send(asPractitioner(path).header("Content-Type", "text/plain").POST(wrong)),
                415,
                "media-type.unsupported");
        var admin = Tokens.of("northtown-csc", List.of("HUB_ADMIN"), List.of());
        refused(
                send(
                        to(path).header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .POST(wrong)),
                403,
                "role.not-permitted");
        var json = asPractitioner(path).header("Content-Type", "application/json");
        refused(send(json.copy().POST(wrong)), 403, "purpose.missing");
        json.header("Purpose", "DISRUPTION");
        refused(send(json.copy().POST(wrong)), 400, "json.malformed");
        refused(send(json.copy().POST(invalid)), 422, "field.unknown");
        refused(send(json.copy().POST(valid)), 404, "not-found");
    }
}
