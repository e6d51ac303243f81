package org.safeguardinghub.chronology;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** What a level shows of one category's content. Source: sharing rules, section 1. */
final class Shown {
    /** Ages are UK ages: somebody is a year older when the day begins there. */
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private Shown() {}

    /** The fields to show, or an empty object below SUMMARY. */
    static ObjectNode of(Category category, Level level, ObjectNode recorded, Instant at) {
        return switch (level) {
            case FULL -> recorded;
            case SUMMARY -> summary(category, recorded, at);
            case EXISTENCE, NONE -> recorded.objectNode();
        };
    }

    private static ObjectNode summary(Category category, ObjectNode recorded, Instant at) {
        var shown = recorded.objectNode();
        var coded = SummaryFields.of(category);
        for (var field : recorded.properties()) {
            if (field.getKey().equals(SummaryFields.SUMMARY) || coded.contains(field.getKey())) {
                shown.set(field.getKey(), field.getValue());
            }
        }
        if (category == Category.ID) {
            addAge(shown, recorded.path(SummaryFields.BIRTH_DATE), at);
        }
        return shown;
    }

    private static void addAge(ObjectNode shown, JsonNode birthDate, Instant at) {
        if (birthDate.isString()) {
            try {
                var born = LocalDate.parse(birthDate.asString());
                var today = LocalDate.ofInstant(at, UK);
                // Asked of the dates: the years until a birth within the coming year are 0 too.
                if (!born.isAfter(today)) {
                    shown.put(SummaryFields.AGE, Period.between(born, today).getYears());
                }
            } catch (DateTimeException e) {
                // A birth date that is no date gives no age; the content is shown as it was
                // recorded.
                shown.remove(SummaryFields.AGE);
            }
        }
    }
}
