package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.chronology.Found.Persons;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One search: all that matched is ruled on in one step, and so is nothing. Only a search that finds
 * one person is a targeted question, which what is not worked with answers too. Source: sharing
 * rules, section 1.
 *
 * @param identified the one person, by the newest record of it that matched
 */
record Search(Persons persons, @Nullable SubjectId identified) {
    static Search of(Look look, Map<SubjectId, Category> matched) {
        var records = new ArrayList<>(look.snapshot.records(ids(matched)));
        records.sort(Comparator.comparingLong(Envelope::position).reversed());
        var nobody = RecordId.random();
        if (records.isEmpty()) {
            look.ruleOnNobodys(nobody, RecordType.SUBJECT, null);
        }
        var known = new ArrayList<Examined>();
        var rest = new ArrayList<Examined>();
        for (var one : look.ruleAll(records, null)) {
            var in = matched.get(subject(one));
            if (one.ruling().isAbsent()) {
                rest.add(one);
            } else if (in != null && one.ruling().level(in) != Level.NONE) {
                known.add(one);
            }
        }
        var search = among(look, known);
        var told =
                search.persons() == Persons.ONE
                        ? known
                        : known.stream().filter(one -> one.ruling().mayBeListed()).toList();
        if (told.isEmpty()) {
            // comes first, so that it is the one that the reader may ask about
            look.leaveOutUnknown(nobody, RecordType.SUBJECT, null);
        }
        tell(look, told);
        known.stream().filter(one -> !told.contains(one)).forEach(look::leaveOut);
        rest.forEach(look::leaveOut);
        return search;
    }

    private static List<RecordId> ids(Map<SubjectId, Category> matched) {
        return matched.keySet().stream().map(subject -> new RecordId(subject.value())).toList();
    }

    /** Records that confirmed links join are of one person. */
    private static Search among(Look look, List<Examined> known) {
        if (known.isEmpty()) {
            return new Search(Persons.NONE, null);
        }
        Set<SubjectId> one = look.snapshot.persons(List.of(subject(known.getFirst())));
        Set<SubjectId> others = new HashSet<>();
        known.forEach(examined -> others.add(subject(examined)));
        return one.containsAll(others)
                ? new Search(Persons.ONE, subject(known.getFirst()))
                : new Search(Persons.SEVERAL, null);
    }

    private static void tell(Look look, List<Examined> told) {
        for (var one : told) {
            if (one.ruling().isOnlyHeld()) {
                look.hold(one);
            } else {
                look.show(one);
            }
        }
    }

    private static SubjectId subject(Examined one) {
        var envelope = Objects.requireNonNull(one.envelope());
        return new SubjectId(envelope.record().id().value());
    }
}
