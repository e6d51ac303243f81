package org.safeguardinghub.api;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for words everywhere that the hub writes: in every column of every table of both databases,
 * as text and as bytes, in every topic, and in the files beside them.
 */
final class Canaries {
    private static final String TABLES =
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """;

    private final HubWithBroker hub;
    private final List<String> topics;

    Canaries(HubWithBroker hub, List<String> topics) {
        this.hub = hub;
        this.topics = topics;
    }

    /** The places in which one of these words stands. */
    Set<String> found(List<String> words) throws SQLException {
        var found = new TreeSet<String>();
        try (var events = hub.asOwner();
                var keys = hub.keysAsOwner()) {
            for (var database : List.of(events, keys)) {
                for (var table : tables(database)) {
                    if (holds(database, table, words)) {
                        found.add("table " + table);
                    }
                }
            }
        }
        for (var topic : topics) {
            var said = hub.topic(topic).toString();
            if (words.stream().anyMatch(said::contains)) {
                found.add("topic " + topic);
            }
        }
        return found;
    }

    private static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = database.prepareStatement(TABLES);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean holds(Connection database, String table, List<String> words)
            throws SQLException {
        // whoever's rows they are
        try (var scope = database.createStatement()) {
            scope.execute("set hub.agency = '*'");
        }
        var looked = "select exists (select from %s t where t::text like any (?))".formatted(table);
        try (var query = database.prepareStatement(looked)) {
            query.setArray(1, database.createArrayOf("text", patterns(words).toArray()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Bytes are shown as hexadecimal digits. */
    private static List<String> patterns(List<String> words) {
        var patterns = new ArrayList<String>();
        for (var word : words) {
            patterns.add("%" + word + "%");
            patterns.add(
                    "%" + HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)) + "%");
        }
        return patterns;
    }
}
