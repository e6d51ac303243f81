package org.safeguardinghub.sealing;

import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Secrets for uses of their own, wrapped as keys are: they stay when the master key is changed, as
 * what was made with them is stored.
 */
final class KeptSecrets {
    private static final String KEEP =
            """
            insert into kept_secret (use, wrapped, master) values (?, ?, ?)
            on conflict (use) do nothing
            """;

    private static final String KEPT = "select wrapped, master from kept_secret where use = ?";

    private final DataSource keys;
    private final Masters masters;

    KeptSecrets(DataSource keys, Masters masters) {
        this.keys = keys;
        this.masters = masters;
    }

    @SuppressWarnings("ArrayRecordComponent") // is read once, and never compared
    private record Kept(byte[] wrapped, int master) {}

    /** The same on every node, whichever of them made it. */
    byte[] of(String use) throws SQLException {
        var kept = kept(use);
        if (kept.isEmpty()) {
            masters.wrapping(master -> keep(use, master));
            kept = kept(use);
        }
        return kept.map(it -> masters.of(it.master()).unwrap(it.wrapped(), binding(use)))
                .orElseThrow(() -> new SealingException("a secret was not kept", null));
    }

    private Optional<Kept> kept(String use) throws SQLException {
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement(KEPT)) {
            query.setString(1, use);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getBytes(1), row.getInt(2)))
                        : Optional.empty();
            }
        }
    }

    private int keep(String use, Masters.Numbered master) throws SQLException {
        try (var connection = keys.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, use);
            insert.setBytes(2, master.key().wrap(master.key().newSecret(use), binding(use)));
            insert.setInt(3, master.version());
            return insert.executeUpdate();
        }
    }

    /** What a wrapped secret belongs to. */
    static byte[] binding(String use) {
        return Binding.utf8("hub kept secret 1 " + use);
    }
}
