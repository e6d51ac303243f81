package org.safeguardinghub.share.decideshare;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessRequested;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.KnownFacts;
import org.safeguardinghub.authority.WithdrawsRecord;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.share.ShareRefusal.Obstacle;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.HashSet;

/**
 * What a decision to share rests on.
 *
 * @param owned whether the decider owns what it gives, and no seal keeps it from the decider
 * @param recipients how many of them are in the register
 * @param asked whether a recipient asked the decider by the request that is named, if one is
 * @param obstacle what stands in the way of giving
 */
record Known(boolean owned, int recipients, boolean asked, @Nullable Obstacle obstacle) {
    static Known of(DecideShare command, Facts read, Instant now) {
        boolean owned = false;
        boolean withdrawn = false;
        boolean asked = command.accessRequest() == null;
        var about = new HashSet<SubjectId>();
        for (var event : read.events()) {
            switch (event.getPayload()) {
                case AccessRequested request
                        when request.request().equals(command.accessRequest()) ->
                        asked = isAnswer(command, request);
                case IntroducesRecord began when isNamed(began.ruled().id(), command) -> {
                    owned |= isGivable(began.ruled(), command);
                    about.addAll(began.ruled().subjects());
                }
                case WithdrawsRecord taken -> withdrawn |= taken.partOf().equals(command.record());
                default -> {}
            }
        }
        var facts = KnownFacts.after(read.events());
        var seals = Obstacles.seals(command, about, facts, now);
        return new Known(
                owned && seals.stream().allMatch(s -> s.agencies().contains(command.owner())),
                registered(command, facts, now),
                asked,
                withdrawn
                        ? Obstacle.RECORD_WITHDRAWN
                        : Obstacles.first(
                                command, seals, facts, ConsentBasis.of(about, read, now), now));
    }

    /** Not a record that only has to do with the one named, such as a referral of it. */
    private static boolean isNamed(RecordId record, DecideShare command) {
        return record.equals(command.record())
                || (command.subject() != null && record.value().equals(command.subject().value()));
    }

    /** What is shared of a police report is a product of it (sharing rules, cap C7). */
    private static boolean isGivable(RuledRecord record, DecideShare command) {
        return record.owner().equals(command.owner()) && record.type() != RecordType.INTELLIGENCE;
    }

    private static boolean isAnswer(DecideShare command, AccessRequested request) {
        return request.asked().equals(command.owner())
                && command.recipients().contains(request.owner());
    }

    private static int registered(DecideShare command, KnownFacts facts, Instant now) {
        return (int)
                facts.notOver(Fact.AgencyRow.class, now).stream()
                        .map(Fact.AgencyRow::agency)
                        .filter(command.recipients()::contains)
                        .count();
    }
}
