package org.safeguardinghub.sealing;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * The master keys that this node holds, by the versions under which the keys database knows them.
 * The newest wraps; an older one is needed until the last key is wrapped anew.
 */
final class Masters {
    private static final String VERSIONS =
            "select version, fingerprint, retired_at is not null from master_key order by version";

    /** Does nothing where there is a first one. */
    private static final String REMEMBER_FIRST =
            """
            insert into master_key (version, fingerprint) values (1, ?) on conflict do nothing
            """;

    /** A master key that wraps, and its version. */
    record Numbered(int version, MasterKey key) {}

    private record Version(int number, byte[] fingerprint, boolean retired) {
        boolean isOf(MasterKey key) {
            return MessageDigest.isEqual(fingerprint, key.fingerprint());
        }
    }

    private record Known(Map<Integer, MasterKey> byVersion, int newest) {}

    private final DataSource keys;
    private final List<MasterKey> held;
    private volatile Known known = new Known(Map.of(), 0);

    private Masters(DataSource keys, List<MasterKey> held) {
        this.keys = keys;
        this.held = held;
    }

    /**
     * Makes the master key only where no key was ever wrapped: a lost one must be restored, not
     * replaced without a word.
     *
     * @param next what the master key is to be changed to, or was
     * @throws SealingException where one is missing that keys are wrapped with, or is another
     */
    static Masters open(DataSource keys, MasterKeyHome home, Optional<MasterKeyHome> next)
            throws IOException {
        try (var connection = keys.getConnection()) {
            if (versions(connection).isEmpty()) {
                try (var first = connection.prepareStatement(REMEMBER_FIRST)) {
                    first.setBytes(1, home.make().fingerprint());
                    first.executeUpdate();
                }
            }
            var versions = versions(connection);
            var held = new ArrayList<MasterKey>();
            held.add(
                    home.find()
                            .orElseThrow(
                                    () ->
                                            new SealingException(
                                                    "the master key is missing and keys were"
                                                            + " wrapped with it: restore it",
                                                    null)));
            if (versions.stream().noneMatch(version -> version.isOf(held.getFirst()))) {
                throw new SealingException(
                        "the master key is not the one that the keys were wrapped with", null);
            }
            if (next.isPresent()) {
                held.add(
                        next.get()
                                .find()
                                .orElseThrow(
                                        () ->
                                                new SealingException(
                                                        "the next master key is missing: make it"
                                                                + " first",
                                                        null)));
            }
            var masters = new Masters(keys, List.copyOf(held));
            masters.know(versions);
            for (var version : versions) {
                if (!version.retired()) {
                    masters.of(version.number());
                }
            }
            return masters;
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }

    /** The one that wraps now. */
    Numbered newest() {
        var now = known;
        return new Numbered(now.newest(), of(now.newest()));
    }

    /**
     * The one with this version.
     *
     * @throws SealingException where this node does not hold it
     */
    MasterKey of(int version) {
        var key = known.byVersion().get(version);
        if (key == null) {
            look();
            key = known.byVersion().get(version);
        }
        if (key == null) {
            throw new SealingException(
                    "keys are wrapped with master key " + version + ", which is not here", null);
        }
        return key;
    }

    /** One that is held and never wrapped anything: what can be changed to. */
    Optional<MasterKey> unused() {
        look();
        return held.stream().filter(key -> !known.byVersion().containsValue(key)).findFirst();
    }

    /** Sees which master keys the database knows by now. */
    void look() {
        try (var connection = keys.getConnection()) {
            know(versions(connection));
        } catch (SQLException e) {
            throw new SealingException("the key custodian cannot be reached", e);
        }
    }

    /**
     * Does what wraps keys with the newest master key, and again where another node changed it in
     * between.
     */
    <T> T wrapping(Wrapping<T> work) throws SQLException {
        try {
            return work.with(newest());
        } catch (SQLException e) {
            if (!MasterChanged.is(e)) {
                throw e;
            }
            look();
            return work.with(newest());
        }
    }

    /** Keeps keys that it wraps with a master key. */
    interface Wrapping<T> {
        T with(Numbered master) throws SQLException;
    }

    private void know(List<Version> versions) {
        var byVersion = new HashMap<Integer, MasterKey>();
        for (var version : versions) {
            held.stream()
                    .filter(version::isOf)
                    .findFirst()
                    .ifPresent(key -> byVersion.put(version.number(), key));
        }
        known =
                new Known(
                        Map.copyOf(byVersion),
                        versions.stream().mapToInt(Version::number).max().orElse(0));
    }

    private static List<Version> versions(Connection connection) throws SQLException {
        var versions = new ArrayList<Version>();
        try (var query = connection.prepareStatement(VERSIONS);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                versions.add(new Version(rows.getInt(1), rows.getBytes(2), rows.getBoolean(3)));
            }
        }
        return versions;
    }
}
