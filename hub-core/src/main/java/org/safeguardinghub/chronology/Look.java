package org.safeguardinghub.chronology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.RulingId;
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

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One answer in the making: what was examined in one snapshot, and which of it may be shown. The
 * order of its steps is the promise of {@link Reading}.
 */
final class Look {
    /** A record that was ruled on; without an envelope there is no such record. */
    private record Examined(@Nullable Envelope envelope, Ruling ruling) {}

    /** Owns nothing, so that what is ruled on in its name is nobody's. */
    private static final AgencyId NOBODY = new AgencyId("nobody");

    final Snapshot snapshot;
    private final AnswerLog log;
    private final Contents contents;
    private final MeterRegistry meters;
    private final Timer.Sample began;
    private final Asker asker;
    private final Instant at;
    private final List<Examined> examined = new ArrayList<>();
    private final Set<Integer> shown = new HashSet<>();

    Look(
            Asker asker,
            Snapshot snapshot,
            Instant at,
            AnswerLog log,
            Contents contents,
            MeterRegistry meters) {
        this.asker = asker;
        this.snapshot = snapshot;
        this.at = at;
        this.log = log;
        this.contents = contents;
        this.meters = meters;
        this.began = Timer.start(meters);
    }

    Asker asker() {
        return asker;
    }

    boolean isFull(Page page) {
        return shown.size() >= page.limit();
    }

    /**
     * Nothing is recorded under the id: the same work is done as for a record that nobody may see,
     * so that neither the answer nor its time tells the two apart.
     */
    void ruleOnNothing(RecordId id, RecordType type, @Nullable SubjectId asked) {
        var nobodys =
                new RuledRecord(
                        id,
                        type,
                        NOBODY,
                        Set.of(new SubjectId(id.value())),
                        EnumSet.allOf(Category.class));
        ruleAll(List.of(new Envelope(nobodys, null, null, at, 0, List.of())), asked);
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
                        : ordered.stream().filter(e -> page.after().isBefore(e)).toList();
        var ruled = ruleAll(from, asked);
        for (int i = 0; i < ruled.size(); i++) {
            add(ruled.get(i), mayAppear);
            if (isFull(page) && i < ruled.size() - 1) {
                return Place.of(from.get(i));
            }
        }
        return null;
    }

    void rule(List<Envelope> records, @Nullable SubjectId asked, Predicate<Ruling> mayAppear) {
        ruleAll(records, asked).forEach(one -> add(one, mayAppear));
    }

    /** Whether the reader may know of this record, on which more depends than its being shown. */
    boolean sees(Envelope record) {
        var one = ruleAll(List.of(record), null).getFirst();
        examined.add(one);
        return !one.ruling().isAbsent();
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
    Answer answer(
            Exit exit,
            @Nullable RecordId askedRecord,
            @Nullable SubjectId askedSubject,
            @Nullable Place next) {
        return answer(exit, askedRecord, askedSubject, next, exit != Exit.COMMAND);
    }

    /** Makes the ruling event durable, and opens nothing. */
    Answer unopened(Exit exit, @Nullable SubjectId askedSubject) {
        return answer(exit, null, askedSubject, null, false);
    }

    private Answer answer(
            Exit exit,
            @Nullable RecordId askedRecord,
            @Nullable SubjectId askedSubject,
            @Nullable Place next,
            boolean open) {
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
        var opened = open ? contents.open(entries, at) : bare(entries);
        began.stop(meters.timer("hub.ruling", "exit", exit.name()));
        return new Answer(opened, next, snapshot.position(), new RulingId(answer, 0));
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
        return visible.stream().map(v -> Entry.bare(v.id(), v.envelope(), v.ruling())).toList();
    }
}
