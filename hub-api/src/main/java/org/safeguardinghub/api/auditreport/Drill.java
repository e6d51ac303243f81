package org.safeguardinghub.api.auditreport;

import org.safeguardinghub.report.Table;
import org.safeguardinghub.report.Topic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The query behind a figure: codes, ids and a period, nothing of any person. */
final class Drill {
    static final String PATH = "/api/v1/audit/decisions";

    private Drill() {}

    /** Of a figure in a table; the total of a row or column asks for all of it. */
    static String of(String period, Topic topic, String by, String row, String column) {
        var query = new StringBuilder(PATH + "?period=" + period + "&topic=" + topic);
        if (!row.equals(Table.TOTAL)) {
            query.append('&').append(by.toLowerCase(Locale.ROOT)).append('=').append(encoded(row));
        }
        if (!column.equals(Table.TOTAL)) {
            query.append("&outcome=").append(encoded(column));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
