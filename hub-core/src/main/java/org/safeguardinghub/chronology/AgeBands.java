package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * Ages as the law on sexual offences tells them apart, at the time of the event and now. Somebody
 * of 16 or 17 is a child in every view. Source: domain guide, SR-26.
 */
final class AgeBands {
    private static final String BANDS = "ageBand";
    private static final String BIRTH_DATE = "dateOfBirth";

    /** Ages are UK ages: somebody is a year older when the day begins there. */
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private AgeBands() {}

    enum Band {
        UNDER_13,
        UNDER_16,
        AGED_16_OR_17,
        ADULT
    }

    /** Adds the bands where the fields give a birth date that can be one. */
    static void add(ObjectNode into, JsonNode fields, @Nullable Instant event, Instant now) {
        var born = born(fields);
        if (born == null) {
            return;
        }
        var bands = into.objectNode();
        put(bands, "atEvent", born, event);
        put(bands, "now", born, now);
        if (!bands.isEmpty()) {
            into.set(BANDS, bands);
        }
    }

    /** Full years on that day, or null before the birth. */
    static @Nullable Integer age(LocalDate born, Instant at) {
        var day = LocalDate.ofInstant(at, UK);
        // Asked of the dates: the years until a birth within the coming year are 0 too.
        return born.isAfter(day) ? null : Period.between(born, day).getYears();
    }

    /** A birth date that is no date is none. */
    static @Nullable LocalDate born(JsonNode fields) {
        var written = fields.path(BIRTH_DATE);
        if (!written.isString()) {
            return null;
        }
        try {
            return LocalDate.parse(written.asString());
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static void put(ObjectNode bands, String when, LocalDate born, @Nullable Instant at) {
        var age = at == null ? null : age(born, at);
        if (age != null) {
            bands.put(when, of(age).name());
        }
    }

    private static Band of(int age) {
        if (age < 13) {
            return Band.UNDER_13;
        }
        if (age < 16) {
            return Band.UNDER_16;
        }
        return age < 18 ? Band.AGED_16_OR_17 : Band.ADULT;
    }
}
