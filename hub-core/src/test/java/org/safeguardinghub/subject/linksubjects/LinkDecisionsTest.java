package org.safeguardinghub.subject.linksubjects;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.subject.ConfirmLink;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkReason;
import org.safeguardinghub.subject.LinkRefusal;
import org.safeguardinghub.subject.LinkSubjects;
import org.safeguardinghub.subject.UndoLink;
import org.safeguardinghub.subject.UndoReason;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class LinkDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId CSC = new AgencyId("northtown-csc");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId LINK = RecordId.random();
    private static final SubjectId ONE = SubjectId.random();
    private static final SubjectId OTHER = SubjectId.random();
    private static final LinkReason REASON = LinkReason.SAME_IDENTIFIER;

    @Test
    void one_holder_proposes() {
        assertThat(propose(OTHER, Map.of(ONE, SCHOOL, OTHER, CSC), SCHOOL))
                .isEqualTo(Outcome.accepted(proposed(CSC)));
    }

    @Test
    void whoever_holds_both_has_confirmed_it_too() {
        List<LinkEvent> both =
                List.of(proposed(SCHOOL), new LinkConfirmed(LINK, ONE, OTHER, SCHOOL, NOW));

        assertThat(propose(OTHER, Map.of(ONE, SCHOOL, OTHER, SCHOOL), SCHOOL))
                .isEqualTo(Outcome.accepted(both));
    }

    @Test
    void a_record_is_not_linked_to_itself() {
        assertThat(propose(ONE, Map.of(ONE, SCHOOL), SCHOOL))
                .isEqualTo(Outcome.refused(new LinkRefusal.ToItself()));
    }

    @Test
    void an_unknown_record_and_somebody_elses_two_get_the_same_silence() {
        assertThat(propose(OTHER, Map.of(ONE, SCHOOL), SCHOOL))
                .isEqualTo(Outcome.refused(new Refusal.NotFound()))
                .isEqualTo(propose(OTHER, Map.of(ONE, SCHOOL, OTHER, CSC), POLICE));
    }

    @Test
    void only_the_other_holder_confirms_and_only_once() {
        var proposal = new LinkLife.Standing.Proposed(proposed(CSC));
        var confirmed = new LinkLife.Standing.Confirmed(proposed(CSC));

        assertThat(confirm(CSC, proposal))
                .isEqualTo(Outcome.accepted(new LinkConfirmed(LINK, ONE, OTHER, CSC, NOW)));
        assertThat(confirm(SCHOOL, proposal))
                .isEqualTo(Outcome.refused(new LinkRefusal.OtherHolderConfirms(LINK)));
        assertThat(confirm(CSC, confirmed))
                .isEqualTo(Outcome.refused(new LinkRefusal.AlreadyConfirmed(LINK)));
        assertThat(confirm(POLICE, proposal))
                .isEqualTo(Outcome.refused(new Refusal.NotFound()))
                .isEqualTo(confirm(POLICE, confirmed));
    }

    @Test
    void either_holder_undoes_it_whatever_each_has_said_and_nobody_else_and_only_once() {
        var proposal = new LinkLife.Standing.Proposed(proposed(CSC));
        var confirmed = new LinkLife.Standing.Confirmed(proposed(CSC));
        var undone = new LinkLife.Standing.Undone(proposed(CSC));

        for (var holder : List.of(SCHOOL, CSC)) {
            assertThat(undo(holder, proposal)).isNull();
            assertThat(undo(holder, confirmed)).isNull();
            assertThat(undo(holder, undone)).isEqualTo(new LinkRefusal.Undone(LINK));
            assertThat(confirm(holder, undone))
                    .isEqualTo(Outcome.refused(new LinkRefusal.Undone(LINK)));
        }
        for (var standing : List.of(proposal, confirmed, undone)) {
            assertThat(undo(POLICE, standing)).isEqualTo(new Refusal.NotFound());
        }
        assertThat(confirm(POLICE, undone)).isEqualTo(Outcome.refused(new Refusal.NotFound()));
    }

    private static @Nullable Refusal undo(AgencyId by, LinkLife.Standing standing) {
        var words = new Content(Map.of());
        return LinkLife.refusal(
                new UndoLink(LINK, by, UndoReason.DIFFERENT_PERSONS, words), standing);
    }

    private static Outcome<LinkEvent> propose(
            SubjectId other, Map<SubjectId, AgencyId> holders, AgencyId by) {
        return LinkSubjectsHandler.decide(
                new LinkSubjects(LINK, ONE, other, by, REASON), holders, NOW);
    }

    private static Outcome<LinkEvent> confirm(AgencyId by, LinkLife.Standing standing) {
        return LinkLife.decide(new ConfirmLink(LINK, by), standing, NOW);
    }

    private static LinkProposed proposed(AgencyId holderOfOther) {
        return new LinkProposed(LINK, ONE, OTHER, SCHOOL, holderOfOther, SCHOOL, REASON, NOW);
    }
}
