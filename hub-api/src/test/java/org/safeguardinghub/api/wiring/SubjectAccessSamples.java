package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.POLICE;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.subjectaccess.Delivery;
import org.safeguardinghub.subjectaccess.ExtensionGround;
import org.safeguardinghub.subjectaccess.IdentityMeans;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.Official;
import org.safeguardinghub.subjectaccess.Requester;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsCollected;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestClosed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an agency holds of a person, for the person: from the request to its end. */
final class SubjectAccessSamples {
    private static final Official CLERK = new Official("p.clerk", "p.head");
    private static final Official HEAD = new Official("p.deputy", null);
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String CALENDAR = "jollyday 1.0";
    private static final Instant LATER = Instant.parse("2026-04-02T23:00:00Z");

    static final Map<String, Object> BY_NAME =
            Map.of(
                    "subject-access.received.1",
                    new RequestReceived(
                            record(95),
                            SCHOOL,
                            CHILD,
                            Requester.PARENTAL_RESPONSIBILITY,
                            IdentityMeans.AUTHORITY_AND_DOCUMENT,
                            NOON,
                            NOON.plusSeconds(60),
                            LATER,
                            CALENDAR,
                            sealed(Category.META)),
                    "subject-access.extended.1",
                    new RequestExtended(
                            record(95),
                            SCHOOL,
                            CLERK,
                            ExtensionGround.SEVERAL_REQUESTS,
                            NOON,
                            LATER,
                            CALENDAR,
                            sealed(Category.META)),
                    "subject-access.collected.1",
                    new ItemsCollected(
                            record(95),
                            SCHOOL,
                            CLERK,
                            NOON,
                            List.of(
                                    new Item(1, Item.Kind.BEGINNING, 17, record(101), SCHOOL),
                                    new Item(2, Item.Kind.ADDITION, 19, record(102), POLICE),
                                    new Item(3, Item.Kind.DISCLOSURE, 23, null, SCHOOL))),
                    "subject-access.collected.1-nothing",
                    new ItemsCollected(record(95), SCHOOL, HEAD, NOON, List.of()),
                    "subject-access.marked.1",
                    new ItemsMarked(
                            record(95), SCHOOL, CLERK, NOON, List.of(1, 3), sealed(Category.META)),
                    "subject-access.approved.1",
                    new MarksApproved(record(95), SCHOOL, HEAD, NOON, DIGEST),
                    "subject-access.released.1",
                    new BundleReleased(
                            record(95),
                            SCHOOL,
                            CLERK,
                            NOON,
                            Requester.PARENTAL_RESPONSIBILITY,
                            Delivery.SIGNED_FOR_POST,
                            DIGEST,
                            sealed(Category.META)),
                    "subject-access.delivered.1",
                    new BundleDelivered(record(95), SCHOOL, CLERK, NOON, DIGEST),
                    "subject-access.closed.1",
                    new RequestClosed(record(95), SCHOOL, CLERK, NOON, sealed(Category.META)));

    private SubjectAccessSamples() {}
}
