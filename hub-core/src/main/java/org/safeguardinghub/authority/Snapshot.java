package org.safeguardinghub.authority;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.rowsecurity.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Id;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One moment of the hub: records and the facts about them, all as of one position. Not for sharing
 * between threads; it holds a database connection until it is closed.
 */
public final class Snapshot implements AutoCloseable {
    /** In SQL and not through the connection's settings: those would cost four round trips more. */
    private static final Inquiry<Long> BEGUN =
            Inquiry.of(
                    """
                    begin isolation level repeatable read read only;
                    select position from event_head
                    """,
                    0,
                    (_, _) -> {},
                    row -> row.next() ? row.getLong(1) : 0);

    /** The same, and of what is kept for agencies it shows what is kept for this one. */
    private static Inquiry<Long> begunFor(AgencyId agency) {
        return Inquiry.of(
                """
                begin isolation level repeatable read read only;
                select h.position, set_config('hub.agency', ?, true) from event_head h
                """,
                1,
                (statement, first) -> statement.setString(first, Scope.of(agency)),
                row -> row.next() ? row.getLong(1) : 0);
    }

    private final Connection connection;
    private final FactRow rows;
    private final long position;
    private final @Nullable Past past;

    private Snapshot(Connection connection, FactRow rows, long position, @Nullable Past past) {
        this.connection = connection;
        this.rows = rows;
        this.position = position;
        this.past = past;
    }

    /** Begins, as all of these do. One that cannot is to be ended all the same. */
    static Snapshot begin(Connection connection, FactRow rows) throws SQLException {
        return new Snapshot(connection, rows, BEGUN.ask(connection), null);
    }

    static Snapshot beginFor(AgencyId agency, Connection connection, FactRow rows)
            throws SQLException {
        return new Snapshot(connection, rows, begunFor(agency).ask(connection), null);
    }

    static Snapshot beginAt(long position, Connection connection, FactRow rows)
            throws SQLException {
        BEGUN.ask(connection);
        return new Snapshot(connection, rows, position, new Past(position));
    }

    static Snapshot beginKnownAt(Instant known, Connection connection, FactRow rows)
            throws SQLException {
        BEGUN.ask(connection);
        var past = Past.at(known, connection);
        return new Snapshot(connection, rows, past.position(), past);
    }

    /**
     * What a ruling and a list must know of a record, without its content.
     *
     * @param later the positions of what was added to it since, in their order
     */
    public record Envelope(
            RuledRecord record,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredTo,
            Instant recordedAt,
            long position,
            List<Long> later) {
        public Envelope {
            later = List.copyOf(later);
        }

        /** When it happened, or else when the hub was told: what a chronology is ordered by. */
        public Instant occurredAt() {
            return occurredFrom == null ? recordedAt : occurredFrom;
        }
    }

    /**
     * The register as of the last event that was recorded at or before this instant. It is read by
     * the same connection and ends with this snapshot.
     */
    public Snapshot knownAt(Instant known) {
        try {
            var then = Past.at(known, connection);
            return new Snapshot(connection, rows, then.position(), then);
        } catch (SQLException e) {
            throw new AuthorityUnreadable(e);
        }
    }

    /** The same, of what stands in the log before a position. */
    public Snapshot knownAt(Instant known, long before) {
        var then = knownAt(known);
        var past = new Past(Math.min(then.position, before - 1));
        return new Snapshot(connection, rows, past.position(), past);
    }

    /** The newest position that this snapshot reflects. */
    public long position() {
        return position;
    }

    /** All subject records joined with these by confirmed links: the persons they stand for. */
    public Set<SubjectId> persons(Collection<SubjectId> subjects) {
        return joined(RegisterQuestions.PERSON, subjects);
    }

    /** All subject records that are, were, or may be the same persons as these. */
    public Set<SubjectId> perhaps(Collection<SubjectId> subjects) {
        return joined(RegisterQuestions.PERHAPS, subjects);
    }

    private Set<SubjectId> joined(String links, Collection<SubjectId> subjects) {
        return read(
                links,
                query -> query.setArray(1, uuids(subjects.stream().map(SubjectId::value).toList())),
                row -> new SubjectId(row.getObject(1, UUID.class)),
                new LinkedHashSet<>());
    }

    public Optional<Envelope> record(RecordId id) {
        return records(List.of(id)).stream().findFirst();
    }

    public List<Envelope> records(Collection<RecordId> ids) {
        return read(
                RegisterQuestions.RECORD,
                query -> query.setArray(1, uuids(ids.stream().map(RecordId::value).toList())),
                Snapshot::envelope,
                new ArrayList<>());
    }

    /**
     * Every record about one of these subject records, each once, as the hub was told of them: an
     * order that what else there is has no part in.
     */
    public List<Envelope> recordsAbout(Set<SubjectId> subjects) {
        return List.copyOf(
                read(
                        RegisterQuestions.ABOUT,
                        query ->
                                query.setArray(
                                        1, uuids(subjects.stream().map(SubjectId::value).toList())),
                        Snapshot::envelope,
                        new LinkedHashSet<>()));
    }

    /**
     * Everything known that can matter when these readers ask about these records: a superset,
     * which the rules narrow to what is in force for the reader and the instant. Whoever links join
     * to a person, in force or not, is found here.
     *
     * @param besides who is asked for, beside those whom the records are about
     */
    public List<Fact> facts(
            Collection<AgencyId> readers, Collection<RuledRecord> records, Set<SubjectId> besides) {
        var subjects = new HashSet<>(besides);
        records.forEach(record -> subjects.addAll(record.subjects()));
        return read(
                RegisterQuestions.FACTS,
                query -> {
                    var agencies = texts(readers);
                    var concerned = textsAndNone(readers);
                    var named = uuids(subjects.stream().map(SubjectId::value).toList());
                    var ids = uuids(records.stream().map(one -> one.id().value()).toList());
                    var owners =
                            texts(records.stream().map(RuledRecord::owner).distinct().toList());
                    var values =
                            List.of(
                                    named, agencies, agencies, concerned, owners, ids, agencies,
                                    concerned, ids, concerned);
                    for (int i = 0; i < values.size(); i++) {
                        query.setArray(i + 1, values.get(i));
                    }
                },
                rows::read,
                new ArrayList<>());
    }

    /** Everything known about these records and persons that can matter to whichever reader. */
    public List<Fact> factsAbout(Collection<RecordId> records, Collection<SubjectId> persons) {
        return read(
                RegisterQuestions.FACTS_ABOUT,
                query -> {
                    query.setArray(1, uuids(persons.stream().map(SubjectId::value).toList()));
                    query.setArray(2, uuids(records.stream().map(RecordId::value).toList()));
                },
                rows::read,
                new ArrayList<>());
    }

    /** Every agency that takes or took part. */
    public Set<AgencyId> agencies() {
        return read(
                RegisterQuestions.AGENCIES,
                _ -> {},
                row -> new AgencyId(row.getString(1)),
                new LinkedHashSet<>());
    }

    /** How many records this owner has. */
    public long ownedBy(AgencyId owner) {
        return read(
                        RegisterQuestions.NUMBER_OWNED,
                        query -> query.setString(1, owner.text()),
                        row -> row.getLong(1),
                        new ArrayList<>(1))
                .getFirst();
    }

    /**
     * So many records of one owner. Those that name the same person first stand together, so that
     * what is known of it is asked once for all of them.
     *
     * @param after the last one of those before; null to begin with the first
     */
    public List<RuledRecord> ownedBy(AgencyId owner, @Nullable RuledRecord after, int limit) {
        return read(
                RegisterQuestions.OWNED,
                query -> {
                    var last = after == null ? RegisterQuestions.FIRST : after.id().value();
                    query.setString(1, owner.text());
                    query.setObject(2, last);
                    query.setObject(3, last);
                    query.setInt(4, limit);
                },
                Snapshot::ruled,
                new ArrayList<>());
    }

    /** Every agency that has or had to do with these persons or was given these records. */
    public Set<AgencyId> agenciesAround(Set<SubjectId> persons, Set<RecordId> records) {
        return read(
                RegisterQuestions.AROUND,
                query -> {
                    var subjects = uuids(persons.stream().map(SubjectId::value).toList());
                    query.setArray(1, subjects);
                    query.setArray(2, uuids(records.stream().map(RecordId::value).toList()));
                    query.setArray(3, subjects);
                },
                row -> new AgencyId(row.getString(1)),
                new LinkedHashSet<>());
    }

    /** Sets the parameters of a query. */
    @FunctionalInterface
    public interface Binder {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads rows of a view in this same moment, for capabilities that keep one. */
    public <T, C extends Collection<T>> C read(
            String sql, Binder parameters, Reader<T> reader, C into) {
        var question = past == null ? sql : past.of(sql);
        try (var query = connection.prepareStatement(question)) {
            parameters.bind(query);
            try (var answer = query.executeQuery()) {
                while (answer.next()) {
                    into.add(reader.read(answer));
                }
            }
            return into;
        } catch (SQLException e) {
            throw new AuthorityUnreadable(e);
        }
    }

    /** Asks of this same moment. */
    public <A> A ask(Inquiry<A> inquiry) {
        try {
            return inquiry.ask(connection);
        } catch (SQLException e) {
            throw new AuthorityUnreadable(e);
        }
    }

    private java.sql.Array uuids(List<UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    /** The readers, and the empty text under which stands what concerns every reader. */
    private java.sql.Array textsAndNone(Collection<? extends Id> values) throws SQLException {
        return connection.createArrayOf(
                "text", Stream.concat(Stream.of(""), values.stream().map(Id::text)).toArray());
    }

    private java.sql.Array texts(Collection<? extends Id> values) throws SQLException {
        return connection.createArrayOf("text", values.stream().map(Id::text).toArray());
    }

    /** Reads a row of {@code known_record}. */
    public static Envelope envelope(ResultSet row) throws SQLException {
        return new Envelope(
                ruled(row),
                instant(row, "occurred_from"),
                instant(row, "occurred_to"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                List.of((Long[]) row.getArray("later").getArray()));
    }

    private static RuledRecord ruled(ResultSet row) throws SQLException {
        var subjects = new HashSet<SubjectId>();
        for (var subject : (UUID[]) row.getArray("subjects").getArray()) {
            subjects.add(new SubjectId(subject));
        }
        var categories = EnumSet.noneOf(Category.class);
        Arrays.stream((String[]) row.getArray("categories").getArray())
                .map(Category::valueOf)
                .forEach(categories::add);
        return new RuledRecord(
                new RecordId(row.getObject("record_id", UUID.class)),
                RecordType.valueOf(row.getString("type")),
                new AgencyId(row.getString("owner")),
                subjects,
                categories);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public void close() {
        try {
            end(connection);
        } catch (SQLException e) {
            throw new AuthorityUnreadable(e);
        }
    }

    /** Ends the transaction before the connection goes back: the pool does not know of it. */
    static void end(Connection connection) throws SQLException {
        try (connection;
                var end = connection.createStatement()) {
            end.execute("rollback");
        }
    }
}
