package org.safeguardinghub.audit;

import org.safeguardinghub.sharing.Rule;
import org.safeguardinghub.sharing.RuleValue;
import org.safeguardinghub.sharing.RuleValue.Did;
import org.safeguardinghub.sharing.Ruling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A respect in which two rulings on one question can differ. */
public enum Difference {
    /** what was asked, or whose record it is */
    MATTER,
    LEVELS,
    /** which rule decided */
    DECIDING,
    /** what a rule did */
    RULES,
    /** which facts counted, or how many */
    COUNTED,
    POLICY_VERSION,
    /** what makes it lawful */
    BASES;

    /**
     * What a ruling is compared in is what its stored form holds: a rule that did not exist yet, or
     * an id that an older form kept beyond those kept now, is no difference, nor is a basis where
     * the form kept none.
     */
    static Set<Difference> between(Ruling stored, Ruling again) {
        var differences = EnumSet.noneOf(Difference.class);
        mark(differences, MATTER, stored.matter().equals(again.matter()));
        mark(differences, LEVELS, stored.levels().equals(again.levels()));
        mark(differences, DECIDING, stored.deciding().equals(again.deciding()));
        mark(differences, RULES, sameRules(stored, again));
        mark(
                differences,
                COUNTED,
                stored.countedInAll() == again.countedInAll()
                        && firstIds(stored).equals(firstIds(again)));
        mark(differences, POLICY_VERSION, stored.policyVersion().equals(again.policyVersion()));
        mark(differences, BASES, stored.bases().isEmpty() || stored.bases().equals(again.bases()));
        return differences;
    }

    private static void mark(Set<Difference> differences, Difference one, boolean same) {
        if (!same) {
            differences.add(one);
        }
    }

    private static boolean sameRules(Ruling stored, Ruling again) {
        Set<Rule> known = stored.rules().stream().map(RuleValue::rule).collect(Collectors.toSet());
        var comparable =
                again.rules().stream()
                        .filter(value -> known.contains(value.rule()) || value.did() != Did.SILENT)
                        .toList();
        return stored.rules().equals(comparable);
    }

    private static List<UUID> firstIds(Ruling ruling) {
        var ids = ruling.counted();
        return ids.subList(0, Math.min(ids.size(), Ruling.MOST_COUNTED));
    }
}
