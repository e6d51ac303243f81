package org.safeguardinghub.api.subject;

import static org.safeguardinghub.api.record.RecordAnswers.asker;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.api.record.RecordAnswers;
import org.safeguardinghub.api.ruling.Looks;
import org.safeguardinghub.audit.AnswerRuled.Exit;
import org.safeguardinghub.audit.AuditList;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Home;
import org.safeguardinghub.chronology.Answer;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which records of a person a history of the person may name to whoever asks. The look is recorded.
 * Whoever neither holds a record about the person nor is the person's home authority, or may see
 * none of it, is answered as if nobody were there.
 */
@Component
public class NameableRecords {
    private final Reading reading;
    private final Authority authority;
    private final AuditList audit;
    private final Looks looks;
    private final Clock clock;

    NameableRecords(
            Reading reading, Authority authority, AuditList audit, Looks looks, Clock clock) {
        this.reading = reading;
        this.authority = authority;
        this.audit = audit;
        this.looks = looks;
        this.clock = clock;
    }

    /** Those that this caller may be told of; 404 where there is nobody for it. */
    public Set<RecordId> of(Caller caller, Ask ask, SubjectId subject) {
        return ask.purpose() == Purpose.AUDIT
                ? toAuditor(caller, ask, subject)
                : toHolder(caller, ask, subject);
    }

    /** What is only held has no name: an entry that says so is the same for all records. */
    private Set<RecordId> toHolder(Caller caller, Ask ask, SubjectId subject) {
        var answer = reading.about(asker(caller, ask), subject);
        if (!isConcerned(caller.agency(), subject, answer)) {
            throw RecordAnswers.absent(answer);
        }
        return answer.entries().stream()
                .filter(entry -> !entry.ruling().shown().isEmpty())
                .map(entry -> entry.envelope().record().id())
                .collect(Collectors.toSet());
    }

    private boolean isConcerned(AgencyId agency, SubjectId subject, Answer answer) {
        var records = answer.entries().stream().map(entry -> entry.envelope().record()).toList();
        return records.stream().anyMatch(record -> record.owner().equals(agency))
                || (!records.isEmpty() && isHome(agency, subject));
    }

    private boolean isHome(AgencyId agency, SubjectId subject) {
        try (var snapshot = authority.snapshot()) {
            var holders =
                    snapshot.recordsAbout(snapshot.persons(List.of(subject))).stream()
                            .map(envelope -> envelope.record())
                            .filter(record -> record.type() == RecordType.SUBJECT)
                            .map(record -> record.owner())
                            .collect(Collectors.toSet());
            return Home.authorities(snapshot, subject, holders, clock.instant()).contains(agency);
        }
    }

    /** Decisions about records of the auditor's areas, as in the auditors' list. */
    private Set<RecordId> toAuditor(Caller caller, Ask ask, SubjectId subject) {
        var owners = audit.inAreasOf(caller.agency());
        Set<RecordId> records;
        try (var snapshot = authority.snapshot()) {
            records =
                    snapshot.recordsAbout(snapshot.persons(List.of(subject))).stream()
                            .map(envelope -> envelope.record())
                            .filter(record -> owners.contains(record.owner()))
                            .map(record -> record.id())
                            .collect(Collectors.toSet());
        }
        looks.record(caller, ask, Exit.DISCLOSURES, null, subject);
        if (records.isEmpty()) {
            throw new RefusalException(new Refusal.NotFound());
        }
        return records;
    }
}
