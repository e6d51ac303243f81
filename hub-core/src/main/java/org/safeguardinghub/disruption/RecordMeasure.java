package org.safeguardinghub.disruption;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Tells the hub of a measure.
 *
 * @param measure the new record's id, made by the hub
 * @param children the owner's records of those whom the measure protects
 * @param lead the agency that leads on it
 * @param area where it is valid, by the code of the area
 */
public record RecordMeasure(
        RecordId measure,
        AgencyId owner,
        MeasureType type,
        MeasureState state,
        Target target,
        Set<SubjectId> children,
        AgencyId lead,
        @Nullable String area,
        @Nullable Instant from,
        @Nullable Instant until,
        Content content)
        implements GivesWork {

    @Override
    public List<Named> given() {
        var lead = Named.agency("/lead", this.lead);
        return area == null ? List.of(lead) : List.of(lead, Named.area("/area", area));
    }

    /**
     * What is wrong with it whomever it names; looked at before anything is looked up.
     *
     * @param leadKnown whether the lead takes part
     */
    public @Nullable MeasureRefusal unsound(boolean leadKnown) {
        if (until != null && (from == null || !from.isBefore(until))) {
            return MeasureRefusal.ENDS_BEFORE_IT_BEGINS;
        }
        if (!state.isBeginning()) {
            return MeasureRefusal.NO_BEGINNING;
        }
        if (target instanceof Target.Person person && person.mayBeChild() && !person.confirmed()) {
            return MeasureRefusal.CHILD_NOT_CONFIRMED;
        }
        return leadKnown ? null : MeasureRefusal.UNKNOWN_LEAD;
    }
}
