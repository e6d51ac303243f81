package org.safeguardinghub.api.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.basis.BasisRequest;
import org.safeguardinghub.consent.Capacity;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.ConsentOutcome;
import org.safeguardinghub.consent.DecideConsent;
import org.safeguardinghub.consent.DecidedBy;
import org.safeguardinghub.consent.NotSoughtReason;
import org.safeguardinghub.consent.Said;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * What was decided about one person, and why. Source: domain guide, section 4.5; sharing rules,
 * section 2, Consent.
 *
 * @param subject the person: your own record, or one you may see where you are responsible
 * @param kind what about: sharing, a service, treatment and being informed are different facts
 * @param outcome how it was decided
 * @param decidedBy who gave or refused; nobody where nobody was asked or the agency overrides
 * @param capacity for a child under 16 who decides
 * @param requestedBy at whose request it was decided
 * @param notSoughtReason why nobody was asked
 * @param covers to be named where it is given or overridden; a refusal without it covers everything
 * @param until the moment at which it ends; open where nothing is said
 * @param told what the child and the family were told, and the child's voice
 * @param summary what readers see who may not see the reasoning
 * @param reasoning how it came to this
 * @param necessity why it is necessary to share without consent
 * @param proportionality why it is no more than is needed
 * @param basis what makes it lawful to share without consent
 */
record ConsentRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull ConsentKind kind,
        @NotNull ConsentOutcome outcome,
        @Nullable DecidedBy decidedBy,
        @Nullable @Valid CapacityRequest capacity,
        @Nullable RequestedBy requestedBy,
        @Nullable NotSoughtReason notSoughtReason,
        @Nullable @Valid ScopeRequest covers,
        @Nullable OffsetDateTime until,
        @NotNull @Valid ToldRequest told,
        @Nullable @Size(min = 1, max = 2000) String summary,
        @Nullable @Size(min = 1, max = 20000) String reasoning,
        @Nullable @Size(min = 1, max = 2000) String necessity,
        @Nullable @Size(min = 1, max = 2000) String proportionality,
        @Nullable @Valid BasisRequest basis) {
    /** At whose request it was decided. Source: domain guide, section 4.5. */
    public enum RequestedBy {
        CHILD,
        PARENT_OR_CARER,
        AGENCY,
        COURT
    }

    /**
     * Whether the child was found able to make this decision, by whom and why. The judgement is of
     * this decision alone. Source: domain guide, section 4.5.
     *
     * @param competent whether the child understands enough to decide this
     * @param judgedBy a role, not a name
     * @param forDecision which decision it is about
     * @param judgedOn the day of the judgement
     * @param reasoning what it rests on
     */
    record CapacityRequest(
            @NotNull Boolean competent,
            @NotNull @Size(min = 1, max = 200) String judgedBy,
            @NotNull @Size(min = 1, max = 500) String forDecision,
            @NotNull LocalDate judgedOn,
            @NotNull @Size(min = 1, max = 2000) String reasoning) {
        /** Names nothing of it. */
        @Override
        public String toString() {
            return "CapacityRequest";
        }
    }

    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "ConsentRequest " + id;
    }

    DecideConsent toCommand(AgencyId by, boolean byResponsible) {
        var said = told.said();
        if (necessity != null) {
            said.add(Said.NECESSITY);
        }
        if (proportionality != null) {
            said.add(Said.PROPORTIONALITY);
        }
        return new DecideConsent(
                RecordId.random(),
                by,
                subject,
                byResponsible,
                kind,
                outcome,
                decidedBy,
                capacity == null ? null : new Capacity(capacity.competent(), capacity.judgedOn()),
                notSoughtReason,
                basis == null ? null : basis.toBasis(),
                ScopeRequest.of(covers),
                until == null ? null : until.toInstant(),
                said,
                content());
    }

    private Content content() {
        var narrative = new LinkedHashMap<String, @Nullable Object>();
        narrative.put("summary", summary);
        narrative.put("decidedBy", decidedBy);
        narrative.put("capacity", capacity);
        narrative.put("requestedBy", requestedBy);
        narrative.put("notSoughtReason", notSoughtReason);
        told.writeTo(narrative);
        narrative.put("reasoning", reasoning);
        narrative.put("necessity", necessity);
        narrative.put("proportionality", proportionality);
        narrative.put("basis", basis);
        var holders = new LinkedHashMap<String, @Nullable Object>();
        ScopeRequest.write(ScopeRequest.of(covers), holders);
        holders.put("until", until);
        return ConsentContent.of(narrative, holders);
    }
}
