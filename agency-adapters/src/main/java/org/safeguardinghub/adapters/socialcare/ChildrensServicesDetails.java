package org.safeguardinghub.adapters.socialcare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.command.Category;
import org.safeguardinghub.adapters.command.Concern;
import org.safeguardinghub.adapters.command.Content;
import org.safeguardinghub.adapters.wire.custodian.ActivePlans;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;
import org.safeguardinghub.adapters.wire.custodian.Envelope;
import org.safeguardinghub.adapters.wire.custodian.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A {@code childrens-services.details} record: who works with the family, and under what plan. */
public final class ChildrensServicesDetails {
    private ChildrensServicesDetails() {}

    public static Concern concern(CustodianRecord record) {
        Content content = Concern.ofAgencyRecord();
        Fields payload = record.payload();
        content.add(Category.NARR, "concernTypes", "FAMILY_SUPPORT");
        content.put(Category.META, "keyWorker", payload.text("keyWorker"));
        payload.texts("teamInvolvement").forEach(team -> content.add(Category.META, "teams", team));
        payload.texts("dutyContactDetails")
                .forEach(contact -> content.add(Category.META, "contacts", contact));
        plans(content, ActivePlans.in(payload, "cscActiveStatusesAndPlans").plans());
        LocalDate latest = referrals(content, payload);
        Envelope.into(content, record);
        return new Concern(latest, content);
    }

    /** "Child in need", "child protection plan" are legal statuses; what is planned is RISK. */
    private static void plans(Content content, List<ActivePlans.Plan> plans) {
        String statuses =
                plans.stream()
                        .map(ActivePlans.Plan::status)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("; "));
        content.put(Category.LEGAL, "status", statuses.isEmpty() ? null : statuses);
        plans.forEach(plan -> plan.into(content, Category.RISK));
    }

    private static @Nullable LocalDate referrals(Content content, Fields payload) {
        LocalDate latest = null;
        for (Fields referral : payload.objects("childrensServicesReferrals")) {
            LocalDate date = referral.date("date");
            content.addEntry(Category.META, "referrals")
                    .put("date", date == null ? null : date.toString())
                    .put("kind", referral.text("type"));
            latest = Concern.later(latest, date);
        }
        return latest;
    }
}
