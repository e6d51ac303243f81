package org.safeguardinghub.intelligence;

import java.util.Map;

/**
 * What police officers say of a report's source and of what it says. Each scheme is a type of its
 * own, and there is no way from one to the other: a grade is kept as it was given. Source: domain
 * guide, section 5.
 */
public sealed interface Grade {
    Given given();

    /**
     * The present scheme.
     *
     * @param source 1 reliable, 2 untested, 3 not reliable
     * @param information A known directly to the source, B known indirectly but corroborated, C
     *     known indirectly, D not known, E suspected false
     * @param handling P may be shared lawfully, C only under conditions
     */
    record ThreeFiveTwo(String source, String information, HandlingCode handling) implements Grade {
        public ThreeFiveTwo {
            require("[1-3]", source);
            require("[A-E]", information);
        }

        @Override
        public Given given() {
            return new Given(Scheme.THREE_FIVE_TWO, source, information, handling.name());
        }
    }

    /**
     * The scheme before it, in the letters and digits of that time.
     *
     * @param source A to E
     * @param information 1 to 5
     * @param handling 1 to 5
     */
    record FiveFiveFive(String source, String information, String handling) implements Grade {
        public FiveFiveFive {
            require("[A-E]", source);
            require("[1-5]", information);
            require("[1-5]", handling);
        }

        @Override
        public Given given() {
            return new Given(Scheme.FIVE_FIVE_FIVE, source, information, handling);
        }
    }

    /** A grade as it is stored: its scheme and the three codes as given. */
    record Given(Scheme scheme, String source, String information, String handling) {
        /** As codes of a record, for whoever may see the record. */
        Map<String, String> coded() {
            return Map.of(
                    "scheme", scheme.written(),
                    "source", source,
                    "information", information,
                    "handling", handling);
        }

        public Grade grade() {
            return switch (scheme) {
                case THREE_FIVE_TWO ->
                        new ThreeFiveTwo(source, information, HandlingCode.valueOf(handling));
                case FIVE_FIVE_FIVE -> new FiveFiveFive(source, information, handling);
            };
        }
    }

    /** The schemes by the name they are stored under. */
    enum Scheme {
        THREE_FIVE_TWO("3x5x2"),
        FIVE_FIVE_FIVE("5x5x5");

        private final String written;

        Scheme(String written) {
            this.written = written;
        }

        /** As police write it. */
        public String written() {
            return written;
        }
    }

    private static void require(String form, String code) {
        if (!code.matches(form)) {
            throw new IllegalArgumentException("a grade's code is not of its scheme");
        }
    }
}
