package org.safeguardinghub.chronology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.AsOf.Asked;
import org.safeguardinghub.audit.RulingId;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.authority.SortedFacts;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Question;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.sharing.Ruling;
import org.safeguardinghub.sharing.RulingCodec;
import org.safeguardinghub.sharing.Rulings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One answer in the making: what was examined in one snapshot, and which of it may be shown. The
 * order of its steps is the promise of {@link Reading}.
 */
final class Look implements Finding.Visible {
    /** Owns nothing, so that what is ruled on in its name is nobody's. */
    private static final AgencyId NOBODY = new AgencyId("nobody");

    /**
     * What may be seen now and was only held then stands before what is only held now too: neither
     * which of them an entry stands for nor its number tells of these.
     */
    private static final Comparator<Examined> KNOWN_FIRST =
            Comparator.comparing(one -> one.ruling().isOnlyHeld());

    /** By when it happened; what is of one moment as the hub was told. */
    private static final Comparator<HeldPart> IN_TIME =
            Comparator.comparing(HeldPart::happenedAt).thenComparingLong(HeldPart::position);

    final Snapshot snapshot;
    private final AnswerLog log;
    private final Contents contents;
    private final FrontDoors frontDoors;
    private final MeterRegistry meters;
    private final Timer.Sample began;
    private final Asker asker;
    private final Instant at;
    private final List<Examined> shown = new ArrayList<>();
    private final List<Examined> held = new ArrayList<>();
    private final List<Examined> leftOut = new ArrayList<>();
    private @Nullable LookBack back;

    Look(
            Asker asker,
            Snapshot snapshot,
            Instant at,
            AnswerLog log,
            Contents contents,
            FrontDoors frontDoors,
            MeterRegistry meters) {
        this.asker = asker;
        this.snapshot = snapshot;
        this.at = at;
        this.log = log;
        this.contents = contents;
        this.frontDoors = frontDoors;
        this.meters = meters;
        this.began = Timer.start(meters);
    }

    Asker asker() {
        return asker;
    }

    /** From now on nothing is told but what could have been seen then too. */
    void lookBack(SubjectId subject, Then then) {
        var asked =
                new Asked(
                        asker.reader(),
                        asker.purpose(),
                        asker.caseReference(),
                        subject,
                        then.valid());
        back = LookBack.of(snapshot, asked, then, at);
    }

    /** From now on nothing is told but what the agency that gave its view sees too. */
    void lookThrough(GivenView view) {
        var frozenAt = view.frozenAt();
        var seen = frozenAt == null ? at : frozenAt;
        var asked =
                new Asked(
                        view.reader(),
                        asker.purpose(),
                        asker.caseReference(),
                        view.subject(),
                        seen);
        var known = frozenAt == null ? snapshot : snapshot.knownAt(frozenAt, view.position());
        back = LookBack.of(known, asked, seen);
    }

    /**
     * Whether the review may be read now; from now on nothing is told but what the agency could
     * have seen then too, of what the reviewer may see. Where it may not, the same work is done as
     * for an unknown id.
     */
    boolean isGranted(ReviewedView view, Then then) {
        var reader = List.of(asker.reader().agency());
        var facts = snapshot.facts(reader, List.of(), Set.of(view.subject()));
        if (!view.isGranted(asker, facts, then, at)) {
            ruleOnNothing(view.grant(), RecordType.REVIEW_GRANT, view.subject());
            return false;
        }
        var asked = new Asked(view.reader(), view.purpose(), null, view.subject(), then.valid());
        back = LookBack.of(snapshot, asked, then, at);
        return true;
    }

    /** Every record that was known of then, newest first, whoever could see it. */
    List<Envelope> knownThen() {
        var seen = Objects.requireNonNull(back).seen().keySet();
        return snapshot.records(seen).stream().sorted(Reading.NEWEST_HAPPENED).toList();
    }

    /**
     * Whether this view is given to the reader now, and nothing hides it. One that is not is an
     * unknown id, whatever else of it the reader may know. It is ruled on, and no part of what is
     * told.
     */
    boolean isGiven(Envelope viewShare) {
        var record = viewShare.record();
        var one = ruleAll(List.of(viewShare), null).getFirst();
        var facts = snapshot.facts(List.of(asker.reader().agency()), List.of(record), Set.of());
        var given = !one.ruling().shown().isEmpty() && GivenView.isGiven(record, asker, facts, at);
        if (!given && !one.isAbsent()) {
            leaveOutUnknown(record.id(), record.type(), null);
        }
        leaveOut(one);
        return given;
    }

    /** Whether anything of what was examined may be known of now. */
    boolean knows() {
        return Stream.of(shown, held, leftOut)
                .flatMap(List::stream)
                .anyMatch(one -> !one.ruling().isAbsent());
    }

    /**
     * Nothing is recorded under the id: the same work is done as for a record that nobody may see,
     * so that neither the answer nor its time tells the two apart.
     */
    void ruleOnNothing(RecordId id, RecordType type, @Nullable SubjectId asked) {
        ruleOnNobodys(id, type, asked);
        leaveOutUnknown(id, type, asked);
    }

    /** The work of ruling on one record, of which nothing comes. */
    void ruleOnNobodys(RecordId id, RecordType type, @Nullable SubjectId asked) {
        var nobodys =
                new RuledRecord(
                        id,
                        type,
                        NOBODY,
                        Set.of(new SubjectId(id.value())),
                        EnumSet.allOf(Category.class));
        ruleAll(List.of(new Envelope(nobodys, null, null, at, 0, List.of())), asked);
    }

    /** The ruling of an answer that shows nothing. */
    void leaveOutUnknown(RecordId id, RecordType type, @Nullable SubjectId asked) {
        leaveOut(
                Examined.now(
                        null,
                        Ruling.unknown(
                                id,
                                type,
                                asked,
                                asker.reader(),
                                asker.purpose(),
                                asker.caseReference(),
                                at,
                                snapshot.position()),
                        Set.of()));
    }

    /** Begins a page of a list; what is named must appear in it by this rule too. */
    PageOfList page(Page page, @Nullable SubjectId asked, Predicate<Ruling> mayAppear) {
        return new PageOfList(this, page, asked, mayAppear);
    }

    void rule(List<Envelope> records, @Nullable SubjectId asked) {
        for (var one : ruleAll(records, asked)) {
            if (one.isAbsent()) {
                leaveOut(one);
            } else {
                show(one);
            }
        }
    }

    @Override
    public List<Envelope> of(List<Envelope> records) {
        return seenOf(records).stream().map(one -> Objects.requireNonNull(one.envelope())).toList();
    }

    @Override
    public Map<Category, List<Envelope>> of(List<Envelope> records, Set<Category> categories) {
        var seen = seenOf(records);
        var known = new EnumMap<Category, List<Envelope>>(Category.class);
        for (var category : categories) {
            known.put(
                    category,
                    seen.stream()
                            .filter(one -> one.told().level(category) != Level.NONE)
                            .map(one -> Objects.requireNonNull(one.envelope()))
                            .toList());
        }
        return known;
    }

    /** Those of which the reader may know, in their order. */
    private List<Examined> seenOf(List<Envelope> records) {
        int before = shown.size();
        rule(records, null);
        return List.copyOf(shown.subList(before, shown.size()));
    }

    /** Whether the reader may know of any of what was ruled on. */
    boolean showsAnything() {
        return !shown.isEmpty();
    }

    /** Whether something of a record of this type would be shown. */
    boolean shows(RecordType type) {
        return shown.stream()
                .filter(one -> !one.ruling().shown().isEmpty())
                .map(one -> Objects.requireNonNull(one.envelope()))
                .anyMatch(envelope -> envelope.record().type() == type);
    }

    /**
     * What could have been shown depends on what is not there for the reader, so nothing is. The
     * first ruling is that of an unknown id, and none is kept by which something could be told.
     */
    void showNothing(RecordId asked, RecordType type) {
        shown.clear();
        var hidden = List.copyOf(leftOut);
        leftOut.clear();
        leaveOutUnknown(asked, type, null);
        leftOut.addAll(hidden);
    }

    Instant at() {
        return at;
    }

    /** Those of these records that a seal in force keeps from others. */
    Set<RecordId> sealed(List<Envelope> records) {
        var ruled = records.stream().map(Envelope::record).toList();
        var seals =
                snapshot.facts(List.of(asker.reader().agency()), ruled, Set.of()).stream()
                        .filter(Fact.Seal.class::isInstance)
                        .map(Fact.Seal.class::cast)
                        .filter(seal -> seal.validity().holdsAt(at))
                        .toList();
        return records.stream()
                .map(Envelope::record)
                .filter(record -> seals.stream().anyMatch(seal -> isOn(seal, record)))
                .map(RuledRecord::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOn(Fact.Seal seal, RuledRecord record) {
        var subject = seal.subject();
        return record.id().equals(seal.record())
                || (subject != null && record.subjects().contains(subject));
    }

    /** Whether the reader may know of this record, on which more depends than its being shown. */
    boolean sees(Envelope record) {
        var one = ruleAll(List.of(record), null).getFirst();
        leaveOut(one);
        return !one.ruling().isAbsent();
    }

    void show(Examined one) {
        shown.add(one);
    }

    /** One of a list of which the reader learns only that something is held. */
    void hold(Examined one) {
        held.add(one);
    }

    void leaveOut(Examined one) {
        leftOut.add(one);
    }

    List<Examined> ruleAll(List<Envelope> records, @Nullable SubjectId asked) {
        if (records.isEmpty()) {
            return List.of();
        }
        var facts =
                SortedFacts.of(
                        snapshot.facts(
                                List.of(asker.reader().agency()),
                                records.stream().map(Envelope::record).toList(),
                                asked == null ? Set.of() : Set.of(asked)));
        var ruled = new ArrayList<Examined>(records.size());
        for (var envelope : records) {
            var question =
                    new Question(
                            envelope.record(),
                            asked,
                            asker.reader(),
                            asker.purpose(),
                            asker.caseReference(),
                            at,
                            snapshot.position());
            var around = facts.around(envelope.record(), asked);
            var ruling = Rulings.rule(question, around);
            if (ruling.isUnavailable()) {
                throw new NothingCanBeRuled();
            }
            var one = Examined.now(envelope, ruling, Rulings.released(question, around));
            ruled.add(back == null ? one : back.told(one, envelope, asker.reader().agency()));
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
    Answer unopened(Exit exit, @Nullable RecordId askedRecord, @Nullable SubjectId askedSubject) {
        return answer(exit, askedRecord, askedSubject, null, false);
    }

    /**
     * Makes the ruling event durable, then opens what may be shown part by part.
     *
     * @param shownAt the instant by which ages are told
     */
    Holding holding(
            Exit exit,
            RecordId askedRecord,
            @Nullable SubjectId askedSubject,
            Set<RecordId> sealed,
            @Nullable Instant shownAt) {
        var recorded = recorded(exit, askedRecord, askedSubject);
        var parts = contents.parts(recorded.told(), shownAt == null ? at : shownAt);
        began.stop(meters.timer("hub.ruling", "exit", exit.name()));
        return new Holding(
                parts.stream().sorted(IN_TIME).toList(),
                sealed,
                snapshot.position(),
                new RulingId(recorded.answer(), 0));
    }

    private Answer answer(
            Exit exit,
            @Nullable RecordId askedRecord,
            @Nullable SubjectId askedSubject,
            @Nullable Place next,
            boolean open) {
        var recorded = recorded(exit, askedRecord, askedSubject);
        var entries = recorded.told();
        var seen = back == null ? at : back.asked().valid();
        var opened = open ? contents.open(entries, seen) : bare(entries);
        began.stop(meters.timer("hub.ruling", "exit", exit.name()));
        var reflected = back == null ? snapshot.position() : back.position();
        return new Answer(opened, next, reflected, new RulingId(recorded.answer(), 0));
    }

    /** An answer whose ruling event is durable, and what it may tell. */
    private record Recorded(UUID answer, List<Contents.Visible> told) {}

    private Recorded recorded(
            Exit exit, @Nullable RecordId askedRecord, @Nullable SubjectId askedSubject) {
        var answer = UUID.randomUUID();
        var told = new ArrayList<>(shown);
        var behind = new ArrayList<Examined>();
        held.sort(KNOWN_FIRST);
        HeldByDesk.of(held, frontDoors, at)
                .forEach(
                        ofDesk -> {
                            told.add(ofDesk.getFirst());
                            behind.addAll(ofDesk.subList(1, ofDesk.size()));
                        });
        behind.sort(KNOWN_FIRST);
        // what is told comes first, so that the numbers of rulings tell nothing of the rest
        var ruled = Stream.of(told, behind, leftOut).flatMap(List::stream).toList();
        var event =
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
                        ruled.stream()
                                .filter(one -> !one.isOnlyOfNow())
                                .map(one -> RulingCodec.encode(one.ruling()))
                                .toList());
        record(event, ruled);
        var entries = new ArrayList<Contents.Visible>();
        for (int n = 0; n < told.size(); n++) {
            entries.add(Contents.Visible.of(new RulingId(answer, n), told.get(n)));
        }
        return new Recorded(answer, entries);
    }

    private void record(AnswerRuled event, List<Examined> ruled) {
        if (back == null) {
            log.record(event);
            return;
        }
        var past = new ArrayList<Ruling>();
        for (var one : ruled) {
            if (one.then() != null) {
                past.add(one.then().ruling());
            }
        }
        log.record(List.of(event), List.of(back.ruled(event.answer(), past)), at);
    }

    private static List<Entry> bare(List<Contents.Visible> visible) {
        return visible.stream().map(v -> Entry.bare(v.id(), v.envelope(), v.ruling())).toList();
    }
}
