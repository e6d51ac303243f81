package org.safeguardinghub.clock;

import java.util.Arrays;
import java.util.Optional;

/** The nations of the United Kingdom, which differ in their bank holidays. */
public enum Nation {
    ENGLAND("England"),
    WALES("Wales"),
    SCOTLAND("Scotland"),
    NORTHERN_IRELAND("Northern Ireland");

    private final String inRegister;

    Nation(String inRegister) {
        this.inRegister = inRegister;
    }

    /** By its name as areas in the register have it. */
    public static Optional<Nation> named(String name) {
        return Arrays.stream(values()).filter(n -> n.inRegister.equals(name)).findFirst();
    }
}
