package org.safeguardinghub.chronology.agreementpreview;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.agreement.AgreementEvent.AgreementConcluded;
import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.authority.SortedFacts;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact.AgreementVersion;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    public Previewed of(AgreementProposed proposal) {
        try (var snapshot = authority.snapshot()) {
            var ahead = concluded(proposal, snapshot.position(), clock.instant());
            var moment = new Moment(ahead.validity().from(), snapshot.position());
            var register = snapshot.facts(snapshot.agencies(), List.of(), Set.of());
            var changes = new ChangesAhead(proposal.by(), register, ahead, moment);
            if (!changes.concernsNobody()) {
                count(changes, proposal.by(), snapshot);
            }
            return Previewed.of(moment.at(), changes.counts(), snapshot.position());
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

    private void count(ChangesAhead changes, AgencyId owner, Snapshot snapshot) {
        @Nullable Envelope last = null;
        List<Envelope> records;
        do {
            records = snapshot.ownedBy(owner, last, page);
            count(changes, records, snapshot);
            last = records.isEmpty() ? last : records.getLast();
        } while (records.size() == page);
    }

    private static void count(ChangesAhead changes, List<Envelope> records, Snapshot snapshot) {
        var subjects = new HashSet<SubjectId>();
        records.forEach(envelope -> subjects.addAll(envelope.record().subjects()));
        var ids = records.stream().map(envelope -> envelope.record().id()).toList();
        var facts = SortedFacts.of(snapshot.factsAbout(ids, subjects));
        for (var envelope : records) {
            changes.add(envelope.record(), facts.around(envelope.record(), null));
        }
    }
}
