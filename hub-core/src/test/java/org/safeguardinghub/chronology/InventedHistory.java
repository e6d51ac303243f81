package org.safeguardinghub.chronology;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.basis.LawfulBasis;
import org.safeguardinghub.concern.ConcernEvent.ConcernRecorded;
import org.safeguardinghub.concern.ConcernEvent.ConcernWithdrawn;
import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.concern.Limit;
import org.safeguardinghub.concern.WithdrawalReason;
import org.safeguardinghub.context.ContextEvent.ContextRecorded;
import org.safeguardinghub.context.ContextMode;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.involvement.InvolvementKind;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.reference.ReferenceEvents;
import org.safeguardinghub.restriction.RestrictionEvent.SealSet;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.share.Informed;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.subject.SubjectEvent.SubjectRecorded;
import org.safeguardinghub.viewshare.ViewShareEvent.ViewGiven;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What a hub was told, invented: five agencies of two areas, children, and records about them. */
final class InventedHistory {
    static final Map<AgencyId, AgencyKind> AGENCIES =
            Map.of(
                    new AgencyId("school"), AgencyKind.SCHOOL,
                    new AgencyId("csc"), AgencyKind.LA_CSC,
                    new AgencyId("gp"), AgencyKind.NHS_GP,
                    new AgencyId("far-csc"), AgencyKind.LA_CSC,
                    new AgencyId("far-school"), AgencyKind.SCHOOL);
    private static final Set<Category> SAID =
            Set.of(Category.ID, Category.NARR, Category.EDU, Category.HLTH);
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T09:00:00Z");

    /** Before some seals, and after all of them. */
    static final List<Instant> MOMENTS =
            List.of(LONG_AGO.plus(Duration.ofDays(1)), LONG_AGO.plus(Duration.ofDays(90)));

    private static final Comparator<AgencyId> BY_NAME = Comparator.comparing(AgencyId::text);

    final List<Object> events = new ArrayList<>();
    final List<SubjectId> children = new ArrayList<>();
    final List<RecordId> contexts = new ArrayList<>();
    final List<RecordId> views = new ArrayList<>();
    private final Random random;
    private final Sealer sealer;

    private InventedHistory(long seed, Sealer sealer) {
        this.random = new Random(seed);
        this.sealer = sealer;
        ReferenceEvents.all(LONG_AGO).stream()
                .filter(begun -> begun.type().equals("Policy"))
                .forEach(begun -> events.add(begun.event()));
        AGENCIES.keySet().stream().sorted(BY_NAME).forEach(this::register);
    }

    /** Six children and thirty concerns, seen, half seen and hidden in several ways. */
    static InventedHistory random(long seed, Sealer sealer) {
        var history = new InventedHistory(seed, sealer);
        for (int n = 0; n < 6; n++) {
            history.child(history.agency());
        }
        for (var owner : AGENCIES.keySet().stream().sorted(BY_NAME).toList()) {
            history.context(owner);
        }
        for (int n = 0; n < 40; n++) {
            history.involvement(history.aChild(), history.agency(), history.agency());
        }
        for (int n = 0; n < 28; n++) {
            history.randomConcern();
        }
        for (var giver : List.of(new AgencyId("csc"), new AgencyId("far-csc"))) {
            history.view(giver, history.children.get(0));
            history.view(giver, history.children.get(1));
        }
        // whoever reads, one of two owners hides something from them
        for (var owner : List.of(new AgencyId("school"), new AgencyId("csc"))) {
            history.concern(owner, Set.of(history.oftenNamed()), 5, Level.NONE);
        }
        return history;
    }

    /** One child of a school that children's services work with, and nothing else. */
    static InventedHistory ofOneChild(long seed, Sealer sealer) {
        var history = new InventedHistory(seed, sealer);
        history.child(new AgencyId("school"));
        history.involvement(history.aChild(), new AgencyId("csc"), new AgencyId("school"));
        return history;
    }

    /** What is left of the events when nothing of these records ever happened. */
    List<Object> without(Set<RecordId> records) {
        return events.stream()
                .filter(
                        event ->
                                switch (event) {
                                    case IntroducesRecord one ->
                                            !records.contains(one.ruled().id());
                                    case AddsToRecord one -> !records.contains(one.partOf());
                                    case ContextsNamed one ->
                                            !records.contains(one.concern())
                                                    && Collections.disjoint(
                                                            records, one.contexts());
                                    case SealSet one ->
                                            one.record() == null || !records.contains(one.record());
                                    default -> true;
                                })
                .toList();
    }

    private void register(AgencyId agency) {
        boolean far = agency.text().startsWith("far");
        events.add(
                new AgencyRegistered(
                        agency,
                        "An agency",
                        Objects.requireNonNull(AGENCIES.get(agency)),
                        Set.of(far ? "E06000045" : "E08000021"),
                        new Desk("Front door of " + agency, null, null),
                        Set.of(),
                        LONG_AGO));
    }

    private void child(AgencyId holder) {
        var id = id();
        children.add(new SubjectId(id.value()));
        var content = sealer.seal(id, "subject.recorded", content(Set.of(Category.ID)));
        events.add(new SubjectRecorded(children.getLast(), holder, content));
    }

    private void involvement(SubjectId child, AgencyId agency, AgencyId recordedBy) {
        events.add(
                new InvolvementRecorded(
                        id(),
                        child,
                        agency,
                        recordedBy,
                        InvolvementKind.REFERRAL,
                        Validity.since(LONG_AGO)));
    }

    private void context(AgencyId owner) {
        contexts.add(id());
        events.add(
                new ContextRecorded(
                        contexts.getLast(), owner, ContextMode.OFFLINE, Sealed.NOTHING));
    }

    /** Given to everybody else. Draws no lots, so that all else is as it was without views. */
    private void view(AgencyId giver, SubjectId child) {
        views.add(new RecordId(new UUID(9, views.size())));
        var others = new HashSet<>(AGENCIES.keySet());
        others.remove(giver);
        var why = "{\"why\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        events.add(
                new ViewGiven(
                        views.getLast(),
                        giver,
                        child,
                        others,
                        Set.of(Purpose.CHILD_PROTECTION, Purpose.EARLY_HELP_CIN),
                        null,
                        Validity.since(LONG_AGO),
                        new LawfulBasis(
                                LawfulBasis.Regime.GENERAL,
                                LawfulBasis.Article6.PUBLIC_TASK,
                                null,
                                null,
                                null,
                                null),
                        Informed.LATER,
                        sealer.seal(
                                views.getLast(),
                                "view-share.given",
                                new Content(Map.of(Category.META, why)))));
    }

    private void randomConcern() {
        var owner = agency();
        var subjects = new HashSet<>(List.of(aChild(), oftenNamed()));
        var held =
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> Level.EXISTENCE;
                    case 3 -> Level.NONE;
                    case 4 -> Level.SUMMARY;
                    default -> Level.FULL;
                };
        var concern = concern(owner, subjects, random.nextInt(20), held);
        if (random.nextInt(6) == 0) {
            events.add(
                    new SealSet(
                            id(),
                            owner,
                            concern,
                            null,
                            new HashSet<>(List.of(owner, agency())),
                            Validity.since(sealedFrom(concern)),
                            Sealed.NOTHING));
        }
        var named = contexts.get(random.nextInt(contexts.size()));
        events.add(new ContextsNamed(concern, owner, Set.of(named)));
        if (random.nextInt(8) == 0) {
            events.add(
                    new ConcernWithdrawn(
                            concern, owner, subjects, WithdrawalReason.OTHER, Sealed.NOTHING));
        }
    }

    /** Some before everything, and some later. */
    private static Instant sealedFrom(RecordId concern) {
        var isLater = concern.value().getLeastSignificantBits() % 2 == 0;
        return isLater ? LONG_AGO.plus(Duration.ofDays(2)) : LONG_AGO;
    }

    /** A concern of which others see no more than this; {@code day}: when it happened. */
    RecordId concern(AgencyId owner, Set<SubjectId> subjects, int day, Level highest) {
        var id = id();
        var happened = LONG_AGO.plus(Duration.ofDays(day));
        var limits = new ArrayList<Limit>();
        if (highest != Level.FULL) {
            SAID.forEach(category -> limits.add(new Limit(category, null, highest)));
            limits.add(new Limit(Category.META, null, highest));
        }
        events.add(
                new ConcernRecorded(
                        id,
                        owner,
                        subjects,
                        happened,
                        happened,
                        limits,
                        sealer.seal(id, "concern.recorded", content(SAID))));
        return id;
    }

    private Content content(Set<Category> categories) {
        var said = new EnumMap<Category, byte[]>(Category.class);
        categories.forEach(
                category -> {
                    var words =
                            "{\"account\":\"%s\",\"summary\":\"%s\"}"
                                    .formatted(random.nextLong(), random.nextInt());
                    said.put(category, words.getBytes(StandardCharsets.UTF_8));
                });
        return new Content(said);
    }

    AgencyId agency() {
        var all = AGENCIES.keySet().stream().map(AgencyId::text).sorted().toList();
        return new AgencyId(all.get(random.nextInt(all.size())));
    }

    private SubjectId aChild() {
        return children.get(random.nextInt(children.size()));
    }

    /** One of the first two, so that some have a long chronology. */
    private SubjectId oftenNamed() {
        return children.get(random.nextInt(2));
    }

    private RecordId id() {
        return new RecordId(new UUID(random.nextLong(), random.nextLong()));
    }
}
