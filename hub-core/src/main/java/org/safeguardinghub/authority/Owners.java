package org.safeguardinghub.authority;

import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whose records are. A record has one owner, who never changes. */
public final class Owners {
    private static final String OWNED =
            "select record_id, owner from ruled_record where record_id = any(?)";

    private Owners() {}

    /** What is no record is not in the answer. */
    public static Inquiry<Map<RecordId, AgencyId>> of(Collection<RecordId> records) {
        return Inquiry.of(
                OWNED,
                1,
                (query, first) ->
                        query.setArray(
                                first,
                                query.getConnection()
                                        .createArrayOf(
                                                "uuid",
                                                records.stream().map(RecordId::value).toArray())),
                rows -> {
                    var owners = new HashMap<RecordId, AgencyId>();
                    while (rows.next()) {
                        var record = new RecordId(rows.getObject(1, UUID.class));
                        owners.put(record, new AgencyId(rows.getString(2)));
                    }
                    return owners;
                });
    }
}
