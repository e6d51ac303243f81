package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.sharing.Fact.AgreementVersion;

import java.time.Clock;
import java.time.Instant;

/**
 * What an agreement would change of what others see of an agency's records if every party approved
 * it now, told to that agency before it signs. All of it is of one snapshot, read in pages; nothing
 * comes of it, and of the records of others it tells nothing.
 */
public final class AgreementPreview {
    private final Authority authority;
    private final Clock clock;
    private final int page;

    /** {@code page}: how many records are held at a time. */
    public AgreementPreview(Authority authority, Clock clock, int page) {
        this.authority = authority;
        this.clock = clock;
        this.page = page;
    }

    /** For the agency that proposes, or would. */
    public Previewed of(AgreementProposed proposal, Progress progress) {
        try (var snapshot = authority.snapshot()) {
            var ahead = concluded(proposal, snapshot.position(), clock.instant());
            return new OwnRecords(proposal.by(), snapshot, page, progress)
                    .under(new Ahead.Agreement(ahead), ahead.validity().from());
        }
    }

    /** The fact that its conclusion at this moment would establish. */
    private static AgreementVersion concluded(
            AgreementProposed proposal, long position, Instant now) {
        var concluded =
                new AgreementConcluded(
                        proposal.version(),
                        proposal.agreement(),
                        proposal.number(),
                        proposal.by(),
                        proposal.terms(),
                        proposal.terms().concludedAt(now));
        return (AgreementVersion) concluded.facts(position, now).getFirst();
    }
}
