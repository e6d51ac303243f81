package org.safeguardinghub.api.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.ContentBody;
import org.safeguardinghub.referral.Agreement;
import org.safeguardinghub.referral.HelpAsked;
import org.safeguardinghub.referral.Route;
import org.safeguardinghub.referral.SendReferral;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Refers one or more persons whom this agency has recorded to an agency that can act. Source:
 * interfaces, section 2.
 *
 * @param reference how the agency itself finds the record again
 * @param subjects the persons it is about, each a subject record of this agency
 * @param receiver the agency that is asked to act
 * @param route what it rests on, which decides whether agreement is needed
 * @param help what is asked for
 * @param concerns what it rests on: concerns that this agency recorded
 * @param agreement who agreed; early help needs this or {@code escalationJudgement} (SR-18)
 * @param escalationJudgement why needs may escalate where nobody agreed
 * @param content what is known, by category
 */
record ReferralRequest(
        @NotNull UUID id,
        @Size(max = 100) @Nullable String reference,
        @NotEmpty @Size(max = 20) List<@NotNull SubjectId> subjects,
        @NotNull AgencyId receiver,
        @NotNull Route route,
        @NotNull HelpAsked help,
        @Size(max = 20) @Nullable List<@NotNull RecordId> concerns,
        @Valid @Nullable AgreementRequest agreement,
        @Size(min = 1, max = 2000) @Nullable String escalationJudgement,
        @NotNull @Valid ContentBody content) {

    /**
     * Who agreed. Source: domain guide, SR-18.
     *
     * @param by whose agreement it is
     * @param consentDecision this agency's own record of it, where there is one
     */
    record AgreementRequest(
            @NotEmpty @Size(max = 4) List<Agreement.@NotNull By> by,
            @Nullable RecordId consentDecision) {}

    SendReferral toCommand(AgencyId author) {
        var said =
                Said.with(content.toContent(reference))
                        .say(Category.NARR, "escalationJudgement", escalationJudgement)
                        .sayAlso(Category.META, "agencies", receiver.text());
        return new SendReferral(
                RecordId.random(),
                author,
                receiver,
                new LinkedHashSet<>(subjects),
                route,
                help,
                concerns == null ? new LinkedHashSet<>() : new LinkedHashSet<>(concerns),
                agreement == null
                        ? null
                        : new Agreement(
                                new LinkedHashSet<>(agreement.by()), agreement.consentDecision()),
                escalationJudgement != null,
                said.content());
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "ReferralRequest " + id;
    }
}
