package org.safeguardinghub.adapters.health;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.command.Category;
import org.safeguardinghub.adapters.command.Concern;
import org.safeguardinghub.adapters.command.Content;
import org.safeguardinghub.adapters.wire.custodian.ActivePlans;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;
import org.safeguardinghub.adapters.wire.custodian.Envelope;
import org.safeguardinghub.adapters.wire.custodian.Fields;
import org.safeguardinghub.adapters.wire.custodian.PostalAddress;

import java.time.LocalDate;

/**
 * A {@code health.details} record: practice, plans, appointments missed, emergencies. Only events
 * told openly date the concern: the date of a closed one is part of what is closed.
 */
public final class HealthDetails {
    private HealthDetails() {}

    public static Concern concern(CustodianRecord record) {
        Content content = Concern.ofAgencyRecord();
        Fields payload = record.payload();
        practice(content, payload);
        payload.texts("camhsTeamInvolvement")
                .forEach(team -> content.add(Category.SEXH, "services", team));
        payload.texts("camhsContactDetails")
                .forEach(contact -> content.add(Category.SEXH, "contacts", contact));
        for (ActivePlans.Plan plan :
                ActivePlans.in(payload, "healthActiveStatusesAndPlans").plans()) {
            boolean closed = Sensitive.plan(plan.status(), plan.plan());
            plan.into(content, closed ? Category.SEXH : Category.HLTH);
        }
        StringBuilder closed = new StringBuilder();
        LocalDate missed = missedAppointments(content, payload, closed);
        LocalDate attended = emergencies(content, payload, closed);
        content.put(Category.SEXH, "detail", closed.isEmpty() ? null : closed.toString());
        content.add(
                Category.NARR,
                "concernTypes",
                payload.objects("missedAppointments").isEmpty() ? "OTHER" : "HEALTH_ENGAGEMENT");
        Envelope.into(content, record);
        return new Concern(Concern.later(missed, attended), content);
    }

    private static void practice(Content content, Fields payload) {
        content.put(Category.HLTH, "practitioner", payload.text("registeredGPName"))
                .put(Category.HLTH, "registeredPractice", payload.text("RegisteredGPSurgery"))
                .put(Category.HLTH, "practiceAddress", PostalAddress.oneLine(payload, "gpAddress"))
                .put(Category.HLTH, "practiceTelephone", payload.text("gpTelephone"));
    }

    private static @Nullable LocalDate missedAppointments(
            Content content, Fields payload, StringBuilder closed) {
        LocalDate latest = null;
        for (Fields missed : payload.objects("missedAppointments")) {
            LocalDate date = missed.date("date");
            String setting = missed.text("setting");
            String reason = missed.text("reason");
            if (Sensitive.event(setting, reason)) {
                note(closed, "Missed appointment", date, setting, reason);
            } else {
                content.addEntry(Category.HLTH, "missedAppointments")
                        .put("date", iso(date))
                        .put("setting", setting)
                        .put("reason", reason);
                latest = Concern.later(latest, date);
            }
        }
        return latest;
    }

    private static @Nullable LocalDate emergencies(
            Content content, Fields payload, StringBuilder closed) {
        LocalDate latest = null;
        for (Fields attendance : payload.objects("emergencyDepartmentAttendances")) {
            LocalDate date = attendance.date("date");
            String reason = attendance.text("reason");
            if (Sensitive.event(reason)) {
                note(closed, "Emergency department attendance", date, reason);
            } else {
                content.addEntry(Category.HLTH, "emergencyAttendances")
                        .put("date", iso(date))
                        .put("reason", reason);
                latest = Concern.later(latest, date);
            }
        }
        return latest;
    }

    /** The closed category has no list of events: such an event is one line of its detail. */
    private static void note(
            StringBuilder closed,
            String what,
            @Nullable LocalDate date,
            @Nullable String... words) {
        closed.append(closed.isEmpty() ? "" : "\n").append(what);
        if (date != null) {
            closed.append(' ').append(date);
        }
        for (String word : words) {
            if (word != null) {
                closed.append("; ").append(word);
            }
        }
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
