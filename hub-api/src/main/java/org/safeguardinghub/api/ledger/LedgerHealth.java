package org.safeguardinghub.api.ledger;

import org.safeguardinghub.ledger.LedgerUnreadable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Down where the log contradicts what was signed of it; {@code WITNESSES_AWAY} where the checkpoint
 * that is shown lacks a cosignature, which stops nothing.
 */
public final class LedgerHealth implements HealthIndicator {
    static final Status WITNESSES_AWAY = new Status("WITNESSES_AWAY");

    private final LedgerWork work;
    private final Witnesses witnesses;

    public LedgerHealth(LedgerWork work, Witnesses witnesses) {
        this.work = work;
        this.witnesses = witnesses;
    }

    @Override
    public Health health() {
        if (work.isContradicted()) {
            return Health.down().build();
        }
        try {
            return witnesses.away().isEmpty()
                    ? Health.up().build()
                    : Health.status(WITNESSES_AWAY).build();
        } catch (LedgerUnreadable unknown) {
            return Health.unknown().build();
        }
    }
}
