package org.safeguardinghub.adapters.education;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.command.Category;
import org.safeguardinghub.adapters.command.Concern;
import org.safeguardinghub.adapters.command.Content;
import org.safeguardinghub.adapters.wire.custodian.ActivePlans;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;
import org.safeguardinghub.adapters.wire.custodian.Envelope;
import org.safeguardinghub.adapters.wire.custodian.Fields;
import org.safeguardinghub.adapters.wire.custodian.PostalAddress;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;

/**
 * An {@code education.details} record: attendance and plans. It gives years, not days, so the
 * concern says nothing about when it occurred.
 */
public final class EducationDetails {
    /** "Persistent absence" in England: a tenth of sessions missed, or more. Percent attended. */
    private static final BigDecimal PERSISTENT_ABSENCE = BigDecimal.valueOf(90);

    private EducationDetails() {}

    public static Concern concern(CustodianRecord record) {
        Content content = Concern.ofAgencyRecord();
        Fields payload = record.payload();
        content.put(Category.EDU, "setting", payload.text("educationSettingName"));
        content.put(
                Category.EDU,
                "settingAddress",
                PostalAddress.oneLine(payload, "educationSettingAddress"));
        content.put(Category.EDU, "settingTelephone", payload.text("educationSettingTelephone"));
        ActivePlans.in(payload, "educationActiveStatusesAndPlans")
                .plans()
                .forEach(plan -> plan.into(content, Category.EDU));
        Boolean absent = attendances(content, payload);
        if (absent != null) {
            content.put(Category.EDU, "attendanceConcern", absent);
        }
        content.add(
                Category.NARR,
                "concernTypes",
                Boolean.TRUE.equals(absent) ? "SCHOOL_ATTENDANCE" : "OTHER");
        Envelope.into(content, record);
        return new Concern(null, content);
    }

    /** Whether the latest year is one of persistent absence; null when no year says. */
    private static @Nullable Boolean attendances(Content content, Fields payload) {
        Boolean absent = null;
        int latest = Integer.MIN_VALUE;
        for (Fields year : payload.objects("yearlyEducationAttendances")) {
            JsonNode attended = year.number("attendancePercentage");
            JsonNode start = year.wholeNumber("academicTermYearStart");
            content.addEntry(Category.EDU, "attendances")
                    .put("yearStart", start)
                    .put("yearEnd", year.wholeNumber("academicTermYearEnd"))
                    .put("attendancePercentage", attended)
                    .put(
                            "unauthorisedAbsencePercentage",
                            year.number("unauthorisedAbsencePercentage"))
                    .put("suspensions", year.wholeNumber("suspensions"))
                    .put("exclusions", year.wholeNumber("exclusions"))
                    .put("moves", year.wholeNumber("schoolMovesNonTransitional"))
                    .put("settingAverage", year.number("schoolsAverageAttendance"));
            int began = start == null ? Integer.MIN_VALUE : start.asInt(Integer.MIN_VALUE);
            if (attended != null && (absent == null || began > latest)) {
                latest = began;
                absent = attended.decimalValue().compareTo(PERSISTENT_ABSENCE) <= 0;
            }
        }
        return absent;
    }
}
