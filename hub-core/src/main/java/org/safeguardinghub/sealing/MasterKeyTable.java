package org.safeguardinghub.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.sql.DataSource;

/** What the keys database knows of master keys: which there were, and what each still wraps. */
record MasterKeyTable(DataSource keys) {
    /** Waits until nobody is making keys with the master key that was the newest. */
    private static final String ALONE =
            "select pg_advisory_xact_lock('master_key'::regclass::oid::bigint)";

    private static final String COME =
            """
            insert into master_key (version, fingerprint)
            select max(version) + 1, ? from master_key
            on conflict do nothing
            """;

    private static final String IS_LEFT =
            """
            select exists (select from master_key
                            where retired_at is null
                              and version < (select max(version) from master_key))
            """;

    private static final String LEFT =
            "select count(*) from content_key where master < ? and wrapped is not null";

    private static final String RETIRE =
            """
            update master_key m set retired_at = now()
             where version < ? and retired_at is null
               and not exists (select from content_key k
                                where k.master = m.version and k.wrapped is not null)
               and not exists (select from kept_secret s where s.master = m.version)
            """;

    private static final String ALL =
            """
            select version, fingerprint, made_at, retired_at,
                   (select count(*) from content_key k
                     where k.master = m.version and k.wrapped is not null)
              from master_key m order by version
            """;

    /** From when this returns, whatever key is made is wrapped with this master key. */
    void come(MasterKey next) throws SQLException {
        try (var connection = keys.getConnection()) {
            connection.setAutoCommit(false);
            try (var alone = connection.prepareStatement(ALONE);
                    var come = connection.prepareStatement(COME)) {
                alone.execute();
                come.setBytes(1, next.fingerprint());
                come.executeUpdate();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Whether a master key before the newest is not retired. */
    boolean isChanging() throws SQLException {
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement(IS_LEFT);
                var row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** How many keys an older master key wraps. */
    long left(Connection connection, int newest) throws SQLException {
        try (var query = connection.prepareStatement(LEFT)) {
            query.setInt(1, newest);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Retires those before the newest that wrap nothing. */
    void retire(Connection connection, int newest) throws SQLException {
        try (var update = connection.prepareStatement(RETIRE)) {
            update.setInt(1, newest);
            update.executeUpdate();
        }
    }

    List<MasterKeyVersion> all() throws SQLException {
        var versions = new ArrayList<MasterKeyVersion>();
        try (var connection = keys.getConnection();
                var query = connection.prepareStatement(ALL);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var retired = rows.getTimestamp(4);
                versions.add(
                        new MasterKeyVersion(
                                rows.getInt(1),
                                HexFormat.of().formatHex(rows.getBytes(2), 0, 4),
                                rows.getTimestamp(3).toInstant(),
                                retired == null ? null : retired.toInstant(),
                                rows.getLong(5)));
            }
        }
        return versions;
    }
}
