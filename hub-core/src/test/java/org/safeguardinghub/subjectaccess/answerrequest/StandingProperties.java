package org.safeguardinghub.subjectaccess.answerrequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subjectaccess.ApproveMarks;
import org.safeguardinghub.subjectaccess.CollectItems;
import org.safeguardinghub.subjectaccess.DeliverBundle;
import org.safeguardinghub.subjectaccess.Delivery;
import org.safeguardinghub.subjectaccess.Exemption;
import org.safeguardinghub.subjectaccess.Grounds;
import org.safeguardinghub.subjectaccess.HeldItem;
import org.safeguardinghub.subjectaccess.IdentityMeans;
import org.safeguardinghub.subjectaccess.Item;
import org.safeguardinghub.subjectaccess.ItemMark;
import org.safeguardinghub.subjectaccess.Mark;
import org.safeguardinghub.subjectaccess.MarkItems;
import org.safeguardinghub.subjectaccess.Official;
import org.safeguardinghub.subjectaccess.ReleaseBundle;
import org.safeguardinghub.subjectaccess.Requester;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleDelivered;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.BundleReleased;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.ItemsMarked;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.MarksApproved;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;
import org.safeguardinghub.subjectaccess.SubjectAccessRefusal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Whatever is tried in whatever order: nothing is released that another person did not approve as a
 * whole, and what another agency said is never given.
 */
class StandingProperties {
    private static final int HISTORIES = 2_000;
    private static final int TRIES = 40;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("hill-school");
    private static final AgencyId COUNCIL = new AgencyId("northtown-csc");
    private static final RecordId REQUEST = RecordId.random();
    private static final Content NOTHING = new Content(Map.of());
    private static final Official CLERK = new Official("p.clerk", null);

    private static final Map<Integer, Set<Category>> READ =
            Map.of(1, Set.of(Category.NARR), 2, Set.of(), 3, Set.of(Category.NARR));

    /** One of them acts for another, and one through the other's system. */
    private static final List<Official> PEOPLE =
            List.of(
                    CLERK,
                    new Official("p.head", null),
                    new Official("p.deputy", "p.clerk"),
                    new Official("p.aide", "p.head"));

    @Test
    void nothing_leaves_that_another_person_has_not_approved_as_a_whole() {
        for (long seed : List.of(1L, 20_261_129L, new SecureRandom().nextLong())) {
            var random = new Random(seed);
            int delivered = 0;
            for (int n = 0; n < HISTORIES; n++) {
                var lived = lived(random);
                assertThat(Judge.faults(lived.events)).as("%d of seed %d", n, seed).isEmpty();
                delivered += lived.standing() instanceof Standing.Over ? 1 : 0;
            }
            assertThat(delivered).as("of seed %d", seed).isGreaterThan(HISTORIES / 50);
        }
    }

    @Test
    void what_another_agency_said_is_never_given() {
        var random = new Random(7);
        int others = 0;
        for (int n = 0; n < HISTORIES; n++) {
            var lived = lived(random);
            var items = SubjectAccessLife.collection(lived.standing()).items();
            for (var mark : lived.marks) {
                var item = items.get(mark.item());
                if (item != null && item.isAnothers(SCHOOL)) {
                    others++;
                    assertThat(mark.mark().gives()).isFalse();
                }
            }
        }
        assertThat(others).isGreaterThan(HISTORIES / 10);
    }

    @Test
    void a_number_is_of_one_item_for_ever() {
        var random = new Random(8);
        for (int n = 0; n < HISTORIES; n++) {
            var places = new HashMap<Integer, Item.Place>();
            for (var event : lived(random).events) {
                if (event instanceof SubjectAccessEvent.ItemsCollected collected) {
                    for (var item : collected.items()) {
                        var before = places.putIfAbsent(item.number(), item.place());
                        assertThat(before == null || before.equals(item.place())).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void what_has_changed_since_it_was_read_is_not_approved() {
        var whole = new Lived(received());
        whole.take(collect(List.of(held(1, SCHOOL))));
        whole.take(mark(CLERK, give(1)));
        var head = new Official("p.head", null);
        var stale = new ApproveMarks(REQUEST, SCHOOL, head, "read before", "read", Set.of());
        assertThat(Steps.refusal(stale, whole.standing())).isEqualTo(SubjectAccessRefusal.CHANGED);
        assertThat(Steps.refusal(approve(head), whole.standing())).isNull();
    }

    @Test
    void what_cannot_be_read_is_neither_given_nor_approved() {
        var request = new Lived(received());
        request.take(collect(List.of(held(1, SCHOOL), held(2, SCHOOL))));
        var unread = new MarkItems(REQUEST, SCHOOL, CLERK, List.of(give(1)), Map.of(2, Set.of()));
        assertThat(Steps.refusal(unread, request.standing()))
                .isEqualTo(SubjectAccessRefusal.UNREAD);
        var withheld =
                new MarkItems(REQUEST, SCHOOL, CLERK, List.of(withhold(1)), Map.of(2, Set.of()));
        assertThat(Steps.refusal(withheld, request.standing())).isNull();

        request.take(mark(CLERK, give(1), give(2)));
        var head = new Official("p.head", null);
        var blind = new ApproveMarks(REQUEST, SCHOOL, head, "read", "read", Set.of(2));
        assertThat(Steps.refusal(blind, request.standing())).isEqualTo(SubjectAccessRefusal.UNREAD);
        assertThat(Steps.refusal(approve(head), request.standing())).isNull();
    }

    @Test
    void only_a_category_that_an_item_has_can_be_left_out_and_none_of_a_disclosure() {
        var request = new Lived(received());
        request.take(collect(List.of(held(1, SCHOOL), held(2, SCHOOL))));
        assertThat(Steps.refusal(mark(CLERK, without(1, Category.NARR)), request.standing()))
                .isNull();
        assertThat(Steps.refusal(mark(CLERK, without(1, Category.HLTH)), request.standing()))
                .isEqualTo(SubjectAccessRefusal.NO_SUCH_CATEGORY);
        assertThat(Steps.refusal(mark(CLERK, without(2, Category.NARR)), request.standing()))
                .isEqualTo(SubjectAccessRefusal.NO_SUCH_CATEGORY);
    }

    @Test
    void what_was_released_and_cannot_be_fetched_any_more_is_collected_again() {
        var request = new Lived(received());
        request.take(collect(List.of(held(1, SCHOOL), held(2, SCHOOL))));
        request.take(mark(CLERK, give(1), give(2)));
        request.take(approve(new Official("p.head", null)));
        assertThat(Steps.refusal(deliver(CLERK), request.standing()))
                .isEqualTo(SubjectAccessRefusal.NOT_RELEASED);
        var release = releasing("read");
        request.take(release);
        assertThat(Steps.refusal(release, request.standing()))
                .isEqualTo(SubjectAccessRefusal.ALREADY_RELEASED);
        request.take(collect(List.of(held(1, SCHOOL))));
        assertThat(Steps.refusal(deliver(CLERK), request.standing()))
                .isEqualTo(SubjectAccessRefusal.NOT_RELEASED);
        request.take(approve(new Official("p.head", null)));
        request.take(release);
        request.take(deliver(CLERK));
        assertThat(Steps.refusal(SCHOOL, request.standing())).isEqualTo(SubjectAccessRefusal.OVER);
        assertThat(Judge.faults(request.events)).isEmpty();
    }

    private static DeliverBundle deliver(Official by) {
        return new DeliverBundle(REQUEST, SCHOOL, by);
    }

    private static BundleDelivered delivery() {
        return new BundleDelivered(REQUEST, SCHOOL, CLERK, NOON, "manifest");
    }

    private static ItemMark without(int item, Category category) {
        var grounds = new Grounds(Exemption.SERIOUS_HARM, false, "clerk", null);
        return new ItemMark(
                item, new Mark.GiveInPart(List.of(new Mark.Redaction(category, grounds))));
    }

    /** Controls: the judge is not blind to what the steps must not let through. */
    @Test
    void control_each_planted_step_is_found() {
        var head = new Official("p.head", null);
        var received = received();
        var collect = collect(List.of(held(1, SCHOOL), held(2, SCHOOL)));
        var whole = new Lived(received);
        whole.take(collect);
        whole.take(mark(CLERK, give(1), give(2)));
        var byClerk = plus(whole.events, approval(CLERK));
        assertThat(Judge.faults(byClerk)).containsExactly("approved by a hand");
        var byDeputy = plus(whole.events, approval(new Official("p.deputy", "p.clerk")));
        assertThat(Judge.faults(byDeputy)).containsExactly("approved by a hand");
        assertThat(Judge.faults(plus(whole.events, release())))
                .containsExactly("released without approval");
        var approved = plus(whole.events, approval(head));
        assertThat(Judge.faults(plus(approved, release()))).isEmpty();
        var changed = plus(plus(approved, marks(1)), release());
        assertThat(Judge.faults(changed)).containsExactly("released without approval");
        var half = new Lived(received);
        half.take(collect);
        half.take(mark(CLERK, give(1)));
        assertThat(Judge.faults(plus(half.events, approval(head))))
                .containsExactly("approved with items unmarked");
        assertThat(Judge.faults(plus(approved, delivery())))
                .containsExactly("delivered what was not released");
        var released = plus(approved, release());
        assertThat(Judge.faults(plus(plus(released, marks(1)), delivery())))
                .containsExactly("delivered what was not released");
        assertThat(Judge.faults(plus(plus(released, delivery()), marks(1))))
                .containsExactly("something after the end");
    }

    private static List<SubjectAccessEvent> plus(
            List<SubjectAccessEvent> history, SubjectAccessEvent one) {
        var longer = new ArrayList<>(history);
        longer.add(one);
        return longer;
    }

    private static Lived lived(Random random) {
        var lived = new Lived(received());
        // if each of them marked, nobody could approve
        var marker = person(random);
        for (int n = 0; n < TRIES; n++) {
            switch (random.nextInt(9)) {
                case 0 -> lived.take(collection(random));
                case 1, 2, 3, 4 -> lived.take(someMarks(marker, random));
                case 5, 6 -> lived.take(approve(person(random)));
                case 7 -> lived.take(releasing(random));
                default -> lived.take(deliver(person(random)));
            }
        }
        return lived;
    }

    private static CollectItems collection(Random random) {
        var held = new ArrayList<HeldItem>();
        for (int position = 1; position <= 3; position++) {
            if (random.nextInt(4) > 0) {
                // whose it is goes with where it stands
                held.add(held(position, position == 3 ? COUNCIL : SCHOOL));
            }
        }
        return collect(held);
    }

    private static MarkItems someMarks(Official marker, Random random) {
        var marks = new ArrayList<ItemMark>();
        for (int item = 1; item <= 3; item++) {
            if (random.nextBoolean()) {
                marks.add(random.nextBoolean() ? give(item) : withhold(item));
            }
        }
        return mark(marker, marks.toArray(ItemMark[]::new));
    }

    private static Official person(Random random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private static RequestReceived received() {
        return new RequestReceived(
                REQUEST,
                SCHOOL,
                SubjectId.random(),
                Requester.THE_PERSON,
                IdentityMeans.KNOWN_IN_PERSON,
                NOON,
                NOON,
                NOON.plusSeconds(3600),
                "a calendar",
                Sealed.NOTHING);
    }

    private static HeldItem held(long position, AgencyId saidBy) {
        return new HeldItem(Item.Kind.ADDITION, position, RecordId.random(), saidBy);
    }

    private static CollectItems collect(List<HeldItem> held) {
        return new CollectItems(REQUEST, SCHOOL, CLERK, held);
    }

    private static MarkItems mark(Official by, ItemMark... marks) {
        return new MarkItems(REQUEST, SCHOOL, by, List.of(marks), READ);
    }

    private static ItemMark give(int item) {
        return new ItemMark(item, new Mark.Give());
    }

    private static ItemMark withhold(int item) {
        var grounds = new Grounds(Exemption.OTHER_AGENCY, false, "clerk", null);
        return new ItemMark(item, new Mark.Withhold(grounds));
    }

    private static ApproveMarks approve(Official by) {
        return new ApproveMarks(REQUEST, SCHOOL, by, "read", "read", Set.of());
    }

    private static ReleaseBundle releasing(Random random) {
        return releasing(random.nextInt(4) > 0 ? "read" : "read otherwise");
    }

    private static ReleaseBundle releasing(String entries) {
        return new ReleaseBundle(
                REQUEST, SCHOOL, CLERK, NOON, Delivery.IN_PERSON, entries, "manifest", NOTHING);
    }

    private static MarksApproved approval(Official by) {
        return new MarksApproved(REQUEST, SCHOOL, by, NOON, "read");
    }

    private static ItemsMarked marks(int item) {
        return new ItemsMarked(REQUEST, SCHOOL, CLERK, NOON, List.of(item), Sealed.NOTHING);
    }

    private static BundleReleased release() {
        return new BundleReleased(
                REQUEST,
                SCHOOL,
                CLERK,
                NOON,
                Requester.THE_PERSON,
                Delivery.IN_PERSON,
                "manifest",
                Sealed.NOTHING);
    }
}
