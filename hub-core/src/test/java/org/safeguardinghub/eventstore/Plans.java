package org.safeguardinghub.eventstore;

import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL answers a question whatever its parameters are, as the hub's pool has it do. */
public final class Plans {
    private Plans() {}

    /** On a connection whose {@code plan_cache_mode} is the hub's; without costs. */
    public static String of(JdbcTemplate db, String sql) {
        int parameters = sql.length() - sql.replace("?", "").length();
        var nulls = parameters == 0 ? "" : "(null" + ", null".repeat(parameters - 1) + ")";
        db.execute("prepare asked as " + numbered(sql));
        try {
            return String.join(
                    "\n",
                    db.queryForList("explain (costs off) execute asked" + nulls, String.class));
        } finally {
            db.execute("deallocate asked");
        }
    }

    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        int next = 1;
        for (var part : sql.split("\\?", -1)) {
            numbered.append(next == 1 ? "" : "$" + (next - 1)).append(part);
            next++;
        }
        return numbered.toString();
    }
}
