package org.safeguardinghub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.feed.Partnership.CSC;
import static org.safeguardinghub.feed.Partnership.GP;
import static org.safeguardinghub.feed.Partnership.HOST;
import static org.safeguardinghub.feed.Partnership.LICENSING;
import static org.safeguardinghub.feed.Partnership.OTHER_GP;
import static org.safeguardinghub.feed.Partnership.SCHOOL;
import static org.safeguardinghub.shared.Category.ADDR;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Category.SEXH;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Whatever takes a record from an agency's sight, or brings it back, its feed says so once; and of
 * what an agency was never told it is not told that it lost it.
 */
class FeedReductionsIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration NO_TIME = Duration.ZERO;
    private static final String RECORDED = "org.safeguardinghub.concern.recorded.v1";
    private static final String TAKEN_BACK = "org.safeguardinghub.record.taken-back.v1";
    private static final String RECALLED = "org.safeguardinghub.share.recalled.v1";

    private final Partnership partners = new Partnership();
    private final Change change = new Change(partners);

    @AfterEach
    void stop() {
        partners.close();
    }

    /** What gives sight of a record, what takes it, and what gives it back. */
    enum Kind {
        INVOLVEMENT_ENDED("gp", NARR) {
            @Override
            Story of(Change it) {
                var involvement = it.involves(GP);
                return new Story(
                        List.of(involvement), () -> it.ends(involvement), () -> it.involves(GP));
            }
        },
        RECORD_SEALED("gp", NARR) {
            @Override
            Story of(Change it) {
                return new Story(
                        List.of(it.involves(GP)), () -> it.sealsRecord(), () -> it.lifts());
            }
        },
        CHILD_SEALED("gp", NARR) {
            @Override
            Story of(Change it) {
                return new Story(
                        List.of(it.involves(GP)),
                        () -> it.seals(it.child),
                        () -> it.liftsFrom(it.child));
            }
        },
        SEALED_CHILD_MAY_BE_THIS_ONE("gp", NARR) {
            @Override
            Story of(Change it) {
                return new Story(
                        List.of(it.involves(GP), it.seals(it.namesake)),
                        () -> it.mayBeOne(),
                        () -> it.liftsFrom(it.namesake));
            }
        },
        LIMIT_SET("gp", NARR) {
            @Override
            Story of(Change it) {
                return new Story(List.of(it.involves(GP)), () -> it.limits(NARR), () -> it.lifts());
            }
        },
        CONFLICT_DECLARED("csc", ADDR) {
            @Override
            Story of(Change it) {
                var conflict = it.conflict(CSC);
                return new Story(
                        List.of(it.involves(CSC)), () -> conflict, () -> it.lifts(conflict));
            }
        },
        WHEREABOUTS_MARKED("csc", EDU) {
            @Override
            Story of(Change it) {
                return new Story(
                        List.of(it.involves(CSC), it.conflict(CSC)),
                        () -> it.whereabouts(EDU),
                        () -> it.lifts());
            }
        },
        CONSENT_WITHDRAWN("csc", SEXH) {
            @Override
            Story of(Change it) {
                var consent = it.agrees(CSC, SEXH);
                return new Story(
                        List.of(it.involves(CSC), consent),
                        () -> it.withdraws(consent),
                        () -> it.overrides(CSC, SEXH));
            }
        },
        SHARE_RECALLED("licensing", NARR) {
            @Override
            Story of(Change it) {
                var share = it.shares();
                return new Story(List.of(share), () -> it.recalls(share), () -> it.shares());
            }

            @Override
            String loss() {
                return RECALLED;
            }
        },
        PLACEMENT_ENDED("host", NARR) {
            @Override
            Story of(Change it) {
                var placement = it.places(NO_TIME);
                return new Story(
                        List.of(placement), () -> it.ends(placement), () -> it.places(NO_TIME));
            }
        },
        RESPONSIBILITY_PASSED_ON("csc", NARR) {
            @Override
            Story of(Change it) {
                return new Story(
                        List.of(it.takesOver(CSC, SCHOOL)),
                        () -> it.takesOver(HOST, CSC),
                        () -> it.takesOver(CSC, HOST));
            }
        },
        POLICY_NARROWED("gp", NARR) {
            @Override
            Story of(Change it) {
                return new Story(List.of(it.involves(GP)), () -> it.narrows(2), () -> it.widens(3));
            }
        };

        private final String reader;
        final Category held;

        Kind(String reader, Category held) {
            this.reader = reader;
            this.held = held;
        }

        abstract Story of(Change it);

        AgencyId reader() {
            return new AgencyId(reader);
        }

        String loss() {
            return TAKEN_BACK;
        }
    }

    record Story(List<Object> given, Supplier<Object> taken, Supplier<Object> again) {}

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_told_is_taken_back_once_and_told_again_once(Kind kind) {
        var story = kind.of(change);
        partners.happens(story.given().toArray());
        partners.happens(change.noted(kind.held));
        assertThat(types(kind.reader())).containsExactly(RECORDED);

        pass(MOMENT);
        var taken = story.taken().get();
        partners.happens(taken);
        partners.hear(taken);
        assertThat(types(kind.reader())).containsExactly(TAKEN_BACK, kind.loss());

        pass(MOMENT);
        var again = story.again().get();
        partners.happens(again);
        partners.hear(again);
        assertThat(types(kind.reader())).containsExactly(RECORDED, kind.loss(), RECORDED);
        assertDense(kind.reader());
        assertThat(types(OTHER_GP)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_nobody_fetched_before_it_was_lost_leaves_no_trace(Kind kind) {
        var story = kind.of(change);
        partners.happens(story.given().toArray());
        partners.happens(change.noted(kind.held));
        pass(MOMENT);
        partners.happens(story.taken().get());
        assertThat(types(kind.reader())).isEmpty();

        pass(MOMENT);
        partners.happens(story.again().get());
        assertThat(types(kind.reader())).containsExactly(RECORDED);
        assertDense(kind.reader());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_lost_is_not_delivered_though_the_feed_has_not_heard_of_it_yet(Kind kind) {
        var story = kind.of(change);
        partners.happens(story.given().toArray());
        partners.happens(change.noted(kind.held));
        pass(MOMENT);
        var taken = story.taken().get();
        partners.append(taken);
        assertThat(types(kind.reader())).isEmpty();
        partners.hear(taken);
        assertThat(types(kind.reader())).isEmpty();
        assertDense(kind.reader());
    }

    @Test
    void who_is_suspended_is_told_nothing_and_hears_of_both_changes_afterwards() {
        partners.happens(change.involves(GP), change.noted(NARR));
        assertThat(types(GP)).containsExactly(RECORDED);
        pass(MOMENT);
        partners.happens(change.suspends(GP));
        assertThat(partners.feed(GP)).isEmpty();
        pass(MOMENT);
        partners.happens(change.readmits(GP));
        assertThat(types(GP)).containsExactly(RECORDED, TAKEN_BACK, RECORDED);
        assertDense(GP);
    }

    @Test
    void what_runs_out_is_taken_back_by_the_passing_of_time_alone() {
        partners.happens(
                change.involvesUntil(GP, HOUR), change.sharesFor(HOUR), change.noted(NARR));
        assertThat(types(GP)).containsExactly(RECORDED);
        assertThat(types(LICENSING)).containsExactly(RECORDED);
        partners.look();
        assertThat(types(GP)).containsExactly(RECORDED);

        pass(HOUR);
        partners.look();
        partners.look();
        assertThat(types(GP)).containsExactly(TAKEN_BACK, TAKEN_BACK);
        assertThat(types(LICENSING)).containsExactly(TAKEN_BACK, TAKEN_BACK);
    }

    @Test
    void reasonable_cause_that_runs_out_takes_sexual_health_back() {
        partners.happens(
                change.involves(CSC), change.reasonableCause(CSC, HOUR), change.noted(SEXH));
        assertThat(types(CSC)).containsExactly(RECORDED);
        pass(HOUR);
        partners.look();
        assertThat(types(CSC)).containsExactly(TAKEN_BACK, TAKEN_BACK);
        partners.happens(change.reasonableCause(CSC, HOUR));
        assertThat(types(CSC)).containsExactly(RECORDED, TAKEN_BACK, RECORDED);
    }

    @Test
    void a_restriction_that_runs_out_lets_the_record_be_told() {
        partners.happens(change.involves(GP), change.limitsFor(NARR, HOUR), change.noted(NARR));
        assertThat(types(GP)).isEmpty();
        pass(HOUR);
        partners.look();
        assertThat(types(GP)).containsExactly(RECORDED);
    }

    @Test
    void a_placement_that_begins_later_tells_the_host_on_its_day() {
        partners.happens(change.noted(NARR), change.places(HOUR));
        partners.look();
        assertThat(types(HOST)).isEmpty();
        pass(HOUR);
        partners.look();
        partners.look();
        assertThat(types(HOST)).containsExactly(RECORDED);
    }

    @Test
    void the_responsible_authority_is_told_of_what_is_recorded_later() {
        partners.happens(change.takesOver(CSC, SCHOOL));
        partners.happens(change.noted(NARR));
        assertThat(types(CSC)).containsExactly(RECORDED);
    }

    @Test
    void who_works_with_the_same_child_under_another_name_is_told_once_the_link_is_confirmed() {
        partners.happens(change.involvesWithNamesake(GP), change.noted(NARR));
        assertThat(types(GP)).isEmpty();
        partners.happens(change.areOne());
        assertThat(types(GP)).containsExactly(RECORDED);
    }

    @Test
    void numbers_stay_and_a_page_begins_where_the_last_one_ended() {
        partners.happens(change.involves(GP));
        var lost = new Change(partners);
        partners.happens(lost.involves(GP), lost.noted(NARR), change.noted(NARR));
        pass(MOMENT);
        partners.happens(lost.sealsRecord());
        var first = partners.feed(GP);
        assertThat(first).extracting(FeedItem::record).containsExactly(change.record);
        assertThat(first.getFirst().number()).isEqualTo(1);

        pass(MOMENT);
        partners.happens(lost.lifts());
        assertThat(partners.feed(GP, 1)).extracting(FeedItem::record).containsExactly(lost.record);
        assertThat(partners.feed(GP).getFirst()).isEqualTo(first.getFirst());
        assertDense(GP);
    }

    private void pass(Duration time) {
        partners.clock.pass(time);
    }

    /** What the agency reads about the record from the beginning of its feed. */
    private List<String> types(AgencyId agency) {
        return partners.feed(agency).stream()
                .filter(item -> item.record().equals(change.record))
                .map(FeedItem::type)
                .toList();
    }

    private void assertDense(AgencyId agency) {
        var numbers = partners.feed(agency).stream().map(item -> (int) item.number()).toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
