package org.safeguardinghub.api.context;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.ContextKind;
import org.safeguardinghub.api.content.Said;
import org.safeguardinghub.context.ContextMode;
import org.safeguardinghub.context.RecordContext;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.util.UUID;

/**
 * A place or an online platform. Source: domain guide, SR-08.
 *
 * @param kind a place or a platform
 * @param name its name, or how it is found
 * @param mode where contact happens there now
 * @param address of a place
 * @param uprn of a place, where it has one
 * @param handle of an account, a group or a channel on a platform
 * @param description what is known of it, in words
 */
record ContextRequest(
        @NotNull UUID id,
        @NotNull ContextKind kind,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull ContextMode mode,
        @Size(max = 500) @Nullable String address,
        @Size(max = 12) @Nullable String uprn,
        @Size(max = 200) @Nullable String handle,
        @Size(max = 2000) @Nullable String description) {
    RecordContext toCommand(AgencyId owner) {
        return new RecordContext(
                RecordId.random(),
                owner,
                mode,
                Said.in(
                        Category.NARR,
                        new Described(kind, name, mode, address, uprn, handle, description)));
    }

    /** What is sealed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Described(
            ContextKind kind,
            String name,
            ContextMode mode,
            @Nullable String address,
            @Nullable String uprn,
            @Nullable String handle,
            @Nullable String description) {}

    /** Names nothing of the place. */
    @Override
    public String toString() {
        return "ContextRequest " + id;
    }
}
