package org.safeguardinghub.placement;

import org.safeguardinghub.shared.AgencyId;

import java.util.Set;

/** How the agency that records a placement stands to the child then. */
public enum Footing {
    /** another authority is, or nobody has said so, and this one does not either */
    NOT_RESPONSIBLE,
    /** nobody was responsible, and by saying so it is from here on */
    BECOMES_RESPONSIBLE,
    /** it was before */
    IS_RESPONSIBLE;

    /**
     * How it stands from here on. Nobody becomes responsible by saying so while another authority
     * is: that is accepted.
     *
     * @param recorder who records the placement
     * @param named who is responsible, as the recorder says
     * @param responsible who was until then
     */
    public static Footing of(AgencyId recorder, AgencyId named, Set<AgencyId> responsible) {
        if (!recorder.equals(named)) {
            return NOT_RESPONSIBLE;
        }
        if (responsible.contains(recorder)) {
            return IS_RESPONSIBLE;
        }
        return responsible.isEmpty() ? BECOMES_RESPONSIBLE : NOT_RESPONSIBLE;
    }
}
