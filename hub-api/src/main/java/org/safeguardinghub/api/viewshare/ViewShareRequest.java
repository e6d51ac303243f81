package org.safeguardinghub.api.viewshare;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.basis.BasisRequest;
import org.safeguardinghub.api.content.Written;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.viewshare.GiveView;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * An authority gives its chronology of a child to be opened by others. Source: interfaces, section
 * 2.
 *
 * @param subject the child, by any subject record that you may see
 * @param recipients the agencies that may open it
 * @param purposes for which purposes of care it may be opened
 * @param frozenAt the moment that it shows, not in the future; the present, where nothing is said
 * @param until the moment at which it ends; required unless it is frozen
 * @param basis what makes it lawful; consent is asked for each entry and is none here
 * @param informed whether the family was told
 * @param why what it is given for; its recipients read it
 */
record ViewShareRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotEmpty @Size(max = 50) List<@NotNull AgencyId> recipients,
        @NotEmpty @Size(max = 50) List<@NotNull Purpose> purposes,
        @Nullable OffsetDateTime frozenAt,
        @Nullable OffsetDateTime until,
        @NotNull @Valid BasisRequest basis,
        @NotNull Informed informed,
        @NotNull @Size(min = 1, max = 2000) String why) {
    /** Names nothing but which request it is. */
    @Override
    public String toString() {
        return "ViewShareRequest " + id;
    }

    GiveView toCommand(AgencyId giver) {
        return new GiveView(
                RecordId.random(),
                giver,
                subject,
                new LinkedHashSet<>(recipients),
                new LinkedHashSet<>(purposes),
                instant(frozenAt),
                instant(until),
                basis.toBasis(),
                informed,
                content());
    }

    /** Who else receives it is nowhere in it: that is not a recipient's to know. */
    private Content content() {
        var said = new LinkedHashMap<String, Object>();
        said.put("why", why);
        said.put("purposes", purposes);
        said.put("basis", basis.toBasis());
        said.put("informed", informed);
        return Written.of(Category.META, said).content();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime said) {
        return said == null ? null : said.toInstant();
    }
}
