package org.safeguardinghub.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be worked out: between which two whole numbers each unknown must lie, given sums of them
 * that must lie between two, until nothing changes any more.
 */
final class Intervals {
    /** From and to, both possible. */
    record Interval(long from, long to) {
        Interval and(Interval other) {
            return new Interval(Math.max(from, other.from), Math.min(to, other.to));
        }

        boolean isKnown() {
            return from == to;
        }
    }

    private record Term(Object unknown, int sign) {}

    private record Constraint(List<Term> terms, Interval sum) {}

    private static final long MANY = 1_000_000;

    private final Map<Object, Interval> known = new HashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();

    /** An unknown alone. */
    void between(Object unknown, long from, long to) {
        known.put(unknown, of(unknown).and(new Interval(from, to)));
    }

    /** A sum of some. */
    void sumBetween(List<?> unknowns, long from, long to) {
        differenceBetween(unknowns, List.of(), from, to);
    }

    /** What the sum of some is more than that of others. */
    void differenceBetween(List<?> more, List<?> less, long from, long to) {
        var terms = new ArrayList<Term>();
        more.forEach(unknown -> terms.add(new Term(unknown, 1)));
        less.forEach(unknown -> terms.add(new Term(unknown, -1)));
        constraints.add(new Constraint(terms, new Interval(from, to)));
    }

    void equal(List<?> some, List<?> others) {
        differenceBetween(some, others, 0, 0);
    }

    void atMost(List<?> less, List<?> more) {
        differenceBetween(more, less, 0, MANY);
    }

    Interval of(Object unknown) {
        return known.getOrDefault(unknown, new Interval(0, MANY));
    }

    void propagate() {
        boolean more;
        do {
            more = false;
            for (var constraint : constraints) {
                more |= narrow(constraint);
            }
        } while (more);
    }

    private boolean narrow(Constraint constraint) {
        long least = 0;
        long most = 0;
        for (var term : constraint.terms()) {
            least += signed(term).from();
            most += signed(term).to();
        }
        for (var term : constraint.terms()) {
            var own = signed(term);
            var rest =
                    new Interval(
                            constraint.sum().from() - (most - own.to()),
                            constraint.sum().to() - (least - own.from()));
            var before = of(term.unknown());
            var after = before.and(term.sign() > 0 ? rest : new Interval(-rest.to(), -rest.from()));
            if (after.from() > after.to()) {
                throw new IllegalStateException("what is told contradicts itself");
            }
            if (!after.equals(before)) {
                known.put(term.unknown(), after);
                // the others follow from what is known now
                return true;
            }
        }
        return false;
    }

    private Interval signed(Term term) {
        var of = of(term.unknown());
        return term.sign() > 0 ? of : new Interval(-of.to(), -of.from());
    }
}
