package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.TERM;
import static org.safeguardinghub.api.wiring.SampleWords.inOrder;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewRecallAcknowledged;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewRecalled;

import java.util.Map;

/** Views that were given, frozen and standing, and recalled. */
final class ViewShareSamples {
    static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "view-share.given.1",
                            new ViewGiven(
                                    record(90),
                                    CARE,
                                    CHILD,
                                    inOrder(POLICE, SCHOOL),
                                    inOrder(Purpose.CHILD_PROTECTION, Purpose.DISRUPTION),
                                    NOON,
                                    TERM,
                                    ConsentSamples.BASIS,
                                    Informed.NO_UNSAFE,
                                    sealed(Category.META))),
                    Map.entry(
                            "view-share.given.1-standing",
                            new ViewGiven(
                                    record(90),
                                    CARE,
                                    CHILD,
                                    inOrder(POLICE),
                                    inOrder(Purpose.CHILD_PROTECTION),
                                    null,
                                    TERM,
                                    ConsentSamples.BASIS,
                                    Informed.LATER,
                                    sealed(Category.META))),
                    Map.entry(
                            "view-share.recalled.1",
                            new ViewRecalled(
                                    record(90),
                                    CARE,
                                    CHILD,
                                    inOrder(POLICE, SCHOOL),
                                    NOON,
                                    sealed(Category.META))),
                    Map.entry(
                            "view-share.recall-acknowledged.1",
                            new ViewRecallAcknowledged(
                                    record(90),
                                    CARE,
                                    POLICE,
                                    Copies.DESTROYED,
                                    NOON,
                                    sealed(Category.META))));

    private ViewShareSamples() {}
}
