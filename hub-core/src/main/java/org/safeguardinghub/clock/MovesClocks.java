package org.safeguardinghub.clock;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;

import java.time.Instant;
import java.util.List;

/**
 * An event after which somebody owes something, or owes it no more. An agency has one clock of a
 * kind on a record: one that is started again begins anew.
 */
public interface MovesClocks {
    /** What is owed from this event on. */
    default List<Start> startsClocks() {
        return List.of();
    }

    /** What is done, or not owed any more. */
    default List<Stop> stopsClocks() {
        return List.of();
    }

    /** What one agency owed and another owes now, by the same time. */
    default List<Pass> passesClocks() {
        return List.of();
    }

    /**
     * Begins a clock.
     *
     * @param owedBy the agency that has to act
     * @param since from when the limit counts; from the event on where nothing is said
     * @param due by when, where the event itself has said so; else by the limit of the place
     */
    record Start(
            ClockKind kind,
            RecordId record,
            AgencyId owedBy,
            @Nullable Instant since,
            @Nullable Instant due) {
        /** From the event on, by the limit of the place. */
        public static Start of(ClockKind kind, RecordId record, AgencyId owedBy) {
            return new Start(kind, record, owedBy, null, null);
        }

        /** From an earlier instant on, by the limit of the place. */
        public static Start since(Instant since, ClockKind kind, RecordId record, AgencyId owedBy) {
            return new Start(kind, record, owedBy, since, null);
        }

        /** By a time that the event itself has said. */
        public static Start due(Instant due, ClockKind kind, RecordId record, AgencyId owedBy) {
            return new Start(kind, record, owedBy, null, due);
        }
    }

    /** Why a clock ends. */
    enum End {
        /** what was owed is done */
        DONE,
        /** it is not owed any more, and nobody has done it */
        LAPSED
    }

    /**
     * Ends the clocks of this kind, if any run.
     *
     * @param owedBy that of this agency alone; null for whoever owes it
     */
    record Stop(ClockKind kind, RecordId record, @Nullable AgencyId owedBy, End end) {
        /** What was owed by this agency is done. */
        public Stop(ClockKind kind, RecordId record, @Nullable AgencyId owedBy) {
            this(kind, record, owedBy, End.DONE);
        }

        /** It is done, whoever owes it. */
        public static Stop all(ClockKind kind, RecordId record) {
            return new Stop(kind, record, null);
        }

        /** It is owed by nobody any more. */
        public static Stop lapsed(ClockKind kind, RecordId record) {
            return lapsed(kind, record, null);
        }

        /** It is not owed by this agency any more; null for whoever owes it. */
        public static Stop lapsed(ClockKind kind, RecordId record, @Nullable AgencyId owedBy) {
            return new Stop(kind, record, owedBy, End.LAPSED);
        }
    }

    /** Whatever the one owes of the record is with the other from here on. */
    record Pass(RecordId record, AgencyId from, AgencyId to) {}
}
