package org.safeguardinghub.api.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Which agencies and services hold or received something. Category META. */
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

    /** A referral that was made before the hub knew of it. */
    public record EarlierReferral(
            @Nullable LocalDate date, @Size(max = 100) @Nullable String kind) {}
}
