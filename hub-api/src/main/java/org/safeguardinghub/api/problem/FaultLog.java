package org.safeguardinghub.api.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.UUID;

/** Records faults that nobody foresaw: classes, places and a reference; never a message. */
final class FaultLog {
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private FaultLog() {}

    /** Returns the random reference under which the fault can be found in the log. */
    static String record(Throwable fault) {
        var reference = UUID.randomUUID().toString();
        LOG.error(
                "unforeseen {}, reference {}",
                fault.getClass().getName(),
                reference,
                WordlessFault.of(fault));
        return reference;
    }
}
