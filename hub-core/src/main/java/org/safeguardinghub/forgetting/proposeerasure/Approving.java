package org.safeguardinghub.forgetting.proposeerasure;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.Append;
import org.safeguardinghub.forgetting.ApproveErasure;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureApproved;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.ErasureRefusal;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Approves an erasure. What is erased cannot be given back, so an approval is appended under the
 * guard of all that may stand against it: of a hold that is placed at the same moment, of a request
 * for what is held, and of what others have to judge, it loses. Source: Data Protection Act 2018,
 * section 173.
 */
public final class Approving {
    private final DisposalGrounds grounds;
    private final Clock clock;

    public Approving(DisposalGrounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    /** Within the unit of work that appends what comes of it. */
    Outcome<ErasureEvent> approve(ApproveErasure command, Standing standing) {
        var refusal = refusal(command, standing);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var open = (Standing.Open) standing;
        var known = grounds.of(open.proposed().records());
        var now = clock.instant();
        var against = against(known, now);
        if (against != null) {
            return Outcome.refused(against);
        }
        Append.under(known.guard());
        return Outcome.accepted(decided(command, open, now));
    }

    static @Nullable Refusal refusal(ApproveErasure command, Standing standing) {
        if (!command.by().equals(standing.proposed().agency())) {
            return new Refusal.NotFound();
        }
        return switch (standing) {
            case Standing.Over _ -> ErasureRefusal.OVER;
            case Standing.Open open when command.person().equals(open.proposed().person()) ->
                    ErasureRefusal.OWN_PROPOSAL;
            case Standing.Open open when open.approvedBy().contains(command.person()) ->
                    ErasureRefusal.ALREADY_APPROVED;
            case Standing.Open _ -> null;
        };
    }

    /** What became of the records since they were named. */
    static @Nullable Refusal against(Known known, Instant now) {
        if (!known.erased().isEmpty()) {
            return ErasureRefusal.ALREADY_ERASED;
        }
        if (known.isHeld()) {
            return ErasureRefusal.HELD;
        }
        if (known.isAskedFor()) {
            return ErasureRefusal.ASKED_FOR;
        }
        return known.isOverseen(now) ? ErasureRefusal.OVERSEEN : null;
    }

    static List<ErasureEvent> decided(ApproveErasure command, Standing.Open open, Instant now) {
        var events = new ArrayList<ErasureEvent>();
        events.add(new ErasureApproved(command.erasure(), command.by(), command.person(), now));
        if (open.isDecidedBy(command.person())) {
            for (var record : open.proposed().records()) {
                events.add(new RecordErased(record, command.erasure(), command.by(), now));
            }
        }
        return List.copyOf(events);
    }
}
