package org.safeguardinghub.accessrequest.requestaccess;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.accessrequest.AccessOutcome;
import org.safeguardinghub.accessrequest.AccessRequestEvent;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessDecided;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessRequested;
import org.safeguardinghub.accessrequest.AccessRequestEvent.AccessUnanswered;
import org.safeguardinghub.accessrequest.AccessRequestRefusal;
import org.safeguardinghub.accessrequest.DecideAccessRequest;
import org.safeguardinghub.accessrequest.NoteSilence;
import org.safeguardinghub.accessrequest.RequestAccess;
import org.safeguardinghub.accessrequest.requestaccess.AccessRequestLife.Named;
import org.safeguardinghub.accessrequest.requestaccess.AccessRequestLife.State;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

class AccessRequestDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-05T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId REQUEST = RecordId.random();
    private static final RecordId CONCERN = RecordId.random();
    private static final RecordId SHARE = RecordId.random();

    @ParameterizedTest(name = "{0}: an answer {1}, silence at its due time {2}, before it {3}")
    @CsvSource({
        "waiting,              yes,             yes,        not-silent",
        "unanswered,           yes,             not-silent, not-silent",
        "put off,              yes,             not-silent, not-silent",
        "put off after silence, yes,            not-silent, not-silent",
        "granted,              already-decided, not-silent, not-silent",
        "refused,              already-decided, not-silent, not-silent",
    })
    void state_by_command(String since, String answer, String silence, String early) {
        var state = state(since);
        assertThat(code(refusal(refuse(SCHOOL), state))).isEqualTo(answer);
        assertThat(code(AccessRequestLife.decide(new NoteSilence(REQUEST, DUE), state, DUE)))
                .isEqualTo(silence);
        var before = DUE.minusNanos(1);
        assertThat(code(AccessRequestLife.decide(new NoteSilence(REQUEST, DUE), state, before)))
                .isEqualTo(early);
    }

    @Test
    void silence_after_putting_off_is_noted_at_the_new_time() {
        var state = state("put off");
        assertThat(code(AccessRequestLife.decide(new NoteSilence(REQUEST, LATER), state, LATER)))
                .isEqualTo("yes");
    }

    @Test
    void the_same_silence_is_noted_once_under_one_id() {
        var first = new NoteSilence(REQUEST, DUE);
        assertThat(first.notice()).isEqualTo(new NoteSilence(REQUEST, DUE).notice());
        assertThat(first.notice()).isNotEqualTo(new NoteSilence(REQUEST, LATER).notice());
        assertThat(first.notice()).isNotEqualTo(new NoteSilence(RecordId.random(), DUE).notice());
        var state = state("waiting");
        var noted = AccessRequestLife.decide(first, state, DUE);
        assertThat(noted)
                .isEqualTo(
                        Outcome.accepted(
                                new AccessUnanswered(
                                        REQUEST, POLICE, SCHOOL, first.notice(), DUE)));
        var after = state("unanswered");
        assertThat(code(AccessRequestLife.decide(first, after, DUE))).isEqualTo("not-silent");
    }

    @Test
    void only_the_agency_that_was_asked_answers() {
        for (var other : Set.of(POLICE, new AgencyId("northtown-csc"))) {
            for (var since : Set.of("waiting", "granted")) {
                assertThat(refusal(refuse(other), state(since))).isEqualTo(new Refusal.NotFound());
            }
        }
    }

    @Test
    void what_is_granted_is_given_by_a_share_and_nothing_else_is() {
        for (var outcome : AccessOutcome.values()) {
            var until = outcome == AccessOutcome.DEFERRED ? LATER : null;
            var with = answer(SCHOOL, outcome, SHARE, until);
            var without = answer(SCHOOL, outcome, null, until);
            var state = state("waiting");
            if (outcome.gives()) {
                assertThat(refusal(without, state)).isEqualTo(AccessRequestRefusal.Wrong.NO_SHARE);
                assertThat(AccessRequestLife.refusal(with, state, Named.SOMETHING, NOW)).isNull();
                assertThat(AccessRequestLife.refusal(with, state, Named.NOTHING, NOW))
                        .isEqualTo(new Refusal.NotFound());
            } else {
                assertThat(refusal(with, state))
                        .isEqualTo(AccessRequestRefusal.Wrong.SHARE_OF_NOTHING);
                assertThat(refusal(without, state)).isNull();
            }
        }
    }

    @Test
    void an_answer_that_is_put_off_says_until_when_and_no_other_does() {
        var state = state("waiting");
        for (var when : new Instant[] {null, NOW}) {
            assertThat(refusal(answer(SCHOOL, AccessOutcome.DEFERRED, null, when), state))
                    .isEqualTo(AccessRequestRefusal.Wrong.NO_TIME_TO_ANSWER);
        }
        assertThat(refusal(answer(SCHOOL, AccessOutcome.REFUSED, null, LATER), state))
                .isEqualTo(AccessRequestRefusal.Wrong.NOT_PUT_OFF);
    }

    @Test
    void a_share_answers_when_its_owner_gave_the_asker_what_was_asked_for() {
        var command = answer(SCHOOL, AccessOutcome.GRANTED, SHARE, null);
        assertThat(AccessRequestLife.answers(share(SCHOOL, POLICE, CONCERN), command, requested()))
                .isTrue();
        assertThat(AccessRequestLife.answers(share(POLICE, POLICE, CONCERN), command, requested()))
                .isFalse();
        assertThat(AccessRequestLife.answers(share(SCHOOL, SCHOOL, CONCERN), command, requested()))
                .isFalse();
        var other = share(SCHOOL, POLICE, RecordId.random());
        assertThat(AccessRequestLife.answers(other, command, requested())).isFalse();
    }

    @Test
    void the_request_is_given_to_whoever_is_asked_and_to_nobody_else() {
        assertThat(requested().facts(7, NOW))
                .singleElement()
                .satisfies(
                        fact -> {
                            var share = (Fact.Share) fact;
                            assertThat(share.owner()).isEqualTo(POLICE);
                            assertThat(share.recipient()).isEqualTo(SCHOOL);
                            assertThat(share.record()).isEqualTo(REQUEST);
                        });
        assertThat(requested().ruled().subjects()).isEmpty();
    }

    @Test
    void what_is_not_there_is_asked_of_nobody_and_ones_own_needs_no_asking() {
        var command =
                new RequestAccess(
                        REQUEST,
                        POLICE,
                        CONCERN,
                        null,
                        Set.of(Category.NARR),
                        Set.of(Purpose.CHILD_PROTECTION),
                        none());
        assertThat(RequestAccessHandler.refusal(command, null)).isEqualTo(new Refusal.NotFound());
        assertThat(RequestAccessHandler.refusal(command, POLICE))
                .isEqualTo(AccessRequestRefusal.Wrong.OWN_ALREADY);
        assertThat(RequestAccessHandler.refusal(command, SCHOOL)).isNull();
    }

    @Test
    void what_was_recalled_or_has_ended_answers_nothing() {
        var grant = answer(SCHOOL, AccessOutcome.GRANTED, SHARE, null);
        assertThat(AccessRequestLife.refusal(grant, state("waiting"), Named.OVER, NOW))
                .isEqualTo(new AccessRequestRefusal.ShareOver(SHARE));
        assertThat(AccessRequestLife.refusal(grant, state("granted"), Named.OVER, NOW))
                .isEqualTo(new AccessRequestRefusal.AlreadyDecided(REQUEST));
        var others = answer(POLICE, AccessOutcome.GRANTED, SHARE, null);
        assertThat(AccessRequestLife.refusal(others, state("waiting"), Named.OVER, NOW))
                .isEqualTo(new Refusal.NotFound());
    }

    private static State state(String since) {
        var waiting = AccessRequestLife.after(null, requested());
        var silent = AccessRequestLife.after(waiting, silence());
        return switch (since) {
            case "unanswered" -> silent;
            case "put off" -> AccessRequestLife.after(waiting, decided(LATER));
            case "put off after silence" -> AccessRequestLife.after(silent, decided(LATER));
            case "granted", "refused" -> AccessRequestLife.after(waiting, decided(null));
            default -> waiting;
        };
    }

    private static AccessRequested requested() {
        return new AccessRequested(
                REQUEST,
                POLICE,
                SCHOOL,
                CONCERN,
                null,
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                DUE,
                Sealed.NOTHING);
    }

    private static AccessDecided decided(@Nullable Instant answerBy) {
        return new AccessDecided(
                REQUEST,
                POLICE,
                SCHOOL,
                answerBy == null ? AccessOutcome.REFUSED : AccessOutcome.DEFERRED,
                null,
                answerBy,
                NOW,
                Sealed.NOTHING);
    }

    private static AccessUnanswered silence() {
        var notice = new NoteSilence(REQUEST, DUE).notice();
        return new AccessUnanswered(REQUEST, POLICE, SCHOOL, notice, DUE);
    }

    private static Fact.Share share(AgencyId owner, AgencyId recipient, RecordId record) {
        return new Fact.Share(
                SHARE.value(),
                0,
                Validity.since(NOW),
                owner,
                recipient,
                record,
                null,
                Set.of(Category.NARR),
                Set.of(Purpose.CHILD_PROTECTION),
                Level.FULL);
    }

    private static DecideAccessRequest refuse(AgencyId by) {
        return answer(by, AccessOutcome.REFUSED, null, null);
    }

    private static DecideAccessRequest answer(
            AgencyId by,
            AccessOutcome outcome,
            @Nullable RecordId share,
            @Nullable Instant answerBy) {
        return new DecideAccessRequest(REQUEST, by, outcome, share, answerBy, none());
    }

    private static @Nullable Refusal refusal(DecideAccessRequest command, State state) {
        return AccessRequestLife.refusal(command, state, Named.NOTHING, NOW);
    }

    private static Content none() {
        return new Content(Map.of());
    }

    private static String code(Outcome<AccessRequestEvent> outcome) {
        return outcome instanceof Outcome.Refused<AccessRequestEvent>(var refusal)
                ? code(refusal)
                : "yes";
    }

    private static String code(@Nullable Refusal refusal) {
        return refusal == null ? "yes" : refusal.code().replaceFirst("access-request\\.", "");
    }
}
