package org.safeguardinghub.referral;

import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.MovesClocks;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.Involvement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What ties the events of a referral together: tags, facts named by what they are of, clocks. */
final class ReferralTies {
    private ReferralTies() {}

    static List<MovesClocks.Stop> stops(RecordId referral, ClockKind... kinds) {
        return Arrays.stream(kinds).map(kind -> MovesClocks.Stop.all(kind, referral)).toList();
    }

    /** What is not owed any more, though nobody did it. */
    static List<MovesClocks.Stop> lapse(RecordId referral, ClockKind... kinds) {
        return Arrays.stream(kinds).map(kind -> MovesClocks.Stop.lapsed(kind, referral)).toList();
    }

    static Set<String> parties(RecordId referral, AgencyId owner, AgencyId other) {
        return owner.equals(other)
                ? Set.of(Tags.of(referral), Tags.of(owner))
                : Set.of(Tags.of(referral), Tags.of(owner), Tags.of(other));
    }

    static Set<String> with(Set<String> tags, AgencyId agency) {
        var more = new HashSet<>(tags);
        more.add(Tags.of(agency));
        return more;
    }

    static List<Fact> involved(
            RecordId referral,
            AgencyId owner,
            AgencyId handler,
            Set<SubjectId> subjects,
            long position,
            Instant since) {
        return subjects.stream()
                .<Fact>map(
                        subject ->
                                new Involvement(
                                        named("referral", referral, handler.text(), subject.text()),
                                        position,
                                        Validity.since(since),
                                        subject,
                                        handler,
                                        owner,
                                        Set.of()))
                .toList();
    }

    static UUID named(String what, RecordId referral, String... of) {
        var text = what + ":" + referral + ":" + String.join(":", of);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
