package org.safeguardinghub.viewshare.giveview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.ALREADY_ACKNOWLEDGED;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.ALREADY_RECALLED;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.KEPT_WITHOUT_GROUND;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.NOT_RECALLED;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.NOT_THE_AUTHORITY;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.RECIPIENT_OUTSIDE_SEAL;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.RECIPIENT_SUSPENDED;
import static org.safeguardinghub.viewshare.ViewShareRefusal.Reason.UNKNOWN_RECIPIENT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.basis.LawfulBasis.Article6;
import org.safeguardinghub.share.Copies;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.viewshare.AcknowledgeViewRecall;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.RecallView;
import org.safeguardinghub.viewshare.ViewGrounds;
import org.safeguardinghub.viewshare.ViewShareContradiction;
import org.safeguardinghub.viewshare.giveview.ViewShareLife.Standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class GiveViewDecisionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Validity ALWAYS = Validity.since(Instant.EPOCH);
    private static final AgencyId COUNCIL = new AgencyId("north-vale-council");
    private static final AgencyId OTHER = new AgencyId("south-vale-council");
    private static final AgencyId SCHOOL = new AgencyId("ash-lane-school");
    private static final SubjectId CHILD = new SubjectId(new UUID(1, 1));
    private static final SubjectId TWIN = new SubjectId(new UUID(1, 2));
    private static final Content WHY = new Content(Map.of(Category.META, new byte[0]));
    private static final BasisCodes CODES =
            new BasisCodes(
                    List.of(
                            new BasisCodes.Term(
                                    BasisCodes.Part.ARTICLE_6,
                                    "PUBLIC_TASK",
                                    BasisCodes.Status.IN_FORCE,
                                    ALWAYS,
                                    "a public task")));

    private final List<Fact> facts =
            new ArrayList<>(
                    List.of(
                            row(COUNCIL, AgencyKind.LA_CSC),
                            row(OTHER, AgencyKind.LA_CSC),
                            row(SCHOOL, AgencyKind.SCHOOL)));

    @Test
    void an_authority_that_has_the_child_gives_its_view() {
        assertThat(refusal(given(COUNCIL, OTHER), COUNCIL)).isNull();
    }

    @Test
    void who_does_not_have_the_child_or_is_no_authority_gives_none() {
        assertThat(refusal(given(COUNCIL, OTHER), SCHOOL)).isEqualTo(NOT_THE_AUTHORITY);
        assertThat(refusal(given(SCHOOL, OTHER), SCHOOL)).isEqualTo(NOT_THE_AUTHORITY);
        assertThat(refusal(given(COUNCIL, OTHER))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void it_has_the_child_by_a_confirmed_link_or_by_being_responsible() {
        var holders = Map.of(CHILD, SCHOOL, TWIN, COUNCIL);
        var link = UUID.randomUUID();
        facts.add(new Fact.Link(link, 1, ALWAYS, CHILD, TWIN, false));
        assertThat(refusal(given(COUNCIL, OTHER), holders)).isEqualTo(NOT_THE_AUTHORITY);
        facts.add(new Fact.Link(link, 2, ALWAYS, CHILD, TWIN, true));
        assertThat(refusal(given(COUNCIL, OTHER), holders)).isNull();
        facts.add(new Fact.Responsibility(UUID.randomUUID(), 1, ALWAYS, CHILD, OTHER));
        assertThat(refusal(given(OTHER, COUNCIL), SCHOOL)).isNull();
    }

    @Test
    void a_recipient_takes_part_and_is_not_suspended() {
        assertThat(refusal(given(COUNCIL, new AgencyId("nobody-knows")), COUNCIL))
                .isEqualTo(UNKNOWN_RECIPIENT);
        facts.add(new Fact.Suspension(UUID.randomUUID(), 1, ALWAYS, OTHER, "a.person"));
        assertThat(refusal(given(COUNCIL, OTHER), COUNCIL)).isNull();
        facts.add(new Fact.Suspension(UUID.randomUUID(), 1, ALWAYS, OTHER, null));
        assertThat(refusal(given(COUNCIL, OTHER), COUNCIL)).isEqualTo(RECIPIENT_SUSPENDED);
    }

    @Test
    void a_seal_names_each_recipient_and_the_giver_also_through_a_link_nobody_confirmed() {
        facts.add(new Fact.Link(UUID.randomUUID(), 1, ALWAYS, CHILD, TWIN, false));
        facts.add(seal(TWIN, COUNCIL, OTHER));
        assertThat(refusal(given(COUNCIL, OTHER), COUNCIL)).isNull();
        facts.add(seal(TWIN, COUNCIL));
        assertThat(refusal(given(COUNCIL, OTHER), COUNCIL)).isEqualTo(RECIPIENT_OUTSIDE_SEAL);
        facts.add(seal(CHILD, OTHER));
        assertThat(refusal(given(COUNCIL, OTHER), COUNCIL)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void what_stands_shows_the_present_until_a_date_and_what_is_frozen_shows_no_future() {
        var later = NOW.plusSeconds(1);
        assertThat(contradiction(null, null)).isEqualTo(ViewShareContradiction.NO_END);
        assertThat(contradiction(null, NOW)).isEqualTo(ViewShareContradiction.ALREADY_OVER);
        assertThat(contradiction(null, later)).isNull();
        assertThat(contradiction(NOW, null)).isNull();
        assertThat(contradiction(NOW, NOW)).isEqualTo(ViewShareContradiction.ALREADY_OVER);
        assertThat(contradiction(later, later)).isEqualTo(ViewShareContradiction.NOT_YET);
    }

    @Test
    void it_is_opened_by_others_for_care_and_rests_on_no_consent() {
        assertThat(ViewShareContradiction.in(given(COUNCIL, COUNCIL), NOW))
                .isEqualTo(ViewShareContradiction.WITH_ONESELF);
        assertThat(ViewShareContradiction.in(command(Purpose.PATTERN, Article6.PUBLIC_TASK), NOW))
                .isEqualTo(ViewShareContradiction.NOT_FOR_CARE);
        assertThat(
                        ViewShareContradiction.in(
                                command(Purpose.CHILD_PROTECTION, Article6.CONSENT), NOW))
                .isEqualTo(ViewShareContradiction.ON_CONSENT);
    }

    @Test
    void its_giver_recalls_it_once_and_each_recipient_acknowledges_once() {
        var command = given(COUNCIL, OTHER);
        var given = command.decided(Sealed.NOTHING, NOW);
        Standing stands = new Standing.Given(given);
        Standing recalled = new Standing.Recalled(given, Set.of());
        var view = command.viewShare();
        assertThat(ViewShareLife.refusal(new RecallView(view, COUNCIL, WHY), stands)).isNull();
        assertThat(ViewShareLife.refusal(new RecallView(view, OTHER, WHY), stands))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(ViewShareLife.refusal(new RecallView(view, COUNCIL, WHY), recalled))
                .isEqualTo(ALREADY_RECALLED);
        assertThat(ViewShareLife.refusal(known(view, OTHER, Copies.DESTROYED), recalled)).isNull();
        assertThat(ViewShareLife.refusal(known(view, OTHER, Copies.DESTROYED), stands))
                .isEqualTo(NOT_RECALLED);
        assertThat(ViewShareLife.refusal(known(view, SCHOOL, Copies.DESTROYED), recalled))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(ViewShareLife.refusal(known(view, OTHER, Copies.KEPT), recalled))
                .isEqualTo(KEPT_WITHOUT_GROUND);
        assertThat(
                        ViewShareLife.refusal(
                                known(view, OTHER, Copies.DESTROYED),
                                new Standing.Recalled(given, Set.of(OTHER))))
                .isEqualTo(ALREADY_ACKNOWLEDGED);
    }

    private static AcknowledgeViewRecall known(RecordId view, AgencyId by, Copies copies) {
        return new AcknowledgeViewRecall(view, by, copies, false, WHY);
    }

    private @Nullable Refusal refusal(GiveView command) {
        return refusal(command, Map.of());
    }

    private @Nullable Refusal refusal(GiveView command, AgencyId holder) {
        return refusal(command, Map.of(CHILD, holder));
    }

    private @Nullable Refusal refusal(GiveView command, Map<SubjectId, AgencyId> holders) {
        var known = ViewGrounds.of(command, holders, facts, NOW);
        return GiveViewHandler.refusal(command, known, CODES, NOW);
    }

    private static @Nullable ViewShareContradiction contradiction(
            @Nullable Instant frozenAt, @Nullable Instant until) {
        return ViewShareContradiction.in(
                command(
                        COUNCIL,
                        OTHER,
                        Purpose.CHILD_PROTECTION,
                        Article6.PUBLIC_TASK,
                        frozenAt,
                        until),
                NOW);
    }

    private static GiveView given(AgencyId giver, AgencyId recipient) {
        return command(giver, recipient, Purpose.CHILD_PROTECTION, Article6.PUBLIC_TASK, NOW, null);
    }

    private static GiveView command(Purpose purpose, Article6 article6) {
        return command(COUNCIL, OTHER, purpose, article6, NOW, null);
    }

    private static GiveView command(
            AgencyId giver,
            AgencyId recipient,
            Purpose purpose,
            Article6 article6,
            @Nullable Instant frozenAt,
            @Nullable Instant until) {
        return new GiveView(
                new RecordId(new UUID(3, 1)),
                giver,
                CHILD,
                Set.of(recipient),
                Set.of(purpose),
                frozenAt,
                until,
                new LawfulBasis(LawfulBasis.Regime.GENERAL, article6, null, null, null, null),
                Informed.LATER,
                WHY);
    }

    private static Fact row(AgencyId agency, AgencyKind kind) {
        return new Fact.AgencyRow(UUID.randomUUID(), 1, ALWAYS, agency, kind, Set.of("X99000001"));
    }

    private static Fact seal(SubjectId subject, AgencyId... agencies) {
        return new Fact.Seal(UUID.randomUUID(), 1, ALWAYS, null, subject, Set.of(agencies));
    }
}
