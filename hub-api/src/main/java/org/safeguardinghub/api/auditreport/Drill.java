package org.safeguardinghub.api.auditreport;

import org.safeguardinghub.report.Table;
import org.safeguardinghub.report.Table.Row;
import org.safeguardinghub.report.Topic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The query behind a figure: codes, ids and a period, nothing of any person. */
final class Drill {
    static final String PATH = "/api/v1/audit/decisions";

    private Drill() {}

    /**
     * Of a figure in a table; the total of a row or column asks for all of it, and the rest for all
     * that it is the rest of.
     */
    static String of(String period, Topic topic, Table table, Row row, String column) {
        var query = new StringBuilder(PATH + "?period=" + period + "&topic=" + topic);
        if (row.key().equals(Table.REST)) {
            add(query, "area", row.area());
        } else if (!row.key().equals(Table.TOTAL)) {
            add(query, table.by().toLowerCase(Locale.ROOT), row.key());
        }
        if (!column.equals(Table.TOTAL)) {
            add(query, "outcome", column);
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
