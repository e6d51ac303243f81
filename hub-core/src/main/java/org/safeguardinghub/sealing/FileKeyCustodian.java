package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Wrapped keys in a database of their own, the master key in a file. For development and small
 * installations: whoever holds both the file and the database can read everything.
 */
public final class FileKeyCustodian implements KeyCustodian {
    private static final String OF_RECORD =
            """
            select key_id, record_id, category, wrapped from content_key
            where record_id = ? and category = any(?) and wrapped is not null
            """;
    private static final String BY_ID =
            """
            select key_id, record_id, category, wrapped from content_key
            where key_id = any(?) and wrapped is not null
            """;

    private final DataSource keys;
    private final MasterKey master;
    private final KeyMaking making;
    private final SecureRandom random = new SecureRandom();

    /**
     * Refuses a master key that is not the one these keys were wrapped with, and makes one only
     * where no key was ever wrapped: a lost file must be restored, not replaced without a word.
     *
     * @throws SealingException where the file is missing or is another key's
     */
    public FileKeyCustodian(DataSource keys, Path masterKeyFile) throws IOException {
        this.keys = keys;
        try (var connection = keys.getConnection()) {
            if (fingerprint(connection) == null) {
                MasterKey.makeIfMissing(masterKeyFile);
                remember(connection, MasterKey.read(masterKeyFile));
            } else if (!Files.exists(masterKeyFile)) {
                throw new SealingException(
                        "the master key file is missing and keys were wrapped with it: restore it",
                        null);
            }
            this.master = MasterKey.read(masterKeyFile);
            if (!MessageDigest.isEqual(fingerprint(connection), fingerprintOf(master))) {
                throw new SealingException(
                        "the master key file is not the one that the keys were wrapped with", null);
            }
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
        this.making = new KeyMaking(keys, master);
    }

    private static byte @Nullable [] fingerprint(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select fingerprint from master_key");
                var row = query.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    private static void remember(Connection connection, MasterKey master) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into master_key (fingerprint) values (?) on conflict do nothing")) {
            insert.setBytes(1, fingerprintOf(master));
            insert.executeUpdate();
        }
    }

    private static byte[] fingerprintOf(MasterKey master) {
        return master.derive("fingerprint");
    }

    @Override
    public Map<Category, ContentKey> keysFor(RecordId record, Set<Category> categories) {
        var fresh = new EnumMap<Category, ContentKey>(Category.class);
        for (var category : categories) {
            var secret = new byte[32];
            random.nextBytes(secret);
            fresh.put(category, new ContentKey(UUID.randomUUID(), secret));
        }
        try {
            var keys = making.make(record, fresh);
            return keys.keySet().containsAll(categories) ? keys : existing(record, categories);
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }

    private Map<Category, ContentKey> existing(RecordId record, Set<Category> categories)
            throws SQLException {
        var found = new EnumMap<Category, ContentKey>(Category.class);
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement(OF_RECORD)) {
            query.setObject(1, record.value());
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", categories.stream().map(Category::name).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(Category.valueOf(rows.getString(3)), unwrap(rows));
                }
            }
        }
        if (found.size() < categories.size()) {
            throw new KeyDestroyed(record);
        }
        return found;
    }

    @Override
    public Map<UUID, ContentKey> find(Collection<UUID> keyIds) {
        var found = new HashMap<UUID, ContentKey>();
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement(BY_ID)) {
            query.setArray(1, connection.createArrayOf("uuid", keyIds.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var key = unwrap(rows);
                    found.put(key.id(), key);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }

    @Override
    public byte[] secretFor(String use) {
        return master.derive(use);
    }

    private ContentKey unwrap(java.sql.ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var record = new RecordId(row.getObject(2, UUID.class));
        var category = Category.valueOf(row.getString(3));
        byte[] binding = Binding.ofKey(id, record, category).bytes();
        return new ContentKey(id, master.unwrap(row.getBytes(4), binding));
    }
}
