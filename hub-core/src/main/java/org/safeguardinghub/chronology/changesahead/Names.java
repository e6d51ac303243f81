package org.safeguardinghub.chronology.changesahead;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Gives what a record and its facts name other names: numbers, in the order in which it meets what
 * they name. A fact of another record, and one that decides no level here, gets none.
 */
final class Names {
    private static final RecordId RECORD = new RecordId(new UUID(2, 0));
    private static final UUID FACT = new UUID(4, 0);
    private static final Validity ALWAYS = Validity.since(Instant.EPOCH);
    private static final Comparator<SubjectId> BY_ID = Comparator.comparing(SubjectId::value);

    private final RuledRecord record;
    private final Map<UUID, Long> subjects = new HashMap<>();
    private final Map<UUID, Long> suspects = new HashMap<>();
    private List<Instant> decisions = List.of();

    Names(RuledRecord record) {
        this.record = record;
        record.subjects().stream().sorted(BY_ID).forEach(this::subject);
    }

    Likeness likeness(Collection<Fact> facts) {
        var decided = new TreeSet<Instant>();
        for (var fact : facts) {
            if (fact instanceof Fact.Consent) {
                decided.add(fact.validity().from());
            }
        }
        decisions = List.copyOf(decided);
        var alike = new HashSet<Fact>();
        facts.stream().map(this::renamed).filter(Objects::nonNull).forEach(alike::add);
        return new Likeness(
                new RuledRecord(
                        RECORD,
                        record.type(),
                        record.owner(),
                        new HashSet<>(record.subjects().stream().map(this::subject).toList()),
                        record.categories()),
                alike);
    }

    private SubjectId subject(SubjectId subject) {
        return new SubjectId(new UUID(1, number(subjects, subject.value())));
    }

    private @Nullable SubjectId orNone(@Nullable SubjectId subject) {
        return subject == null ? null : subject(subject);
    }

    private UUID suspect(UUID id) {
        return new UUID(3, number(suspects, id));
    }

    private static long number(Map<UUID, Long> known, UUID id) {
        return known.computeIfAbsent(id, _ -> (long) known.size());
    }

    /** Of two decisions the later one counts: nothing but their order matters. */
    private Validity inOrder(Fact.Consent decision) {
        int place = decisions.indexOf(decision.validity().from());
        return Validity.since(Instant.EPOCH.plusSeconds(place));
    }

    private boolean isOther(@Nullable RecordId named) {
        return named != null && !named.equals(record.id());
    }

    private @Nullable RecordId orNone(@Nullable RecordId named) {
        return named == null ? null : RECORD;
    }

    private @Nullable Fact renamed(Fact fact) {
        return switch (fact) {
            case Fact.Involvement f ->
                    new Fact.Involvement(
                            FACT,
                            0,
                            ALWAYS,
                            subject(f.subject()),
                            f.agency(),
                            f.recordedBy(),
                            f.confirmedBy());
            case Fact.Share f when isOther(f.record()) -> null;
            case Fact.Share f ->
                    new Fact.Share(
                            FACT,
                            0,
                            ALWAYS,
                            f.owner(),
                            f.recipient(),
                            orNone(f.record()),
                            orNone(f.subject()),
                            f.categories(),
                            f.purposes(),
                            f.level());
            case Fact.Restriction f when isOther(f.record()) -> null;
            case Fact.Restriction f ->
                    new Fact.Restriction(
                            FACT, 0, ALWAYS, RECORD, f.category(), f.kind(), f.highest());
            case Fact.Link f ->
                    new Fact.Link(
                            FACT, 0, ALWAYS, subject(f.one()), subject(f.other()), f.confirmed());
            case Fact.Consent f ->
                    new Fact.Consent(
                            FACT,
                            0,
                            inOrder(f),
                            subject(f.subject()),
                            f.agreement(),
                            f.recordedBy(),
                            f.confirmedBy(),
                            f.agencies(),
                            f.kinds(),
                            f.categories(),
                            f.purposes());
            case Fact.ReasonableCause f ->
                    new Fact.ReasonableCause(
                            FACT, 0, ALWAYS, subject(f.subject()), f.reader(), f.statedBy());
            case Fact.Handling f when isOther(f.record()) -> null;
            case Fact.Handling f ->
                    new Fact.Handling(
                            FACT,
                            0,
                            ALWAYS,
                            RECORD,
                            f.agencies(),
                            f.kinds(),
                            f.roles(),
                            f.purposes());
            case Fact.Suspect f when isOther(f.record()) -> null;
            case Fact.Suspect f ->
                    new Fact.Suspect(
                            suspect(f.id()),
                            0,
                            ALWAYS,
                            RECORD,
                            orNone(f.person()),
                            f.surelyAdult());
            case Fact.AgeReview f when isOther(f.record()) -> null;
            case Fact.AgeReview f ->
                    new Fact.AgeReview(FACT, 0, ALWAYS, RECORD, suspect(f.suspect()), f.adult());
            case Fact.Conflict f when f.sub() != null -> null;
            case Fact.Conflict f ->
                    new Fact.Conflict(FACT, 0, ALWAYS, subject(f.subject()), f.agency(), null);
            case Fact.Whereabouts f when isOther(f.record()) -> null;
            case Fact.Whereabouts f ->
                    new Fact.Whereabouts(FACT, 0, ALWAYS, RECORD, f.categories());
            case Fact.Seal f when isOther(f.record()) -> null;
            case Fact.Seal f ->
                    new Fact.Seal(
                            FACT, 0, ALWAYS, orNone(f.record()), orNone(f.subject()), f.agencies());
            case Fact.Withdrawal f when isOther(f.record()) -> null;
            case Fact.Withdrawal _ -> new Fact.Withdrawal(FACT, 0, ALWAYS, RECORD);
            case Fact.Responsibility f ->
                    new Fact.Responsibility(FACT, 0, ALWAYS, subject(f.subject()), f.authority());
            case Fact.Opening f when isOther(f.record()) -> null;
            case Fact.Opening f -> new Fact.Opening(FACT, 0, ALWAYS, RECORD, f.coordinator());
            // of no record and no person: the same for all, see Standing
            case Fact.AgencyRow _, Fact.PolicyVersion _, Fact.AgreementVersion _ -> null;
            case Fact.Suspension _ -> null;
            // of single persons
            case Fact.Exclusion _, Fact.EmergencyGrant _, Fact.ReviewGrant _ -> null;
            // opens names and changes no level (cap C9)
            case Fact.NameRelease _ -> null;
        };
    }
}
