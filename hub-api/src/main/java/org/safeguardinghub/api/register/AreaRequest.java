package org.safeguardinghub.api.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.RegisterArea;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An area that agencies can serve. Source: identifiers, sections 5 and 6; domain guide, section 9.
 *
 * @param area the code of its boundary, for example a nine-character GSS code
 * @param name the name that people know
 * @param nation the nation in which it lies: lifecycle names and clocks follow it
 * @param childrensServices whether its authority runs children's services
 * @param policeArea the code of the police force area that it belongs to
 * @param from since when the boundary holds; always where nothing is said
 */
record AreaRequest(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 20) String area,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Size(min = 1, max = 40) String nation,
        @Nullable Boolean childrensServices,
        @Size(max = 20) @Nullable String policeArea,
        @Nullable OffsetDateTime from) {

    RegisterArea toCommand() {
        return new RegisterArea(
                area,
                name,
                nation,
                childrensServices != null && childrensServices,
                policeArea,
                from == null ? null : from.toInstant());
    }
}
