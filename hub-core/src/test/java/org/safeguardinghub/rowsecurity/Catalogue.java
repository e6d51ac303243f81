package org.safeguardinghub.rowsecurity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database's own catalogue says against the second wall; nothing where it stands. */
final class Catalogue {
    /** Tables without row-level security, and why. Every other one must have it. */
    static final Map<String, String> OPEN =
            Map.ofEntries(
                    Map.entry("event", "the log: read by whoever decides, never shown"),
                    Map.entry("event_dedup", "keys of the log"),
                    Map.entry("event_stream", "keys of the log"),
                    Map.entry("event_tag", "keys of the log"),
                    Map.entry("event_head", "one row, the end of the log"),
                    Map.entry("snapshot_event", "states of the log"),
                    Map.entry("tokenentry", "places of processors in the log"),
                    Map.entry("deadletterentry", "events that a processor could not take"),
                    Map.entry("ruled_record", "the register: any reader may ask for any record"),
                    Map.entry("record_subject", "the register"),
                    Map.entry("record_part", "the register"),
                    Map.entry("register_ending", "the register: who has ended is for all to know"),
                    Map.entry("fact", "the register: a ruling rests on facts about others"),
                    Map.entry("linked_holder", "the register: links are facts about all"),
                    Map.entry("subject_search", "digests: anybody's search may find any child"),
                    Map.entry("named_thing", "digests: patterns are of all agencies' concerns"),
                    Map.entry("audit_reached", "one row, a place in the log"),
                    Map.entry("view_progress", "places of views in the log"),
                    Map.entry("feed_look", "one row, an instant"),
                    Map.entry("ledger_key", "the log's evidence: keys that anybody may have"),
                    Map.entry("ledger_tile", "the log's evidence: hashes"),
                    Map.entry("ledger_checkpoint", "the log's evidence"),
                    Map.entry("ledger_cosignature", "the log's evidence"),
                    Map.entry("ledger_published", "the log's evidence"),
                    Map.entry("flyway_schema_history", "which migrations there were"));

    /** Functions that run with the rights of their owner, and are reviewed. */
    private static final Set<String> DEFINERS = Set.of("event_store_make_room");

    private static final String ROLES =
            """
            select format('%s is %s', r.rolname, s.what) from pg_roles r
            cross join lateral (values
              ('a superuser', r.rolsuper),
              ('past row security', r.rolbypassrls),
              ('a maker of roles', r.rolcreaterole)) s(what, so)
            where s.so and pg_has_role(?, r.oid, 'MEMBER')
            """;

    private static final String OWNED =
            """
            select format('%s owns %s', pg_get_userbyid(o.owner), o.name) from (
              select relowner, relname from pg_class where relnamespace = 'public'::regnamespace
              union all
              select proowner, proname from pg_proc where pronamespace = 'public'::regnamespace
              union all
              select nspowner, nspname from pg_namespace where nspname = 'public'
              union all
              select datdba, datname from pg_database where datname = current_database()
            ) o(owner, name)
            where pg_has_role(?, o.owner, 'MEMBER')
            """;

    private static final String VIEWS =
            """
            select format('view %s asks with the rights of its owner', relname) from pg_class
            where relnamespace = 'public'::regnamespace
              and (relkind = 'm' or relkind = 'v'
                and not coalesce('security_invoker=true' = any(reloptions), false))
            """;

    private static final String TABLES =
            """
            select format('table %s has no forced row security with a policy', relname)
            from pg_class c
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')
              and not relispartition and relname <> all(?)
              and not (relrowsecurity and relforcerowsecurity
                and exists (select from pg_policy p where p.polrelid = c.oid))
            """;

    private static final String EMPTIED =
            """
            select format('table %s can be emptied past its policy', relname) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
              and has_table_privilege(?, oid, 'TRUNCATE')
            """;

    private static final String POLICIES =
            """
            select format('policy %s on %s asks for no agency', policyname, tablename)
            from pg_policies
            where schemaname = 'public' and exists (
              select from (values (qual), (with_check)) said(rule)
              where rule not like '%current_setting(''hub.agency''%'
                or qual is null and with_check is null)
            """;

    private static final String FUNCTIONS =
            """
            select format('function %s runs with the rights of its owner', proname) from pg_proc
            where pronamespace = 'public'::regnamespace and prosecdef
              and (proname <> all(?)
                or not exists (
                  select from unnest(proconfig) setting where setting like 'search_path=%'))
            """;

    private Catalogue() {}

    /** Every fault, in words; {@code application} is the role that answers requests. */
    static List<String> faults(Connection connection, String application) throws SQLException {
        var open = connection.createArrayOf("text", OPEN.keySet().toArray());
        var definers = connection.createArrayOf("text", DEFINERS.toArray());
        var faults = new ArrayList<String>();
        for (var role : List.of(ROLES, OWNED, EMPTIED)) {
            faults.addAll(ask(connection, role, application));
        }
        faults.addAll(ask(connection, TABLES, open));
        faults.addAll(ask(connection, FUNCTIONS, definers));
        faults.addAll(ask(connection, VIEWS));
        faults.addAll(ask(connection, POLICIES));
        return faults;
    }

    /** The tables that have forced row-level security. */
    static List<String> walled(Connection connection) throws SQLException {
        return ask(
                connection,
                "select relname from pg_class where relforcerowsecurity order by relname");
    }

    private static List<String> ask(Connection connection, String sql, Object... values)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
