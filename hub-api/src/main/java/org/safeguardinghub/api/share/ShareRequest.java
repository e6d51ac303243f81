package org.safeguardinghub.api.share;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.share.Basis;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.share.ShareOutcome;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The owner's decision to share, or not to. Exactly one of record and subject is named. Source:
 * domain guide, section 3.
 *
 * @param outcome to share, or not to
 * @param record the one record that is given
 * @param subject the person whose records are given, later ones too
 * @param recipients the agencies that receive
 * @param categories what is given
 * @param purposes for which purposes it may be read
 * @param level the most that is shown
 * @param until the moment at which it ends; open where nothing is said
 * @param basis what makes it lawful
 * @param necessity why the recipients need it
 * @param proportionality why it is no more than they need
 * @param informed whether the family was told
 */
record ShareRequest(
        @NotNull UUID id,
        @NotNull ShareOutcome outcome,
        @Nullable RecordId record,
        @Nullable SubjectId subject,
        @NotEmpty @Size(max = 50) List<@NotNull AgencyId> recipients,
        @NotEmpty List<@NotNull Category> categories,
        @NotEmpty List<@NotNull Purpose> purposes,
        @NotNull Level level,
        @Nullable OffsetDateTime until,
        @NotNull @Valid BasisRequest basis,
        @NotNull @Size(min = 1, max = 2000) String necessity,
        @NotNull @Size(min = 1, max = 2000) String proportionality,
        @NotNull Informed informed) {

    /**
     * What makes the disclosure lawful. Source: domain guide, sections 4.2 to 4.4.
     *
     * @param article6 the basis under UK GDPR Article 6
     * @param article9 the condition for special category content, where there is any
     * @param gateway the power or duty behind the disclosure
     */
    record BasisRequest(
            @NotNull Basis.Article6 article6,
            Basis.@Nullable Article9 article9,
            Basis.@Nullable Gateway gateway) {}

    /** Names neither the reasons nor anything else. */
    @Override
    public String toString() {
        return "ShareRequest " + id;
    }

    DecideShare toCommand(AgencyId owner) {
        return new DecideShare(
                RecordId.random(),
                owner,
                outcome,
                record,
                subject,
                new HashSet<>(recipients),
                new HashSet<>(categories),
                new HashSet<>(purposes),
                level,
                until == null ? null : until.toInstant(),
                new Basis(basis.article6(), basis.article9(), basis.gateway()),
                informed,
                reasons(Map.of("necessity", necessity, "proportionality", proportionality)));
    }

    static Content reasons(Map<String, String> said) {
        var json = JsonMapper.shared().writeValueAsString(new TreeMap<>(said));
        return new Content(Map.of(Category.META, json.getBytes(StandardCharsets.UTF_8)));
    }
}
