package org.safeguardinghub.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.readentry.PolicyVersions.Version;

import java.time.Instant;
import java.util.List;

/** The versions of the policy, the first one first. */
record PolicyVersionsBody(List<PolicyVersionItem> items) {
    /**
     * A version, without its levels.
     *
     * @param link where its levels are read
     * @param from the first moment at which it holds
     * @param until when the next one replaces it; left out where none is published
     * @param approvedBy the body that approved it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyVersionItem(
            String id,
            int version,
            String link,
            Instant from,
            @Nullable Instant until,
            String approvedBy) {
        static PolicyVersionItem of(Version one) {
            var published = one.published();
            return new PolicyVersionItem(
                    published.id(),
                    published.version(),
                    PolicyResource.PATH + published.id(),
                    published.from(),
                    one.until(),
                    published.approvedBy());
        }
    }
}
