package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** What a level shows of one category's content. Source: sharing rules, section 1. */
final class Shown {
    private static final String PEOPLE = "people";

    private Shown() {}

    /**
     * The fields to show, or an empty object below SUMMARY.
     *
     * @param event when it may first have happened, where that is known
     */
    static ObjectNode of(
            Category category,
            Level level,
            ObjectNode recorded,
            @Nullable Instant event,
            Instant at) {
        return switch (level) {
            case FULL -> full(category, recorded, event, at);
            case SUMMARY -> summary(category, recorded, event, at);
            case EXISTENCE, NONE -> recorded.objectNode();
        };
    }

    /** A child who is shown as a perpetrator is still shown as a child (SR-09). */
    private static ObjectNode full(
            Category category, ObjectNode recorded, @Nullable Instant event, Instant at) {
        if (category != Category.ID && category != Category.PERP) {
            return recorded;
        }
        var shown = recorded.deepCopy();
        if (category == Category.ID) {
            AgeBands.add(shown, recorded, event, at);
        } else {
            for (var person : shown.path(PEOPLE)) {
                if (person instanceof ObjectNode fields) {
                    AgeBands.add(fields, fields, event, at);
                }
            }
        }
        return shown;
    }

    private static ObjectNode summary(
            Category category, ObjectNode recorded, @Nullable Instant event, Instant at) {
        var shown = recorded.objectNode();
        var coded = SummaryFields.of(category);
        for (var field : recorded.properties()) {
            if (field.getKey().equals(SummaryFields.SUMMARY) || coded.contains(field.getKey())) {
                shown.set(field.getKey(), field.getValue());
            }
        }
        if (category == Category.ID) {
            addAge(shown, recorded, at);
            AgeBands.add(shown, recorded, event, at);
        }
        return shown;
    }

    private static void addAge(ObjectNode shown, ObjectNode recorded, Instant at) {
        var born = AgeBands.born(recorded);
        var age = born == null ? null : AgeBands.age(born, at);
        if (age != null) {
            shown.put(SummaryFields.AGE, age);
        }
    }
}
