package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.SAME_CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.assessment.AssessmentEvent.AssessmentDissented;
import org.safeguardinghub.assessment.AssessmentEvent.AssessmentRecorded;
import org.safeguardinghub.marker.MarkerEvent.MarkerMoved;
import org.safeguardinghub.marker.MarkerEvent.MarkerRemoved;
import org.safeguardinghub.marker.MarkerEvent.MarkerReviewed;
import org.safeguardinghub.marker.MarkerEvent.MarkerSet;
import org.safeguardinghub.shared.Category;

import java.util.Map;

/** The events of markers and assessments. */
final class JudgementSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "marker.set.1",
                    new MarkerSet(record(30), CARE, CHILD, NOON, sealed(Category.RISK)),
                    "marker.moved.1",
                    new MarkerMoved(record(30), CARE, CHILD, NOON, sealed(Category.RISK)),
                    "marker.moved.1-least",
                    new MarkerMoved(record(30), CARE, CHILD, null, sealed(Category.RISK)),
                    "marker.reviewed.1",
                    new MarkerReviewed(record(30), CARE, CHILD, NOON, sealed(Category.RISK)),
                    "marker.removed.1",
                    new MarkerRemoved(record(30), CARE, CHILD, sealed(Category.RISK)),
                    "assessment.recorded.1",
                    new AssessmentRecorded(
                            record(31),
                            CARE,
                            inOrder(CHILD, SAME_CHILD),
                            NOON,
                            TERM.until(),
                            sealed(Category.RISK, Category.HLTH, Category.SEXH, Category.META)),
                    "assessment.dissented.1",
                    new AssessmentDissented(
                            record(31),
                            CARE,
                            SCHOOL,
                            inOrder(CHILD, SAME_CHILD),
                            sealed(Category.RISK)));

    private JudgementSamples() {}
}
