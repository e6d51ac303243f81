package org.safeguardinghub.forgetting.proposeerasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** A hold keeps what meets every part of its scope, and what may. */
class DisposableTest {
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final String NORTH = "E06000001";
    private static final String SOUTH = "E06000002";
    private static final SubjectId CHILD = SubjectId.random();
    private static final SubjectId SAME_CHILD = SubjectId.random();
    private static final Instant MAY = Instant.parse("2020-05-10T10:00:00Z");

    @Test
    void a_hold_of_everything_keeps_everything() {
        assertThat(keeps(scope(Set.of(), Set.of(), Set.of()))).isTrue();
    }

    @Test
    void one_part_that_it_does_not_meet_leaves_a_record_out() {
        assertThat(keeps(scope(Set.of(SCHOOL), Set.of(), Set.of()))).isFalse();
        assertThat(keeps(scope(Set.of(SCHOOL, CARE), Set.of(), Set.of()))).isTrue();
        assertThat(keeps(scope(Set.of(), Set.of(SOUTH), Set.of()))).isFalse();
        assertThat(keeps(scope(Set.of(), Set.of(SOUTH, NORTH), Set.of()))).isTrue();
        assertThat(keeps(scope(Set.of(CARE), Set.of(SOUTH), Set.of(CHILD)))).isFalse();
    }

    @Test
    void whoever_may_be_the_person_is() {
        assertThat(keeps(scope(Set.of(), Set.of(), Set.of(SubjectId.random())))).isFalse();
        assertThat(keeps(scope(Set.of(), Set.of(), Set.of(CHILD)))).isTrue();
        assertThat(keeps(scope(Set.of(), Set.of(), Set.of(SAME_CHILD)))).isTrue();
        var twin = SubjectId.random();
        assertThat(
                        Known.joined(
                                Set.of(CHILD),
                                Map.of(CHILD, Set.of(SAME_CHILD), SAME_CHILD, Set.of(twin))))
                .containsExactlyInAnyOrder(CHILD, SAME_CHILD, twin);
    }

    @Test
    void days_count_where_it_is_known_when_it_happened() {
        var day = LocalDate.of(2020, 5, 10);
        assertThat(keeps(days(day, day))).isTrue();
        assertThat(keeps(days(day.plusDays(1), null))).isFalse();
        assertThat(keeps(days(null, day.minusDays(1)))).isFalse();
        assertThat(record(Set.of(NORTH), null).isKeptBy(days(day.plusDays(1), null))).isTrue();
    }

    @Test
    void what_another_agency_said_in_a_record_is_kept_by_a_hold_of_that_agency() {
        var disputed = said(Set.of(CHILD), new Said(Set.of(CARE, SCHOOL), Set.of()));
        assertThat(disputed.isKeptBy(scope(Set.of(SCHOOL), Set.of(), Set.of()))).isTrue();
        assertThat(disputed.isKeptBy(scope(Set.of(CARE), Set.of(), Set.of()))).isTrue();
        assertThat(keeps(scope(Set.of(SCHOOL), Set.of(), Set.of()))).as("control").isFalse();
    }

    @Test
    void a_day_on_which_something_was_added_counts_and_no_day_between() {
        var added = LocalDate.of(2024, 3, 1);
        var corrected = said(Set.of(CHILD), new Said(Set.of(CARE), Set.of(added)));
        assertThat(corrected.isKeptBy(days(added, added))).isTrue();
        assertThat(corrected.isKeptBy(days(added.minusYears(1), added.minusDays(1)))).isFalse();
        assertThat(corrected.isKeptBy(days(added.plusDays(1), null))).isFalse();
        assertThat(keeps(days(added, added))).as("control").isFalse();
    }

    @Test
    void a_record_that_names_nobody_may_be_about_whoever_is_held() {
        var place = said(Set.of(), new Said(Set.of(CARE), Set.of()));
        assertThat(place.isKeptBy(scope(Set.of(), Set.of(), Set.of(CHILD)))).isTrue();
        assertThat(place.isKeptBy(scope(Set.of(SCHOOL), Set.of(), Set.of(CHILD)))).isFalse();
    }

    private static Disposable said(Set<SubjectId> about, Said said) {
        return new Disposable(CARE, Set.of("CONCERN"), about, said, Set.of(NORTH), MAY, MAY);
    }

    @Test
    void where_an_owner_works_is_not_known_so_any_area_may_be_meant() {
        assertThat(record(Set.of(), MAY).isKeptBy(scope(Set.of(), Set.of(SOUTH), Set.of())))
                .isTrue();
    }

    @Test
    void of_topics_the_names_of_other_kinds_of_record_alone_leave_it_out() {
        assertThat(keeps(topics("exploitation"))).isTrue();
        assertThat(keeps(topics("CONCERN"))).isTrue();
        assertThat(keeps(topics("REFERRAL", "exploitation"))).isTrue();
        assertThat(keeps(topics("REFERRAL"))).isFalse();
    }

    @Test
    void a_request_for_what_is_held_may_tell_of_any_kind_of_record() {
        var asked =
                new Disposable(
                        CARE,
                        Disposable.TYPES,
                        Set.of(CHILD),
                        new Said(Set.of(CARE), Set.of()),
                        Set.of(NORTH),
                        null,
                        null);
        assertThat(asked.isKeptBy(topics("REFERRAL"))).isTrue();
        assertThat(asked.isKeptBy(topics("exploitation"))).isTrue();
        assertThat(asked.isKeptBy(scope(Set.of(SCHOOL), Set.of(), Set.of()))).isFalse();
    }

    private static boolean keeps(Scope scope) {
        return record(Set.of(NORTH), MAY).isKeptBy(scope);
    }

    private static Disposable record(Set<String> areas, @Nullable Instant occurred) {
        return new Disposable(
                CARE,
                Set.of("CONCERN"),
                Set.of(CHILD, SAME_CHILD),
                new Said(Set.of(CARE), Set.of()),
                areas,
                occurred,
                occurred);
    }

    private static Scope scope(Set<AgencyId> agencies, Set<String> areas, Set<SubjectId> about) {
        return new Scope(areas, null, null, Set.of(), agencies, about);
    }

    private static Scope days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Scope(Set.of(), from, to, Set.of(), Set.of(), Set.of());
    }

    private static Scope topics(String... topics) {
        return new Scope(Set.of(), null, null, Set.of(topics), Set.of(), Set.of());
    }
}
