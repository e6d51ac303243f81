package org.safeguardinghub.chronology;

import org.safeguardinghub.audit.AsOf;
import org.safeguardinghub.audit.AsOf.Asked;
import org.safeguardinghub.audit.AsOf.Seen;
import org.safeguardinghub.audit.PastRuled;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the records about a person would have been ruled on at an earlier moment, or are ruled on for
 * the agency whose view it is. Where no policy was in force then, nothing could have been seen:
 * that is an answer about the past and no fault now.
 *
 * @param known up to when what was recorded counts
 * @param position the last event that counts
 */
record LookBack(Asked asked, Instant known, long position, Map<RecordId, Seen> seen) {
    /** {@code now}: the moment of asking, for who asks of all that is known at present. */
    static LookBack of(Snapshot snapshot, Asked asked, Then then, Instant now) {
        var known = then.known();
        return known == null ? of(snapshot, asked, now) : of(snapshot.knownAt(known), asked, known);
    }

    /** {@code known}: the instant as of which this is. */
    static LookBack of(Snapshot past, Asked asked, Instant known) {
        var seen =
                AsOf.seen(past, asked).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.envelope().record().id(), Function.identity()));
        return new LookBack(asked, known, past.position(), seen);
    }

    /** The record as it may be told to this reader, whose own view it is or not. */
    Examined told(Examined now, Envelope envelope, AgencyId reader) {
        return reader.equals(asked.reader().agency())
                ? now.asOf(at(envelope))
                : now.through(at(envelope));
    }

    /** What was not known then is ruled on as what is not there. */
    private Seen at(Envelope now) {
        var found = seen.get(now.record().id());
        return found == null ? new Seen(now, unknown(now), Set.of()) : found;
    }

    private Ruling unknown(Envelope now) {
        return Ruling.unknown(
                now.record().id(),
                now.record().type(),
                asked.subject(),
                asked.reader(),
                asked.purpose(),
                asked.caseReference(),
                asked.valid(),
                position);
    }

    /** What is kept beside the answer. */
    PastRuled ruled(UUID answer, Collection<Ruling> rulings) {
        return new PastRuled(
                answer,
                asked.reader().agency(),
                asked.valid(),
                known,
                position,
                rulings.stream().map(RulingCodec::encode).toList());
    }
}
