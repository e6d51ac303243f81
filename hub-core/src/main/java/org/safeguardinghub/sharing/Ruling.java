package org.safeguardinghub.sharing;

import static org.safeguardinghub.shared.Level.EXISTENCE;
import static org.safeguardinghub.shared.Level.NONE;
import static org.safeguardinghub.shared.Level.SUMMARY;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * May this be seen, answered: for each category the record holds a level and the rule that decided
 * it, together with all that is needed to explain the answer and to compute it again.
 *
 * @param rules every rule in use with its value, whether or not it decided anything
 * @param counted ids of the facts that rules rested on beside the register and the policy: all, or
 *     the first {@value #MOST_COUNTED} or more; {@code countedInAll} tells how many there were
 * @param policyVersion empty unless exactly one was in force
 * @param bases what makes the disclosure lawful, or would have: of the decisions that counted and
 *     of the purpose, the first {@value #MOST_BASES} at most; empty where no purpose is known, and
 *     in rulings stored before there were any
 */
public record Ruling(
        Matter matter,
        Map<Category, Level> levels,
        Map<Category, Rule> deciding,
        List<RuleValue> rules,
        List<UUID> counted,
        int countedInAll,
        OptionalInt policyVersion,
        List<LawfulBasis> bases) {

    /**
     * How many ids of facts a ruling keeps, so that it stays small. Where there were more, the rest
     * are found by computing the ruling again at its position.
     */
    public static final int MOST_COUNTED = 15;

    /** How many bases a ruling keeps. */
    public static final int MOST_BASES = 3;

    public Ruling {
        levels = Levels.copyOf(levels);
        var rulesByCategory = new EnumMap<Category, Rule>(Category.class);
        rulesByCategory.putAll(deciding);
        deciding = Collections.unmodifiableMap(rulesByCategory);
        if (!levels.keySet().equals(deciding.keySet())) {
            throw new IllegalArgumentException("each level needs the rule that decided it");
        }
        rules = List.copyOf(rules);
        counted = List.copyOf(counted);
        bases = List.copyOf(bases.subList(0, Math.min(bases.size(), MOST_BASES)));
        if (counted.size() > countedInAll
                || counted.size() < Math.min(countedInAll, MOST_COUNTED)) {
            throw new IllegalArgumentException("keep the first facts that counted, and how many");
        }
    }

    static Ruling over(
            Matter matter,
            Map<Category, Level> levels,
            Map<Category, Rule> deciding,
            List<RuleValue> rules,
            List<UUID> counted,
            OptionalInt policyVersion,
            List<LawfulBasis> bases) {
        var kept = counted.subList(0, Math.min(counted.size(), MOST_COUNTED));
        return new Ruling(
                matter, levels, deciding, rules, kept, counted.size(), policyVersion, bases);
    }

    /**
     * The ruling about an id under which nothing is recorded. Shown to the reader it is the same as
     * that about a hidden record; only {@link Explanation#full} tells them apart.
     */
    public static Ruling unknown(
            RecordId record,
            RecordType askedFor,
            @Nullable SubjectId asked,
            Reader reader,
            @Nullable Purpose purpose,
            @Nullable String caseReference,
            Instant at,
            long position) {
        var all = EnumSet.allOf(Category.class);
        var deciding = new EnumMap<Category, Rule>(Category.class);
        all.forEach(category -> deciding.put(category, Rule.UNKNOWN));
        var basis = PurposeBasis.of(purpose, null);
        return over(
                new Matter(
                        record,
                        askedFor,
                        null,
                        asked,
                        reader,
                        purpose,
                        caseReference,
                        at,
                        position),
                Levels.all(all, NONE),
                deciding,
                List.of(),
                List.of(),
                OptionalInt.empty(),
                basis == null ? List.of() : List.of(basis));
    }

    /** The same, but in no category higher than another ruling is. */
    public Ruling atMost(Ruling other) {
        var lower = Levels.said();
        levels.forEach(
                (category, level) -> lower.put(category, level.atMost(other.level(category))));
        return new Ruling(
                matter, lower, deciding, rules, counted, countedInAll, policyVersion, bases);
    }

    /** {@link Level#NONE} for a category that the record does not hold. */
    public Level level(Category category) {
        return levels.getOrDefault(category, NONE);
    }

    /** Gates that closed, lowest number first. */
    public List<Rule> gatesClosed() {
        return rules.stream()
                .filter(value -> value.did() == RuleValue.Did.CLOSED)
                .map(RuleValue::rule)
                .toList();
    }

    /**
     * Nobody can be answered now (G6): the caller says so, in the same way for every id, instead of
     * answering that there is nothing.
     */
    public boolean isUnavailable() {
        return gatesClosed().contains(Rule.G6);
    }

    /**
     * For this reader the record does not exist. A record without any content is seen by its owner
     * alone.
     */
    public boolean isAbsent() {
        return levels.isEmpty() ? !isOwnersOwn() : highest() == NONE;
    }

    private boolean isOwnersOwn() {
        return matter.reader().agency().equals(matter.owner())
                && gatesClosed().isEmpty()
                && matter.purpose() != Purpose.PATTERN
                && matter.purpose() != Purpose.AUDIT;
    }

    /**
     * Nothing may be shown but that something is held: the entry has the one form that is the same
     * for all records.
     */
    public boolean isOnlyHeld() {
        return highest() == EXISTENCE;
    }

    /**
     * Whether the record may stand in a list: without involvement it answers only a targeted
     * question. Source: sharing rules, section 1.
     */
    public boolean mayBeListed() {
        return rules.stream()
                .noneMatch(v -> v.rule() == Rule.C1 && v.did() == RuleValue.Did.LIMITS);
    }

    /** Whether the record is told as itself and not under a pseudonym (cap C10). */
    public boolean isOpened() {
        return rules.stream()
                .noneMatch(v -> v.rule() == Rule.C10 && v.did() == RuleValue.Did.LIMITS);
    }

    /** Whether the owner gave the reader something of it by a share that is in force. */
    public boolean isShared() {
        return rules.stream()
                .anyMatch(v -> v.rule() == Rule.SHARE && v.did() == RuleValue.Did.GIVES);
    }

    /** The categories whose content is shown, with the level at which it is. */
    public Map<Category, Level> shown() {
        var shown = Levels.said();
        levels.forEach(
                (category, level) -> {
                    if (level.compareTo(SUMMARY) >= 0) {
                        shown.put(category, level);
                    }
                });
        return Collections.unmodifiableMap(shown);
    }

    /**
     * Whether an entry that shows something also says that more is held. Categories that are
     * themselves a disclosure never make it say so.
     */
    public boolean alsoHeld() {
        return highest().compareTo(SUMMARY) >= 0
                && levels.entrySet().stream()
                        .anyMatch(e -> e.getValue() == EXISTENCE && mayBeHinted(e.getKey()));
    }

    private static boolean mayBeHinted(Category category) {
        return switch (category) {
            case SEXH, ADDR, INTEL -> false;
            case ID, NARR, HLTH, EDU, PERP, LEGAL, RISK, MISS, META -> true;
        };
    }

    private Level highest() {
        return levels.values().stream().reduce(NONE, Level::atLeast);
    }
}
