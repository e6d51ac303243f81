package org.safeguardinghub.emergency.takeemergencyaccess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.AuthorityRegister;
import org.safeguardinghub.emergency.EmergencyEvent;
import org.safeguardinghub.emergency.EmergencyEvent.EmergencyAccessTaken;
import org.safeguardinghub.emergency.TakeEmergencyAccess;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.recording.InterruptedBus;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
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
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever holds something of the child when the glass is broken is told, whoever came last. */
class GuardedEmergencyIT {
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    SubjectRecorded.class,
                                    AgencyRegistered.class,
                                    PolicyPublished.class,
                                    LinkConfirmed.class,
                                    EmergencyAccessTaken.class));
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId CARE = new AgencyId("northtown-csc");
    private static final AgencyId POLICE = new AgencyId("eastshire-police");

    /** Content that nobody opens here. */
    private static final Sealed NAMED = new Sealed(Map.of(Category.ID, new byte[] {1}));

    private final SubjectId child = SubjectId.random();
    private final SubjectId same = SubjectId.random();
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .tagger(event -> ((Tagged) event.getPayload()).tags())
                    .hooks(List.of(new AuthorityRegister()))
                    .build();

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void a_holder_who_comes_in_between_is_told_too() {
        var bus = new InterruptedBus(engine, true);
        assertThat(taken(bus).holders()).containsExactly(CARE, SCHOOL);
        assertThat(bus.attempts()).isEqualTo(2);
    }

    @Test
    void without_the_guard_it_would_not_be() {
        assertThat(taken(new InterruptedBus(engine, false)).holders()).containsExactly(SCHOOL);
    }

    private EmergencyAccessTaken taken(InterruptedBus bus) {
        var policy = Policy.reference();
        bus.append(
                new AgencyRegistered(
                        POLICE,
                        "A force",
                        AgencyKind.POLICE,
                        Set.of("E06000001"),
                        new Desk("Front door", null, null),
                        Set.of(),
                        Instant.EPOCH),
                new PolicyPublished(1, policy.cells(), Instant.EPOCH, "the partnership"),
                new SubjectRecorded(child, SCHOOL, NAMED),
                new SubjectRecorded(same, CARE, NAMED));
        bus.between(
                () ->
                        bus.append(
                                new LinkConfirmed(
                                        RecordId.random(), child, same, CARE, Instant.now())));
        var handler =
                new TakeEmergencyAccessHandler(
                        new Authority(database.application(), _ -> policy),
                        new Recorder(bus),
                        new Sealer(new NoKeys()),
                        Set.of("subject.recorded"),
                        Clock.systemUTC());
        var command =
                new TakeEmergencyAccess(
                        RecordId.random(),
                        POLICE,
                        "o.officer",
                        Set.of(Role.PRACTITIONER),
                        child,
                        new Content(Map.of()));
        var outcome = bus.decide(() -> handler.handle(command));
        return (EmergencyAccessTaken)
                ((Outcome.Accepted<EmergencyEvent>) outcome).events().getFirst();
    }
}
