package org.safeguardinghub.marker;

/** What a marker flags: an open list that grows by versions, of which this is 1. */
public enum MarkerKind {
    CHILD_SEXUAL_EXPLOITATION,
    CHILD_CRIMINAL_EXPLOITATION,
    CHILD_SEXUAL_ABUSE,
    MODERN_SLAVERY,
    GANGS_AND_YOUTH_VIOLENCE,
    DOMESTIC_ABUSE,
    RADICALISATION,
    HARMFUL_SEXUAL_BEHAVIOUR,
    ONLINE_HARM,
    MISSING,
    OTHER;

    /** Whether what defines it is an exchange (SR-05). */
    public boolean isExploitation() {
        return switch (this) {
            case CHILD_SEXUAL_EXPLOITATION, CHILD_CRIMINAL_EXPLOITATION -> true;
            case CHILD_SEXUAL_ABUSE,
                    MODERN_SLAVERY,
                    GANGS_AND_YOUTH_VIOLENCE,
                    DOMESTIC_ABUSE,
                    RADICALISATION,
                    HARMFUL_SEXUAL_BEHAVIOUR,
                    ONLINE_HARM,
                    MISSING,
                    OTHER ->
                    false;
        };
    }
}
