package org.safeguardinghub.ledger;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.ledger.note.Checkpoint;
import org.safeguardinghub.ledger.note.Note;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.ledger.tree.NaiveTree;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Tagged;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/** A log with a ledger, as the application connects, and its parts seen by the owner. */
final class LedgerStore implements AutoCloseable {
    static final String ORIGIN = "hub.example/ledger";

    private static final StoredForm FORM =
            new StoredForm(new EventCatalogue().register(Happened.class));

    final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    final PgEventStorageEngine engine = engine();
    final SigningKey key = SigningKey.generate(ORIGIN);

    @EventName("test.happened")
    record Happened(String about) implements Tagged {
        @Override
        public Set<String> tags() {
            return Set.of("about:" + about, "a:tag");
        }
    }

    LedgerStore() {
        change(
                "insert into ledger_key (origin, vkey) values ('%s', '%s')"
                        .formatted(ORIGIN, key.verifier()));
    }

    /** Another engine on the same database, as on another node. */
    PgEventStorageEngine engine() {
        return PgEventStorageEngine.builder()
                .dataSource(database.application())
                .eventSerializer(FORM)
                .snapshotSerializer(FORM)
                .tagger(message -> ((Tagged) message.getPayload()).tags())
                .build();
    }

    Signing signing() {
        return signing(database.application());
    }

    Signing signing(DataSource connected) {
        return new Signing(connected, key, true);
    }

    LedgerReading reading() {
        return new LedgerReading(database.application(), ORIGIN);
    }

    /** Appends that many events at once; gives the id of the last. */
    String append(int events) {
        List<EventMessage<?>> news =
                IntStream.range(0, events)
                        .<EventMessage<?>>mapToObj(
                                i -> new GenericEventMessage<>(new Happened("a" + i)))
                        .toList();
        engine.appendEvents(news);
        return news.getLast().getIdentifier();
    }

    /** Every checkpoint that was ever signed, by size. */
    List<Checkpoint> signed() {
        return ask("select note from ledger_checkpoint order by size").stream()
                .map(note -> Note.parse((String) note).orElseThrow())
                .map(note -> Checkpoint.parse(note.text()).orElseThrow())
                .toList();
    }

    List<byte[]> leaves() {
        return ask("select leaf_hash from event order by position").stream()
                .map(byte[].class::cast)
                .toList();
    }

    byte[] naiveRoot(long size) {
        return new NaiveTree(leaves().subList(0, Math.toIntExact(size))).root();
    }

    List<Object> ask(String sql) {
        try (var connection = database.owner().getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody can do who may do everything in the database. */
    void change(String sql) {
        try (var connection = database.owner().getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(sql);
                statement.execute("reset session_replication_role");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
