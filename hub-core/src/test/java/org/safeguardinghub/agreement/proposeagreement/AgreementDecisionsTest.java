package org.safeguardinghub.agreement.proposeagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.agreement.AgreementEvent;
import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.AgreementRefusal;
import org.safeguardinghub.agreement.ApproveAgreement;
import org.safeguardinghub.agreement.DeclineAgreement;
import org.safeguardinghub.agreement.EndAgreement;
import org.safeguardinghub.agreement.PartyOf;
import org.safeguardinghub.agreement.ProposeAgreement;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Party;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class AgreementDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final AgencyId SCHOOL = new AgencyId("hill-school");
    private static final AgencyId OTHER_SCHOOL = new AgencyId("dale-school");
    private static final AgencyId PRACTICE = new AgencyId("mill-practice");
    private static final AgencyId STRANGER = new AgencyId("far-club");
    private static final RecordId VERSION = RecordId.random();
    private static final Content WHY = new Content(Map.of());
    private static final Map<AgencyId, Signatory> KNOWN =
            Map.of(
                    SCHOOL, new Signatory(SCHOOL, AgencyKind.SCHOOL, Set.of("E06000001")),
                    OTHER_SCHOOL,
                            new Signatory(OTHER_SCHOOL, AgencyKind.SCHOOL, Set.of("E06000002")),
                    PRACTICE, new Signatory(PRACTICE, AgencyKind.NHS_GP, Set.of("E06000001")));
    private static final Known FIRST = new Known(KNOWN, null, false);

    @Test
    void the_first_version_is_an_agreement_of_its_own_and_the_next_one_counts_on() {
        assertThat(proposed(proposal(), FIRST).number()).isEqualTo(1);
        assertThat(proposed(proposal(), FIRST).agreement()).isEqualTo(VERSION);

        var before = proposed(proposal(), FIRST);
        var next = proposed(next(SCHOOL), new Known(KNOWN, before, false));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.agreement()).isEqualTo(VERSION);
    }

    @Test
    void a_next_version_comes_from_a_party_when_the_one_before_waits_for_nobody() {
        var before = proposed(proposal(), FIRST);
        assertThat(refusal(next(SCHOOL), new Known(KNOWN, before, true)))
                .isEqualTo(AgreementRefusal.STILL_OPEN);
        assertThat(refusal(next(OTHER_SCHOOL), new Known(KNOWN, before, false)))
                .isEqualTo(new Refusal.NotFound());
        assertThat(refusal(next(SCHOOL), FIRST)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void who_looks_ahead_need_not_wait_until_a_version_waits_for_nobody() {
        var before = proposed(proposal(), FIRST);
        var waiting = new Known(KNOWN, before, true).settled();
        assertThat(refusal(next(SCHOOL), waiting)).isNull();
        assertThat(proposed(next(SCHOOL), waiting).number()).isEqualTo(2);
        assertThat(refusal(next(OTHER_SCHOOL), waiting)).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void parties_take_part_and_are_two_and_the_proposer_is_one_of_them() {
        assertThat(refusal(with(List.of(PRACTICE, OTHER_SCHOOL)), FIRST))
                .isEqualTo(AgreementRefusal.NOT_A_PARTY);
        assertThat(refusal(with(List.of(SCHOOL, SCHOOL)), FIRST))
                .isEqualTo(AgreementRefusal.NOBODY_ELSE);
        assertThat(refusal(with(List.of(SCHOOL, STRANGER)), FIRST))
                .isEqualTo(AgreementRefusal.UNKNOWN_PARTY);
    }

    @Test
    void a_row_says_clearly_of_whom_it_speaks_and_speaks_of_parties() {
        assertThat(refusal(giving(new PartyOf(SCHOOL, AgencyKind.SCHOOL, null)), FIRST))
                .isEqualTo(AgreementRefusal.UNCLEAR_SIDE);
        assertThat(refusal(giving(new PartyOf(null, null, "E06000001")), FIRST))
                .isEqualTo(AgreementRefusal.UNCLEAR_SIDE);
        assertThat(refusal(giving(new PartyOf(OTHER_SCHOOL, null, null)), FIRST))
                .isEqualTo(AgreementRefusal.SPEAKS_OF_NOBODY);
        assertThat(refusal(giving(new PartyOf(null, AgencyKind.SCHOOL, "E06000002")), FIRST))
                .isEqualTo(AgreementRefusal.SPEAKS_OF_NOBODY);
        assertThat(refusal(giving(new PartyOf(null, AgencyKind.SCHOOL, "E06000001")), FIRST))
                .isNull();
    }

    /**
     * 336 rows by kind are one each for every school that signs, and those that agree count once.
     */
    @ParameterizedTest
    @CsvSource({"5, ''", "6, TOO_MANY_ROWS"})
    void what_every_ruling_would_read_has_a_bound(int schools, String refusal) {
        var known = new HashMap<>(KNOWN);
        for (int n = 1; n < schools; n++) {
            var school = new AgencyId("school-" + n);
            known.put(school, new Signatory(school, AgencyKind.SCHOOL, Set.of()));
        }
        known.remove(OTHER_SCHOOL);
        var rows = new ArrayList<ProposedRow>();
        for (var category : Category.values()) {
            for (var purpose : Purpose.values()) {
                for (var level : Level.values()) {
                    var row =
                            row(
                                    new PartyOf(null, AgencyKind.SCHOOL, null),
                                    new PartyOf(PRACTICE, null, null),
                                    category,
                                    purpose,
                                    level);
                    rows.addAll(List.of(row, row));
                }
            }
        }
        var said =
                refusal(proposal(List.copyOf(known.keySet()), rows), new Known(known, null, false));
        assertThat(said == null ? "" : said.toString()).isEqualTo(refusal);
    }

    @Test
    void nobodys_records_are_given_by_a_row_that_it_did_not_approve() {
        var row =
                row(
                        new PartyOf(null, AgencyKind.SCHOOL, null),
                        new PartyOf(null, AgencyKind.NHS_GP, null),
                        Category.EDU,
                        Purpose.CHILD_PROTECTION,
                        Level.FULL);
        var proposed = proposed(proposal(List.of(SCHOOL, PRACTICE), List.of(row)), FIRST);

        var concluded =
                (AgreementConcluded) approved(PRACTICE, Standing.proposed(proposed)).getLast();
        var fact = (Fact.AgreementVersion) concluded.facts(7, NOW).getFirst();
        assertThat(fact.rows())
                .extracting(AgreementRow::giver)
                .containsExactly(new Party.One(SCHOOL));
        assertThat(fact.rows())
                .extracting(AgreementRow::receiver)
                .containsExactly(new Party.OfKind(AgencyKind.NHS_GP));
    }

    @Test
    void it_is_concluded_by_the_last_approval_and_holds_from_the_later_of_that_and_its_start() {
        var three = proposed(with(List.of(SCHOOL, OTHER_SCHOOL, PRACTICE)), FIRST);
        var open = Standing.proposed(three);
        assertThat(approved(PRACTICE, open)).hasSize(1);

        var rest = open.approvedBy(PRACTICE);
        var concluded = (AgreementConcluded) approved(OTHER_SCHOOL, rest).getLast();
        assertThat(concluded.validity()).isEqualTo(Validity.since(TOMORROW));
        var late = AgreementLife.approve(approval(OTHER_SCHOOL), rest, TOMORROW.plusSeconds(5));
        assertThat(((AgreementConcluded) events(late).getLast()).validity())
                .isEqualTo(Validity.since(TOMORROW.plusSeconds(5)));
    }

    @Test
    void a_version_that_would_be_over_is_not_concluded() {
        var short_ = new Standing.Open(ending(TOMORROW.plusSeconds(1)), Set.of(SCHOOL));
        assertThat(
                        refused(
                                AgreementLife.approve(
                                        approval(PRACTICE), short_, TOMORROW.plusSeconds(1))))
                .isEqualTo(AgreementRefusal.TOO_LATE);
        assertThat(approved(PRACTICE, short_)).hasSize(2);
    }

    /**
     * Every state by every act, for a party that has approved, one that has not, and a stranger.
     */
    @ParameterizedTest
    @CsvSource({
        "OPEN,      APPROVE, SCHOOL,   ALREADY_APPROVED",
        "OPEN,      APPROVE, PRACTICE, ''",
        "OPEN,      APPROVE, STRANGER, not-found",
        "OPEN,      DECLINE, SCHOOL,   ''",
        "OPEN,      DECLINE, PRACTICE, ''",
        "OPEN,      DECLINE, STRANGER, not-found",
        "OPEN,      END,     SCHOOL,   NOT_CONCLUDED",
        "OPEN,      END,     PRACTICE, NOT_CONCLUDED",
        "OPEN,      END,     STRANGER, not-found",
        "CONCLUDED, APPROVE, SCHOOL,   ALREADY_APPROVED",
        "CONCLUDED, APPROVE, STRANGER, not-found",
        "CONCLUDED, DECLINE, PRACTICE, ALREADY_CONCLUDED",
        "CONCLUDED, DECLINE, STRANGER, not-found",
        "CONCLUDED, END,     SCHOOL,   ''",
        "CONCLUDED, END,     PRACTICE, ''",
        "CONCLUDED, END,     STRANGER, not-found",
        "OVER,      APPROVE, PRACTICE, OVER",
        "OVER,      APPROVE, STRANGER, not-found",
        "OVER,      DECLINE, PRACTICE, OVER",
        "OVER,      DECLINE, STRANGER, not-found",
        "OVER,      END,     SCHOOL,   OVER",
        "OVER,      END,     STRANGER, not-found",
    })
    void states_and_acts(String state, String act, String agency, String refusal) {
        var by =
                switch (agency) {
                    case "SCHOOL" -> SCHOOL;
                    case "PRACTICE" -> PRACTICE;
                    default -> STRANGER;
                };
        var proposed = proposed(proposal(), FIRST);
        var standing =
                switch (state) {
                    case "OPEN" -> Standing.proposed(proposed);
                    case "CONCLUDED" -> new Standing.Concluded(proposed);
                    default -> new Standing.Over(proposed);
                };
        var said =
                switch (act) {
                    case "APPROVE" -> refused(AgreementLife.approve(approval(by), standing, NOW));
                    case "DECLINE" ->
                            AgreementLife.refusal(new DeclineAgreement(VERSION, by, WHY), standing);
                    default ->
                            AgreementLife.refusal(
                                    new EndAgreement(VERSION, by, null, WHY), standing, NOW);
                };
        assertThat(
                        said == null
                                ? ""
                                : said instanceof AgreementRefusal known
                                        ? known.name()
                                        : said.code())
                .isEqualTo(refusal);
    }

    @Test
    void an_agreement_ends_now_or_later() {
        var concluded = new Standing.Concluded(proposed(proposal(), FIRST));
        assertThat(AgreementLife.refusal(endingAt(NOW), concluded, NOW)).isNull();
        assertThat(AgreementLife.refusal(endingAt(TOMORROW), concluded, NOW)).isNull();
        assertThat(AgreementLife.refusal(endingAt(NOW.minusMillis(1)), concluded, NOW))
                .isEqualTo(AgreementRefusal.ENDS_IN_THE_PAST);
    }

    private static EndAgreement endingAt(Instant at) {
        return new EndAgreement(VERSION, SCHOOL, at, WHY);
    }

    private static ApproveAgreement approval(AgencyId by) {
        return new ApproveAgreement(VERSION, by);
    }

    private static List<AgreementEvent> approved(AgencyId by, Standing standing) {
        return events(AgreementLife.approve(approval(by), standing, NOW));
    }

    private static List<AgreementEvent> events(Outcome<AgreementEvent> outcome) {
        return ((Outcome.Accepted<AgreementEvent>) outcome).events();
    }

    private static @Nullable Refusal refused(Outcome<AgreementEvent> outcome) {
        return outcome instanceof Outcome.Refused<AgreementEvent>(var refusal) ? refusal : null;
    }

    private static @Nullable Refusal refusal(ProposeAgreement command, Known known) {
        return refused(ProposeAgreementHandler.decide(command, known));
    }

    private static AgreementProposed proposed(ProposeAgreement command, Known known) {
        return (AgreementProposed)
                events(ProposeAgreementHandler.decide(command, known)).getFirst();
    }

    private static ProposeAgreement proposal() {
        return with(List.of(SCHOOL, PRACTICE));
    }

    private static ProposeAgreement with(List<AgencyId> parties) {
        return proposal(parties, List.of(education(new PartyOf(SCHOOL, null, null))));
    }

    private static ProposeAgreement giving(PartyOf giver) {
        return proposal(List.of(SCHOOL, PRACTICE), List.of(education(giver)));
    }

    private static ProposeAgreement proposal(List<AgencyId> parties, List<ProposedRow> rows) {
        return new ProposeAgreement(
                VERSION, SCHOOL, null, "Attendance", DOCUMENT, parties, rows, TOMORROW, null);
    }

    private static ProposeAgreement next(AgencyId by) {
        var first = proposal();
        return new ProposeAgreement(
                RecordId.random(),
                by,
                VERSION,
                first.title(),
                DOCUMENT,
                Stream.concat(first.parties().stream(), Stream.of(by)).distinct().toList(),
                first.rows(),
                TOMORROW,
                null);
    }

    private static AgreementProposed ending(Instant until) {
        var first = proposal();
        return proposed(
                new ProposeAgreement(
                        VERSION,
                        SCHOOL,
                        null,
                        first.title(),
                        DOCUMENT,
                        first.parties(),
                        first.rows(),
                        TOMORROW,
                        until),
                FIRST);
    }

    private static ProposedRow education(PartyOf giver) {
        return row(
                giver,
                new PartyOf(null, AgencyKind.NHS_GP, null),
                Category.EDU,
                Purpose.CHILD_PROTECTION,
                Level.SUMMARY);
    }

    private static ProposedRow row(
            PartyOf giver, PartyOf receiver, Category category, Purpose purpose, Level level) {
        return new ProposedRow(giver, receiver, purpose, category, level);
    }

    private static final SignedDocument DOCUMENT =
            new SignedDocument("Shelf 4", "0123456789abcdef".repeat(4));
}
