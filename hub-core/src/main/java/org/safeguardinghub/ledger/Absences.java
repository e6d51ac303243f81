package org.safeguardinghub.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;

/** Says once that a witness is away, and once that it is back. */
final class Absences {
    private static final Logger LOG = LoggerFactory.getLogger(Absences.class);

    private final Map<Witness, String> away = new HashMap<>();

    void isAway(Witness witness, String why) {
        if (!why.equals(away.put(witness, why))) {
            LOG.warn(
                    "the witness {} is away: {}; checkpoints go on without it",
                    witness.key().name(),
                    why);
        }
    }

    void isBack(Witness witness) {
        if (away.remove(witness) != null) {
            LOG.info("the witness {} is back", witness.key().name());
        }
    }
}
