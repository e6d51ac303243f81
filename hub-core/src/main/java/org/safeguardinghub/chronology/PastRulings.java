package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.audit.AnswerLog;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.AsOf;
import org.safeguardinghub.audit.AsOf.Seen;
import org.safeguardinghub.audit.AuditList;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot.Envelope;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Reader;
import org.safeguardinghub.sharing.Ruling;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What auditors are told of an earlier instant: how the records about a person would have been
 * ruled on for an agency, those that would have been absent too, and never their content. As in the
 * auditors' list, a ruling is for whoever audits an area that its reader or the record's owner
 * serves. The look is recorded before anything is answered.
 */
public final class PastRulings {
    private static final Comparator<Seen> NEWEST_HAPPENED =
            Comparator.comparing(Seen::envelope, Reading.NEWEST_HAPPENED);

    private final Authority authority;
    private final AuditList audit;
    private final AnswerLog log;
    private final Clock clock;

    public PastRulings(Authority authority, AuditList audit, AnswerLog log, Clock clock) {
        this.authority = authority;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A page of them, newest first by when it happened.
     *
     * @param isKnown whether the auditor may know of the person; where not, the answer is that of
     *     an unknown id
     * @param next where the next page begins; null at the end
     * @param asOf the last event that counts
     */
    public record Told(List<Ruling> rulings, boolean isKnown, @Nullable Place next, long asOf) {}

    /**
     * Tells an auditor.
     *
     * @param reader whose view is asked for, for the purpose for which that reader would have asked
     */
    public Told tell(
            Asker auditor,
            Reader reader,
            Purpose purpose,
            SubjectId subject,
            Then then,
            Page page) {
        var now = clock.instant();
        var agencies = audit.inAreasOf(auditor.reader().agency());
        Predicate<Envelope> isAudited =
                one ->
                        agencies.contains(reader.agency())
                                || agencies.contains(one.record().owner());
        var asked = new AsOf.Asked(reader, purpose, null, subject, then.valid());
        LookBack back;
        boolean isKnown;
        long position;
        try (var snapshot = authority.snapshot()) {
            position = snapshot.position();
            back = LookBack.of(snapshot, asked, then, now);
            isKnown =
                    snapshot.recordsAbout(snapshot.persons(List.of(subject))).stream()
                            .anyMatch(isAudited);
        }
        var audited =
                back.seen().values().stream()
                        .filter(one -> isAudited.test(one.envelope()))
                        .sorted(NEWEST_HAPPENED)
                        .toList();
        var after = page.after();
        var left =
                audited.stream()
                        .filter(one -> after == null || after.isBefore(one.envelope()))
                        .toList();
        var told = left.subList(0, Math.min(page.limit(), left.size()));
        var rulings = told.stream().map(Seen::ruling).toList();
        record(auditor, back, rulings, now, position);
        return new Told(
                rulings,
                isKnown || !audited.isEmpty(),
                left.size() > told.size() ? Place.of(told.getLast().envelope()) : null,
                back.position());
    }

    private void record(
            Asker auditor, LookBack back, List<Ruling> rulings, Instant now, long position) {
        var answer =
                new AnswerRuled(
                        UUID.randomUUID(),
                        Exit.AS_OF,
                        auditor.reader().agency(),
                        auditor.reader().sub(),
                        auditor.reader().roles(),
                        auditor.purpose(),
                        auditor.caseReference(),
                        null,
                        back.asked().subject(),
                        now,
                        position,
                        List.of());
        log.record(List.of(answer), List.of(back.ruled(answer.answer(), rulings)), now);
    }
}
