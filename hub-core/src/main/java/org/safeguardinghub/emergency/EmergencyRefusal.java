package org.safeguardinghub.emergency;

import org.safeguardinghub.shared.Refusal;

/** Why an emergency access was not reviewed. */
public enum EmergencyRefusal implements Refusal {
    ALREADY_REVIEWED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "emergency-access.already-reviewed";
    }

    @Override
    public String detail() {
        return "your agency has reviewed this emergency access already";
    }
}
