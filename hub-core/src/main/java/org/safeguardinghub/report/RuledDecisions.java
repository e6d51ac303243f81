package org.safeguardinghub.report;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.sharing.Rule;
import org.safeguardinghub.sharing.RuleValue.Did;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;

import java.util.ArrayList;
import java.util.List;

/** What was ruled when somebody looked, and which of those looks had no live reason. */
final class RuledDecisions {
    private RuledDecisions() {}

    /** One ruling for each record, or one of nothing, as the auditors' list has them. */
    static List<Decided> in(AnswerRuled answer) {
        var decided = new ArrayList<Decided>();
        for (int n = 0; n < answer.rulings().size(); n++) {
            var ruling = RulingCodec.decode(answer.rulings().get(n));
            decided.add(of(Topic.RULING, n, answer, ruling));
            if (hasNoLiveReason(answer, ruling)) {
                decided.add(of(Topic.ACCESS, n, answer, ruling));
            }
        }
        if (decided.isEmpty()) {
            decided.add(of(Topic.RULING, 0, answer, null));
        }
        return decided;
    }

    private static Decided of(Topic topic, int n, AnswerRuled answer, @Nullable Ruling ruling) {
        return new Decided(
                topic,
                n,
                answer.reader(),
                ruling == null ? null : ruling.matter().owner(),
                highest(ruling).name(),
                Grounds.of(answer.purpose()),
                ruling == null || ruling.matter().owner() == null
                        ? null
                        : ruling.matter().record());
    }

    /**
     * A question that named the record or the person, or an answer that showed something of it,
     * where the rule on involvement limited what was shown. A list that passed a record by was no
     * look at it.
     */
    private static boolean hasNoLiveReason(AnswerRuled answer, Ruling ruling) {
        AgencyId owner = ruling.matter().owner();
        return answer.exit().opensContent()
                && owner != null
                && !owner.equals(answer.reader())
                && isLimited(ruling)
                && (highest(ruling) != Level.NONE
                        || answer.askedSubject() != null
                        || ruling.matter().record().equals(answer.askedRecord()));
    }

    private static boolean isLimited(Ruling ruling) {
        return ruling.rules().stream()
                .anyMatch(value -> value.rule() == Rule.C1 && value.did() == Did.LIMITS);
    }

    private static Level highest(@Nullable Ruling ruling) {
        return ruling == null
                ? Level.NONE
                : ruling.levels().values().stream().reduce(Level.NONE, Level::atLeast);
    }
}
