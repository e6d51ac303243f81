package org.safeguardinghub.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.shared.Category.EDU;
import static org.safeguardinghub.shared.Category.PERP;
import static org.safeguardinghub.shared.Purpose.CHILD_PROTECTION;
import static org.safeguardinghub.shared.Purpose.PATTERN;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.AgreementRow;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Party;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.Rulings;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Agreements from an event to a ruling, through the register; and what they need beside them. */
class AgreementsInRegisterIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Validity TERM = Validity.since(NOON.minusSeconds(60));
    private static final AgencyId SCHOOL = new AgencyId("hill-school");
    private static final AgencyId PRACTICE = new AgencyId("mill-practice");
    private static final AgencyId POLICE = new AgencyId("dale-police");
    private static final SubjectId CHILD = new SubjectId(new UUID(1, 1));
    private static final RecordId CONCERN = new RecordId(new UUID(2, 1));
    private static final UUID AGREEMENT = new UUID(5, 1);

    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final StoredForm form =
            new StoredForm(new EventCatalogue().register(Established.class, Ended.class));
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(form)
                    .snapshotSerializer(form)
                    .hooks(List.of(new AuthorityRegister()))
                    .build();
    private final Authority authority =
            new Authority(database.application(), _ -> Policy.reference());

    /** Stands for the events that publish agreements, agencies and openings. */
    @EventName("test.established")
    record Established(Scene scene, int version) implements EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return switch (scene) {
                case REGISTER ->
                        List.of(
                                row(position, SCHOOL, AgencyKind.SCHOOL),
                                row(position, PRACTICE, AgencyKind.NHS_GP),
                                row(position, POLICE, AgencyKind.POLICE),
                                new Fact.PolicyVersion(
                                        new UUID(4, 1), position, TERM, 1, Policy.reference()),
                                new Fact.Involvement(
                                        new UUID(4, 2),
                                        position,
                                        TERM,
                                        CHILD,
                                        PRACTICE,
                                        SCHOOL,
                                        Set.of()));
                case AGREEMENT -> List.of(agreement(position, version));
                case OPENING ->
                        List.of(new Fact.Opening(new UUID(4, 3), position, TERM, CONCERN, POLICE));
            };
        }
    }

    private enum Scene {
        REGISTER,
        AGREEMENT,
        OPENING
    }

    @EventName("test.ended")
    record Ended(UUID endedFact, Instant endsAt) implements EndsFact {}

    private static Fact row(long position, AgencyId agency, AgencyKind kind) {
        return new Fact.AgencyRow(
                new UUID(3, agency.text().hashCode()),
                position,
                TERM,
                agency,
                kind,
                Set.of("E00000001"));
    }

    /** Version 1 raises what schools of the area record on education, version 2 is empty. */
    private static Fact.AgreementVersion agreement(long position, int version) {
        var row =
                new AgreementRow(
                        new Party.OfKindIn(AgencyKind.SCHOOL, "E00000001"),
                        new Party.OfKind(AgencyKind.NHS_GP),
                        CHILD_PROTECTION,
                        EDU,
                        Level.FULL);
        return new Fact.AgreementVersion(
                new UUID(5, 10 + version),
                position,
                TERM,
                AGREEMENT,
                version,
                version == 1 ? List.of(row) : List.of());
    }

    @BeforeEach
    void record_a_concern_of_the_school() {
        append(new Established(Scene.REGISTER, 0));
        var db = new JdbcTemplate(database.application());
        db.update(
                "insert into ruled_record (record_id, type, owner, subjects, categories,"
                        + " recorded_at, position) values (?, 'CONCERN', ?, array[?],"
                        + " '{EDU,PERP}', now(), 1)",
                CONCERN.value(),
                SCHOOL.text(),
                CHILD.value());
        db.update(
                "insert into record_subject (subject, record_id) values (?, ?)",
                CHILD.value(),
                CONCERN.value());
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void a_version_is_read_as_it_was_established() {
        append(new Established(Scene.AGREEMENT, 1));
        assertThat(facts(PRACTICE)).contains(agreement(2, 1));
    }

    @Test
    void a_version_that_gives_nothing_to_the_reader_is_not_read() {
        append(new Established(Scene.AGREEMENT, 1));
        assertThat(facts(POLICE)).noneMatch(Fact.AgreementVersion.class::isInstance);
    }

    @Test
    void what_schools_and_practices_agreed_counts_for_this_school_and_this_practice() {
        assertThat(ruling(PRACTICE, CHILD_PROTECTION).level(EDU)).isEqualTo(Level.EXISTENCE);
        append(new Established(Scene.AGREEMENT, 1));
        assertThat(ruling(PRACTICE, CHILD_PROTECTION).level(EDU)).isEqualTo(Level.FULL);
        assertThat(ruling(PRACTICE, CHILD_PROTECTION).counted()).contains(agreement(2, 1).id());
    }

    @Test
    void a_version_that_has_ended_is_read_and_what_it_replaced_stays_replaced() {
        append(new Established(Scene.AGREEMENT, 1));
        append(new Established(Scene.AGREEMENT, 2));
        append(new Ended(agreement(3, 2).id(), NOON.minusSeconds(30)));
        assertThat(facts(PRACTICE))
                .anyMatch(
                        fact ->
                                fact instanceof Fact.AgreementVersion version
                                        && version.version() == 2
                                        && version.position() == 4
                                        && !version.validity().holdsAt(NOON));
        assertThat(ruling(PRACTICE, CHILD_PROTECTION).level(EDU)).isEqualTo(Level.EXISTENCE);
    }

    @Test
    void a_version_that_ended_before_it_began_never_replaced_any() {
        append(new Established(Scene.AGREEMENT, 1));
        append(new Established(Scene.AGREEMENT, 2));
        append(new Ended(agreement(3, 2).id(), TERM.from()));
        assertThat(ruling(PRACTICE, CHILD_PROTECTION).level(EDU)).isEqualTo(Level.FULL);
    }

    @Test
    void an_opening_counts_where_coordinator_and_owner_serve_one_area() {
        assertThat(ruling(POLICE, PATTERN).level(PERP)).isEqualTo(Level.SUMMARY);
        append(new Established(Scene.OPENING, 0));
        assertThat(ruling(POLICE, PATTERN).level(PERP)).isEqualTo(Level.FULL);
    }

    @Test
    void the_coordinator_is_known_to_other_readers_too() {
        assertThat(facts(PRACTICE)).noneMatch(fact -> isRow(fact, POLICE));
        append(new Established(Scene.OPENING, 0));
        assertThat(facts(PRACTICE))
                .filteredOn(fact -> fact instanceof Fact.AgencyRow)
                .hasSize(3)
                .anyMatch(fact -> isRow(fact, POLICE));
    }

    private static boolean isRow(Fact fact, AgencyId agency) {
        return fact instanceof Fact.AgencyRow row && row.agency().equals(agency);
    }

    private List<Fact> facts(AgencyId reader) {
        try (var snapshot = authority.snapshot()) {
            var concern = snapshot.record(CONCERN).map(Envelope::record).stream().toList();
            return snapshot.facts(List.of(reader), concern, Set.of(CHILD));
        }
    }

    private Ruling ruling(AgencyId reader, Purpose purpose) {
        var role = purpose == PATTERN ? Role.COORDINATOR : Role.PRACTITIONER;
        var record =
                new RuledRecord(
                        CONCERN, RecordType.CONCERN, SCHOOL, Set.of(CHILD), Set.of(EDU, PERP));
        return Rulings.rule(
                new Question(
                        record,
                        null,
                        new Reader(reader, "person-1", Set.of(role), null),
                        purpose,
                        null,
                        NOON,
                        100),
                facts(reader));
    }

    private void append(Object event) {
        engine.appendEvents(new GenericEventMessage<>(event));
    }
}
