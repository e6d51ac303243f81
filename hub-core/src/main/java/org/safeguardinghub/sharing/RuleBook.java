package org.safeguardinghub.sharing;

import static org.safeguardinghub.sharing.RuleValue.Did.CLOSED;
import static org.safeguardinghub.sharing.RuleValue.Did.GIVES;
import static org.safeguardinghub.sharing.RuleValue.Did.LIMITS;
import static org.safeguardinghub.sharing.RuleValue.Did.NOT_FOR_OWNER;
import static org.safeguardinghub.sharing.RuleValue.Did.OPEN;
import static org.safeguardinghub.sharing.RuleValue.Did.SILENT;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The only place where rules meet: behind the gates, the lowest cap over the highest grant. Each
 * rule is evaluated every time, also when another has already decided, so that the ruling can show
 * them all.
 */
final class RuleBook {
    private final List<Gate> gates;
    private final List<Grant> grants;
    private final List<Cap> caps;

    /** Rules may come in any order; those of one kind decide in the order of {@link Rule}. */
    RuleBook(Collection<Gate> gates, Collection<Grant> grants, Collection<Cap> caps) {
        this.gates = gates.stream().sorted(Comparator.comparing(Gate::rule)).toList();
        this.grants = grants.stream().sorted(Comparator.comparing(Grant::rule)).toList();
        this.caps = caps.stream().sorted(Comparator.comparing(Cap::rule)).toList();
    }

    Ruling rule(Question question, Collection<? extends Fact> given) {
        var facts = FactsInForce.of(question, given);
        var counted = new Counted();
        var values = evaluate(question, facts, counted);

        var levels = new EnumMap<Category, Level>(Category.class);
        var deciding = new EnumMap<Category, Rule>(Category.class);
        for (var category : question.record().categories()) {
            var decision = decide(values, category);
            levels.put(category, decision.level());
            deciding.put(category, decision.rule());
        }
        var policy = facts.policy();
        return Ruling.over(
                Matter.of(question),
                levels,
                deciding,
                values,
                counted.ids(),
                policy == null ? OptionalInt.empty() : OptionalInt.of(policy.version()),
                bases(question, facts, counted, isSharedAlone(values, levels)));
    }

    /**
     * What the deciders of single facts said, and beside it what the purpose rests on: but not
     * where all that is seen was given by shares.
     */
    private static List<LawfulBasis> bases(
            Question question, FactsInForce facts, Counted counted, boolean sharedAlone) {
        var bases = new LinkedHashSet<>(counted.bases());
        var ofPurpose = PurposeBasis.of(question.purpose(), facts.ownerKind());
        if (ofPurpose != null && (bases.isEmpty() || !sharedAlone)) {
            bases.add(ofPurpose);
        }
        return List.copyOf(bases);
    }

    private static boolean isSharedAlone(List<RuleValue> values, Map<Category, Level> levels) {
        var seen = levels.keySet().stream().filter(c -> levels.get(c) != Level.NONE).toList();
        return !seen.isEmpty()
                && seen.stream().allMatch(c -> highestGrant(values, c).rule() == Rule.SHARE);
    }

    private List<RuleValue> evaluate(Question question, FactsInForce facts, Counted counted) {
        var values = new ArrayList<RuleValue>();
        for (var gate : gates) {
            var closes = gate.closes(question, facts, counted);
            values.add(new RuleValue(gate.rule(), closes ? CLOSED : OPEN, Levels.none()));
            counted.nextRule();
        }
        var isOwner = false;
        for (var grant : grants) {
            var levels = grant.gives(question, facts, counted);
            values.add(new RuleValue(grant.rule(), levels.isEmpty() ? SILENT : GIVES, levels));
            counted.nextRule();
            isOwner |= grant.rule() == Rule.OWNER && !levels.isEmpty();
        }
        for (var cap : caps) {
            var levels = cap.limits(question, facts, counted);
            var did =
                    isOwner && !cap.bindsOwner()
                            ? NOT_FOR_OWNER
                            : levels.isEmpty() ? SILENT : LIMITS;
            values.add(new RuleValue(cap.rule(), did, levels));
            counted.nextRule();
        }
        return values;
    }

    private record Decision(Level level, Rule rule) {}

    private static Decision decide(List<RuleValue> values, Category category) {
        for (var value : values) {
            if (value.did() == CLOSED) {
                return new Decision(Level.NONE, value.rule());
            }
        }
        var granted = highestGrant(values, category);
        var capped = lowestCap(values, category);
        return capped != null && capped.level().compareTo(granted.level()) < 0 ? capped : granted;
    }

    /**
     * Of equal grants the first, as rules are ordered. An agreement comes before the matrix, and
     * where it gives a level the matrix is not asked.
     */
    private static Decision highestGrant(List<RuleValue> values, Category category) {
        Decision highest = null;
        var agreed = false;
        for (var value : values) {
            var level = value.did() == GIVES ? value.levels().get(category) : null;
            if (level == null || (agreed && value.rule() == Rule.MATRIX)) {
                continue;
            }
            agreed |= value.rule() == Rule.AGREEMENT;
            if (highest == null || level.compareTo(highest.level()) > 0) {
                highest = new Decision(level, value.rule());
            }
        }
        return highest == null ? new Decision(Level.NONE, Rule.MATRIX) : highest;
    }

    /** Of equal caps the first, as rules are numbered. */
    private static @Nullable Decision lowestCap(List<RuleValue> values, Category category) {
        Decision lowest = null;
        for (var value : values) {
            var level = value.did() == LIMITS ? value.levels().get(category) : null;
            if (level != null && (lowest == null || level.compareTo(lowest.level()) < 0)) {
                lowest = new Decision(level, value.rule());
            }
        }
        return lowest;
    }
}
