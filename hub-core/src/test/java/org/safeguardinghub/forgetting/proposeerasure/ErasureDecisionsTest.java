package org.safeguardinghub.forgetting.proposeerasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.eventstore.Guard;
import org.safeguardinghub.forgetting.ApproveErasure;
import org.safeguardinghub.forgetting.DeclineErasure;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureApproved;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.ErasureGround;
import org.safeguardinghub.forgetting.ErasureRefusal;
import org.safeguardinghub.forgetting.ProposeErasure;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subjectaccess.IdentityMeans;
import org.safeguardinghub.subjectaccess.Requester;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ErasureDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final RecordId ID = RecordId.random();
    private static final RecordId ONE = RecordId.random();
    private static final RecordId OTHER = RecordId.random();
    private static final SubjectId PERSON = SubjectId.random();
    private static final Content WORDS = new Content(Map.of());
    private static final Scope EVERYTHING =
            new Scope(Set.of(), null, null, Set.of(), Set.of(), Set.of());

    @Test
    void the_owner_alone_proposes_what_is_there() {
        assertThat(proposing(CARE, known(Set.of(), List.of(), ONE, OTHER))).isNull();
        assertThat(proposing(SCHOOL, known(Set.of(), List.of(), ONE, OTHER)))
                .isEqualTo(new Refusal.NotFound());
        assertThat(proposing(CARE, known(Set.of(), List.of(), ONE)))
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void what_is_held_or_erased_is_not_proposed() {
        assertThat(proposing(CARE, known(Set.of(), List.of(EVERYTHING), ONE, OTHER)))
                .isEqualTo(ErasureRefusal.HELD);
        assertThat(proposing(CARE, known(Set.of(ONE), List.of(), ONE, OTHER)))
                .isEqualTo(ErasureRefusal.ALREADY_ERASED);
        assertThat(proposing(SCHOOL, known(Set.of(ONE), List.of(EVERYTHING), ONE, OTHER)))
                .as("nothing is told of what is another's")
                .isEqualTo(new Refusal.NotFound());
    }

    @Test
    void two_others_approve_and_each_once() {
        var open = open();
        assertThat(approving(CARE, "proposer", open)).isEqualTo(ErasureRefusal.OWN_PROPOSAL);
        assertThat(approving(CARE, "first", open)).isNull();
        assertThat(approving(SCHOOL, "first", open)).isEqualTo(new Refusal.NotFound());

        var once = open.approvedBy("first");
        assertThat(approving(CARE, "first", once)).isEqualTo(ErasureRefusal.ALREADY_APPROVED);
        assertThat(approving(CARE, "proposer", once)).isEqualTo(ErasureRefusal.OWN_PROPOSAL);
        assertThat(approving(CARE, "second", once)).isNull();
    }

    @Test
    void nothing_is_erased_before_the_second_approval_and_everything_with_it() {
        var open = (Standing.Open) open();
        assertThat(decided("first", open)).hasOnlyElementsOfType(ErasureApproved.class);

        var once = (Standing.Open) open.approvedBy("first");
        assertThat(decided("second", once))
                .containsExactly(
                        new ErasureApproved(ID, CARE, "second", NOW),
                        new RecordErased(ONE, ID, CARE, NOW),
                        new RecordErased(OTHER, ID, CARE, NOW));
    }

    @Test
    void what_was_held_or_erased_since_is_not_erased() {
        assertThat(Approving.against(known(Set.of(), List.of(), ONE), NOW)).isNull();
        assertThat(Approving.against(known(Set.of(), List.of(EVERYTHING), ONE), NOW))
                .isEqualTo(ErasureRefusal.HELD);
        assertThat(Approving.against(known(Set.of(ONE), List.of(), ONE), NOW))
                .isEqualTo(ErasureRefusal.ALREADY_ERASED);
    }

    @Test
    void what_the_person_asked_for_is_not_erased_before_the_answer() {
        var asked = List.of(asked(CARE, PERSON));
        assertThat(proposing(CARE, known(Set.of(), List.of(), asked, ONE, OTHER)))
                .isEqualTo(ErasureRefusal.ASKED_FOR);
        assertThat(Approving.against(known(Set.of(), List.of(), asked, ONE), NOW))
                .isEqualTo(ErasureRefusal.ASKED_FOR);
        var ofOthers = List.of(asked(SCHOOL, PERSON), asked(CARE, SubjectId.random()));
        assertThat(Approving.against(known(Set.of(), List.of(), ofOthers, ONE), NOW))
                .as("another agency, or of another person")
                .isNull();
    }

    private static RequestReceived asked(AgencyId agency, SubjectId person) {
        return new RequestReceived(
                RecordId.random(),
                agency,
                person,
                Requester.THE_PERSON,
                IdentityMeans.PHOTO_DOCUMENT,
                NOW,
                NOW,
                NOW,
                "none",
                Sealed.NOTHING);
    }

    @Test
    void what_is_over_is_neither_approved_nor_declined() {
        var over = new Standing.Over(proposed());
        assertThat(approving(CARE, "first", over)).isEqualTo(ErasureRefusal.OVER);
        assertThat(declining(CARE, over)).isEqualTo(ErasureRefusal.OVER);
        assertThat(declining(CARE, open())).isNull();
        assertThat(declining(SCHOOL, open())).isEqualTo(new Refusal.NotFound());
    }

    private static @Nullable Refusal proposing(AgencyId by, Known known) {
        return ProposeErasureHandler.refusal(
                new ProposeErasure(
                        ID,
                        by,
                        "proposer",
                        List.of(ONE, OTHER),
                        ErasureGround.RETENTION_ENDED,
                        WORDS),
                known,
                NOW);
    }

    private static @Nullable Refusal approving(AgencyId by, String person, Standing standing) {
        return Approving.refusal(new ApproveErasure(ID, by, person), standing);
    }

    private static @Nullable Refusal declining(AgencyId by, Standing standing) {
        return ErasureLife.refusal(new DeclineErasure(ID, by, "first", WORDS), standing);
    }

    private static List<ErasureEvent> decided(String person, Standing.Open standing) {
        return Approving.decided(new ApproveErasure(ID, CARE, person), standing, NOW);
    }

    private static Standing open() {
        return new Standing.Open(proposed(), Set.of());
    }

    private static ErasureProposed proposed() {
        return new ErasureProposed(
                ID,
                CARE,
                "proposer",
                List.of(ONE, OTHER),
                ErasureGround.RETENTION_ENDED,
                NOW,
                Sealed.NOTHING);
    }

    private static Known known(Set<RecordId> erased, List<Scope> holds, RecordId... there) {
        return known(erased, holds, List.of(), there);
    }

    private static Known known(
            Set<RecordId> erased,
            List<Scope> holds,
            List<RequestReceived> asked,
            RecordId... there) {
        var records = new HashMap<RecordId, Disposable>();
        for (var id : there) {
            var said = new Said(Set.of(CARE), Set.of());
            var kinds = Set.of(RecordType.CONCERN.name());
            records.put(
                    id, new Disposable(CARE, kinds, Set.of(PERSON), said, Set.of(), null, null));
        }
        return new Known(records, erased, holds, asked, List.of(), new Guard(Set.of(), 0));
    }
}
