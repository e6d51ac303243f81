package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Which agencies and services hold or received something. Category META. Source: agency kinds,
 * section 2, META.
 *
 * @param summary what the owner says of this category in short; it is shown at SUMMARY
 * @param agencies names of agencies that are involved; they are shown at SUMMARY
 * @param services services that are involved
 * @param keyWorker the name of who is in the lead
 * @param teams teams that are involved
 * @param contacts desks to ask, never private numbers
 * @param referrals referrals from before the hub
 * @param systems systems in which a record is held
 * @param reference how the agency itself finds the record again
 */
public record Holders(
        @Size(max = 2000) @Nullable String summary,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> agencies,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> services,
        @Size(max = 200) @Nullable String keyWorker,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> teams,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> contacts,
        @Size(max = 50) @Nullable List<@NotNull @Valid EarlierReferral> referrals,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> systems,
        @Size(max = 100) @Nullable String reference) {
    /** The same, with the publisher's own reference. */
    Holders referringTo(String own) {
        return new Holders(
                summary, agencies, services, keyWorker, teams, contacts, referrals, systems, own);
    }

    static final Holders NONE = new Holders(null, null, null, null, null, null, null, null, null);

    /**
     * A referral that was made before the hub knew of it.
     *
     * @param date the day of the referral
     * @param kind what was asked for
     */
    public record EarlierReferral(
            @Nullable LocalDate date, @Size(max = 100) @Nullable String kind) {}
}
