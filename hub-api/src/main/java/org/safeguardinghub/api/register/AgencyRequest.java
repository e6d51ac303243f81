package org.safeguardinghub.api.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.Credential;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterAgency;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An agency that takes part. Source: agency kinds, section 1.
 *
 * @param agency the short name by which the agency is known for good
 * @param name the name that people know
 * @param kind what the agency is, which decides its column of the policy
 * @param areas codes of the areas that it serves
 * @param desk its front door
 * @param credentials by what names its systems are known to the issuer and the broker
 * @param from since when it takes part; now where nothing is said
 */
record AgencyRequest(
        @NotNull UUID id,
        @NotNull AgencyId agency,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull AgencyKind kind,
        @NotNull @Size(max = 250) List<@NotNull @Size(max = 20) String> areas,
        @NotNull @Valid DeskRequest desk,
        @Size(max = 20) @Nullable List<@NotNull @Valid CredentialRequest> credentials,
        @Nullable OffsetDateTime from) {

    /**
     * Where to ask: a front door, never a person's own line.
     *
     * @param name the name of the front door
     * @param email its mailbox
     * @param telephone its telephone
     */
    record DeskRequest(
            @NotNull @Size(min = 1, max = 200) String name,
            @Size(max = 200) @Nullable String email,
            @Size(max = 50) @Nullable String telephone) {}

    /**
     * A name under which a system of the agency is known elsewhere; never a secret.
     *
     * @param kind where the name is known
     * @param name the name itself
     */
    record CredentialRequest(
            @NotNull Credential.Kind kind, @NotNull @Size(min = 1, max = 200) String name) {}

    RegisterAgency toCommand() {
        Set<Credential> known =
                credentials == null
                        ? Set.of()
                        : credentials.stream()
                                .map(c -> new Credential(c.kind(), c.name()))
                                .collect(Collectors.toSet());
        return new RegisterAgency(
                agency,
                name,
                kind,
                new LinkedHashSet<>(areas),
                new Desk(desk.name(), desk.email(), desk.telephone()),
                known,
                from == null ? null : from.toInstant());
    }
}
