package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.record;

import org.safeguardinghub.clock.ClockEvent.ClockBreached;
import org.safeguardinghub.clock.ClockEvent.LimitSet;
import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.TimeLimit;

import java.util.Map;

/** One of every event of the clocks. */
final class ClockSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "clock.breached.1",
                    new ClockBreached(
                            record(10),
                            ClockKind.ACKNOWLEDGEMENT,
                            CARE,
                            NOON,
                            "calendar 1.0",
                            "Front door"),
                    "clock.limit-set.1",
                    new LimitSet(
                            "E08000001",
                            ClockKind.ASSESSMENT,
                            TimeLimit.workingDays(30),
                            NOON,
                            "Northtown Safeguarding Partnership"));

    private ClockSamples() {}
}
