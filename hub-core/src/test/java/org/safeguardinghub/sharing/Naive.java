package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sharing rules written down a second time, sentence by sentence and as plainly as possible, to
 * compare with. It shares no code with the rules in use but the look-up of a cell of the policy.
 */
final class Naive {
    record Answer(Level level, String rule) {}

    private final Question q;
    private final List<Fact> facts;

    Naive(Question q, List<? extends Fact> given) {
        this.q = q;
        this.facts = new ArrayList<>();
        for (Fact f : new HashSet<Fact>(given)) {
            boolean known = f.position() <= q.position();
            boolean begun = !f.validity().from().isAfter(q.at());
            boolean over = !f.validity().until().isAfter(q.at());
            if (known && begun && !over) {
                facts.add(f);
            }
        }
    }

    Answer answer(Category c) {
        Set<AgencyKind> kinds = new HashSet<>();
        int rows = 0;
        Policy policy = null;
        int policies = 0;
        for (Fact f : facts) {
            if (f instanceof Fact.AgencyRow r && r.agency().equals(q.reader().agency())) {
                rows++;
                kinds.add(r.kind());
            }
            if (f instanceof Fact.PolicyVersion p) {
                policies++;
                policy = p.cells();
            }
        }
        if (rows != 1) {
            return new Answer(Level.NONE, "G1");
        }
        AgencyKind kind = kinds.iterator().next();
        if (q.purpose() == null || q.purpose() == Purpose.EMERGENCY || !roleAllows(q.purpose())) {
            return new Answer(Level.NONE, "G2");
        }
        if (policies != 1 || policy == null) {
            return new Answer(Level.NONE, "G6");
        }
        boolean owner = q.record().owner().equals(q.reader().agency());
        if (owner && q.purpose() != Purpose.PATTERN && q.purpose() != Purpose.AUDIT) {
            return new Answer(Level.FULL, "owner");
        }
        Level base = policy.level(q.purpose(), kind, c);
        Level shared = Level.NONE;
        for (Fact f : facts) {
            if (f instanceof Fact.Share s && covers(s) && s.categories().contains(c)) {
                shared = s.level().compareTo(shared) > 0 ? s.level() : shared;
            }
        }
        Level granted = base.compareTo(shared) >= 0 ? base : shared;
        String grantedBy = base.compareTo(shared) >= 0 ? "matrix" : "share";

        NavigableMap<Integer, Level> caps = caps(c, kind);
        Level lowest = Level.FULL;
        for (Level cap : caps.values()) {
            lowest = cap.compareTo(lowest) < 0 ? cap : lowest;
        }
        if (lowest.compareTo(granted) >= 0) {
            return new Answer(granted, grantedBy);
        }
        for (int number : caps.keySet()) {
            if (caps.get(number) == lowest) {
                return new Answer(lowest, "C" + number);
            }
        }
        throw new AssertionError("some cap gave the level");
    }

    private NavigableMap<Integer, Level> caps(Category c, AgencyKind kind) {
        NavigableMap<Integer, Level> caps = new TreeMap<>();
        boolean hush = c == Category.SEXH || c == Category.ADDR || c == Category.INTEL;
        boolean pattern = q.purpose() == Purpose.PATTERN;
        if (!pattern && q.purpose() != Purpose.AUDIT && !involved()) {
            caps.put(1, hush ? Level.NONE : Level.EXISTENCE);
        }
        if (q.purpose() == Purpose.EARLY_HELP_CIN || c == Category.SEXH) {
            caps.put(2, Level.EXISTENCE);
        }
        for (Fact f : facts) {
            if (f instanceof Fact.Restriction r
                    && r.record().equals(q.record().id())
                    && r.category() == c
                    && (r.kind() == null || r.kind() == kind)
                    && r.highest().compareTo(caps.getOrDefault(4, Level.FULL)) <= 0) {
                caps.put(4, r.highest());
            }
        }
        if (c == Category.PERP
                && kind != AgencyKind.POLICE
                && kind != AgencyKind.LA_CSC
                && kind != AgencyKind.YOUTH_JUSTICE) {
            caps.put(5, Level.SUMMARY);
        }
        if (q.asked() != null && !isSubject(q.asked())) {
            caps.put(8, Level.NONE);
        }
        if (pattern) {
            caps.put(10, Level.SUMMARY);
        }
        return caps;
    }

    private boolean roleAllows(Purpose purpose) {
        return q.reader().roles().stream().anyMatch(role -> role.mayAskFor(purpose));
    }

    private boolean involved() {
        for (Fact f : facts) {
            if (f instanceof Fact.Involvement i
                    && i.agency().equals(q.reader().agency())
                    && isSubject(i.subject())) {
                boolean a = i.recordedBy().equals(q.record().owner());
                boolean asserted = i.recordedBy().equals(q.reader().agency());
                boolean confirmed = i.confirmedBy().contains(q.record().owner());
                boolean ownWord = q.record().owner().equals(q.reader().agency());
                if (a || (asserted && confirmed && !ownWord)) {
                    return true;
                }
            }
            if (f instanceof Fact.Share s
                    && covers(s)
                    && (s.level() == Level.SUMMARY || s.level() == Level.FULL)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(Fact.Share s) {
        boolean listed = q.record().id().equals(s.record());
        boolean about = s.subject() != null && isSubject(s.subject());
        return s.owner().equals(q.record().owner())
                && s.recipient().equals(q.reader().agency())
                && s.purposes().contains(q.purpose())
                && (listed || about);
    }

    /** Whether this is one of the record's subjects, by confirmed links, however far away. */
    private boolean isSubject(SubjectId subject) {
        Set<SubjectId> same = new HashSet<>(Set.of(subject));
        for (int round = 0; round < facts.size(); round++) {
            for (Fact f : facts) {
                if (f instanceof Fact.Link l && l.confirmed()) {
                    if (same.contains(l.one()) || same.contains(l.other())) {
                        same.add(l.one());
                        same.add(l.other());
                    }
                }
            }
        }
        return q.record().subjects().stream().anyMatch(same::contains);
    }
}
