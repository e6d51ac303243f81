package org.safeguardinghub.adapters.wire.custodian;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.command.Category;
import org.safeguardinghub.adapters.command.Content;

import java.util.List;

/** The block of active statuses and plans that four of the five payloads carry. */
public record ActivePlans(List<Plan> plans) {

    public record Plan(@Nullable String status, @Nullable String plan) {
        /**
         * Writes this into a category's {@code plans}; a plan without a status is its own status.
         */
        public void into(Content content, Category category) {
            String named = status != null ? status : plan;
            if (named != null) {
                content.addEntry(category, "plans")
                        .put("status", named)
                        .put("plan", status != null ? plan : null);
            }
        }
    }

    public static ActivePlans in(Fields payload, String name) {
        return new ActivePlans(
                payload.objects(name).stream()
                        .map(plan -> new Plan(plan.text("status"), plan.text("plan")))
                        .toList());
    }
}
