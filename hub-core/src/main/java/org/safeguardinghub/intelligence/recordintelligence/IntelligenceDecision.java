package org.safeguardinghub.intelligence.recordintelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.GradeReport;
import org.safeguardinghub.intelligence.Grading;
import org.safeguardinghub.intelligence.Handling;
import org.safeguardinghub.intelligence.IntelligenceEvent.ProductRecorded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.AlreadyGraded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.AlreadyWithdrawn;
import org.safeguardinghub.intelligence.IntelligenceRefusal.IsProduct;
import org.safeguardinghub.intelligence.IntelligenceRefusal.IsReport;
import org.safeguardinghub.intelligence.IntelligenceRefusal.NotGraded;
import org.safeguardinghub.intelligence.IntelligenceRefusal.Wrong;
import org.safeguardinghub.intelligence.Marking;
import org.safeguardinghub.intelligence.RegradeReport;
import org.safeguardinghub.intelligence.Review;
import org.safeguardinghub.intelligence.SanitiseReport;
import org.safeguardinghub.intelligence.WithdrawProduct;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Set;

/** What may be done to a report or a product, and that nobody but its owner may do it. */
final class IntelligenceDecision {
    private IntelligenceDecision() {}

    /** What can be done depends on whether it is graded, and whether it is a product. */
    sealed interface Standing {
        AgencyId owner();

        Set<SubjectId> subjects();

        Marking marking();

        @Nullable Handling handling();

        record Ungraded(AgencyId owner, Set<SubjectId> subjects, Marking marking)
                implements Standing {
            @Override
            public @Nullable Handling handling() {
                return null;
            }
        }

        record Graded(
                AgencyId owner,
                Set<SubjectId> subjects,
                Marking marking,
                Grading grading,
                @Nullable Instant reviewBy)
                implements Standing {
            @Override
            public Handling handling() {
                return grading.handling();
            }

            Graded reviewedBy(Instant next) {
                return new Graded(owner, subjects, marking, grading, next);
            }
        }

        record Product(AgencyId owner, Set<SubjectId> subjects, Marking marking, Handling handling)
                implements Standing {}

        /** A product that was taken back. */
        record Withdrawn(
                AgencyId owner, Set<SubjectId> subjects, Marking marking, Handling handling)
                implements Standing {}
    }

    static @Nullable Refusal refusal(GradeReport command, Standing standing, Instant now) {
        var first = first(command.by(), command.reviewBy(), standing, now);
        if (first != null) {
            return first;
        }
        return switch (standing) {
            case Standing.Ungraded _ -> null;
            case Standing.Graded _ -> new AlreadyGraded(command.report());
            case Standing.Product _, Standing.Withdrawn _ -> new IsProduct(command.report());
        };
    }

    static @Nullable Refusal refusal(RegradeReport command, Standing standing, Instant now) {
        var first = first(command.by(), command.reviewBy(), standing, now);
        if (first != null) {
            return first;
        }
        return switch (standing) {
            case Standing.Ungraded _ -> new NotGraded(command.report());
            case Standing.Graded _ -> null;
            case Standing.Product _, Standing.Withdrawn _ -> new IsProduct(command.report());
        };
    }

    static @Nullable Refusal refusal(SanitiseReport command, Standing standing, Instant now) {
        var first = first(command.by(), command.reviewBy(), standing, now);
        if (first != null) {
            return first;
        }
        if (command.approver().strip().equalsIgnoreCase(command.author().strip())) {
            return Wrong.APPROVED_BY_ITS_AUTHOR;
        }
        return switch (standing) {
            case Standing.Ungraded _ -> new NotGraded(command.report());
            case Standing.Graded _ -> null;
            case Standing.Product _, Standing.Withdrawn _ -> new IsProduct(command.report());
        };
    }

    static @Nullable Refusal refusal(Review command, Standing standing, Instant now) {
        var first = first(command.by(), command.reviewBy(), standing, now);
        if (first != null) {
            return first;
        }
        return standing instanceof Standing.Withdrawn
                ? new AlreadyWithdrawn(command.record())
                : null;
    }

    static @Nullable Refusal refusal(WithdrawProduct command, Standing standing) {
        if (!command.by().equals(standing.owner())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Product _ -> null;
            case Standing.Withdrawn _ -> new AlreadyWithdrawn(command.product());
            case Standing.Ungraded _, Standing.Graded _ -> new IsReport(command.product());
        };
    }

    private static @Nullable Refusal first(
            AgencyId by, @Nullable Instant reviewBy, Standing standing, Instant now) {
        return by.equals(standing.owner())
                ? When.wrongReview(reviewBy, now)
                : new Refusal.NotFound();
    }

    /** Handled as the report is, unless who approved it decided otherwise. */
    static ProductRecorded product(SanitiseReport command, Standing.Graded report, Sealed text) {
        var handling = command.handling() == null ? report.handling() : command.handling();
        return new ProductRecorded(
                command.product(),
                report.owner(),
                report.subjects(),
                report.grading().grade(),
                handling,
                command.marking() == null ? report.marking() : command.marking(),
                When.first(command.reviewBy(), handling.reviewBy()),
                text);
    }
}
