package org.safeguardinghub.rigs.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tables whose keys and indexes were taken away, to be made again when the rows are in. */
public record Unindexed(List<String> made) {
    private static final String KEYS =
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                          pg_get_constraintdef(oid))
              from pg_constraint
             where contype in ('p', 'u') and conrelid = any(?::text[]::regclass[])
            """;
    private static final String INDEXES =
            """
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
              from pg_index
             where indrelid = any(?::text[]::regclass[])
            """;

    public static Unindexed of(Connection owner, List<String> tables) throws SQLException {
        List<String> made = new ArrayList<>(taken(owner, KEYS, tables));
        made.addAll(taken(owner, INDEXES, tables));
        return new Unindexed(made);
    }

    private static List<String> taken(Connection owner, String which, List<String> tables)
            throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> made = new ArrayList<>();
        try (var query = owner.prepareStatement(which)) {
            query.setArray(1, owner.createArrayOf("text", tables.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    drops.add(row.getString(1));
                    made.add(row.getString(2));
                }
            }
        }
        try (var statement = owner.createStatement()) {
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        return made;
    }

    public void index(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String one : made) {
                statement.execute(one);
            }
            statement.execute("reset maintenance_work_mem");
        }
    }
}
