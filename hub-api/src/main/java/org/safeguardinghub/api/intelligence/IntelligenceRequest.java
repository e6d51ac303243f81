package org.safeguardinghub.api.intelligence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.ContentBody;
import org.safeguardinghub.intelligence.RecordReport;
import org.safeguardinghub.intelligence.SubmitInformation;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What a partner tells the police, or what the police report. Source: domain guide, section 5, and
 * SR-22.
 *
 * @param type which of the two it is
 * @param reference how the agency itself finds the record again
 * @param subjects the sender's own records of the persons it is about
 * @param occurredFrom since when it happened, where that is known
 * @param occurredTo until when it happened; the same for a single moment
 * @param marking of the Government Security Classifications; OFFICIAL_SENSITIVE where nothing is
 *     said, and nothing above it
 * @param sentTo partner information: the police agency that it is for
 * @param content what is told, by category; never INTEL, which police write as the report
 * @param report a report: what it says
 * @param grading a report: its grade, where it has one
 * @param reviewBy a report: after this it is marked as stale
 */
record IntelligenceRequest(
        @NotNull UUID id,
        @NotNull Kind type,
        @Size(max = 100) @Nullable String reference,
        @NotEmpty @Size(max = 20) List<@NotNull SubjectId> subjects,
        @Nullable OffsetDateTime occurredFrom,
        @Nullable OffsetDateTime occurredTo,
        @Nullable GovernmentMarking marking,
        @Nullable AgencyId sentTo,
        @Valid @Nullable ContentBody content,
        @Size(min = 1, max = 20000) @Nullable String report,
        @Valid @Nullable GradingBody grading,
        @Nullable OffsetDateTime reviewBy) {
    /** Which of the two it is. */
    enum Kind {
        /** anybody's, for the police; never graded as it stands */
        PARTNER_INFORMATION,
        /** the police's own */
        INTELLIGENCE
    }

    /** Says nothing of what it says. */
    @Override
    public String toString() {
        return "IntelligenceRequest " + id;
    }

    SubmitInformation toInformation(AgencyId owner, AgencyId police, ContentBody said) {
        return new SubmitInformation(
                RecordId.random(),
                owner,
                police,
                new HashSet<>(subjects),
                Words.instant(occurredFrom),
                Words.instant(occurredTo),
                GovernmentMarking.accepted(marking),
                said.toContent(reference));
    }

    RecordReport toReport(AgencyId owner, String text) {
        var raw = new Words.Raw(text, grading == null ? null : grading.provenance(), null, null);
        return new RecordReport(
                RecordId.random(),
                owner,
                new HashSet<>(subjects),
                Words.instant(occurredFrom),
                Words.instant(occurredTo),
                grading == null ? null : grading.toGrading(),
                GovernmentMarking.accepted(marking),
                Words.instant(reviewBy),
                Words.beside(content, reference, raw));
    }
}
