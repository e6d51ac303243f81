package org.safeguardinghub.sharing;

import org.safeguardinghub.shared.Level;

import java.util.ArrayList;
import java.util.List;

/** Rulings in plain English. */
final class Sentences {
    private Sentences() {}

    /** What one rule did, and when it does it. */
    static String about(RuleValue value) {
        var condition = value.rule().condition();
        return switch (value.did()) {
            case OPEN -> "Open. It closes when " + condition + ".";
            case CLOSED -> "Closed, because " + condition + ".";
            case SILENT ->
                    (value.rule().kind() == Rule.Kind.CAP
                                    ? "Sets no limit. It would if "
                                    : "Gives nothing. It would if ")
                            + condition
                            + ".";
            case GIVES -> "Gives the levels shown, because " + condition + ".";
            case LIMITS -> "Limits to the levels shown, because " + condition + ".";
            case NOT_FOR_OWNER -> "Does not bind the owner. It limits others if " + condition + ".";
        };
    }

    /** Why one category is at its level. */
    static String because(Level level, Rule rule) {
        return switch (rule.kind()) {
            case GATE -> "Closed, because " + rule.condition() + ".";
            case GRANT ->
                    rule == Rule.MATRIX && level == Level.NONE
                            ? "No level, because nothing gives one."
                            : "%s, because %s.".formatted(named(level), rule.condition());
            case CAP -> "%s at most, because %s.".formatted(named(level), rule.condition());
            case NEITHER -> "No level, because " + rule.condition() + ".";
        };
    }

    private static String named(Level level) {
        return switch (level) {
            case NONE -> "No level";
            case EXISTENCE -> "Existence only";
            case SUMMARY -> "Summary";
            case FULL -> "Full";
        };
    }

    /** What the reader may be told: what the answer showed, and whom to ask. */
    static List<String> safe(Ruling ruling) {
        if (ruling.isAbsent()) {
            return List.of(
                    "There is nothing here for you under this id.",
                    "If you believe there should be, you may make an access request.");
        }
        if (ruling.isOnlyHeld()) {
            return List.of("Information is held.", "Ask the contact desk.");
        }
        var sentences = new ArrayList<String>();
        ruling.shown()
                .forEach(
                        (category, level) ->
                                sentences.add(
                                        level == Level.FULL
                                                ? category + ": you see what was recorded."
                                                : category + ": you see the owner's summary."));
        if (ruling.alsoHeld()) {
            sentences.add("More is held. Ask the contact desk.");
        }
        return List.copyOf(sentences);
    }
}
