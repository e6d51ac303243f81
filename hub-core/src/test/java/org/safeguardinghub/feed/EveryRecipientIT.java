package org.safeguardinghub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.feed.Partnership.CSC;
import static org.safeguardinghub.feed.Partnership.GP;
import static org.safeguardinghub.feed.Partnership.HOST;
import static org.safeguardinghub.feed.Partnership.LICENSING;
import static org.safeguardinghub.feed.Partnership.SCHOOL;
import static org.safeguardinghub.shared.Category.NARR;
import static org.safeguardinghub.shared.Purpose.CHILD_PROTECTION;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.authority.AddsToRecord.Effect;
import org.safeguardinghub.feed.HadAndChanged.Flaw;
import org.safeguardinghub.recipient.Recipient;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkEvent.LinkUndone;
import org.safeguardinghub.subject.LinkReason;
import org.safeguardinghub.subject.UndoReason;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Whoever had a record when it changed is listed and told once, whatever that agency may see by
 * then; whoever had nothing is not.
 */
class EveryRecipientIT {
    private static final int STEPS = 60;
    private static final String OUT_OF_DATE = FeedItem.OUT_OF_DATE;

    private final Partnership partners = new Partnership();
    private final Holders holders = new Holders(partners);
    private final Change change = new Change(partners);

    /** Where the last change stands. */
    private long changed;

    /** The same histories every time, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 6), LongStream.of(new Random().nextLong()));
    }

    @AfterEach
    void stop() {
        partners.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybody_who_had_a_record_is_listed_and_told_once_of_each_change_and_nobody_else(
            long seed) {
        var lived = new HadAndChanged(partners, new Random(seed), Flaw.NONE).live(STEPS);
        assertThat(lived.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void control_a_hub_that_gets_it_wrong_is_found(Flaw flaw) {
        // long enough that each of them matters
        var lived = new HadAndChanged(partners, new Random(1), flaw).live(3 * STEPS);
        assertThat(lived.toldOf()).isGreaterThan(5);
        assertThat(lived.faults()).isNotEmpty();
    }

    @Test
    void who_lost_a_record_is_told_that_what_it_had_is_out_of_date_and_no_more() {
        partners.happens(change.noted(NARR), change.involves(GP), change.involves(CSC));
        assertThat(types(GP)).hasSize(1);
        partners.happens(change.sealsRecord());
        assertThat(types(GP)).hasSize(2);
        changes(new Amended(change.record, SCHOOL, Effect.CORRECTION));

        assertThat(types(GP)).hasSize(3).last().isEqualTo(OUT_OF_DATE);
        var told = partners.feed(GP).getLast();
        assertThat(told.record()).isEqualTo(change.record);
        assertThat(told.rulingId()).isEqualTo(partners.feed(GP).getFirst().rulingId());
        // what was lost before anybody fetched it never reached this one
        assertThat(types(CSC)).isEmpty();
        assertThat(agencies()).containsExactly(GP);
    }

    @Test
    void a_notice_tells_nothing_of_whether_a_record_may_be_seen() {
        var involvement = change.involves(GP);
        partners.happens(change.noted(NARR), involvement);
        types(GP);
        partners.happens(change.ends(involvement));
        changes(new Amended(change.record, SCHOOL, Effect.CORRECTION));
        assertThat(types(GP)).last().isEqualTo(OUT_OF_DATE);
        partners.happens(change.involves(GP));
        assertThat(types(GP)).last().asString().endsWith("concern.recorded.v1");
        assertThat(types(GP)).hasSize(4);
    }

    @Test
    void who_loses_a_record_twice_before_it_fetches_is_told_of_the_change_in_between() {
        var involvement = change.involves(GP);
        partners.happens(change.noted(NARR), involvement);
        types(GP);
        partners.happens(change.ends(involvement), change.involves(GP));
        changes(new Amended(change.record, SCHOOL, Effect.CORRECTION));
        partners.happens(change.sealsRecord());
        assertThat(partners.feed(GP))
                .filteredOn(item -> item.position() >= changed)
                .extracting(FeedItem::type)
                .containsExactly(OUT_OF_DATE);
    }

    @Test
    void of_a_recall_whoever_was_given_it_is_listed_and_whoever_had_it_is_told() {
        var share = change.shares(Validity.since(partners.clock.instant()));
        partners.happens(change.noted(NARR), share);
        changes(change.recalls(share));
        assertThat(holders.listed(SCHOOL, change.record, changed))
                .extracting(one -> one.recipient())
                .containsExactly(new Recipient(LICENSING, false, false, true));
        assertThat(types(LICENSING)).isEmpty();

        var again = change.shares(Validity.since(partners.clock.instant()));
        partners.happens(again, change.involves(GP));
        assertThat(holders.look(LICENSING, change.record, change.child, CHILD_PROTECTION)).isTrue();
        assertThat(holders.look(GP, change.record, change.child, CHILD_PROTECTION)).isTrue();
        var recalled = change.recalls(again);
        changes(recalled);
        assertThat(agencies()).contains(LICENSING).doesNotContain(GP);
        assertThat(types(LICENSING)).containsOnlyOnce(OUT_OF_DATE);
    }

    @Test
    void of_an_undone_link_those_are_listed_who_saw_the_record_through_it() {
        var link = RecordId.random();
        var now = partners.clock.instant();
        var one = change.child;
        var other = change.namesake;
        partners.happens(
                change.noted(NARR),
                new LinkProposed(
                        link, one, other, SCHOOL, HOST, HOST, LinkReason.SAME_DETAILS, now),
                new LinkConfirmed(link, one, other, SCHOOL, now),
                change.involves(GP),
                change.involvesWithNamesake(CSC));
        assertThat(holders.look(CSC, change.record, one, CHILD_PROTECTION)).isTrue();
        assertThat(holders.look(GP, change.record, one, CHILD_PROTECTION)).isTrue();
        assertThat(holders.look(LICENSING, change.record, one, CHILD_PROTECTION)).isFalse();
        changes(
                new LinkUndone(
                        link,
                        one,
                        other,
                        SCHOOL,
                        UndoReason.DIFFERENT_PERSONS,
                        now,
                        Sealed.NOTHING));
        assertThat(agencies()).containsExactly(CSC);
        assertThat(types(CSC)).filteredOn(FeedItem::isTakenBack).hasSize(1);
        assertThat(types(GP)).noneMatch(FeedItem::isTakenBack);
        assertThat(holders.look(CSC, change.record, one, CHILD_PROTECTION)).isFalse();
    }

    /** It happens, and those who had the record are listed and told. */
    private void changes(Object event) {
        partners.happens(event);
        changed = partners.newest;
        holders.index();
        holders.hear(event, changed);
    }

    private List<AgencyId> agencies() {
        return holders.listed(SCHOOL, change.record, changed).stream()
                .map(one -> one.recipient().agency())
                .toList();
    }

    private List<String> types(AgencyId agency) {
        return partners.feed(agency).stream().map(FeedItem::type).toList();
    }
}
