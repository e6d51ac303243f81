package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.id;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.accessrequest.AccessOutcome;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessDecided;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessRequested;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessUnanswered;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Sealed;

import java.util.Map;

/** Requests for access, answers and silence. */
final class AccessRequestSamples {
    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "access-request.recorded.1",
                            new AccessRequested(
                                    record(30),
                                    CARE,
                                    SCHOOL,
                                    record(3),
                                    null,
                                    inOrder(Category.NARR, Category.EDU),
                                    inOrder(Purpose.CHILD_PROTECTION, Purpose.CARE_TRANSFER),
                                    TERM.until(),
                                    sealed(Category.NARR, Category.META))),
                    Map.entry(
                            "access-request.recorded.1-of-a-person",
                            new AccessRequested(
                                    record(30),
                                    CARE,
                                    SCHOOL,
                                    null,
                                    CHILD,
                                    inOrder(Category.NARR),
                                    inOrder(Purpose.CHILD_PROTECTION),
                                    TERM.until(),
                                    Sealed.NOTHING)),
                    Map.entry(
                            "access-request.decided.1",
                            new AccessDecided(
                                    record(30),
                                    CARE,
                                    SCHOOL,
                                    AccessOutcome.PART,
                                    record(4),
                                    null,
                                    NOON,
                                    sealed(Category.META))),
                    Map.entry(
                            "access-request.decided.1-put-off",
                            new AccessDecided(
                                    record(30),
                                    CARE,
                                    SCHOOL,
                                    AccessOutcome.DEFERRED,
                                    null,
                                    TERM.until(),
                                    NOON,
                                    Sealed.NOTHING)),
                    Map.entry(
                            "access-request.unanswered.1",
                            new AccessUnanswered(record(30), CARE, SCHOOL, id(31), TERM.until())));

    private AccessRequestSamples() {}
}
