package org.safeguardinghub.agreement;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.AgreementRow;

import java.time.Instant;
import java.util.List;

/**
 * What the parties of one version agree on.
 *
 * @param from the first instant at which it can hold; it does from the last approval where that is
 *     later
 * @param until up to this instant; until it is ended or replaced where nothing is said
 */
public record Terms(
        String title,
        SignedDocument document,
        List<Signatory> parties,
        List<ProposedRow> rows,
        Instant from,
        @Nullable Instant until) {
    private static final int MOST_ROWS = 2_000;

    public Terms {
        parties = List.copyOf(parties);
        rows = List.copyOf(rows);
    }

    public boolean isParty(AgencyId agency) {
        return parties.stream().anyMatch(party -> party.agency().equals(agency));
    }

    public boolean everyRowSpeaksOfParties() {
        return rows.stream().allMatch(row -> row.speaksOf(parties));
    }

    /** Every ruling reads the rows of all agreements. */
    public boolean fitsIntoARuling() {
        return inRules().size() <= MOST_ROWS;
    }

    /** When it holds, if this is the moment of the last approval. */
    public Validity concludedAt(Instant lastApproval) {
        return new Validity(
                from.isAfter(lastApproval) ? from : lastApproval,
                until == null ? Validity.OPEN : until);
    }

    /** As the rules read them. */
    List<AgreementRow> inRules() {
        return rows.stream().flatMap(row -> row.givenBy(parties)).distinct().toList();
    }
}
