package org.safeguardinghub.chronology.changesahead;

import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Fact.PolicyVersion;

/**
 * What the next version of the policy would change of what others see of an agency's records, told
 * to that agency before it is published. As with agreements, it is of one snapshot, nothing comes
 * of it, and of the records of others it tells nothing.
 */
public final class PolicyPreview {
    private final Authority authority;
    private final int page;

    /** {@code page}: how many records are held at a time. */
    public PolicyPreview(Authority authority, int page) {
        this.authority = authority;
        this.page = page;
    }

    /**
     * For this agency.
     *
     * @param ahead the version as it would be published
     */
    public Previewed of(PolicyPublished ahead, AgencyId owner, Progress progress) {
        try (var snapshot = authority.snapshot()) {
            var fact = (PolicyVersion) ahead.facts(snapshot.position(), ahead.from()).getFirst();
            return new OwnRecords(owner, snapshot, page, progress)
                    .under(new Ahead.NextPolicy(fact), ahead.from());
        }
    }
}
