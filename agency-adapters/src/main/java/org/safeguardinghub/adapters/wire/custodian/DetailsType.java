package org.safeguardinghub.adapters.wire.custodian;

import java.util.Arrays;
import java.util.Optional;

/** The five kinds of record that the prototype's custodians hold. */
public enum DetailsType {
    PERSONAL("personal.details", "PersonalDetailsRecord"),
    EDUCATION("education.details", "EducationDetailsRecord"),
    HEALTH("health.details", "HealthDataRecord"),
    CRIME_JUSTICE("crime-justice.details", "CrimeDataRecord"),
    CHILDRENS_SERVICES("childrens-services.details", "ChildrensServicesDetailsRecord");

    private final String wireName;
    private final String sampleName;

    DetailsType(String wireName, String sampleName) {
        this.wireName = wireName;
        this.sampleName = sampleName;
    }

    public String wireName() {
        return wireName;
    }

    static Optional<DetailsType> ofWireName(String name) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findFirst();
    }

    /** The kind that a bare sample's file name tells, such as {@code HealthDataRecord}. */
    static Optional<DetailsType> ofSampleName(String name) {
        return Arrays.stream(values()).filter(type -> type.sampleName.equals(name)).findFirst();
    }
}
