package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.DutyJudgement;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.RuleChecks;
import org.safeguardinghub.share.ShareEvent.RecallAcknowledged;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Decisions to share since they say what was checked, and recalls that are known of. */
final class ShareSamples {
    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry("share.decided.2", part(null)),
                    Map.entry("share.decided.2-put-off", putOff()),
                    Map.entry("share.decided.3", part(TERM.until())),
                    Map.entry("share.decided.3-nothing-put-off", part(null)),
                    Map.entry("share.decided.3-put-off", putOff()),
                    Map.entry(
                            "share.recall-acknowledged.1",
                            new RecallAcknowledged(
                                    record(4),
                                    SCHOOL,
                                    CARE,
                                    Copies.KEPT,
                                    NOON,
                                    sealed(Category.META))));

    private ShareSamples() {}

    private static ShareDecided part(@Nullable Instant nextBy) {
        return new ShareDecided(
                record(4),
                SCHOOL,
                ShareOutcome.PART,
                null,
                nextBy,
                record(3),
                null,
                inOrder(POLICE, CARE),
                inOrder(Category.NARR, Category.RISK),
                inOrder(Purpose.CHILD_PROTECTION, Purpose.DISRUPTION),
                Level.FULL,
                TERM,
                ConsentSamples.BASIS,
                Informed.NO_UNSAFE,
                new RuleChecks(
                        RuleChecks.RuleSet.IS24, false, true, true, RuleChecks.Accuracy.HEARSAY),
                new DutyJudgement(
                        DutyJudgement.Relevance.RELEVANT,
                        DutyJudgement.Detriment.NOT_MORE_DETRIMENTAL,
                        DutyJudgement.IdentifierOmitted.UNKNOWN_WOULD_DELAY),
                record(30),
                sealed(Category.META));
    }

    private static ShareDecided putOff() {
        return new ShareDecided(
                record(4),
                SCHOOL,
                ShareOutcome.DEFER,
                TERM.until(),
                TERM.until(),
                null,
                CHILD,
                Set.of(POLICE),
                Set.of(Category.NARR),
                Set.of(Purpose.DISRUPTION),
                Level.SUMMARY,
                Validity.since(NOON),
                new LawfulBasis(
                        LawfulBasis.Regime.LAW_ENFORCEMENT,
                        null,
                        null,
                        null,
                        LawfulBasis.Schedule8.STATUTORY_PURPOSES,
                        LawfulBasis.Gateway.CDA_115),
                Informed.LATER,
                null,
                null,
                null,
                Sealed.NOTHING);
    }
}
