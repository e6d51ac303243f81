package org.safeguardinghub.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.List;

/**
 * Rows as a JSON array, as a table with row-level security takes no {@code COPY}. Every value is
 * written as PostgreSQL reads its type.
 */
final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<String> columns;
    private ArrayNode rows = JSON.createArrayNode();

    /** {@code columns}: what the values of a row are, in their order. */
    JsonRows(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    void add(@Nullable Object[] values) {
        var row = rows.addObject();
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            row.put(columns.get(i), value == null ? null : value.toString());
        }
    }

    int size() {
        return rows.size();
    }

    /** What was added since the last time. */
    String take() {
        var taken = rows.toString();
        rows = JSON.createArrayNode();
        return taken;
    }
}
