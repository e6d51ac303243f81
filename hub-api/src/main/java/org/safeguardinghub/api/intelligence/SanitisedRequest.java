package org.safeguardinghub.api.intelligence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.intelligence.Handling;
import org.safeguardinghub.intelligence.HandlingCode;
import org.safeguardinghub.intelligence.Tlp;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A sanitised product of a report: a record of its own. The hub removes nothing by itself; a named
 * person who is not the author answers for the text. Source: domain guide, section 5.
 *
 * @param text what the product says
 * @param summary one paragraph, for who may see no more
 * @param approver who answers for it
 * @param handling of the product; as the report where nothing is said
 * @param marking of the product; as the report where nothing is said
 * @param reviewBy after this the product is marked as stale
 */
record SanitisedRequest(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 20000) String text,
        @Size(max = 2000) @Nullable String summary,
        @NotNull @Valid ProductApprover approver,
        @Valid @Nullable ProductHandling handling,
        @Nullable GovernmentMarking marking,
        @Nullable OffsetDateTime reviewBy) {
    /**
     * Who approved a product. Source: domain guide, section 5.
     *
     * @param sub the person, unique within the hub
     * @param name the person's name
     * @param role in which role it was approved
     */
    record ProductApprover(
            @NotNull @Size(min = 1, max = 200) String sub,
            @NotNull @Size(min = 1, max = 200) String name,
            @Size(max = 200) @Nullable String role) {}

    /**
     * How a product may be handled, where not as the report. Source: domain guide, section 5.
     *
     * @param code P lawful sharing permitted, C permitted under conditions
     * @param conditions who may see it and what must be asked before; with code C and no list, the
     *     owner alone
     * @param tlp a second label: where it is stricter, it counts
     */
    record ProductHandling(
            @NotNull HandlingCode code,
            @Size(max = 20) @Nullable List<@NotNull @Valid ConditionRequest> conditions,
            @Nullable Tlp tlp) {
        Handling toHandling() {
            return new Handling(code, ConditionRequest.all(conditions), tlp);
        }
    }

    /** Says nothing of what it says, and names nobody. */
    @Override
    public String toString() {
        return "SanitisedRequest " + id;
    }
}
