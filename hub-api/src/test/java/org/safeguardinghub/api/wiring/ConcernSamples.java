package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SAME_CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.id;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.concern.AgeThen;
import org.safeguardinghub.concern.AttachmentEvent.FileAttached;
import org.safeguardinghub.concern.AttachmentEvent.FileKept;
import org.safeguardinghub.concern.ConcernEvent.ConcernCorrected;
import org.safeguardinghub.concern.ConcernEvent.ConcernDisputed;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewEnded;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewed;
import org.safeguardinghub.concern.SuspectEvent.Suspected;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.concern.WithdrawalReason;
import org.safeguardinghub.context.ContextEvent.ContextMoved;
import org.safeguardinghub.context.ContextEvent.ContextRecorded;
import org.safeguardinghub.context.ContextMode;
import org.safeguardinghub.shared.Category;

import java.util.List;
import java.util.Map;

/** What follows a concern, and the places where concerns arise. */
final class ConcernSamples {
    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "concern.corrected.1",
                            new ConcernCorrected(
                                    record(3),
                                    SCHOOL,
                                    inOrder(CHILD, SAME_CHILD),
                                    sealed(Category.NARR, Category.PERP))),
                    Map.entry(
                            "concern.disputed.1",
                            new ConcernDisputed(
                                    record(3),
                                    SCHOOL,
                                    POLICE,
                                    inOrder(CHILD, SAME_CHILD),
                                    sealed(Category.NARR))),
                    Map.entry(
                            "concern.withdrawn.1",
                            new ConcernWithdrawn(
                                    record(3),
                                    SCHOOL,
                                    inOrder(CHILD, SAME_CHILD),
                                    WithdrawalReason.WRONG_PERSON,
                                    sealed(Category.META))),
                    Map.entry(
                            "concern.contexts-named.1",
                            new ContextsNamed(record(3), SCHOOL, inOrder(record(6), record(7)))),
                    Map.entry(
                            "concern.suspects-stated.1",
                            new SuspectsStated(
                                    record(3),
                                    SCHOOL,
                                    List.of(
                                            new Suspected(id(8), SAME_CHILD, AgeThen.MAYBE_CHILD),
                                            new Suspected(id(9), null, AgeThen.ADULT)))),
                    Map.entry(
                            "concern.suspect-age-reviewed.1",
                            new SuspectAgeReviewed(
                                    record(3), SCHOOL, id(8), true, sealed(Category.PERP))),
                    Map.entry(
                            "concern.suspect-age-review-ended.1",
                            new SuspectAgeReviewEnded(
                                    record(3), SCHOOL, id(8), NOON, sealed(Category.PERP))),
                    Map.entry(
                            "concern.file-attached.1",
                            new FileAttached(
                                    record(3),
                                    SCHOOL,
                                    record(10),
                                    inOrder(CHILD, SAME_CHILD),
                                    sealed(Category.HLTH))),
                    Map.entry(
                            "concern.file-kept.1",
                            new FileKept(
                                    record(10),
                                    record(3),
                                    SCHOOL,
                                    Category.HLTH,
                                    sealed(Category.HLTH))),
                    Map.entry(
                            "context.recorded.1",
                            new ContextRecorded(
                                    record(6), SCHOOL, ContextMode.ONLINE, sealed(Category.NARR))),
                    Map.entry(
                            "context.moved.1",
                            new ContextMoved(
                                    record(6), SCHOOL, ContextMode.BOTH, sealed(Category.NARR))));

    private ConcernSamples() {}
}
