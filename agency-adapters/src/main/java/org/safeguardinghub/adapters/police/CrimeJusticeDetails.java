package org.safeguardinghub.adapters.police;

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

/** A {@code crime-justice.details} record: markers, flagged risks, missing episodes. */
public final class CrimeJusticeDetails {
    private CrimeJusticeDetails() {}

    public static Concern concern(CustodianRecord record) {
        Content content = Concern.ofAgencyRecord();
        Fields payload = record.payload();
        boolean flagged = risks(content, payload);
        List<Fields> episodes = payload.objects("missingEpisodes");
        LocalDate missing = missingEpisodes(content, episodes);
        LocalDate protectedOn = policeProtection(content, payload);
        if (!flagged && episodes.isEmpty()) {
            content.add(Category.NARR, "concernTypes", "OTHER");
        }
        String marker = payload.text("policeMarkerDetails");
        if (marker != null) {
            content.addEntry(Category.RISK, "markers")
                    .put("kind", "POLICE_MARKER")
                    .put("detail", marker);
        }
        ActivePlans.in(payload, "crimeActiveStatusesAndPlans")
                .plans()
                .forEach(plan -> plan.into(content, Category.RISK));
        payload.texts("servicesKnownTo")
                .forEach(service -> content.add(Category.META, "services", service));
        Envelope.into(content, record);
        return new Concern(Concern.later(missing, protectedOn), content);
    }

    private static boolean risks(Content content, Fields payload) {
        boolean flagged = false;
        for (RiskFlag risk : RiskFlag.values()) {
            if (payload.saysYes(risk.field())) {
                content.add(Category.NARR, "concernTypes", risk.concernType());
                content.addEntry(Category.RISK, "markers").put("kind", risk.concernType());
                flagged = true;
            }
        }
        content.put(Category.NARR, "status", flagged ? "AT_RISK" : null);
        return flagged;
    }

    private static @Nullable LocalDate missingEpisodes(Content content, List<Fields> episodes) {
        LocalDate latest = null;
        for (Fields episode : episodes) {
            LocalDate date = episode.date("date");
            content.add(Category.NARR, "concernTypes", "MISSING");
            content.addEntry(Category.MISS, "episodes")
                    .put("date", date == null ? null : date.toString())
                    .put("returnInterview", episode.yesOrNo("returnedHomeInterviewAttended"));
            latest = Concern.later(latest, date);
        }
        return latest;
    }

    /** Police protection is a legal status of the child, Children Act 1989 section 46. */
    private static @Nullable LocalDate policeProtection(Content content, Fields payload) {
        LocalDate date = payload.date("lastPoliceProtectionPowerEvent");
        if (date != null) {
            content.add(
                    Category.LEGAL,
                    "orders",
                    "Police protection (Children Act 1989, section 46), last used " + date);
        }
        return date;
    }
}
