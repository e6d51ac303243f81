package org.safeguardinghub.viewshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.GivesWork;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * An authority gives its view of a child. That the sender may know of the child is asked before.
 *
 * @param subject any subject record of the child that the sender may see
 * @param purposes for which it may be opened
 * @param frozenAt the moment that it shows, in whole microseconds as the log counts; null where it
 *     shows the present
 * @param until when it ends; null for no end, which only a frozen one may have
 * @param content why it is given, which its recipients read
 */
public record GiveView(
        RecordId viewShare,
        AgencyId giver,
        SubjectId subject,
        Set<AgencyId> recipients,
        Set<Purpose> purposes,
        @Nullable Instant frozenAt,
        @Nullable Instant until,
        LawfulBasis basis,
        Informed informed,
        Content content)
        implements GivesWork {
    public GiveView {
        frozenAt = frozenAt == null ? null : frozenAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public List<Named> given() {
        return Named.agencies("/recipients", recipients);
    }

    /**
     * What is decided where nothing stands in the way.
     *
     * @param said the content, sealed for this event
     */
    public ViewGiven decided(Sealed said, Instant now) {
        return new ViewGiven(
                viewShare,
                giver,
                subject,
                recipients,
                purposes,
                frozenAt,
                new Validity(now, until == null ? Validity.OPEN : until),
                basis,
                informed,
                said);
    }
}
