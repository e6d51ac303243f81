package org.safeguardinghub.referral.takesteps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.ReferralStep;
import org.safeguardinghub.referral.TransferEvent.ReferralTransferred;
import org.safeguardinghub.shared.AgencyId;

import java.util.List;
import java.util.Random;

/** What holds of every referral, whatever is tried with it by whom in whatever order. */
class ResponsibilityProperties {
    private static final int STORIES = 500;
    private static final int STEPS = 60;
    private static final List<Decision> DECISIONS = List.of(Decision.values());
    private static final List<AgencyId> AGENCIES =
            List.of(Story.SCHOOL, Story.CARE, Story.OTHER, Story.STRANGER);

    @Test
    void one_agency_is_responsible_and_changes_only_by_accepting_and_the_author_stays() {
        int transfers = 0;
        for (int seed = 0; seed < STORIES; seed++) {
            var random = new Random(seed);
            var referral = Story.SENT;
            for (int i = 0; i < STEPS; i++) {
                var step = any(random);
                if (Steps.refusal(step, referral) != null) {
                    continue;
                }
                var event = Story.recorded(step, referral);
                var next = referral.after(event, Story.NOW);
                assertThat(next.owner()).isEqualTo(Story.SCHOOL);
                assertThat(event.owner()).isEqualTo(Story.SCHOOL);
                if (event instanceof ReferralTransferred taken) {
                    transfers++;
                    assertThat(next.handler()).isEqualTo(step.by()).isEqualTo(taken.handler());
                    assertThat(taken.from()).isEqualTo(referral.handler());
                } else {
                    assertThat(next.handler()).isEqualTo(referral.handler());
                }
                referral = next;
            }
        }
        assertThat(transfers).isGreaterThan(STORIES / 10);
    }

    private static ReferralStep any(Random random) {
        var by = AGENCIES.get(random.nextInt(AGENCIES.size()));
        return switch (random.nextInt(10)) {
            case 0 -> Story.acknowledge(by);
            case 1 -> Story.decide(by, DECISIONS.get(random.nextInt(DECISIONS.size())));
            case 2 -> Story.offer(by, AGENCIES.get(random.nextInt(AGENCIES.size())));
            case 3 -> Story.accept(by);
            case 4 -> Story.refuse(by);
            case 5 -> Story.escalate(by, EscalationLevel.MANAGER);
            case 6 -> Story.outcome(by);
            case 7 -> Story.close(by);
            case 8 -> Story.withdraw(by);
            default -> Story.reopen(by);
        };
    }
}
