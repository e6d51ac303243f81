package org.safeguardinghub.api.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.RegisterArea;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An area that agencies can serve.
 *
 * @param area the code of its boundary, for example a nine-character GSS code
 * @param childrensServices whether its authority runs children's services
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
