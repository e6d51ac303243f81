package org.safeguardinghub.authority;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.SubjectId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Keeps the register. Runs inside the transaction that appends, so that facts and events are never
 * apart: a crash leaves both or neither, and no read can see an event without its facts.
 */
public final class AuthorityRegister implements AppendHook {
    private static final String INTRODUCE =
            """
            insert into ruled_record
              (record_id, type, owner, subjects, categories, occurred_from, occurred_to,
               recorded_at, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ABOUT =
            "insert into record_subject (subject, record_id) values (?, ?)";
    private static final String ADD =
            "insert into record_part (record_id, position, categories) values (?, ?, ?)";

    @Override
    public boolean concerns(EventMessage<?> event) {
        return event.getPayload() instanceof PartOfRecord
                || event.getPayload() instanceof EstablishesFacts
                || event.getPayload() instanceof EndsFact;
    }

    @Override
    public void inAppend(Connection connection, List<Appended> events) throws SQLException {
        introduceRecords(connection, events);
        addParts(connection, events);
        try (var facts = new FactWriter(connection)) {
            for (var appended : events) {
                var event = appended.message().getPayload();
                if (event instanceof EndsFact ending) {
                    facts.end(ending, appended.position());
                }
                if (event instanceof EstablishesFacts establishing) {
                    for (var fact :
                            establishing.facts(appended.position(), appended.recordedAt())) {
                        facts.establish(fact);
                    }
                }
            }
            facts.write();
        }
    }

    private static void introduceRecords(Connection connection, List<Appended> events)
            throws SQLException {
        if (events.stream().noneMatch(e -> e.message().getPayload() instanceof IntroducesRecord)) {
            return;
        }
        try (var introduce = connection.prepareStatement(INTRODUCE);
                var about = connection.prepareStatement(ABOUT)) {
            for (var appended : events) {
                if (appended.message().getPayload() instanceof IntroducesRecord event) {
                    introduce(introduce, connection, event, appended);
                    for (var subject : event.ruled().subjects()) {
                        about.setObject(1, subject.value());
                        about.setObject(2, event.ruled().id().value());
                        about.addBatch();
                    }
                }
            }
            introduce.executeBatch();
            about.executeBatch();
        }
    }

    private static void addParts(Connection connection, List<Appended> events) throws SQLException {
        try (var add = connection.prepareStatement(ADD)) {
            for (var appended : events) {
                if (appended.message().getPayload() instanceof AddsToRecord part) {
                    add.setObject(1, part.partOf().value());
                    add.setLong(2, appended.position());
                    add.setArray(3, names(connection, part.content().categories()));
                    add.addBatch();
                }
            }
            add.executeBatch();
        }
    }

    private static java.sql.Array names(Connection connection, Set<Category> categories)
            throws SQLException {
        return connection.createArrayOf("text", categories.stream().map(Category::name).toArray());
    }

    private static void introduce(
            PreparedStatement row, Connection connection, IntroducesRecord event, Appended appended)
            throws SQLException {
        var record = event.ruled();
        row.setObject(1, record.id().value());
        row.setString(2, record.type().name());
        row.setString(3, record.owner().text());
        row.setArray(
                4,
                connection.createArrayOf(
                        "uuid", record.subjects().stream().map(SubjectId::value).toArray()));
        row.setArray(5, names(connection, record.categories()));
        setInstant(row, 6, event.occurredFrom());
        setInstant(row, 7, event.occurredTo());
        setInstant(row, 8, appended.recordedAt());
        row.setLong(9, appended.position());
        row.addBatch();
    }

    static void setInstant(PreparedStatement row, int index, @Nullable Instant instant)
            throws SQLException {
        if (instant == null) {
            row.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            row.setObject(index, instant.atOffset(ZoneOffset.UTC));
        }
    }
}
