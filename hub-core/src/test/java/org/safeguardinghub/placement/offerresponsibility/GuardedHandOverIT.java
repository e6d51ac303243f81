package org.safeguardinghub.placement.offerresponsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.AuthorityRegister;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.GuardLost;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.placement.AcceptResponsibility;
import org.safeguardinghub.placement.PlacementRefusal;
import org.safeguardinghub.placement.ResponsibilityEvent.BundleOffered;
import org.safeguardinghub.placement.ResponsibilityEvent.HandedOver;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityAccepted;
import org.safeguardinghub.placement.ResponsibilityEvent.ResponsibilityOffered;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.sealing.NoKeys;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact.Responsibility;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Who is responsible and what goes over are one append: nothing that it rests on changes in
 * between, and what fails at any of its steps leaves nothing.
 */
class GuardedHandOverIT {
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    AgencyRegistered.class,
                                    SubjectRecorded.class,
                                    SealSet.class,
                                    SuspensionBegun.class,
                                    ResponsibilityOffered.class,
                                    BundleOffered.class,
                                    HandedOver.class,
                                    ResponsibilityAccepted.class,
                                    ViewGiven.class));
    private static final AgencyId OLD = new AgencyId("northtown-csc");
    private static final AgencyId NEXT = new AgencyId("southtown-csc");
    private static final AgencyId THIRD = new AgencyId("easttown-csc");
    private static final Sealed NAMED = new Sealed(Map.of(Category.ID, new byte[] {1}));
    private static final Validity LONG_SINCE = Validity.since(Instant.EPOCH);
    private static final SubjectId CHILD = Offers.CHILD;

    private final ResponsibilityOffered offer =
            new ResponsibilityOffered(RecordId.random(), CHILD, OLD, NEXT, Sealed.NOTHING);
    private final BundleOffered bundle = Offers.bundled(offer, null);
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .tagger(event -> ((Tagged) event.getPayload()).tags())
                    .hooks(List.of(new AuthorityRegister()))
                    .build();
    private final Authority authority =
            new Authority(database.application(), _ -> Policy.reference());
    private final FactReader log = new FactReader(database.application(), FORM);

    /** What can change under an acceptance. */
    enum Change {
        SEALED(new Refusal.NotFound()),
        SUSPENDED(PlacementRefusal.Reason.NOTHING_TO_HAND_OVER),
        MOVED(PlacementRefusal.Reason.MOVED_ON);

        @SuppressWarnings("ImmutableEnumChecker") // refusals are records and enums
        final Refusal refusal;

        Change(Refusal refusal) {
            this.refusal = refusal;
        }
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_between_reading_and_appending_makes_it_decide_again(Change change) {
        before();
        var once = once(() -> append("Sample", changed(change)));
        var hub = hub(engine, once);
        assertThatThrownBy(() -> accepted(hub)).isInstanceOf(GuardLost.class);
        assertThat(accepted(hub)).isEqualTo(Outcome.refused(change.refusal));
        assertThat(appended()).isEmpty();
        hub.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void control_without_the_guard_it_would_be_accepted(Change change) {
        before();
        var hub = hub(unguarded(), once(() -> append("Sample", changed(change))));
        assertThat(accepted(hub)).isInstanceOf(Outcome.Accepted.class);
        hub.shutdown();
    }

    @ParameterizedTest
    @ValueSource(classes = {HandedOver.class, ViewGiven.class, ResponsibilityAccepted.class})
    void what_fails_at_any_step_leaves_nothing_and_is_accepted_whole_later(Class<?> step) {
        before();
        var broken =
                hub(
                        engine,
                        event -> {
                            if (step.isInstance(event.getPayload())) {
                                throw new IllegalStateException("a node that stops here");
                            }
                        });
        assertThatThrownBy(() -> accepted(broken)).hasMessageContaining("stops here");
        assertThat(appended()).isEmpty();
        assertThat(responsible(log.head())).containsExactly(OLD);
        broken.shutdown();

        var hub = hub(engine, _ -> {});
        assertThat(accepted(hub)).isInstanceOf(Outcome.Accepted.class);
        assertThat(appended())
                .containsExactly(HandedOver.class, ViewGiven.class, ResponsibilityAccepted.class);
        var position = log.head();
        assertThat(responsible(position)).containsExactly(NEXT);
        assertThat(responsible(position - 2)).as("when the view is given").containsExactly(OLD);
        hub.shutdown();
    }

    private void before() {
        append(
                "Sample",
                registered(OLD),
                registered(NEXT),
                registered(THIRD),
                new SubjectRecorded(CHILD, OLD, NAMED),
                new ResponsibilityAccepted(RecordId.random(), CHILD, THIRD, OLD, Sealed.NOTHING));
        engine.appendEvents(
                List.of(
                        event("Responsibility", offer.offer().text(), 0, offer),
                        event("Responsibility", offer.offer().text(), 1, bundle)));
    }

    private void append(String type, Object... events) {
        for (var event : events) {
            var one = event(type, RecordId.random().text(), 0, event);
            // outside of the unit of work that decides, which would spend its guard on it
            CompletableFuture.runAsync(() -> engine.appendEvents(one)).join();
        }
    }

    private static GenericDomainEventMessage<?> event(
            String type, String id, long sequence, Object event) {
        return new GenericDomainEventMessage<>(type, id, sequence, event);
    }

    private Object changed(Change change) {
        return switch (change) {
            case SEALED ->
                    new SealSet(
                            RecordId.random(),
                            OLD,
                            null,
                            CHILD,
                            Set.of(OLD),
                            LONG_SINCE,
                            Sealed.NOTHING);
            case SUSPENDED ->
                    new SuspensionBegun(
                            RecordId.random(), OLD, null, THIRD, LONG_SINCE, Sealed.NOTHING);
            case MOVED ->
                    new ResponsibilityAccepted(
                            RecordId.random(), CHILD, OLD, THIRD, Sealed.NOTHING);
        };
    }

    private static AgencyRegistered registered(AgencyId agency) {
        return new AgencyRegistered(
                agency,
                "An agency",
                AgencyKind.LA_CSC,
                Set.of("E06000001"),
                new Desk("Front door", null, null),
                Set.of(),
                Instant.EPOCH);
    }

    /** {@code each}: what happens as each event is published, before any of them is appended. */
    private Configuration hub(EventStorageEngine storage, Consumer<EventMessage<?>> each) {
        var store = EmbeddedEventStore.builder().storageEngine(storage).build();
        store.registerDispatchInterceptor(
                _ ->
                        (_, event) -> {
                            each.accept(event);
                            return event;
                        });
        return DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEventSerializer(_ -> FORM)
                .configureEventStore(_ -> store)
                .registerComponent(Sealer.class, _ -> new Sealer(new NoKeys()))
                .registerComponent(Clock.class, _ -> Clock.systemUTC())
                .registerComponent(Authority.class, _ -> authority)
                .registerComponent(Recorder.class, _ -> new Recorder(store))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(OfferLife.class))
                .start();
    }

    private static Consumer<EventMessage<?>> once(Runnable what) {
        var left = new Runnable[] {what};
        return _ -> {
            var now = left[0];
            left[0] = () -> {};
            now.run();
        };
    }

    /** The guard is known to the thread of the unit of work alone, and does not reach the store. */
    private EventStorageEngine unguarded() {
        return (EventStorageEngine)
                Proxy.newProxyInstance(
                        EventStorageEngine.class.getClassLoader(),
                        new Class<?>[] {EventStorageEngine.class},
                        (_, method, arguments) ->
                                CompletableFuture.supplyAsync(
                                                () -> {
                                                    try {
                                                        return method.invoke(engine, arguments);
                                                    } catch (IllegalAccessException
                                                            | InvocationTargetException e) {
                                                        throw new IllegalStateException(e);
                                                    }
                                                })
                                        .join());
    }

    private Outcome<?> accepted(Configuration hub) {
        return hub.commandGateway()
                .sendAndWait(new AcceptResponsibility(offer.offer(), NEXT, new Content(Map.of())));
    }

    /** What an acceptance appended, in its order. */
    private List<Class<?>> appended() {
        var names = Set.of("responsibility.handed-over", "responsibility.accepted");
        var view = bundle.bundle().viewShare();
        return log
                .facts(
                        Set.of(
                                new Criterion(Tags.of(offer.offer()), names),
                                new Criterion(Tags.of(view), Set.of("view-share.given"))))
                .events()
                .stream()
                .<Class<?>>map(EventMessage::getPayloadType)
                .toList();
    }

    private Set<AgencyId> responsible(long position) {
        try (var then = authority.snapshotAt(position)) {
            return Set.copyOf(
                    then.facts(Set.of(), Set.of(), Set.of(CHILD)).stream()
                            .filter(Responsibility.class::isInstance)
                            .map(Responsibility.class::cast)
                            .map(Responsibility::authority)
                            .toList());
        }
    }
}
