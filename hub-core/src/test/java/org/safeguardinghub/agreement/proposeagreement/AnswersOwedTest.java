package org.safeguardinghub.agreement.proposeagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementDeclined;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.ApproveAgreement;
import org.safeguardinghub.agreement.DeclineAgreement;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.agreement.Terms;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** An answer is owed by exactly those who are waited for, whatever the parties do. */
class AnswersOwedTest {
    private static final int HISTORIES = 500;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final RecordId VERSION = RecordId.random();

    static LongStream seeds() {
        return LongStream.of(1, 20_260_302, new SecureRandom().nextLong());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void who_is_waited_for_owes_an_answer_and_nobody_else(long seed) {
        assertThat(differences(seed, _ -> true)).as("seed %d", seed).isZero();
    }

    @Test
    void control_were_an_approval_no_answer_others_would_owe() {
        assertThat(differences(1, event -> !(event instanceof AgreementEvent.AgreementApproved)))
                .isPositive();
    }

    @Test
    void control_did_a_party_that_declines_answer_for_nobody_else_others_would_owe() {
        assertThat(differences(1, event -> !(event instanceof AgreementDeclined))).isPositive();
    }

    /** After how many acts somebody owes who is not waited for, or the other way round. */
    private static long differences(long seed, Predicate<Object> heard) {
        var random = new Random(seed);
        return IntStream.range(0, HISTORIES)
                .mapToLong(_ -> new History(random, heard).differences())
                .sum();
    }

    /** Parties that approve and decline one version, in any order and again and again. */
    private static final class History {
        private final Random random;
        private final Predicate<Object> heard;
        private final List<AgencyId> parties;
        private final Set<AgencyId> owing = new TreeSet<>();
        private Standing standing;

        History(Random random, Predicate<Object> heard) {
            this.random = random;
            this.heard = heard;
            this.parties =
                    IntStream.range(0, 2 + random.nextInt(4))
                            .mapToObj(n -> new AgencyId("party-" + n))
                            .toList();
            var proposed =
                    new AgreementProposed(VERSION, VERSION, 1, parties.getFirst(), terms(parties));
            standing = Standing.proposed(proposed);
            hear(proposed);
        }

        long differences() {
            long differences = owing.equals(waitedFor()) ? 0 : 1;
            for (int acts = random.nextInt(8); acts > 0; acts--) {
                act(parties.get(random.nextInt(parties.size())));
                differences += owing.equals(waitedFor()) ? 0 : 1;
            }
            return differences;
        }

        private void act(AgencyId party) {
            var events =
                    random.nextInt(6) == 0
                            ? declined(party)
                            : AgreementLife.approve(
                                    new ApproveAgreement(VERSION, party), standing, NOW);
            if (events instanceof Outcome.Accepted<AgreementEvent>(var happened)) {
                happened.forEach(this::follow);
                happened.forEach(this::hear);
            }
        }

        private Outcome<AgreementEvent> declined(AgencyId party) {
            var refusal =
                    AgreementLife.refusal(
                            new DeclineAgreement(VERSION, party, new Content(Map.of())), standing);
            return refusal != null
                    ? Outcome.refused(refusal)
                    : Outcome.accepted(
                            new AgreementDeclined(VERSION, VERSION, party, NOW, Sealed.NOTHING));
        }

        private void follow(AgreementEvent event) {
            standing =
                    switch (event) {
                        case AgreementEvent.AgreementApproved approved ->
                                standing.approvedBy(approved.by());
                        case AgreementConcluded _ -> new Standing.Concluded(standing.proposed());
                        default -> new Standing.Over(standing.proposed());
                    };
        }

        /** As the view does: what stops, then what begins. */
        private void hear(Object event) {
            if (!(event instanceof MovesClocks moves) || !heard.test(event)) {
                return;
            }
            for (var stop : moves.stopsClocks()) {
                assertThat(stop.kind()).isEqualTo(ClockKind.AGREEMENT_RESPONSE);
                owing.removeIf(party -> stop.owedBy() == null || party.equals(stop.owedBy()));
            }
            moves.startsClocks().forEach(start -> owing.add(start.owedBy()));
        }

        private Set<AgencyId> waitedFor() {
            if (!(standing instanceof Standing.Open open)) {
                return Set.of();
            }
            var waited = new HashSet<>(parties);
            waited.removeAll(open.approved());
            return waited;
        }
    }

    private static Terms terms(List<AgencyId> parties) {
        return new Terms(
                "Attendance",
                new SignedDocument("Shelf 4", "0123456789abcdef".repeat(4)),
                parties.stream()
                        .map(party -> new Signatory(party, AgencyKind.SCHOOL, Set.of()))
                        .toList(),
                List.of(),
                NOW,
                null);
    }
}
