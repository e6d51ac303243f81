package org.safeguardinghub.intelligence.recordintelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.intelligence.Grade;
import org.safeguardinghub.intelligence.GradeReport;
import org.safeguardinghub.intelligence.Grading;
import org.safeguardinghub.intelligence.Handling;
import org.safeguardinghub.intelligence.HandlingCode;
import org.safeguardinghub.intelligence.IntelligenceRefusal.AlreadyGraded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.AlreadyWithdrawn;
import org.safeguardinghub.intelligence.IntelligenceRefusal.IsProduct;
import org.safeguardinghub.intelligence.IntelligenceRefusal.IsReport;
import org.safeguardinghub.intelligence.IntelligenceRefusal.NotGraded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.Wrong;
import org.safeguardinghub.intelligence.Marking;
import org.safeguardinghub.intelligence.ProductWithdrawal;
import org.safeguardinghub.intelligence.RegradeReport;
import org.safeguardinghub.intelligence.Review;
import org.safeguardinghub.intelligence.ReviewOutcome;
import org.safeguardinghub.intelligence.SanitiseReport;
import org.safeguardinghub.intelligence.WithdrawProduct;
import org.safeguardinghub.intelligence.recordintelligence.IntelligenceDecision.Standing;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class IntelligenceDecisionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant AHEAD = NOW.plusSeconds(3600);
    private static final AgencyId FORCE = new AgencyId("eastshire-police");
    private static final AgencyId OTHER = new AgencyId("westshire-police");
    private static final RecordId ID = RecordId.random();
    private static final Set<SubjectId> CHILD = Set.of(SubjectId.random());
    private static final Content NOTHING = new Content(Map.of());
    private static final Handling STRICT = new Handling(HandlingCode.C, List.of(), null);
    private static final Grading GRADING =
            new Grading(new Grade.ThreeFiveTwo("2", "B", HandlingCode.C).given(), STRICT, 1);

    private static final Standing UNGRADED =
            new Standing.Ungraded(FORCE, CHILD, Marking.OFFICIAL_SENSITIVE);
    private static final Standing.Graded GRADED =
            new Standing.Graded(FORCE, CHILD, Marking.OFFICIAL_SENSITIVE, GRADING, null);
    private static final Standing PRODUCT =
            new Standing.Product(FORCE, CHILD, Marking.OFFICIAL, STRICT);

    private static final Standing WITHDRAWN =
            new Standing.Withdrawn(FORCE, CHILD, Marking.OFFICIAL, STRICT);

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("grade", UNGRADED, null),
                arguments("grade", GRADED, new AlreadyGraded(ID)),
                arguments("grade", PRODUCT, new IsProduct(ID)),
                arguments("regrade", UNGRADED, new NotGraded(ID)),
                arguments("regrade", GRADED, null),
                arguments("regrade", PRODUCT, new IsProduct(ID)),
                arguments("sanitise", UNGRADED, new NotGraded(ID)),
                arguments("sanitise", GRADED, null),
                arguments("sanitise", PRODUCT, new IsProduct(ID)),
                arguments("review", UNGRADED, null),
                arguments("review", GRADED, null),
                arguments("review", PRODUCT, null),
                arguments("grade", WITHDRAWN, new IsProduct(ID)),
                arguments("regrade", WITHDRAWN, new IsProduct(ID)),
                arguments("sanitise", WITHDRAWN, new IsProduct(ID)),
                arguments("review", WITHDRAWN, new AlreadyWithdrawn(ID)));
    }

    @Test
    void a_product_is_withdrawn_once_and_by_its_owner_and_a_report_never() {
        assertThat(IntelligenceDecision.refusal(withdraw(FORCE), PRODUCT)).isNull();
        assertThat(IntelligenceDecision.refusal(withdraw(FORCE), WITHDRAWN))
                .isEqualTo(new AlreadyWithdrawn(ID));
        for (var report : List.of(UNGRADED, GRADED)) {
            assertThat(IntelligenceDecision.refusal(withdraw(FORCE), report))
                    .isEqualTo(new IsReport(ID));
        }
        for (var any : List.of(UNGRADED, GRADED, PRODUCT, WITHDRAWN)) {
            assertThat(IntelligenceDecision.refusal(withdraw(OTHER), any))
                    .isEqualTo(new Refusal.NotFound());
        }
    }

    private static WithdrawProduct withdraw(AgencyId by) {
        return new WithdrawProduct(ID, by, ProductWithdrawal.SOURCE_AT_RISK, NOTHING);
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_can_be_done_depends_on_what_it_is(
            String command, Standing standing, @Nullable Refusal refusal) {
        assertThat(refusal(command, FORCE, AHEAD, standing)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @MethodSource("table")
    void for_another_force_it_is_not_there(
            String command, Standing standing, @Nullable Refusal refusal) {
        assertThat(refusal(command, OTHER, AHEAD, standing)).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(command, OTHER, NOW, standing)).isEqualTo(new Refusal.NotFound());
    }

    @ParameterizedTest
    @MethodSource("table")
    void the_next_review_lies_ahead(String command, Standing standing, @Nullable Refusal refusal) {
        assertThat(refusal(command, FORCE, NOW, standing)).isEqualTo(Wrong.REVIEWED_IN_THE_PAST);
    }

    @Test
    void a_product_is_approved_by_another_than_its_author() {
        assertThat(IntelligenceDecision.refusal(sanitise(FORCE, AHEAD, "an.author"), GRADED, NOW))
                .isEqualTo(Wrong.APPROVED_BY_ITS_AUTHOR);
        assertThat(IntelligenceDecision.refusal(sanitise(FORCE, AHEAD, " An.Author"), GRADED, NOW))
                .isEqualTo(Wrong.APPROVED_BY_ITS_AUTHOR);
        assertThat(IntelligenceDecision.refusal(sanitise(FORCE, AHEAD, "a.sergeant"), GRADED, NOW))
                .isNull();
    }

    @Test
    void a_product_carries_the_grade_and_shares_no_id_with_its_report() {
        var command = sanitise(FORCE, AHEAD, "a.sergeant");
        var sealed = new Sealed(Map.of(Category.INTEL, new byte[] {1}));

        var product = IntelligenceDecision.product(command, GRADED, sealed);

        assertThat(product.grade()).isEqualTo(GRADING.grade());
        assertThat(product.handling()).isEqualTo(STRICT);
        assertThat(product.toString()).doesNotContain(ID.text());
        assertThat(product.tags()).noneMatch(tag -> tag.contains(ID.text()));
        assertThat(product.ruled().categories()).containsExactly(Category.INTEL);
    }

    private static @Nullable Refusal refusal(
            String command, AgencyId by, Instant reviewBy, Standing standing) {
        return switch (command) {
            case "grade" ->
                    IntelligenceDecision.refusal(
                            new GradeReport(ID, by, GRADING, Marking.OFFICIAL, reviewBy, NOTHING),
                            standing,
                            NOW);
            case "regrade" ->
                    IntelligenceDecision.refusal(
                            new RegradeReport(ID, by, GRADING, Marking.OFFICIAL, reviewBy, NOTHING),
                            standing,
                            NOW);
            case "sanitise" ->
                    IntelligenceDecision.refusal(
                            sanitise(by, reviewBy, "a.sergeant"), standing, NOW);
            default ->
                    IntelligenceDecision.refusal(
                            new Review(ID, by, ReviewOutcome.KEPT, reviewBy, NOTHING),
                            standing,
                            NOW);
        };
    }

    private static SanitiseReport sanitise(AgencyId by, Instant reviewBy, String approver) {
        return new SanitiseReport(
                ID,
                by,
                RecordId.random(),
                "an.author",
                approver,
                null,
                null,
                reviewBy,
                NOTHING,
                NOTHING);
    }
}
