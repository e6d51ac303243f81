package org.safeguardinghub.concern.recordconcern;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.concern.AgeThen;
import org.safeguardinghub.concern.AttachFile;
import org.safeguardinghub.concern.ConcernEvent.ConcernCorrected;
import org.safeguardinghub.concern.ConcernEvent.ConcernDisputed;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.concern.CorrectConcern;
import org.safeguardinghub.concern.EndSuspectAgeReview;
import org.safeguardinghub.concern.ReviewSuspectAge;
import org.safeguardinghub.concern.StatedSuspect;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewEnded;
import org.safeguardinghub.concern.SuspectEvent.SuspectAgeReviewed;
import org.safeguardinghub.concern.SuspectEvent.Suspected;
import org.safeguardinghub.concern.SuspectEvent.SuspectsStated;
import org.safeguardinghub.concern.WithdrawConcern;
import org.safeguardinghub.concern.WithdrawalReason;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class ConcernDecisionsTest {
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");
    private static final RecordId CONCERN = RecordId.random();
    private static final RecordId PARK = RecordId.random();
    private static final SubjectId CHILD = SubjectId.random();
    private static final UUID MAN = UUID.randomUUID();
    private static final LocalDate GROWN = LocalDate.parse("1990-05-05");
    private static final LocalDate YOUNG = LocalDate.parse("2010-05-05");
    private static final Content WORDS = new Content(Map.of(Category.NARR, new byte[0]));
    private static final Content PERP = new Content(Map.of(Category.PERP, new byte[0]));
    private static final Known NOBODY = new Known(Map.of(), Map.of());
    private static final ConcernRecorded RECORDED =
            new ConcernRecorded(
                    CONCERN, SCHOOL, Set.of(CHILD), THEN, THEN, List.of(), Sealed.NOTHING);
    private static final Standing.Live LIVE = live(AgeThen.UNKNOWN, 0);

    /** Whatever is tried by whom in whichever state. */
    @ParameterizedTest
    @CsvSource({
        "live,      owner,   correct,  -",
        "live,      another, correct,  -",
        "live,      owner,   withdraw, -",
        "live,      another, withdraw, not-found",
        "live,      owner,   review,   -",
        "live,      another, review,   not-found",
        "live,      owner,   end,      concern.age-not-reviewed",
        "live,      another, end,      not-found",
        "reviewed,  owner,   end,      -",
        "reviewed,  another, end,      not-found",
        "taken back,owner,   end,      concern.age-not-reviewed",
        "live,      owner,   attach,   -",
        "live,      another, attach,   not-found",
        "full,      owner,   attach,   concern.attachments-full",
        "full,      another, attach,   not-found",
        "withdrawn, owner,   correct,  concern.withdrawn",
        "withdrawn, another, correct,  not-found",
        "withdrawn, owner,   withdraw, concern.already-withdrawn",
        "withdrawn, another, withdraw, not-found",
        "withdrawn, owner,   review,   concern.withdrawn",
        "withdrawn, another, review,   not-found",
        "withdrawn, owner,   end,      concern.withdrawn",
        "withdrawn, another, end,      not-found",
        "withdrawn, owner,   attach,   concern.withdrawn",
        "withdrawn, another, attach,   not-found"
    })
    void every_state_answers_every_command(String state, String who, String what, String answer) {
        var by = who.equals("owner") ? SCHOOL : POLICE;
        var standing =
                switch (state) {
                    case "live" -> LIVE;
                    case "reviewed" -> with(LIVE.suspects().after(reviewed()));
                    case "taken back" -> with(LIVE.suspects().after(reviewed()).after(takenBack()));
                    case "full" -> live(AgeThen.UNKNOWN, ConcernDecisions.MOST_FILES);
                    default -> new Standing.Withdrawn(RECORDED);
                };

        var refusal =
                switch (what) {
                    case "correct" ->
                            ConcernDecisions.refusal(correct(by, WORDS), standing, NOBODY);
                    case "withdraw" ->
                            ConcernDecisions.refusal(
                                    new WithdrawConcern(
                                            CONCERN, by, WithdrawalReason.DUPLICATE, WORDS),
                                    standing);
                    case "review" -> ConcernDecisions.refusal(review(by, MAN), standing);
                    case "end" -> ConcernDecisions.refusal(end(by, MAN), standing);
                    default ->
                            ConcernDecisions.refusal(
                                    new AttachFile(
                                            CONCERN,
                                            by,
                                            RecordId.random(),
                                            Category.NARR,
                                            WORDS,
                                            WORDS),
                                    standing);
                };

        assertThat(codeOf(refusal)).isEqualTo(answer);
    }

    @Test
    void the_owner_corrects_and_another_agency_disputes() {
        assertThat(said(correct(SCHOOL, WORDS), LIVE))
                .containsExactly(
                        new ConcernCorrected(CONCERN, SCHOOL, Set.of(CHILD), Sealed.NOTHING));
        assertThat(said(correct(POLICE, WORDS), LIVE))
                .containsExactly(
                        new ConcernDisputed(
                                CONCERN, SCHOOL, POLICE, Set.of(CHILD), Sealed.NOTHING));
    }

    @Test
    void a_suspect_who_was_not_named_has_no_age_to_review() {
        assertThat(ConcernDecisions.refusal(review(SCHOOL, UUID.randomUUID()), LIVE))
                .isEqualTo(new Refusal.NotFound());
        assertThat(ConcernDecisions.refusal(end(SCHOOL, UUID.randomUUID()), LIVE))
                .isEqualTo(new Refusal.NotFound());
    }

    private static EndSuspectAgeReview end(AgencyId by, UUID suspect) {
        return new EndSuspectAgeReview(CONCERN, by, suspect, PERP);
    }

    private static SuspectAgeReviewed reviewed() {
        return new SuspectAgeReviewed(CONCERN, SCHOOL, MAN, true, Sealed.NOTHING);
    }

    private static SuspectAgeReviewEnded takenBack() {
        return new SuspectAgeReviewEnded(CONCERN, SCHOOL, MAN, THEN, Sealed.NOTHING);
    }

    private static Standing with(Suspects suspects) {
        return new Standing.Live(RECORDED, suspects, 0);
    }

    @Test
    void persons_and_contexts_of_another_agency_are_named_by_nobody_else() {
        var person = SubjectId.random();
        var naming =
                new CorrectConcern(
                        CONCERN,
                        POLICE,
                        List.of(new StatedSuspect(MAN, person, List.of())),
                        Set.of(PARK),
                        PERP);

        assertThat(ConcernDecisions.refusal(naming, LIVE, NOBODY))
                .isEqualTo(new Refusal.NotFound());
        assertThat(
                        ConcernDecisions.refusal(
                                naming,
                                LIVE,
                                new Known(Map.of(person, POLICE), Map.of(PARK, POLICE))))
                .isNull();
        assertThat(said(naming, LIVE)).contains(new ContextsNamed(CONCERN, POLICE, Set.of(PARK)));
    }

    @Test
    void one_birth_date_of_a_child_keeps_a_suspect_a_child() {
        assertThat(statedAge(SCHOOL, AgeThen.UNKNOWN, GROWN)).isEqualTo(AgeThen.ADULT);
        assertThat(statedAge(SCHOOL, AgeThen.ADULT, YOUNG)).isEqualTo(AgeThen.MAYBE_CHILD);
        assertThat(statedAge(SCHOOL, AgeThen.MAYBE_CHILD, GROWN)).isNull();
    }

    @Test
    void another_agency_can_make_a_child_of_a_suspect_and_no_adult() {
        assertThat(statedAge(POLICE, AgeThen.UNKNOWN, GROWN)).isNull();
        assertThat(statedAge(POLICE, AgeThen.ADULT, YOUNG)).isEqualTo(AgeThen.MAYBE_CHILD);
    }

    @Test
    void another_agency_cannot_say_which_person_a_suspect_is() {
        var person = SubjectId.random();
        var somebody = UUID.randomUUID();

        assertThat(suspected(POLICE, somebody, person))
                .isEqualTo(new Suspected(somebody, null, AgeThen.UNKNOWN));
        assertThat(suspected(SCHOOL, somebody, person))
                .isEqualTo(new Suspected(somebody, person, AgeThen.ADULT));
    }

    @Test
    void a_birth_date_in_the_record_of_the_person_counts_too() {
        var person = SubjectId.random();
        var naming =
                new CorrectConcern(
                        CONCERN,
                        SCHOOL,
                        List.of(new StatedSuspect(MAN, person, List.of(GROWN))),
                        Set.of(),
                        PERP);

        var events =
                ConcernDecisions.corrected(
                        naming, LIVE, Map.of(person, List.of(YOUNG)), Sealed.NOTHING);

        assertThat(events)
                .contains(
                        new SuspectsStated(
                                CONCERN,
                                SCHOOL,
                                List.of(new Suspected(MAN, person, AgeThen.MAYBE_CHILD))));
    }

    @Test
    void suspects_of_whom_nothing_is_known_go_by_the_id_of_the_concern() {
        var nobodyYet = new Standing.Live(RECORDED, Suspects.NONE, 0);
        var unnamed = new Suspected(CONCERN.value(), null, AgeThen.UNKNOWN);

        assertThat(said(correct(SCHOOL, PERP), nobodyYet))
                .contains(new SuspectsStated(CONCERN, SCHOOL, List.of(unnamed)));
        assertThat(said(correct(SCHOOL, PERP), LIVE)).hasSize(1);
        assertThat(said(correct(SCHOOL, WORDS), nobodyYet)).hasSize(1);
    }

    @Test
    void saying_the_same_of_a_suspect_again_states_nothing_new() {
        var known = live(AgeThen.ADULT, 0);

        assertThat(said(naming(SCHOOL, GROWN), known)).hasSize(1);
        assertThat(said(naming(SCHOOL, YOUNG), known)).hasSize(2);
    }

    private static @Nullable AgeThen statedAge(AgencyId by, AgeThen known, LocalDate born) {
        return said(naming(by, born), live(known, 0)).stream()
                .filter(SuspectsStated.class::isInstance)
                .map(event -> ((SuspectsStated) event).suspects().getFirst().age())
                .findFirst()
                .orElse(null);
    }

    private static Suspected suspected(AgencyId by, UUID suspect, SubjectId person) {
        var command =
                new CorrectConcern(
                        CONCERN,
                        by,
                        List.of(new StatedSuspect(suspect, person, List.of(GROWN))),
                        Set.of(),
                        PERP);
        return said(command, LIVE).stream()
                .filter(SuspectsStated.class::isInstance)
                .map(event -> ((SuspectsStated) event).suspects().getFirst())
                .findFirst()
                .orElseThrow();
    }

    private static CorrectConcern naming(AgencyId by, LocalDate born) {
        return new CorrectConcern(
                CONCERN, by, List.of(new StatedSuspect(MAN, null, List.of(born))), Set.of(), PERP);
    }

    private static List<Tagged> said(CorrectConcern command, Standing.Live standing) {
        return ConcernDecisions.corrected(command, standing, Map.of(), Sealed.NOTHING);
    }

    private static CorrectConcern correct(AgencyId by, Content content) {
        return new CorrectConcern(CONCERN, by, List.of(), Set.of(), content);
    }

    private static ReviewSuspectAge review(AgencyId by, UUID suspect) {
        return new ReviewSuspectAge(CONCERN, by, suspect, true, PERP);
    }

    private static Standing.Live live(AgeThen age, int files) {
        var suspects = new Suspects(Map.of(MAN, new Suspected(MAN, null, age)), Set.of());
        return new Standing.Live(RECORDED, suspects, files);
    }

    private static String codeOf(@Nullable Refusal refusal) {
        return refusal == null ? "-" : refusal.code();
    }
}
