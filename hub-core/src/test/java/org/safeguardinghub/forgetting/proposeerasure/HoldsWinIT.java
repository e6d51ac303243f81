package org.safeguardinghub.forgetting.proposeerasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.ConcernEvent.ConcernDisputed;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.forgetting.ApproveErasure;
import org.safeguardinghub.forgetting.ErasureEvent;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureApproved;
import org.safeguardinghub.forgetting.ErasureEvent.ErasureProposed;
import org.safeguardinghub.forgetting.ErasureEvent.RecordErased;
import org.safeguardinghub.forgetting.ErasureGround;
import org.safeguardinghub.forgetting.ErasureRefusal;
import org.safeguardinghub.hold.HoldEvent;
import org.safeguardinghub.hold.HoldEvent.HoldPlaced;
import org.safeguardinghub.hold.HoldEvent.HoldReleased;
import org.safeguardinghub.hold.Scope;
import org.safeguardinghub.recording.Chance;
import org.safeguardinghub.recording.InterruptedBus;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.LinkEvent.LinkProposed;
import org.safeguardinghub.subject.LinkReason;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Of a hold and the approval of an erasure at the same moment, the hold wins. */
class HoldsWinIT {
    private static final int RACES = 60;
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    AgencyRegistered.class,
                                    LinkProposed.class,
                                    ConcernRecorded.class,
                                    ConcernDisputed.class,
                                    HoldPlaced.class,
                                    HoldReleased.class,
                                    ErasureProposed.class,
                                    ErasureApproved.class,
                                    RecordErased.class));

    @Test
    void a_hold_between_reading_and_appending_is_seen() {
        try (var world = new World(true)) {
            var one = world.begun();
            world.bus.between(() -> world.bus.append(hold(one.child())));
            assertThat(world.approve(one)).isEqualTo(Outcome.refused(ErasureRefusal.HELD));
            assertThat(world.bus.attempts()).isEqualTo(2);
            assertThat(world.isBroken(one)).isFalse();
        }
    }

    @Test
    void a_link_to_somebody_held_is_seen_though_nobody_confirmed_it() {
        try (var world = new World(true)) {
            var one = world.begun();
            var twin = SubjectId.random();
            world.bus.append(hold(twin));
            world.bus.between(() -> world.bus.append(link(one.child(), twin)));
            assertThat(world.approve(one)).isEqualTo(Outcome.refused(ErasureRefusal.HELD));
        }
    }

    @Test
    void what_another_agency_said_in_it_between_is_seen_where_its_material_is_held() {
        try (var world = new World(true)) {
            var one = world.begun();
            world.bus.append(
                    new HoldPlaced(
                            RecordId.random(),
                            SCHOOL,
                            new Scope(Set.of(), null, null, Set.of(), Set.of(SCHOOL), Set.of()),
                            Instant.EPOCH,
                            Sealed.NOTHING));
            world.bus.between(
                    () ->
                            world.bus.append(
                                    new ConcernDisputed(
                                            one.record(),
                                            CARE,
                                            SCHOOL,
                                            Set.of(one.child()),
                                            Sealed.NOTHING)));
            assertThat(world.approve(one)).isEqualTo(Outcome.refused(ErasureRefusal.HELD));
            assertThat(isErased(world.approve(world.begun()))).as("control").isTrue();
        }
    }

    @Test
    void a_hold_of_somebody_else_delays_it_and_no_more() {
        try (var world = new World(true)) {
            var one = world.begun();
            world.bus.between(() -> world.bus.append(hold(SubjectId.random())));
            assertThat(isErased(world.approve(one))).isTrue();
            assertThat(world.bus.attempts()).isEqualTo(2);
        }
    }

    @Test
    void a_hold_that_is_released_keeps_nothing() {
        try (var world = new World(true)) {
            var one = world.begun();
            var hold = hold(one.child());
            world.bus.append(hold);
            assertThat(isErased(world.approve(one))).isFalse();
            world.bus.append(new HoldReleased(hold.hold(), CARE, Instant.EPOCH, Sealed.NOTHING));
            assertThat(isErased(world.approve(one))).isTrue();
        }
    }

    @Test
    void control_an_approval_without_the_guard_erases_what_is_held() {
        try (var world = new World(false)) {
            var one = world.begun();
            world.bus.between(() -> world.bus.append(hold(one.child())));
            assertThat(isErased(world.approve(one))).isTrue();
            assertThat(world.isBroken(one)).isTrue();
        }
    }

    @Test
    void two_threads_never_leave_an_erasure_behind_a_hold() throws Exception {
        try (var world = new World(true)) {
            var seen = race(world);
            assertThat(seen.broken).isZero();
            assertThat(seen.erased).isPositive();
            assertThat(seen.erased).isLessThan(RACES);
        }
    }

    @Test
    void control_two_threads_without_the_guard_do() throws Exception {
        try (var world = new World(false)) {
            assertThat(race(world).broken).isPositive();
        }
    }

    private record Seen(int erased, int broken) {}

    private static Seen race(World world) throws Exception {
        int erased = 0;
        int broken = 0;
        var chance = new Chance();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < RACES; n++) {
                var one = world.begun();
                world.bus.between(chance::pause);
                var start = new CyclicBarrier(2);
                var holding =
                        threads.submit(
                                () -> {
                                    start.await();
                                    chance.dawdle();
                                    world.bus.append(hold(one.child()));
                                    return true;
                                });
                var approving =
                        threads.submit(
                                () -> {
                                    start.await();
                                    return isErased(chance.deciding(() -> world.approve(one)));
                                });
                erased += approving.get() ? 1 : 0;
                assertThat(holding.get()).isTrue();
                broken += world.isBroken(one) ? 1 : 0;
            }
        }
        return new Seen(erased, broken);
    }

    private static boolean isErased(Outcome<ErasureEvent> outcome) {
        return outcome instanceof Outcome.Accepted<ErasureEvent>(var events)
                && events.stream().anyMatch(RecordErased.class::isInstance);
    }

    private static HoldPlaced hold(SubjectId child) {
        return new HoldPlaced(
                RecordId.random(),
                CARE,
                new Scope(Set.of(), null, null, Set.of(), Set.of(), Set.of(child)),
                Instant.EPOCH,
                Sealed.NOTHING);
    }

    private static LinkProposed link(SubjectId one, SubjectId other) {
        return new LinkProposed(
                RecordId.random(),
                one,
                other,
                CARE,
                CARE,
                CARE,
                LinkReason.SAME_DETAILS,
                Instant.EPOCH);
    }

    /** An erasure that one person has approved. */
    private record Begun(ErasureProposed proposed, SubjectId child) {
        RecordId record() {
            return proposed.records().getFirst();
        }
    }

    /** A store with erasures on it, and a moment between reading and appending. */
    private static final class World implements AutoCloseable {
        private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
        private final PgEventStorageEngine engine =
                PgEventStorageEngine.builder()
                        .dataSource(database.application())
                        .eventSerializer(FORM)
                        .snapshotSerializer(FORM)
                        .tagger(event -> ((Tagged) event.getPayload()).tags())
                        .build();
        private final FactReader reader = new FactReader(database.application(), FORM);
        private final Approving approving =
                new Approving(
                        new DisposalGrounds(reader, Set.of("concern.recorded", "concern.disputed")),
                        Clock.systemUTC());
        private final InterruptedBus bus;

        World(boolean guarded) {
            bus = new InterruptedBus(engine, guarded);
        }

        Begun begun() {
            var child = SubjectId.random();
            var concern = RecordId.random();
            bus.append(
                    new ConcernRecorded(
                            concern, CARE, Set.of(child), null, null, List.of(), Sealed.NOTHING));
            return new Begun(
                    new ErasureProposed(
                            RecordId.random(),
                            CARE,
                            "proposer",
                            List.of(concern),
                            ErasureGround.HELD_IN_ERROR,
                            Instant.EPOCH,
                            Sealed.NOTHING),
                    child);
        }

        /** The second approval. */
        Outcome<ErasureEvent> approve(Begun one) {
            var standing = new Standing.Open(one.proposed(), Set.of("first"));
            var command = new ApproveErasure(one.proposed().erasure(), CARE, "second");
            return bus.decide(
                    () -> {
                        var outcome = approving.approve(command, standing);
                        if (outcome instanceof Outcome.Accepted<ErasureEvent>(var events)) {
                            publish(one, events);
                        }
                        return outcome;
                    });
        }

        private void publish(Begun one, List<ErasureEvent> events) {
            var messages = new ArrayList<GenericDomainEventMessage<?>>();
            for (var event : events) {
                messages.add(
                        new GenericDomainEventMessage<>(
                                "Erasure",
                                one.proposed().erasure().text(),
                                messages.size(),
                                event));
            }
            bus.publish(messages);
        }

        /** Whether the erasure stands in the log after the hold. */
        boolean isBroken(Begun one) {
            var events =
                    reader.facts(
                                    Set.of(
                                            Criterion.anyEventOf(Tags.of(one.record())),
                                            Criterion.anyEventOf(HoldEvent.TAG)))
                            .events();
            boolean held = false;
            for (var event : events) {
                if (event.getPayload() instanceof HoldPlaced placed) {
                    held |= placed.scope().subjects().contains(one.child());
                } else if (event.getPayload() instanceof RecordErased) {
                    return held;
                }
            }
            return false;
        }

        @Override
        public void close() {
            engine.close();
            database.close();
        }
    }
}
