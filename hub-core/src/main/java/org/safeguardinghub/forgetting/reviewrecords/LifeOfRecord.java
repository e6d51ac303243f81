package org.safeguardinghub.forgetting.reviewrecords;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.clock.ClockEvent;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.RetentionEvent.RecordKept;
import org.safeguardinghub.forgetting.RetentionEvent.ReviewDue;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** What happened to one record, event by event, as far as it says how long it is kept. */
final class LifeOfRecord {
    private static final ZoneId TIME = ZoneId.of("Europe/London");

    /** Kinds of record of which the hub is told when they are closed. */
    private static final Set<RecordType> CLOSED_BY_STATE =
            Set.of(RecordType.REFERRAL, RecordType.PLACEMENT, RecordType.DISRUPTION_MEASURE);

    private static final String STATE = "state";
    private static final Set<String> ENDS = Set.of("CLOSED", "ENDED");

    private final RecordId record;
    private @Nullable LocalDate recorded;
    private @Nullable LocalDate last;
    private @Nullable String state;
    private @Nullable LocalDate keptUntil;
    private String cycle = "first";
    private boolean asked;
    private boolean erased;

    LifeOfRecord(RecordId record) {
        this.record = record;
    }

    void take(EventMessage<?> event) {
        var day = event.getTimestamp().atZone(TIME).toLocalDate();
        switch (event.getPayload()) {
            case RecordErased one when one.record().equals(record) -> erased = true;
            case ReviewDue one when one.record().equals(record) -> asked = true;
            case RecordKept one when one.record().equals(record) -> {
                asked = false;
                keptUntil = one.reviewBy();
                cycle = one.decision().text();
            }
            case PartOfRecord part
                    when part.partOf().equals(record) && !part.saidBy().equals(ClockEvent.HUB) -> {
                recorded = part instanceof IntroducesRecord ? day : recorded;
                last = day;
                state = part.coded().getOrDefault(STATE, state);
            }
            default -> {}
        }
    }

    /** Tells one time of asking from the next. */
    String cycle() {
        return cycle;
    }

    /** As it is now; null where its beginning was not among the events. */
    @Nullable Retained retained(RecordType type, @Nullable LocalDate born) {
        if (recorded == null) {
            return null;
        }
        boolean isOpen = CLOSED_BY_STATE.contains(type) && !ENDS.contains("" + state);
        return new Retained(type, recorded, isOpen ? null : last, born, keptUntil, asked, erased);
    }
}
