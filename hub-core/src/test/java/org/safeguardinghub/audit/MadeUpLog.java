package org.safeguardinghub.audit;

import static org.safeguardinghub.shared.Category.ID;

import static java.util.Comparator.comparing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.AuthorityRegister;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.chronology.Candidates;
import org.safeguardinghub.chronology.Contents;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.PgEventStorageEngine;
import org.safeguardinghub.eventstore.StreamProgress;
import org.safeguardinghub.feed.FeedProjection;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.serialization.StoredForm;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.MadeUp;
import org.safeguardinghub.sharing.Policy;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * A log made up at random, with its register: records begin and grow, and facts of every kind
 * begin, change and end. What happens has no meaning; that makes it happen in every combination.
 */
final class MadeUpLog implements AutoCloseable {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final UUID POLICY = new UUID(8, 0);
    private static final LawfulBasis BASIS =
            new LawfulBasis(
                    LawfulBasis.Regime.GENERAL,
                    LawfulBasis.Article6.PUBLIC_TASK,
                    null,
                    null,
                    null,
                    null);

    /** What events of the tests say; the events themselves hold only where it stands here. */
    private static final Map<UUID, Object> SAID = new ConcurrentHashMap<>();

    @EventName("test.begun")
    record Begun(UUID said, Sealed content) implements IntroducesRecord {
        @Override
        public RuledRecord ruled() {
            return (RuledRecord) Objects.requireNonNull(SAID.get(said));
        }
    }

    @EventName("test.grown")
    record Grown(RecordId partOf, AgencyId saidBy, Sealed content) implements AddsToRecord {}

    @EventName("test.established")
    record Established(UUID said) implements EstablishesFacts {
        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return ((List<?>) Objects.requireNonNull(SAID.get(said)))
                    .stream().map(f -> as((Fact) f, position)).toList();
        }

        private static Fact as(Fact fact, long position) {
            return MadeUp.as(fact, fact.id(), position);
        }
    }

    @EventName("test.ended")
    record Ended(UUID endedFact, Instant endsAt) implements EndsFact {}

    static final StoredForm FORM =
            new StoredForm(
                    new EventCatalogue()
                            .register(
                                    Begun.class,
                                    Grown.class,
                                    Established.class,
                                    Ended.class,
                                    AnswerRuled.class,
                                    PastRuled.class,
                                    ViewGiven.class));

    final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    final PgEventStorageEngine engine =
            PgEventStorageEngine.builder()
                    .dataSource(database.application())
                    .eventSerializer(FORM)
                    .snapshotSerializer(FORM)
                    .hooks(List.of(new AuthorityRegister()))
                    .build();
    final FactReader reader = new FactReader(database.application(), FORM);
    final Authority authority;
    final List<RuledRecord> records;
    private final Random random;
    private final Sealer sealer;
    private final Map<Integer, Policy> policies = new HashMap<>();
    private final List<Fact> said = new ArrayList<>();
    private int given;

    /** Since when every link stands undone that was ended so far: it is undone by being told so. */
    Instant undone = Instant.MIN;

    MadeUpLog(Random random, Sealer sealer) {
        this.random = random;
        this.sealer = sealer;
        this.authority =
                new Authority(
                        database.application(),
                        version -> Objects.requireNonNull(policies.get(version)));
        this.records = MadeUp.records(random);
        var first = MadeUp.facts(random, records.getFirst());
        // one after the other: what is known later of the same agency takes the place of the rest
        first.stream()
                .filter(AgencyRow.class::isInstance)
                .forEach(row -> establish(List.of(known(row))));
        establish(List.of(policy(first)));
        records.forEach(record -> append(begun(record)));
    }

    /** So many events more. */
    void happens(int events) {
        for (int n = 0; n < events; n++) {
            switch (random.nextInt(8)) {
                case 0 -> append(grown(one(records)));
                case 1, 2 -> append(ended(one(said)));
                case 3 -> establish(List.of(changed(one(said))));
                default -> establish(List.of(another()));
            }
        }
    }

    /** A view that lasts, for a purpose of care; null for the present. */
    RecordId gives(
            AgencyId giver,
            AgencyId recipient,
            SubjectId subject,
            Purpose purpose,
            @Nullable Instant frozenAt) {
        var view = new RecordId(new UUID(7, ++given));
        append(
                new ViewGiven(
                        view,
                        giver,
                        subject,
                        Set.of(recipient),
                        Set.of(purpose),
                        frozenAt,
                        Validity.since(Instant.EPOCH),
                        BASIS,
                        Informed.LATER,
                        sealed(view, "view-share.given", Set.of(Category.META))));
        return view;
    }

    /** Somebody may review, or could once. */
    void allows(Fact.ReviewGrant review) {
        establish(List.of(review));
    }

    private Fact another() {
        var facts = MadeUp.facts(random, one(records));
        var fact = one(facts);
        if (closes(fact) && random.nextInt(6) > 0) {
            return another();
        }
        return fact instanceof PolicyVersion ? policy(facts) : known(fact);
    }

    /** Whether it closes a gate: of many of these nothing would be left to see. */
    private static boolean closes(Fact fact) {
        return fact instanceof Fact.Seal
                || fact instanceof Fact.Exclusion
                || fact instanceof Fact.Withdrawal
                || fact instanceof Fact.Suspension;
    }

    /** Something else is known of the same. */
    private Fact changed(Fact earlier) {
        var others =
                MadeUp.facts(random, one(records)).stream()
                        .filter(fact -> fact.getClass() == earlier.getClass())
                        .filter(fact -> Objects.equals(fact.concerns(), earlier.concerns()))
                        .filter(fact -> !(fact instanceof PolicyVersion))
                        .toList();
        return others.isEmpty() ? another() : MadeUp.as(one(others), earlier.id(), 0);
    }

    /** An agency has one row and the partnership one policy, whatever else is in doubt. */
    private Fact known(Fact fact) {
        return fact instanceof AgencyRow row
                ? MadeUp.as(row, new UUID(9, row.agency().text().hashCode()), 0)
                : fact;
    }

    private Fact policy(List<Fact> facts) {
        var made =
                facts.stream()
                        .filter(PolicyVersion.class::isInstance)
                        .map(PolicyVersion.class::cast)
                        .findFirst()
                        .orElseThrow();
        int version = policies.size() + 1;
        policies.put(version, made.cells());
        return new PolicyVersion(POLICY, 0, Validity.since(Instant.EPOCH), version, made.cells());
    }

    private void establish(List<Fact> facts) {
        facts.stream().filter(fact -> !(fact instanceof PolicyVersion)).forEach(said::add);
        facts.forEach(fact -> noteUndone(fact, fact.validity().until()));
        append(new Established(say(facts)));
    }

    private Begun begun(RuledRecord record) {
        return new Begun(say(record), sealed(record.id(), "test.begun", record.categories()));
    }

    private Grown grown(RuledRecord record) {
        var category = one(List.of(Category.values()));
        return new Grown(
                record.id(), record.owner(), sealed(record.id(), "test.grown", Set.of(category)));
    }

    private Sealed sealed(RecordId record, String event, Set<Category> categories) {
        var content = new HashMap<Category, byte[]>();
        categories.forEach(category -> content.put(category, EMPTY.clone()));
        content.put(ID, EMPTY.clone());
        return sealer.seal(record, event, new Content(content));
    }

    private Ended ended(Fact fact) {
        var ends = fact.validity().from().plusSeconds(random.nextInt(20) - 2L);
        noteUndone(fact, ends);
        return new Ended(fact.id(), ends);
    }

    private void noteUndone(Fact fact, Instant ends) {
        if (fact instanceof Fact.Link && !ends.equals(Validity.OPEN) && ends.isAfter(undone)) {
            undone = ends;
        }
    }

    private static UUID say(Object what) {
        var id = UUID.randomUUID();
        SAID.put(id, what);
        return id;
    }

    private void append(Object event) {
        engine.appendEvents(new GenericEventMessage<>(event));
    }

    /** Readers, who look at this instant and whose looks are events of it. */
    Reading reading(Instant at) {
        return reading(at, new AnswerLog(engine));
    }

    /** Readers whose looks are kept elsewhere. */
    Reading reading(Instant at, AnswerLog looks) {
        var db = new JdbcTemplate(database.application());
        return new Reading(
                authority,
                new Contents(reader, sealer),
                looks,
                new Candidates(
                        new StreamProgress(database.application(), FORM), FeedProjection.GROUP),
                new FrontDoors(db, reader, Clock.fixed(at, ZoneOffset.UTC)),
                Clock.fixed(at, ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }

    /** Every event, in order. */
    List<Appended> whole() {
        return reader.at(LongStream.rangeClosed(1, reader.head()).boxed().toList());
    }

    SubjectId subject() {
        // in one order, so that a seed asks the same on every machine
        var subjects =
                one(records).subjects().stream().sorted(comparing(SubjectId::value)).toList();
        return subjects.isEmpty() ? new SubjectId(new UUID(1, 1)) : one(subjects);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
