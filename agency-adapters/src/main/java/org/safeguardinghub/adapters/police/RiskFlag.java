package org.safeguardinghub.adapters.police;

/** The risks a force may flag for a child, and the concern type each one is. */
enum RiskFlag {
    SEXUAL_EXPLOITATION("riskSexualExploitation", "CHILD_SEXUAL_EXPLOITATION"),
    CRIMINAL_EXPLOITATION("riskCriminalExploitation", "CHILD_CRIMINAL_EXPLOITATION"),
    RADICALISATION("riskRadicalisation", "RADICALISATION"),
    MODERN_SLAVERY("riskModernSlaveryAndTrafficking", "MODERN_SLAVERY"),
    GANGS("riskGangsAndYouthViolence", "GANGS_AND_YOUTH_VIOLENCE");

    private final String field;
    private final String concernType;

    RiskFlag(String field, String concernType) {
        this.field = field;
        this.concernType = concernType;
    }

    String field() {
        return field;
    }

    String concernType() {
        return concernType;
    }
}
