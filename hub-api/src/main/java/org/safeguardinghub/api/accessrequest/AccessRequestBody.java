package org.safeguardinghub.api.accessrequest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.RequestAccess;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks for more of one record, or of one person's records. Exactly one of the two is named. Source:
 * interfaces, section 2.
 *
 * @param record the record that you may know of and want more of
 * @param subject the person whose records at one agency you want more of
 * @param categories what is asked for
 * @param purposes what it is to be read for
 * @param why what it is needed for; the agency that is asked reads it
 */
record AccessRequestBody(
        @NotNull UUID id,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        @NotEmpty @Size(max = 50) List<@NotNull Category> categories,
        @NotEmpty @Size(max = 50) List<@NotNull Purpose> purposes,
        @NotNull @Size(min = 1, max = 2000) String why) {
    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "AccessRequestBody " + id;
    }

    RequestAccess toCommand(AgencyId by) {
        return new RequestAccess(
                RecordId.random(),
                by,
                record,
                subject,
                new LinkedHashSet<>(categories),
                new LinkedHashSet<>(purposes),
                content());
    }

    /** Whom it is asked of is nowhere in it: that is not the asker's to know. */
    private Content content() {
        var asked = new LinkedHashMap<String, Object>();
        if (record != null) {
            asked.put("record", record.text());
        }
        if (subject != null) {
            asked.put("subject", subject.text());
        }
        asked.put("categories", categories);
        asked.put("purposes", purposes);
        var json = JsonMapper.shared();
        return new Content(
                Map.of(
                        Category.NARR, json.writeValueAsBytes(Map.of("why", why)),
                        Category.META, json.writeValueAsBytes(asked)));
    }
}
