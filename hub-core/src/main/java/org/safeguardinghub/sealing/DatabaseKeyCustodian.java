package org.safeguardinghub.sealing;

import static java.util.stream.Collectors.toMap;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Wrapped keys in a database of their own, the master key in a file or a token. Whoever holds both
 * the master key and the database can read everything; a token at least cannot be copied.
 */
public final class DatabaseKeyCustodian implements KeyCustodian {
    private static final String OF_RECORD =
            """
            select key_id, record_id, category, wrapped, master from content_key
            where record_id = ? and category = any(?) and wrapped is not null
            """;
    private static final String BY_ID =
            """
            select key_id, record_id, category, wrapped, master from content_key
            where key_id = any(?) and wrapped is not null
            """;

    private final DataSource keys;
    private final Masters masters;
    private final KeyMaking making;
    private final KeptSecrets secrets;
    private final SecureRandom random = new SecureRandom();

    /**
     * Refuses a master key that is not the one these keys were wrapped with, and makes one only
     * where no key was ever wrapped: a lost one must be restored, not replaced without a word.
     *
     * @param next what the master key is to be changed to; it wraps nothing before
     * @throws SealingException where a master key is missing or is another
     */
    public DatabaseKeyCustodian(DataSource keys, MasterKeyHome master, Optional<MasterKeyHome> next)
            throws IOException {
        this.keys = keys;
        this.masters = Masters.open(keys, master, next);
        this.making = new KeyMaking(keys);
        this.secrets = new KeptSecrets(keys, masters);
    }

    /** Changes the master key that these keys are wrapped with. */
    public MasterKeyChange masterKeyChange(Clock clock) {
        return new MasterKeyChange(keys, masters, clock);
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
            var made = masters.wrapping(master -> making.make(record, fresh, master, masters));
            return made.keySet().containsAll(categories) ? made : existing(record, categories);
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }

    private Map<Category, ContentKey> existing(RecordId record, Set<Category> categories)
            throws SQLException {
        var found = new EnumMap<Category, ContentKey>(Category.class);
        for (var kept : kept(record, categories)) {
            found.put(kept.category(), kept.unwrapped(masters));
        }
        if (found.size() < categories.size()) {
            throw new KeyDestroyed(record);
        }
        return found;
    }

    private List<KeptKey> kept(RecordId record, Set<Category> categories) throws SQLException {
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement(OF_RECORD)) {
            var names = categories.stream().map(Category::name).toArray();
            query.setObject(1, record.value());
            query.setArray(2, connection.createArrayOf("text", names));
            return KeptKey.read(query);
        }
    }

    @Override
    public Map<UUID, ContentKey> find(Collection<UUID> keyIds) {
        try {
            return kept(keyIds).stream()
                    .map(kept -> kept.unwrapped(masters))
                    .collect(toMap(ContentKey::id, key -> key));
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }

    private List<KeptKey> kept(Collection<UUID> keyIds) throws SQLException {
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement(BY_ID)) {
            query.setArray(1, connection.createArrayOf("uuid", keyIds.toArray()));
            return KeptKey.read(query);
        }
    }

    @Override
    public byte[] secretFor(String use) {
        try {
            return secrets.of(use);
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }
}
