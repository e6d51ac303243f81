package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Destroys the keys of records, all of them and for good. A destroyed key is kept of each category,
 * also of those that had none: where a key is being made at the same moment, one of the two waits
 * for the other, and whichever comes first, nothing can be sealed or opened afterwards.
 *
 * <p>The records are listed beside the keys and in a file apart. What one of the two lists, the
 * other gets at start, and its keys are destroyed again if a backup brought them back.
 */
public final class ErasedRecords {
    /** Keys in the order of their categories, as they are made: neither waits for ever. */
    private static final String ERASE =
            """
            with listed as (
              insert into erased_record (record_id) values (?) on conflict do nothing)
            insert into content_key (key_id, record_id, category, destroyed_at)
            select gen_random_uuid(), ?, c.name, now()
            from unnest(?::text[]) with ordinality c(name, n) order by c.n
            on conflict (record_id, category) do update
              set wrapped = null, destroyed_at = now() where content_key.wrapped is not null
            """;

    private static final String LISTED = "select record_id from erased_record";
    private static final String OPEN =
            """
            select record_id from erased_record e
            where (select count(*) from content_key k
                   where k.record_id = e.record_id and k.wrapped is null) < ?
              or exists (select from content_key k
                         where k.record_id = e.record_id and k.wrapped is not null)
            """;
    private static final String HAS_KEY =
            """
            select exists (select from content_key where record_id = ? and wrapped is not null)
            """;

    private final DataSource keys;
    private final EraseList list;

    public ErasedRecords(DataSource keys, EraseList list) {
        this.keys = keys;
        this.list = list;
    }

    /**
     * No key of this record is left when it returns, and it is listed beside the keys. The file
     * gets it with {@link #writeList}: what is wrong with a file keeps no key alive.
     */
    public void destroy(RecordId record) {
        ask(connection -> destroy(connection, record));
    }

    /** The keys of those of these that are not listed yet. */
    public void destroyMissing(Collection<RecordId> records) {
        var missing = new LinkedHashSet<>(records);
        missing.removeAll(listed());
        missing.forEach(this::destroy);
    }

    /** Has every record that is listed beside the keys in the file as well. */
    public void writeList() {
        list.add(listed());
    }

    /**
     * Brings the lists together and destroys every key of a listed record that there is. To be
     * called before anything is opened, and now and then.
     */
    public void replay() {
        ask(c -> records(c, OPEN, Category.values().length)).forEach(this::destroy);
        destroyMissing(list.read());
        writeList();
    }

    /** Every record that is listed beside the keys. */
    public Set<RecordId> listed() {
        return ask(connection -> records(connection, LISTED));
    }

    /** Whether anything of this record can still be opened. */
    public boolean hasKey(RecordId record) {
        return ask(
                connection -> {
                    try (var query = connection.prepareStatement(HAS_KEY)) {
                        query.setObject(1, record.value());
                        try (var row = query.executeQuery()) {
                            return !row.next() || row.getBoolean(1);
                        }
                    }
                });
    }

    private static int destroy(Connection connection, RecordId record) throws SQLException {
        try (var erase = connection.prepareStatement(ERASE)) {
            erase.setObject(1, record.value());
            erase.setObject(2, record.value());
            erase.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            Arrays.stream(Category.values()).map(Category::name).toArray()));
            return erase.executeUpdate();
        }
    }

    private static Set<RecordId> records(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var records = new HashSet<RecordId>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    records.add(new RecordId(rows.getObject(1, UUID.class)));
                }
            }
            return records;
        }
    }

    @FunctionalInterface
    private interface Asking<A> {
        A of(Connection connection) throws SQLException;
    }

    private <A> A ask(Asking<A> asking) {
        try (var connection = keys.getConnection()) {
            return asking.of(connection);
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }
}
