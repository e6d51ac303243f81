package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Sexual health, pregnancy, mental-health detail, substance use. Category SEXH; closed by default.
 * Source: agency kinds, section 2, SEXH.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param detail what is held, in the words of who recorded it
 * @param services which services hold something
 * @param contacts whom to ask there: desks, never private numbers
 * @param plans what is open with services, and the plans that go with it
 * @param urgency how soon a reader should ask; it is shown at SUMMARY
 */
public record SexualHealth(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 2000) @Nullable String detail,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> services,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> contacts,
        @Size(max = 50) @Nullable List<@NotNull @Valid Plan> plans,
        @Nullable Urgency urgency) {
    /** How soon somebody should ask the holder. */
    public enum Urgency {
        ROUTINE,
        URGENT,
        IMMEDIATE
    }
}
