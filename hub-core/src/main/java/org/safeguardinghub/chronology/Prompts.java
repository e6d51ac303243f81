package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person should think about, told from what a concern says now. A prompt decides nothing and
 * refuses nothing; it goes when the person's own decision is recorded, or what was missing is.
 */
final class Prompts {
    private static final String CONSIDER = "CONSIDER";
    private static final Set<String> EXPLOITATION =
            Set.of("CHILD_SEXUAL_EXPLOITATION", "CHILD_CRIMINAL_EXPLOITATION");

    /** What is no exchange element: gratification and control alone are other abuse (SR-06). */
    private static final Set<String> NO_EXCHANGE =
            Set.of("SEXUAL_GRATIFICATION", "CONTROL", "UNKNOWN");

    private Prompts() {}

    /** From a narrative that the reader sees in full; from nothing there is no prompt. */
    static Map<String, String> of(Map<Category, ObjectNode> content) {
        var prompts = new TreeMap<String, String>();
        var narrative = content.get(Category.NARR);
        if (narrative != null) {
            put(prompts, "classificationPrompt", needsClassification(narrative));
            put(prompts, "nrmPrompt", needsReferralMechanism(narrative));
            put(prompts, "childsVoicePrompt", lacksVoice(narrative));
            put(prompts, "welfarePrompt", names(narrative, "HARMFUL_SEXUAL_BEHAVIOUR"));
        }
        return prompts;
    }

    private static void put(Map<String, String> prompts, String prompt, boolean wanted) {
        if (wanted) {
            prompts.put(prompt, CONSIDER);
        }
    }

    /** Called exploitation, and no exchange is recorded: is it other abuse (SR-06)? */
    private static boolean needsClassification(ObjectNode narrative) {
        return EXPLOITATION.stream().anyMatch(type -> names(narrative, type))
                && !isDecided(narrative.path("classification"))
                && !hasExchange(narrative.path("exchangeForVictim"))
                && !hasExchange(narrative.path("exchangeForPerpetrator"));
    }

    private static boolean hasExchange(JsonNode gains) {
        for (var gain : gains) {
            if (!NO_EXCHANGE.contains(gain.path("kind").asString(""))) {
                return true;
            }
        }
        return false;
    }

    /** Moved between areas, perhaps for exploitation: is the NRM to be considered (SR-27)? */
    private static boolean needsReferralMechanism(ObjectNode narrative) {
        if (isDecided(narrative.path("referralMechanism"))) {
            return false;
        }
        for (var movement : narrative.path("movements")) {
            if (!movement.path("forExploitation").asString("UNKNOWN").equals("NO")) {
                return true;
            }
        }
        return false;
    }

    /** Neither what the child said or wants, nor why that is not there (SR-20). */
    private static boolean lacksVoice(ObjectNode narrative) {
        return said(narrative.path("childsVoice")) == null
                && said(narrative.path("childsVoiceAbsence")) == null;
    }

    private static boolean names(ObjectNode narrative, String type) {
        for (var named : narrative.path("concernTypes")) {
            if (named.asString("").equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDecided(JsonNode decision) {
        var made = said(decision.path("decision"));
        return made != null && !made.equals("UNDECIDED");
    }

    private static @Nullable String said(JsonNode field) {
        return field.isString() ? field.asString() : null;
    }
}
