package org.safeguardinghub.viewshare.giveview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.AuthorityRegister;
import org.safeguardinghub.basis.BasisCodes;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.recording.InterruptedBus;
import org.safeguardinghub.recording.Recorder;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.sealing.NoKeys;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Outcome;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;
import org.safeguardinghub.subject.LinkEvent.LinkUndone;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.subject.UndoReason;
import org.safeguardinghub.suspension.SuspensionEvent.SuspensionBegun;
import org.safeguardinghub.viewshare.GiveView;
import org.safeguardinghub.viewshare.ViewShareEvent;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;
import org.safeguardinghub.viewshare.ViewShareRefusal.Reason;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Law 8 for a view: what it rests on still held at the position at which it was given. */
class GuardedViewIT {
    private static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    AgencyRegistered.class,
                                    SubjectRecorded.class,
                                    LinkConfirmed.class,
                                    LinkUndone.class,
                                    SealSet.class,
                                    SuspensionBegun.class,
                                    ViewGiven.class));
    private static final AgencyId SCHOOL = new AgencyId("northtown-school");
    private static final AgencyId COUNCIL = new AgencyId("northtown-csc");
    private static final AgencyId OTHER = new AgencyId("eastshire-csc");
    private static final Sealed NAMED = new Sealed(Map.of(Category.ID, new byte[] {1}));
    private static final Validity LONG_SINCE = Validity.since(Instant.EPOCH);

    private final SubjectId child = SubjectId.random();
    private final SubjectId same = SubjectId.random();
    private final RecordId link = RecordId.random();
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .tagger(event -> ((Tagged) event.getPayload()).tags())
                    .hooks(List.of(new AuthorityRegister()))
                    .build();

    /** What can change under a view. */
    enum Change {
        SEALED(Reason.RECIPIENT_OUTSIDE_SEAL),
        SUSPENDED(Reason.RECIPIENT_SUSPENDED),
        /** the council held another child's record */
        UNDONE(Reason.NOT_THE_AUTHORITY);

        final Reason refusal;

        Change(Reason refusal) {
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
        var bus = new InterruptedBus(engine, true);
        assertThat(given(bus, change)).isEqualTo(Outcome.refused(change.refusal));
        assertThat(bus.attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void control_without_the_guard_it_would_be_given(Change change) {
        assertThat(given(new InterruptedBus(engine, false), change))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private Outcome<ViewShareEvent> given(InterruptedBus bus, Change change) {
        bus.append(
                registered(SCHOOL, AgencyKind.SCHOOL),
                registered(COUNCIL, AgencyKind.LA_CSC),
                registered(OTHER, AgencyKind.LA_CSC),
                new SubjectRecorded(child, SCHOOL, NAMED),
                new SubjectRecorded(same, COUNCIL, NAMED),
                new LinkConfirmed(link, child, same, SCHOOL, Instant.EPOCH));
        bus.between(() -> bus.append(changed(change)));
        var policy = Policy.reference();
        var handler =
                new GiveViewHandler(
                        new Authority(database.application(), _ -> policy),
                        new Recorder(bus),
                        new Sealer(new NoKeys()),
                        new BasisCodes(
                                List.of(
                                        new BasisCodes.Term(
                                                BasisCodes.Part.ARTICLE_6,
                                                "PUBLIC_TASK",
                                                BasisCodes.Status.IN_FORCE,
                                                LONG_SINCE,
                                                "a public task"))),
                        Clock.systemUTC());
        return bus.decide(() -> handler.handle(command()));
    }

    private Object changed(Change change) {
        return switch (change) {
            case SEALED ->
                    new SealSet(
                            RecordId.random(),
                            SCHOOL,
                            null,
                            child,
                            Set.of(SCHOOL, COUNCIL),
                            LONG_SINCE,
                            Sealed.NOTHING);
            case SUSPENDED ->
                    new SuspensionBegun(
                            RecordId.random(), OTHER, null, SCHOOL, LONG_SINCE, Sealed.NOTHING);
            case UNDONE ->
                    new LinkUndone(
                            link,
                            child,
                            same,
                            SCHOOL,
                            UndoReason.DIFFERENT_PERSONS,
                            Instant.now(),
                            Sealed.NOTHING);
        };
    }

    private static AgencyRegistered registered(AgencyId agency, AgencyKind kind) {
        return new AgencyRegistered(
                agency,
                "An agency",
                kind,
                Set.of("E06000001"),
                new Desk("Front door", null, null),
                Set.of(),
                Instant.EPOCH);
    }

    private GiveView command() {
        return new GiveView(
                RecordId.random(),
                COUNCIL,
                child,
                Set.of(OTHER),
                Set.of(Purpose.CHILD_PROTECTION),
                Instant.EPOCH,
                null,
                new LawfulBasis(
                        LawfulBasis.Regime.GENERAL,
                        LawfulBasis.Article6.PUBLIC_TASK,
                        null,
                        null,
                        null,
                        null),
                Informed.LATER,
                new Content(Map.of()));
    }
}
