package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.FactKind.Place;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.Beside.Column;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.PolicyVersion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes facts as rows, those of a whole batch of appends together. A row is never changed but for
 * the position until which it was known.
 */
final class FactWriter {
    private static final String COLUMNS =
            """
            fact
              (kind, fact_id, agency, known_from, valid_from, valid_until, subject, other_subject,
               record_id, confirmed, agency_kind, areas, details)
            """;

    private static final String ROW =
            """
            u.kind, u.fact_id, u.agency, u.known_from, u.valid_from, u.valid_until, u.subject,
              u.other_subject, u.record_id, u.confirmed, u.agency_kind,
              string_to_array(u.areas, E'\\n'), u.details::jsonb
            """;

    private static final String ENDED =
            "insert into "
                    + COLUMNS
                    + """
                    select kind, fact_id, agency, known_until, valid_from,
                      least(valid_until, ends_at), subject, other_subject, record_id, confirmed,
                      agency_kind, areas, details
                    from changed
                    """;

    /** No agency has such an id. */
    private static final String EVERY_AGENCY = "*";

    /** Of the facts with these ids, whichever agency they concern, the rows that are known now. */
    private record Ending(UUID fact, long position, Instant at) {}

    private final List<Fact> established = new ArrayList<>();
    private final List<Ending> ending = new ArrayList<>();
    private final List<Beside> written = new ArrayList<>();

    /**
     * Facts that wait to be written, by id; a second word about one has to come after the first.
     */
    private final Map<UUID, Set<String>> waiting = new HashMap<>();

    void establish(Fact fact) {
        var agencies = waiting.getOrDefault(fact.id(), Set.of());
        if (agencies.contains(agency(fact)) || agencies.contains(EVERY_AGENCY)) {
            write();
        }
        waiting.computeIfAbsent(fact.id(), _ -> new HashSet<>()).add(agency(fact));
        established.add(fact);
    }

    void end(EndsFact event, long position) {
        if (waiting.containsKey(event.endedFact())) {
            write();
        }
        waiting.put(event.endedFact(), Set.of(EVERY_AGENCY));
        ending.add(new Ending(event.endedFact(), position, event.endsAt()));
    }

    /** Everything that was told, as statements in their order. */
    List<Beside> written() {
        write();
        return written;
    }

    private void write() {
        if (!established.isEmpty()) {
            written.add(supersede());
            written.add(insert());
        }
        if (!ending.isEmpty()) {
            written.add(end());
        }
        established.clear();
        ending.clear();
        waiting.clear();
    }

    private Beside supersede() {
        return Beside.update(
                "fact f",
                "known_until = u.position",
                "f.fact_id = u.id and f.agency = u.agency and f.known_until is null",
                List.of(
                        Column.longs("position", established, Fact::position),
                        Column.uuids("id", established, Fact::id),
                        Column.texts("agency", established, FactWriter::agency)));
    }

    private Beside insert() {
        return Beside.insert(
                COLUMNS,
                ROW,
                List.of(
                        Column.texts("kind", established, fact -> FactKind.of(fact).name()),
                        Column.uuids("fact_id", established, Fact::id),
                        Column.texts("agency", established, FactWriter::agency),
                        Column.longs("known_from", established, Fact::position),
                        Column.instants("valid_from", established, fact -> fact.validity().from()),
                        Column.instants(
                                "valid_until", established, fact -> fact.validity().until()),
                        Column.uuids("subject", established, fact -> id(Place.of(fact).subject())),
                        Column.uuids(
                                "other_subject",
                                established,
                                fact -> id(Place.of(fact).otherSubject())),
                        Column.uuids("record_id", established, FactWriter::record),
                        Column.booleans("confirmed", established, FactWriter::confirmed),
                        Column.texts("agency_kind", established, FactWriter::agencyKind),
                        Column.texts("areas", established, FactWriter::areas),
                        Column.texts("details", established, FactWriter::details)));
    }

    private Beside end() {
        return Beside.update(
                "fact f",
                "known_until = u.position",
                "f.fact_id = u.id and f.known_until is null",
                "f.*, u.ends_at",
                ENDED,
                List.of(
                        Column.longs("position", ending, Ending::position),
                        Column.uuids("id", ending, Ending::fact),
                        Column.instants("ends_at", ending, Ending::at)));
    }

    private static String agency(Fact fact) {
        var concerned = fact.concerns();
        return concerned == null ? "" : concerned.text();
    }

    private static @Nullable UUID id(@Nullable SubjectId subject) {
        return subject == null ? null : subject.value();
    }

    private static @Nullable UUID record(Fact fact) {
        var record = Place.of(fact).record();
        return record == null ? null : record.value();
    }

    private static @Nullable Boolean confirmed(Fact fact) {
        return fact instanceof Link link ? link.confirmed() : null;
    }

    private static @Nullable String agencyKind(Fact fact) {
        return fact instanceof AgencyRow known ? known.kind().name() : null;
    }

    private static @Nullable String areas(Fact fact) {
        return fact instanceof AgencyRow known ? String.join("\n", known.areas()) : null;
    }

    /** The cells of a policy are read from the event that published it. */
    private static String details(Fact fact) {
        return fact instanceof PolicyVersion policy
                ? "{\"version\": %d}".formatted(policy.version())
                : FactForm.details(fact);
    }
}
