package org.safeguardinghub.subjectaccess.bundle;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.subjectaccess.Exemption;

import java.util.List;

/**
 * What bundles say in words. The notes are the same in every bundle, whatever is in it and whatever
 * is not: a sentence that stood only where something is missing would tell of it.
 */
final class BundleWords {
    static final List<String> NOTES =
            List.of(
                    "This is what this agency holds in the safeguarding hub and gives to you.",
                    "The law allows and sometimes requires that something is not told; this"
                            + " sentence is in every bundle and says nothing of this one.",
                    "Other agencies answer for what they hold themselves: please ask them.",
                    "You can ask this agency to correct what is wrong, or to look at its answer"
                            + " again, and you can complain to the Information Commissioner or go"
                            + " to court.");

    private BundleWords() {}

    static String of(Exemption exemption) {
        return switch (exemption) {
            case THIRD_PARTY -> "It is about somebody else.";
            case LEGAL_PRIVILEGE -> "It is advice of lawyers or was made for court proceedings.";
            case COURT_PAPERS -> "It was made for a court, which decides who reads it.";
            case PROTECTED_SOURCE,
                    SERIOUS_HARM,
                    CHILD_ABUSE_DATA,
                    EXPECTATION,
                    PREVENTION_OF_CRIME,
                    FORBIDDEN_BY_LAW,
                    OTHER_AGENCY ->
                    throw new IllegalArgumentException("no bundle tells of this");
        };
    }

    static String of(Category category) {
        return switch (category) {
            case ID -> "Who it is about";
            case NARR -> "What was seen, said or believed";
            case HLTH -> "Health";
            case SEXH -> "Sexual and mental health";
            case EDU -> "Education";
            case INTEL -> "Intelligence";
            case PERP -> "Who may have done harm";
            case ADDR -> "Addresses";
            case LEGAL -> "Orders, plans and courts";
            case RISK -> "Risks and plans for safety";
            case MISS -> "Missing episodes";
            case META -> "About the record";
        };
    }
}
