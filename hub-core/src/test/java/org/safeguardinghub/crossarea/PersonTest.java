package org.safeguardinghub.crossarea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.crossarea.LinkedHolders.Link;
import org.safeguardinghub.register.RegisterEvent.ThresholdSet;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.register.Thresholds;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/** Who is joined with whom and where they are known, of what one reader may know. */
class PersonTest {
    private static final AgencyId NORTH = new AgencyId("north-school");
    private static final AgencyId SOUTH = new AgencyId("south-school");
    private static final AgencyId FORCE = new AgencyId("force");
    private static final AgencyId STRANGER = new AgencyId("of-no-area");
    private static final Set<String> MINE = Set.of("N");
    private static final Areas AREAS =
            new Areas(Map.of(NORTH, Set.of("N"), SOUTH, Set.of("S"), FORCE, Set.of("N", "S")));
    private static final SmallNumbers SMALL =
            new SmallNumbers(
                    new Thresholds(
                            List.of(
                                    new ThresholdSet(
                                            "S", Threshold.LEAST_TOLD, 8, Instant.MIN, "board"))),
                    Instant.EPOCH);
    private static final SubjectId ONE = SubjectId.random();
    private static final SubjectId MIDDLE = SubjectId.random();
    private static final SubjectId OTHER = SubjectId.random();
    private static final Instant AUTUMN = Instant.parse("2026-10-31T23:30:00Z");

    @Test
    void a_person_is_known_where_the_owners_of_the_records_work_since_the_first_of_them() {
        var records = List.of(held(ONE, NORTH, 1), held(OTHER, SOUTH, 2), about(OTHER, SOUTH, 3));
        var person = joined(List.of(new Link(9, ONE, OTHER)), records, OTHER);
        assertThat(person.known(AREAS, SMALL))
                .extracting(known -> known.areas() + " " + known.since() + " " + known.records())
                .containsExactly("[N] 2026-10 UNDER_5", "[S] 2026-10 FEW");
        assertThat(KnownIn.areAcross(person.known(AREAS, SMALL), MINE)).isTrue();
        assertThat(KnownIn.areAcross(person.known(AREAS, SMALL), Set.of("E"))).isFalse();
        assertThat(person.place(AREAS, MINE)).isEqualTo(OptionalLong.of(9));
        assertThat(person.eldest()).isEqualTo(ONE);
    }

    @Test
    void a_record_that_is_hidden_joins_nobody() {
        var links = List.of(new Link(8, ONE, MIDDLE), new Link(9, MIDDLE, OTHER));
        var all = List.of(held(ONE, NORTH, 1), held(MIDDLE, SOUTH, 2), held(OTHER, SOUTH, 3));
        assertThat(joined(links, all, ONE).holders()).hasSize(3);
        var seen = List.of(all.getFirst(), all.getLast());
        assertThat(joined(links, seen, ONE).holders()).containsOnlyKeys(ONE);
        assertThat(joined(links, seen, ONE).place(AREAS, MINE)).isEmpty();
    }

    @Test
    void a_force_that_serves_both_areas_does_not_make_known_in_either() {
        var records = List.of(held(ONE, NORTH, 1), held(OTHER, FORCE, 2));
        var person = joined(List.of(new Link(9, ONE, OTHER)), records, ONE);
        assertThat(person.known(AREAS, SMALL)).hasSize(2);
        assertThat(KnownIn.areAcross(person.known(AREAS, SMALL), MINE)).isFalse();
    }

    @Test
    void by_way_of_the_force_two_areas_are_found() {
        var links = List.of(new Link(8, ONE, MIDDLE), new Link(9, MIDDLE, OTHER));
        var records = List.of(held(ONE, NORTH, 1), held(MIDDLE, FORCE, 2), held(OTHER, SOUTH, 3));
        var person = joined(links, records, OTHER);
        assertThat(KnownIn.areAcross(person.known(AREAS, SMALL), MINE)).isTrue();
        assertThat(person.place(AREAS, MINE)).isEqualTo(OptionalLong.of(9));
    }

    @Test
    void who_serves_no_area_knows_nobody_anywhere() {
        var records = List.of(held(ONE, NORTH, 1), held(OTHER, STRANGER, 2));
        var person = joined(List.of(new Link(9, ONE, OTHER)), records, ONE);
        assertThat(person.known(AREAS, SMALL)).hasSize(1);
        assertThat(KnownIn.areAcross(person.known(AREAS, SMALL), MINE)).isFalse();
    }

    @Test
    void fewer_than_five_records_are_not_told_apart() {
        var records = new ArrayList<>(List.of(held(ONE, NORTH, 1)));
        var bands = new ArrayList<Band>();
        for (int n = 2; n <= 21; n++) {
            bands.add(joined(List.of(), records, ONE).known(AREAS, SMALL).getFirst().records());
            records.add(about(ONE, NORTH, n));
        }
        assertThat(bands.subList(0, 4)).containsOnly(Band.UNDER_5);
        assertThat(bands.subList(4, 9)).containsOnly(Band.FROM_5);
        assertThat(bands.subList(9, 19)).containsOnly(Band.FROM_10);
        assertThat(bands.getLast()).isEqualTo(Band.FROM_20);
    }

    @Test
    void what_is_recorded_later_does_not_change_under_whom_a_person_goes() {
        var records = new ArrayList<>(List.of(held(ONE, NORTH, 5)));
        var before = joined(List.of(), records, ONE).eldest();
        records.add(held(OTHER, SOUTH, 6));
        records.add(about(OTHER, SOUTH, 7));
        assertThat(joined(List.of(new Link(9, ONE, OTHER)), records, ONE).eldest())
                .isEqualTo(before);
    }

    private static Person joined(List<Link> links, List<Envelope> visible, SubjectId subject) {
        return Objects.requireNonNull(Person.joined(links, visible).get(subject));
    }

    private static Envelope held(SubjectId subject, AgencyId holder, long position) {
        return record(new RecordId(subject.value()), RecordType.SUBJECT, subject, holder, position);
    }

    private static Envelope about(SubjectId subject, AgencyId owner, long position) {
        return record(RecordId.random(), RecordType.CONCERN, subject, owner, position);
    }

    private static Envelope record(
            RecordId id, RecordType type, SubjectId subject, AgencyId owner, long position) {
        var ruled = new RuledRecord(id, type, owner, Set.of(subject), Set.of(Category.META));
        return new Envelope(ruled, null, null, AUTUMN.plusSeconds(position), position, List.of());
    }
}
