package org.safeguardinghub.register;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Takes an area into the register, by the code of its boundary. */
public record RegisterArea(
        String area,
        String name,
        String nation,
        boolean childrensServices,
        @Nullable String policeArea,
        @Nullable Instant from) {}
