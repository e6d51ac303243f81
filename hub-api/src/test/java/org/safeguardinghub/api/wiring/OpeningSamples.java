package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.crossarea.OpeningEvent.HolderTold;
import org.safeguardinghub.crossarea.OpeningEvent.PatternOpened;
import org.safeguardinghub.crossarea.ThingKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;

import java.util.Map;

/** What coordinators opened. */
final class OpeningSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "pattern-opening.decided.1",
                    new PatternOpened(
                            record(40),
                            CARE,
                            ThingKind.VEHICLE,
                            Purpose.DISRUPTION,
                            inOrder(record(1), record(2)),
                            inOrder(SCHOOL, POLICE),
                            TERM,
                            sealed(Category.META)),
                    "pattern-opening.decided.1-least",
                    new PatternOpened(
                            record(40),
                            CARE,
                            ThingKind.PERSON,
                            Purpose.CHILD_PROTECTION,
                            inOrder(record(1)),
                            inOrder(),
                            TERM,
                            sealed(Category.META)),
                    "pattern-opening.holder-told.1",
                    new HolderTold(record(40), CARE, SCHOOL, inOrder(record(1), record(2))));

    private OpeningSamples() {}
}
