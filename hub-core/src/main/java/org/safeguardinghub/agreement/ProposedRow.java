package org.safeguardinghub.agreement;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Party;

import java.util.List;
import java.util.stream.Stream;

/** One row as it was proposed: what the giver owns, the receiver reads at this level. */
public record ProposedRow(
        PartyOf giver, PartyOf receiver, Purpose purpose, Category category, Level level) {

    /** Whether each side says one thing. */
    public boolean saysWhoAndToWhom() {
        return giver.isClear() && receiver.isClear();
    }

    /** Whether each side speaks of at least one of those who sign. */
    boolean speaksOf(List<Signatory> signatories) {
        return signatories.stream().anyMatch(giver::includes)
                && signatories.stream().anyMatch(receiver::includes);
    }

    /**
     * A row for each giver that signs: nobody's records are given by a row that it did not approve,
     * whatever kind the row names.
     */
    Stream<AgreementRow> givenBy(List<Signatory> signatories) {
        return signatories.stream()
                .filter(giver::includes)
                .map(
                        signatory ->
                                new AgreementRow(
                                        new Party.One(signatory.agency()),
                                        receiver.inRules(),
                                        purpose,
                                        category,
                                        level));
    }
}
