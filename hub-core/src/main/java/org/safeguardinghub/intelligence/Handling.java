package org.safeguardinghub.intelligence;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Markings;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Under which conditions a record may be passed on. Each condition binds by itself, so the
 * strictest counts, whether it comes from the code, a condition or the second label.
 *
 * @param code null where the grade's own scheme has another: that is not read as one of these, and
 *     only conditions that name readers then let anybody but the owner see the record
 */
public record Handling(@Nullable HandlingCode code, List<Condition> conditions, @Nullable Tlp tlp) {
    private static final Set<AgencyId> NOBODY_NAMED = Set.of();

    public Handling {
        conditions = List.copyOf(conditions);
    }

    /**
     * What binds readers, in a fixed order. An empty list of agencies and the like binds nobody.
     */
    List<Condition> binding() {
        var binding = new ArrayList<>(conditions.stream().filter(Condition::namesReaders).toList());
        if (binding.isEmpty() && code != HandlingCode.P) {
            binding.add(only(NOBODY_NAMED));
        }
        if (tlp == Tlp.RED) {
            binding.add(only(named()));
        }
        if (tlp == Tlp.AMBER_STRICT) {
            binding.add(only(NOBODY_NAMED));
        }
        return binding;
    }

    private Set<AgencyId> named() {
        var named = new TreeSet<>(java.util.Comparator.comparing(AgencyId::text));
        conditions.forEach(condition -> named.addAll(condition.agencies()));
        return named;
    }

    private static Condition only(Set<AgencyId> agencies) {
        return new Condition(agencies, Set.of(), Set.of(), Set.of(), false, false, null);
    }

    /** The facts of cap C3. One that gives no list allows the owner alone. */
    public List<Fact> facts(RecordId record, long position, Instant since) {
        var facts = new ArrayList<Fact>();
        for (var condition : binding()) {
            facts.add(fact(condition, record, facts.size(), position, Validity.since(since)));
        }
        return facts;
    }

    /** The same, and the end of those that the handling before it had established beyond these. */
    public List<Fact> factsInsteadOf(
            Handling earlier, RecordId record, long position, Instant since) {
        var facts = new ArrayList<>(facts(record, position, since));
        var before = earlier.binding();
        for (int n = facts.size(); n < before.size(); n++) {
            facts.add(fact(before.get(n), record, n, position, new Validity(since, since)));
        }
        return facts;
    }

    private static Fact fact(
            Condition condition, RecordId record, int number, long position, Validity validity) {
        var about = "handling:" + record + ":" + number;
        return new Fact.Handling(
                UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                position,
                validity,
                record,
                condition.agencies(),
                condition.kinds(),
                condition.roles(),
                condition.purposes());
    }

    /** What travels with the record and every copy of it. */
    public Markings markings(Marking marking) {
        var handling = new TreeSet<String>();
        if (code != null) {
            handling.add(code.name());
        }
        if (conditions.stream().anyMatch(Condition::askBeforeSharing)) {
            handling.add("NO_SHARING_WITHOUT_ORIGINATOR");
        }
        if (conditions.stream().anyMatch(Condition::askBeforeActing)) {
            handling.add("NO_ACTION_WITHOUT_CONSULTATION");
        }
        var sensitivity = new TreeSet<String>();
        sensitivity.add(marking.name());
        if (tlp != null) {
            sensitivity.add("TLP_" + tlp.name());
        }
        return new Markings(handling, sensitivity);
    }

    /** The first date at which the originator looks at a condition again. */
    public @Nullable Instant reviewBy() {
        return conditions.stream()
                .map(Condition::reviewBy)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
