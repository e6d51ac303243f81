package org.safeguardinghub.forgetting.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureChecked;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.sealing.Copies;
import org.safeguardinghub.sealing.DatabaseKeyCustodian;
import org.safeguardinghub.sealing.EraseList;
import org.safeguardinghub.sealing.ErasedRecords;
import org.safeguardinghub.sealing.KeysDatabase;
import org.safeguardinghub.sealing.MasterKeyFile;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

/** An erasure that ends at any of its steps is done when it is done again, and said to be once. */
class ErasingFaultsIT {
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final String EVENT = "concern.recorded";
    private static final Serializer TOKENS = Jackson3Serializer.builder().build();
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    ConcernRecorded.class,
                                    RecordErased.class,
                                    ErasureChecked.class));

    @TempDir private Path folder;

    private final RecordId record = RecordId.random();
    private final RecordErased event =
            new RecordErased(record, RecordId.random(), CARE, Instant.EPOCH);
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final Breaking keys = new Breaking(KeysDatabase.empty().application());
    private final View first = new View("first");
    private final View second = new View("second");
    private PgEventStorageEngine engine;
    private FactReader events;
    private Sealer sealer;
    private ErasedRecords erased;
    private Erasing erasing;
    private Sealed said;

    /** Where it ends. */
    enum Step {
        KEYS,
        LIST,
        PROGRESS,
        FIRST_VIEW,
        SECOND_VIEW
    }

    @BeforeEach
    void a_record_of_which_two_views_have_something() throws IOException {
        engine =
                PgEventStorageEngine.builder()
                        .dataSource(database.application())
                        .eventSerializer(FORM)
                        .snapshotSerializer(FORM)
                        .tagger(message -> ((Tagged) message.getPayload()).tags())
                        .build();
        events = new FactReader(database.application(), FORM);
        sealer =
                new Sealer(
                        new DatabaseKeyCustodian(
                                keys,
                                new MasterKeyFile(folder.resolve("master")),
                                Optional.empty()));
        Files.createDirectories(folder.resolve("list"));
        erased = new ErasedRecords(keys, list());
        var progress = new StreamProgress(database.application(), TOKENS);
        erasing = new Erasing(erased, List.of(first, second), events, progress);
        said = sealed(record);
        engine.appendEvents(
                new GenericEventMessage<>(
                        new ConcernRecorded(record, CARE, Set.of(), null, null, List.of(), said)),
                new GenericEventMessage<>(event));
        reach(1_000);
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_ends_at_any_step_is_done_when_it_is_done_again(Step step) throws IOException {
        breakAt(step);
        assertThatThrownBy(() -> erase()).isInstanceOf(RuntimeException.class);
        mend(step);
        assertThat(opens()).as("the keys go first").isEqualTo(step == Step.KEYS);
        assertThat(first.kept.isEmpty() && second.kept.isEmpty()).isFalse();

        erase();
        assertIsGone();
        erase();
        assertIsGone();
    }

    @ParameterizedTest
    @EnumSource
    void what_ends_at_any_step_is_done_at_the_next_start(Step step) throws IOException {
        breakAt(step);
        assertThatThrownBy(() -> erase()).isInstanceOf(RuntimeException.class);
        mend(step);
        erasing.replay();
        assertIsGone();
    }

    /** As a processor takes a batch: what fails is where it ends, and it begins there again. */
    @ParameterizedTest
    @EnumSource(names = {"LIST", "PROGRESS", "FIRST_VIEW", "SECOND_VIEW"})
    void what_stands_still_leaves_no_key_of_any_record(Step step) throws IOException {
        var others = List.of(another(), another(), another());
        breakAt(step);
        var keysOf = new ErasureProjection(erasing);
        keysOf.on(event);
        others.forEach(one -> keysOf.on(one.event()));
        assertThatThrownBy(() -> erasing.remove(event)).isInstanceOf(RuntimeException.class);
        assertThat(opens()).isFalse();
        for (var one : others) {
            assertThat(opens(one.event().record(), one.said())).isFalse();
            assertThat(erased.hasKey(one.event().record())).isFalse();
        }
        mend(step);
        erasing.remove(event);
        assertThat(list().read()).as("all of them, with the first").hasSize(4);
    }

    /** A hub whose processors all stand at an event that they do not know. */
    @Test
    void where_nothing_is_handled_the_round_destroys_what_was_decided() {
        var other = another();
        engine.appendEvents(new GenericEventMessage<>(other.event()));
        assertThat(opens(other.event().record(), other.said())).isTrue();
        erasing.replay();
        assertIsErased(other.event().record());
        assertThat(opens(other.event().record(), other.said())).isFalse();
        assertThat(opens()).isFalse();
    }

    /** One who writes into the file holds up no erasure. */
    @Test
    void a_foreign_line_in_the_list_leaves_no_key_of_what_was_decided() throws IOException {
        Files.writeString(
                folder.resolve("list").resolve("erased"), RecordId.random() + " " + "0".repeat(64));
        Files.writeString(
                folder.resolve("list").resolve("erased"), "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(erasing::replay).isInstanceOf(RuntimeException.class);
        assertThat(opens()).isFalse();
        assertIsErased(record);
    }

    private void assertIsErased(RecordId one) {
        assertThat(erased.hasKey(one)).isFalse();
        assertThat(erased.listed()).contains(one);
    }

    private record Another(RecordErased event, Sealed said) {}

    private Another another() {
        var one = RecordId.random();
        return new Another(
                new RecordErased(one, event.erasure(), CARE, Instant.EPOCH), sealed(one));
    }

    @Test
    void it_is_said_once_and_not_while_anything_is_left() {
        var checking =
                new Checking(
                        erased, List.of(first, second), events, sealer, engine, Clock.systemUTC());
        assertThatThrownBy(() -> checking.check(event)).isInstanceOf(IllegalStateException.class);
        assertThat(checked()).as("while it can be opened").isZero();
        erase();
        second.keepsWhatItIsTold = true;
        second.kept.add(record);
        assertThatThrownBy(() -> checking.check(event)).isInstanceOf(IllegalStateException.class);
        assertThat(checked()).as("while a view has something").isZero();
        second.keepsWhatItIsTold = false;
        checking.check(event);
        checking.check(event);
        assertThat(checked()).isEqualTo(1);
    }

    /** What the two processors do. */
    private void erase() {
        new ErasureProjection(erasing).on(event);
        erasing.remove(event);
    }

    private void assertIsGone() {
        assertThat(opens()).isFalse();
        assertThat(erased.hasKey(record)).isFalse();
        assertThat(first.kept).isEmpty();
        assertThat(second.kept).isEmpty();
        assertThat(list().read()).containsExactly(record);
    }

    private EraseList list() {
        return new EraseList(folder.resolve("list").resolve("erased"), new byte[32]);
    }

    private void breakAt(Step step) throws IOException {
        switch (step) {
            case KEYS -> keys.broken = true;
            case LIST -> Files.delete(folder.resolve("list"));
            case PROGRESS -> reach(0);
            case FIRST_VIEW -> first.broken = true;
            case SECOND_VIEW -> second.broken = true;
        }
    }

    private void mend(Step step) throws IOException {
        switch (step) {
            case KEYS -> keys.broken = false;
            case LIST -> Files.createDirectories(folder.resolve("list"));
            case PROGRESS -> reach(1_000);
            case FIRST_VIEW -> first.broken = false;
            case SECOND_VIEW -> second.broken = false;
        }
    }

    private Sealed sealed(RecordId of) {
        return sealer.seal(
                of,
                EVENT,
                new Content(Map.of(Category.NARR, "{}".getBytes(StandardCharsets.UTF_8))));
    }

    private boolean opens() {
        return opens(record, said);
    }

    private boolean opens(RecordId of, Sealed what) {
        return !sealer.open(of, EVENT, requireNonNull(what.event()), what, Set.of(Category.NARR))
                .isEmpty();
    }

    private long checked() {
        return events
                .facts(Set.of(Criterion.anyEventOf(Tags.of(event.erasure()))))
                .events()
                .stream()
                .filter(one -> one.getPayload() instanceof ErasureChecked)
                .count();
    }

    /** Both views are there, as their processors would say. */
    private void reach(long position) {
        var token = TOKENS.serialize(new GlobalSequenceTrackingToken(position), byte[].class);
        var db = new JdbcTemplate(database.owner());
        for (var view : List.of(first, second)) {
            db.update("delete from TokenEntry where processorName = ?", view.name());
            db.update(
                    "insert into TokenEntry (processorName, segment, token, tokenType)"
                            + " values (?, 0, ?, ?)",
                    view.name(),
                    token.getData(),
                    token.getType().getName());
        }
    }

    /** A view that has something of every record, until it is removed. */
    private final class View implements Copies {
        private final String name;
        private final Set<RecordId> kept = new HashSet<>(Set.of(record));
        private boolean broken;
        private boolean keepsWhatItIsTold;

        View(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void remove(Collection<RecordId> records) {
            if (broken) {
                throw new IllegalStateException("the view is away");
            }
            if (!keepsWhatItIsTold) {
                kept.removeAll(Set.copyOf(records));
            }
        }

        @Override
        public boolean hasAnyOf(RecordId one) {
            return kept.contains(one);
        }
    }

    /** A database that can be out of reach. */
    private static final class Breaking extends DelegatingDataSource {
        private boolean broken;

        Breaking(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (broken) {
                throw new SQLException("the keys are away");
            }
            return super.getConnection();
        }
    }
}
