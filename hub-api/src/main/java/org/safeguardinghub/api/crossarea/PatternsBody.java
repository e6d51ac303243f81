package org.safeguardinghub.api.crossarea;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.crossarea.KnownPersonBody.KnownInBody;
import org.safeguardinghub.crossarea.Pattern;
import org.safeguardinghub.crossarea.ThingKind;

import java.util.List;
import java.util.UUID;

/**
 * A page of what concerns of several areas name, what was named last in your areas first. There is
 * never a total. Source: interfaces, section 3.
 *
 * @param next the cursor of the next page; left out at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatternsBody(List<PatternBody> items, @Nullable String next) {
    /**
     * Somebody or something that concerns of two or more areas name, one of them yours, in the
     * running month or the twelve before it.
     *
     * @param pseudonym the same whenever your agency asks, and another one at every other agency
     * @param kind a person suspected, a place, a vehicle, a phone or an account
     * @param named where; at least two of these have no area in common
     */
    record PatternBody(UUID pseudonym, ThingKind kind, List<KnownInBody> named) {
        static PatternBody of(Pattern pattern) {
            return new PatternBody(
                    pattern.pseudonym(),
                    pattern.kind(),
                    pattern.named().stream().map(KnownInBody::of).toList());
        }
    }
}
