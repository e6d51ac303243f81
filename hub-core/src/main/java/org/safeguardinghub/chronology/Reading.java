package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.safeguardinghub.sharing.Rulings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Answers readers. Always in this order: one snapshot of records and facts, the rulings, the ruling
 * event made durable, and only then the content opened and shown. A step that fails ends the
 * answer.
 */
public final class Reading {
    /** Owns nothing, so that what is ruled on in its name is nobody's. */
    private static final AgencyId NOBODY = new AgencyId("nobody");

    private final Authority authority;
    private final Contents contents;
    private final AnswerLog log;
    private final Candidates candidates;
    private final Clock clock;

    public Reading(
            Authority authority,
            Contents contents,
            AnswerLog log,
            Candidates candidates,
            Clock clock) {
        this.authority = authority;
        this.contents = contents;
        this.log = log;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** One record by id. An id of another type is an unknown id. */
    public Answer record(Asker asker, RecordType type, RecordId id) {
        var look = look(asker);
        try (look.snapshot) {
            var found =
                    look.snapshot.record(id).filter(e -> e.record().type() == type).orElse(null);
            if (found == null) {
                look.ruleOnNothing(id, type, null);
            } else {
                look.rule(List.of(found), null, ruling -> true);
            }
        }
        return look.answer(Exit.RECORD, id, null, null);
    }

    /**
     * Everything about a person, newest first by when it happened. The person is every subject
     * record joined with this one by confirmed links.
     */
    public Answer chronology(Asker asker, SubjectId subject, Page page) {
        var look = look(asker);
        Place next;
        try (look.snapshot) {
            var person = look.snapshot.persons(List.of(subject));
            var all = new ArrayList<>(look.snapshot.recordsAbout(person));
            all.sort(NEWEST_HAPPENED);
            next = look.fill(page, subject, all, ruling -> true);
            if (all.isEmpty()) {
                look.ruleOnNothing(new RecordId(subject.value()), RecordType.SUBJECT, subject);
            }
        }
        return look.answer(Exit.CHRONOLOGY, null, subject, next);
    }

    /** What this agency works with, newest first by when the hub was told. */
    public Answer records(
            Asker asker, @Nullable RecordType type, @Nullable Instant since, Page page) {
        var look = look(asker);
        Place next;
        try (look.snapshot) {
            next = candidates.fill(look, page, type, since);
        }
        return look.answer(Exit.LIST, null, null, next);
    }

    /**
     * Whether the asker may know of this subject record: what a command needs that names another
     * agency's. The look is recorded like any other.
     */
    public boolean isVisible(Asker asker, SubjectId subject) {
        var look = look(asker);
        try (look.snapshot) {
            var person = look.snapshot.persons(List.of(subject));
            var all = new ArrayList<>(look.snapshot.recordsAbout(person));
            look.fill(new Page(null, Page.MOST), subject, all, ruling -> true);
            if (all.isEmpty()) {
                look.ruleOnNothing(new RecordId(subject.value()), RecordType.SUBJECT, subject);
            }
        }
        return !look.answer(Exit.COMMAND, null, subject, null).isEmpty();
    }

    private Look look(Asker asker) {
        return new Look(asker, authority.snapshot(), clock.instant());
    }

    private static final Comparator<Envelope> NEWEST_HAPPENED =
            Comparator.comparing(Envelope::occurredAt)
                    .thenComparingLong(Envelope::position)
                    .reversed();

    /** A record that was ruled on; without an envelope there is no such record. */
    private record Examined(@Nullable Envelope envelope, Ruling ruling) {}

    /** One answer in the making. */
    final class Look {
        final Snapshot snapshot;
        private final Asker asker;
        private final Instant at;
        private final List<Examined> examined = new ArrayList<>();
        private final Set<Integer> shown = new HashSet<>();

        Look(Asker asker, Snapshot snapshot, Instant at) {
            this.asker = asker;
            this.snapshot = snapshot;
            this.at = at;
        }

        Asker asker() {
            return asker;
        }

        boolean isFull(Page page) {
            return shown.size() >= page.limit();
        }

        /**
         * Nothing is recorded under the id: the same work is done as for a record that nobody may
         * see, so that neither the answer nor its time tells the two apart.
         */
        void ruleOnNothing(RecordId id, RecordType type, @Nullable SubjectId asked) {
            var nobodys =
                    new RuledRecord(
                            id,
                            type,
                            NOBODY,
                            Set.of(new SubjectId(id.value())),
                            EnumSet.allOf(Category.class));
            ruleAll(List.of(new Envelope(nobodys, null, null, at, 0)), asked);
            examined.add(
                    new Examined(
                            null,
                            Ruling.unknown(
                                    id,
                                    type,
                                    asked,
                                    asker.reader(),
                                    asker.purpose(),
                                    asker.caseReference(),
                                    at,
                                    snapshot.position())));
        }

        /**
         * Rules on these, in their order, until the page is full.
         *
         * @return where the next page begins, or null when all were looked at
         */
        @Nullable Place fill(
                Page page,
                @Nullable SubjectId asked,
                List<Envelope> ordered,
                Predicate<Ruling> mayAppear) {
            var from =
                    page.after() == null
                            ? ordered
                            : ordered.stream().filter(e -> isAfter(e, page.after())).toList();
            var ruled = ruleAll(from, asked);
            for (int i = 0; i < ruled.size(); i++) {
                add(ruled.get(i), mayAppear);
                if (isFull(page) && i < ruled.size() - 1) {
                    return placeOf(from.get(i));
                }
            }
            return null;
        }

        void rule(List<Envelope> records, @Nullable SubjectId asked, Predicate<Ruling> mayAppear) {
            ruleAll(records, asked).forEach(one -> add(one, mayAppear));
        }

        private void add(Examined one, Predicate<Ruling> mayAppear) {
            if (!one.ruling().isAbsent() && mayAppear.test(one.ruling())) {
                shown.add(examined.size());
            }
            examined.add(one);
        }

        private List<Examined> ruleAll(List<Envelope> records, @Nullable SubjectId asked) {
            if (records.isEmpty()) {
                return List.of();
            }
            var named = new HashSet<SubjectId>();
            records.forEach(e -> named.addAll(e.record().subjects()));
            if (asked != null) {
                named.add(asked);
            }
            var facts =
                    snapshot.facts(
                            List.of(asker.reader().agency()),
                            records.stream().map(e -> e.record().id()).toList(),
                            snapshot.persons(named));
            var ruled = new ArrayList<Examined>(records.size());
            for (var envelope : records) {
                var ruling =
                        Rulings.rule(
                                new Question(
                                        envelope.record(),
                                        asked,
                                        asker.reader(),
                                        asker.purpose(),
                                        asker.caseReference(),
                                        at,
                                        snapshot.position()),
                                facts);
                if (ruling.isUnavailable()) {
                    throw new NothingCanBeRuled();
                }
                ruled.add(new Examined(envelope, ruling));
            }
            return ruled;
        }

        /** Makes the ruling event durable, then opens what may be shown. */
        private Answer answer(
                Exit exit,
                @Nullable RecordId askedRecord,
                @Nullable SubjectId askedSubject,
                @Nullable Place next) {
            var answer = UUID.randomUUID();
            var ruled = shownFirst();
            log.record(
                    new AnswerRuled(
                            answer,
                            exit,
                            asker.reader().agency(),
                            asker.reader().sub(),
                            asker.reader().roles(),
                            asker.purpose(),
                            asker.caseReference(),
                            askedRecord,
                            askedSubject,
                            at,
                            snapshot.position(),
                            ruled.stream().map(e -> RulingCodec.encode(e.ruling())).toList()));
            var entries = new ArrayList<Contents.Visible>();
            for (int n = 0; n < shown.size(); n++) {
                var one = ruled.get(n);
                entries.add(
                        new Contents.Visible(
                                new RulingId(answer, n),
                                Objects.requireNonNull(one.envelope()),
                                one.ruling()));
            }
            return new Answer(
                    exit == Exit.COMMAND ? bare(entries) : contents.open(entries, at),
                    next,
                    snapshot.position(),
                    new RulingId(answer, 0));
        }

        /** What is shown comes first, so that the numbers of rulings tell nothing of the rest. */
        private List<Examined> shownFirst() {
            var ordered = new ArrayList<Examined>();
            shown.stream().sorted().forEach(n -> ordered.add(examined.get(n)));
            for (int n = 0; n < examined.size(); n++) {
                if (!shown.contains(n)) {
                    ordered.add(examined.get(n));
                }
            }
            return ordered;
        }

        private static List<Entry> bare(List<Contents.Visible> visible) {
            return visible.stream()
                    .map(v -> new Entry(v.id(), v.envelope(), v.ruling(), java.util.Map.of()))
                    .toList();
        }
    }

    static Place placeOf(Envelope envelope) {
        return new Place(envelope.occurredAt(), envelope.position());
    }

    private static boolean isAfter(Envelope envelope, Place place) {
        int byTime = envelope.occurredAt().compareTo(place.occurredAt());
        return byTime < 0 || (byTime == 0 && envelope.position() < place.position());
    }
}
