package org.safeguardinghub.api.marker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Narrative.PerpetratorExchange;
import org.safeguardinghub.api.content.Narrative.PerpetratorGain;
import org.safeguardinghub.api.content.Narrative.VictimExchange;
import org.safeguardinghub.marker.Exchange;
import org.safeguardinghub.marker.MarkerKind;
import org.safeguardinghub.marker.MarkerStatus;
import org.safeguardinghub.marker.SetMarker;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A flag on a person, independent of any crime record. Source: domain guide, SR-05, SR-06, SR-29
 * and SR-31.
 *
 * @param subject the sender's own record of the person
 * @param kind what it flags
 * @param otherKind what it flags, where the list has no code for it
 * @param definition exploitation: the version of the policy definition that it follows
 * @param status whether it is a risk, a suspicion, a fact or history
 * @param setterRole in which role it was decided
 * @param reason why it has this status
 * @param reviewBy after this it is marked as stale
 * @param summary one paragraph, for who may see no more
 * @param exchangeForVictim what the child received or expected: exploitation needs this or the
 *     other
 * @param exchangeForPerpetrator what the abuser or a facilitator gained: money or status make it an
 *     exchange
 */
record MarkerRequest(
        @NotNull UUID id,
        @NotNull SubjectId subject,
        @NotNull MarkerKind kind,
        @Size(min = 1, max = 100) @Nullable String otherKind,
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}") @Nullable String definition,
        @NotNull MarkerStatus status,
        @NotNull @Size(min = 1, max = 200) String setterRole,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @NotNull OffsetDateTime reviewBy,
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 50) @Nullable List<@NotNull @Valid VictimExchange> exchangeForVictim,
        @Size(max = 50)
                @Nullable List<@NotNull @Valid PerpetratorExchange> exchangeForPerpetrator) {
    /** Names nothing of what it says. */
    @Override
    public String toString() {
        return "MarkerRequest " + id;
    }

    SetMarker toCommand(AgencyId owner) {
        var words =
                new MarkerWords(
                        summary,
                        kind,
                        otherKind,
                        definition,
                        status,
                        reviewBy.toInstant().toString(),
                        setterRole,
                        reason,
                        exchangeForVictim,
                        exchangeForPerpetrator,
                        null,
                        null);
        return new SetMarker(
                RecordId.random(),
                owner,
                subject,
                kind,
                definition,
                exchange(),
                reviewBy.toInstant(),
                words.toContent());
    }

    /** A gain that is neither money nor status may be gratification alone: that is no exchange. */
    private Exchange exchange() {
        return new Exchange(
                exchangeForVictim != null && !exchangeForVictim.isEmpty(),
                exchangeForPerpetrator != null
                        && exchangeForPerpetrator.stream()
                                .anyMatch(gain -> gain.kind() != PerpetratorGain.OTHER));
    }
}
