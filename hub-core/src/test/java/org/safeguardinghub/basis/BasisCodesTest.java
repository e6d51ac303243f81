package org.safeguardinghub.basis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.basis.BasisCodes.Part;
import org.safeguardinghub.basis.BasisCodes.Status;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.basis.LawfulBasis.Article9;
import org.safeguardinghub.basis.LawfulBasis.Gateway;
import org.safeguardinghub.basis.LawfulBasis.Para18Reason;
import org.safeguardinghub.basis.LawfulBasis.Regime;
import org.safeguardinghub.basis.LawfulBasis.Schedule8;
import org.safeguardinghub.shared.LegalStatus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

class BasisCodesTest {
    private static final Instant NOW = Instant.parse("2026-06-02T10:00:00Z");
    private static final BasisCodes CODES = PublishedCodes.ofTheProduct();

    @Test
    void every_code_has_a_term_and_every_term_a_code() {
        var lists =
                Map.of(
                        Part.ARTICLE_6, Article6.values(),
                        Part.ARTICLE_9, Article9.values(),
                        Part.SCHEDULE_8, Schedule8.values(),
                        Part.GATEWAY, Gateway.values());
        lists.forEach(
                (list, codes) ->
                        assertThat(
                                        CODES.at(NOW).stream()
                                                .filter(term -> term.list() == list)
                                                .map(BasisCodes.Term::code))
                                .as(list.name())
                                .containsExactlyInAnyOrderElementsOf(
                                        Arrays.stream(codes).map(Enum::name).toList()));
    }

    @Test
    void a_public_task_is_enough_in_general() {
        assertThat(refusal(general(Article6.PUBLIC_TASK, null, null, null))).isNull();
    }

    @Test
    void the_safeguarding_condition_needs_its_reason_and_no_other_may_have_one() {
        var safeguarding = Article9.SAFEGUARDING_OF_CHILDREN;
        assertThat(refusal(general(Article6.PUBLIC_TASK, safeguarding, null, null)))
                .isEqualTo(BasisRefusal.NO_PARA_18_REASON);
        var reason = Para18Reason.WOULD_PREJUDICE;
        assertThat(refusal(general(Article6.PUBLIC_TASK, safeguarding, reason, null))).isNull();
        assertThat(refusal(general(Article6.PUBLIC_TASK, Article9.VITAL_INTERESTS, reason, null)))
                .isEqualTo(BasisRefusal.PARA_18_REASON_ALONE);
        assertThat(refusal(general(Article6.PUBLIC_TASK, null, reason, null)))
                .isEqualTo(BasisRefusal.PARA_18_REASON_ALONE);
    }

    @Test
    void each_regime_has_its_own_conditions() {
        assertThat(refusal(general(null, null, null, null))).isEqualTo(BasisRefusal.NO_ARTICLE_6);
        var mixed =
                new LawfulBasis(
                        Regime.GENERAL,
                        Article6.PUBLIC_TASK,
                        null,
                        null,
                        Schedule8.STATUTORY_PURPOSES,
                        null);
        assertThat(refusal(mixed)).isEqualTo(BasisRefusal.NOT_OF_PART_2);
        assertThat(refusal(police(Article6.PUBLIC_TASK, Gateway.CDA_115)))
                .isEqualTo(BasisRefusal.NOT_OF_PART_3);
        assertThat(refusal(police(null, null))).isEqualTo(BasisRefusal.NO_GATEWAY);
        assertThat(refusal(police(null, Gateway.CDA_115))).isNull();
    }

    @Test
    void no_obligation_rests_on_a_duty_that_is_not_confirmed_in_force() {
        var duty = Gateway.CA04_16LA;
        assertThat(refusal(general(Article6.LEGAL_OBLIGATION, null, null, duty)))
                .isEqualTo(BasisRefusal.DUTY_NOT_IN_FORCE);
        assertThat(refusal(general(Article6.PUBLIC_TASK, null, null, duty))).isNull();
        assertThat(refusal(general(Article6.LEGAL_OBLIGATION, null, null, Gateway.MSA_52)))
                .isNull();
    }

    @Test
    void a_start_date_is_a_change_of_the_list() throws IOException {
        var started = listed("GATEWAY,CA04_16LA,IN_FORCE,2026-09-01,,started");
        var basis = general(Article6.LEGAL_OBLIGATION, null, null, Gateway.CA04_16LA);
        var before = Instant.parse("2026-08-31T22:59:59Z");
        var midnightInLondon = Instant.parse("2026-08-31T23:00:00Z");
        assertThat(started.refusal(basis, before)).isEqualTo(BasisRefusal.CODE_NOT_IN_FORCE);
        assertThat(started.refusal(basis, midnightInLondon)).isNull();
        var ended = listed("GATEWAY,CA04_16LA,IN_FORCE,2026-05-01,2026-06-01,ended");
        assertThat(ended.refusal(basis, NOW)).isEqualTo(BasisRefusal.CODE_NOT_IN_FORCE);
    }

    @Test
    void a_partnerships_own_list_takes_the_place_of_the_products(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("codes.csv");
        Files.writeString(
                file,
                "list,code,status,from,until,meaning\nARTICLE_6,PUBLIC_TASK,IN_FORCE,,,a task\n");
        var own = PublishedCodes.of(file);
        assertThat(own.refusal(general(Article6.PUBLIC_TASK, null, null, null), NOW)).isNull();
        assertThat(own.refusal(general(Article6.CONSENT, null, null, null), NOW))
                .isEqualTo(BasisRefusal.CODE_NOT_IN_FORCE);
    }

    @Test
    void what_is_enacted_and_not_confirmed_says_so() {
        assertThat(
                        CODES.at(NOW).stream()
                                .filter(t -> t.status() == Status.ENACTED_NOT_CONFIRMED_IN_FORCE)
                                .map(BasisCodes.Term::code))
                .containsExactly("CA04_16LA", "CA04_16LC");
    }

    @Test
    void the_list_says_of_a_code_what_the_code_says_of_itself() throws NoSuchFieldException {
        for (var gateway : Gateway.values()) {
            var itself = Gateway.class.getField(gateway.name()).getAnnotation(LegalStatus.class);
            var listed =
                    CODES.at(NOW).stream()
                            .filter(t -> t.code().equals(gateway.name()))
                            .map(BasisCodes.Term::status);
            assertThat(listed)
                    .as(gateway.name())
                    .containsExactly(
                            itself == null
                                    ? Status.IN_FORCE
                                    : Status.valueOf(itself.value().name()));
        }
    }

    private static BasisCodes listed(String row) throws IOException {
        var text =
                Stream.of(
                                "list,code,status,from,until,meaning",
                                "ARTICLE_6,LEGAL_OBLIGATION,IN_FORCE,,,obligation",
                                row)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElseThrow();
        return PublishedCodes.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable BasisRefusal refusal(LawfulBasis basis) {
        return CODES.refusal(basis, NOW);
    }

    private static LawfulBasis general(
            @Nullable Article6 article6,
            @Nullable Article9 article9,
            @Nullable Para18Reason reason,
            @Nullable Gateway gateway) {
        return new LawfulBasis(Regime.GENERAL, article6, article9, reason, null, gateway);
    }

    private static LawfulBasis police(@Nullable Article6 article6, @Nullable Gateway gateway) {
        return new LawfulBasis(
                Regime.LAW_ENFORCEMENT,
                article6,
                null,
                null,
                Schedule8.STATUTORY_PURPOSES,
                gateway);
    }
}
