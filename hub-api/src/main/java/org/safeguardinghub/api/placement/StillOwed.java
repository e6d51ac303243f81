package org.safeguardinghub.api.placement;

import static java.util.Objects.requireNonNull;

import org.safeguardinghub.api.placement.ResponsibilityBody.Owed;
import org.safeguardinghub.api.record.RecordPaths;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** What an authority that handed a child over still owes, as far as a reader may know of it. */
@Component
class StillOwed {
    /**
     * What is owed to the child and to whoever works with it. That an agency asked for more, took
     * emergency access or keeps something for long enough is not told.
     */
    private static final Set<ClockKind> TOLD =
            EnumSet.of(
                    ClockKind.ACKNOWLEDGEMENT,
                    ClockKind.NEXT_STEP,
                    ClockKind.ASSESSMENT,
                    ClockKind.STRATEGY_DISCUSSION,
                    ClockKind.PROTECTION_CONFERENCE,
                    ClockKind.TRANSFER_RESPONSE,
                    ClockKind.RESPONSIBILITY,
                    ClockKind.RECIPIENTS_INFORMED,
                    ClockKind.RETURN_INTERVIEW,
                    ClockKind.PLACEMENT_NOTIFICATION);

    private final ClockTable clocks;

    StillOwed(ClockTable clocks) {
        this.clocks = clocks;
    }

    /**
     * @param known which records of the child the reader may know of; of one that is only held,
     *     nothing is named
     */
    List<Owed> by(AgencyId agency, Answer known, Instant now) {
        var types = new HashMap<RecordId, RecordType>();
        for (var entry : known.entries()) {
            if (!entry.ruling().isOnlyHeld()) {
                var record = entry.envelope().record();
                types.put(record.id(), record.type());
            }
        }
        return clocks.owedOn(agency, types.keySet()).stream()
                .filter(clock -> TOLD.contains(clock.kind()))
                .map(
                        clock -> {
                            var type = requireNonNull(types.get(clock.record()));
                            return new Owed(
                                    clock.kind(),
                                    clock.record(),
                                    type,
                                    RecordPaths.of(type, clock.record()),
                                    clock.due(),
                                    !clock.due().isAfter(now));
                        })
                .toList();
    }
}
