package org.safeguardinghub.api.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.basis.BasisRequest;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.placement.Bundle;
import org.safeguardinghub.placement.OfferResponsibility;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The responsible authority asks another to take over, and says what goes over with it: its
 * chronology of the child, as it stands when the other accepts. Source: domain guide, section 9.
 *
 * @param subject any subject record of the child that this agency may see
 * @param to the authority that is asked
 * @param reason why; the other reads it with what goes over
 * @param purposes for which the other may open what goes over; child protection and the transfer of
 *     care where nothing is said
 * @param basis what makes handing it over lawful; consent is asked for each entry and is none here
 * @param informed whether the family was told
 * @param until the moment at which the offer ends by itself; none where nothing is said
 */
record ResponsibilityOfferRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull AgencyId to,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @Nullable @Size(min = 1, max = 50) List<@NotNull Purpose> purposes,
        @NotNull @Valid BasisRequest basis,
        @NotNull Informed informed,
        @Nullable OffsetDateTime until) {
    private static final List<Purpose> USUAL =
            List.of(Purpose.CHILD_PROTECTION, Purpose.CARE_TRANSFER);

    /** Names no reason. */
    @Override
    public String toString() {
        return "ResponsibilityOfferRequest " + id;
    }

    OfferResponsibility toCommand(AgencyId by) {
        var opened = new LinkedHashSet<>(purposes == null ? USUAL : purposes);
        return new OfferResponsibility(
                RecordId.random(),
                subject,
                by,
                to,
                Written.of(Category.META, Map.of("reason", reason)).content(),
                new Bundle(RecordId.random(), opened, basis.toBasis(), informed),
                why(List.copyOf(opened)),
                until == null ? null : until.toInstant());
    }

    /** What the view says of itself, in the form in which any view does. */
    private Content why(List<Purpose> opened) {
        var said = new LinkedHashMap<String, Object>();
        said.put("why", reason);
        said.put("purposes", opened);
        said.put("basis", basis.toBasis());
        said.put("informed", informed);
        return Written.of(Category.META, said).content();
    }
}
