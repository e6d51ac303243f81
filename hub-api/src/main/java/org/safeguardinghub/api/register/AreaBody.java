package org.safeguardinghub.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.Entry;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;

import java.time.Instant;
import java.util.List;

/** An area, as the register has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Area")
record AreaBody(
        @Schema(description = "the code of its boundary") String area,
        String name,
        String nation,
        boolean childrensServices,
        @Nullable String policeArea,
        @Schema(description = "since when the boundary holds; always where nothing is said")
                @Nullable Instant from,
        @Schema(description = "its end, where one is announced") @Nullable SuccessionBody ends,
        @Schema(description = "codes of the areas that it comes after") List<String> succeeds) {

    static AreaBody of(Entry<AreaRegistered> entry) {
        var known = entry.registered();
        return new AreaBody(
                known.area(),
                known.name(),
                known.nation(),
                known.childrensServices(),
                known.policeArea(),
                known.from(),
                SuccessionBody.ofArea(known.area(), entry.standing()),
                entry.standing().stream()
                        .flatMap(one -> one.areas().stream())
                        .filter(end -> end.successors().contains(known.area()))
                        .map(end -> end.area())
                        .toList());
    }
}
