package org.safeguardinghub.forgetting.proposeerasure;

import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.hold.HoldEvent;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads what disposing of records rests on, all as of one position: the guard of what was read
 * fails the decision if a hold is placed before it is appended.
 */
public final class DisposalGrounds {
    private static final Set<String> HOLDS = Set.of("legal-hold.placed", "legal-hold.released");
    private static final Set<String> AREAS = Set.of("register.agency-registered");
    private static final Set<String> LINKS =
            Set.of("link.proposed", "link.confirmed", "link.undone");

    private static final Set<String> ASKED = Set.of("subject-access.received");
    private static final Set<String> ANSWERED =
            Set.of("subject-access.delivered", "subject-access.closed");

    private final FactReader reader;
    private final Set<String> ofRecords;

    /**
     * @param ofRecords the names of all events that say anything of a record, its erasure among
     *     them, or after which somebody owes something on it: any record can be erased
     */
    public DisposalGrounds(FactReader reader, Set<String> ofRecords) {
        this.reader = reader;
        this.ofRecords = Set.copyOf(ofRecords);
    }

    /** Reads again for as long as somebody else turns out to be meant. */
    public Known of(Collection<RecordId> records) {
        var people = new HashSet<SubjectId>();
        var agencies = new HashSet<AgencyId>();
        var requests = new HashSet<RecordId>();
        while (true) {
            var facts = reader.facts(criteria(records, people, agencies, requests));
            if (!meant(records, facts, people, agencies, requests)) {
                return Known.of(records, facts);
            }
        }
    }

    /** Adds who is meant; whether anybody was added. */
    private static boolean meant(
            Collection<RecordId> records,
            Facts facts,
            Set<SubjectId> people,
            Set<AgencyId> agencies,
            Set<RecordId> requests) {
        boolean more = false;
        for (var event : facts.events()) {
            if (event.getPayload() instanceof LinkEvent link) {
                more |= people.add(link.one());
                more |= people.add(link.other());
            } else if (event.getPayload() instanceof RequestReceived asked) {
                more |= requests.add(asked.request());
                if (records.contains(asked.request())) {
                    more |= agencies.add(asked.agency());
                    more |= people.add(asked.subject());
                }
            } else if (event.getPayload() instanceof PartOfRecord part
                    && records.contains(part.partOf())) {
                more |= agencies.add(part.saidBy());
                if (part instanceof IntroducesRecord begun) {
                    more |= people.addAll(begun.ruled().subjects());
                }
            }
        }
        return more;
    }

    private Set<Criterion> criteria(
            Collection<RecordId> records,
            Set<SubjectId> people,
            Set<AgencyId> agencies,
            Set<RecordId> requests) {
        var criteria = new HashSet<Criterion>();
        criteria.add(new Criterion(HoldEvent.TAG, HOLDS));
        records.forEach(record -> criteria.add(new Criterion(Tags.of(record), ofRecords)));
        records.forEach(request -> criteria.add(new Criterion(Tags.of(request), ASKED)));
        people.forEach(person -> criteria.add(new Criterion(Tags.of(person), LINKS)));
        people.forEach(person -> criteria.add(new Criterion(Tags.of(person), ASKED)));
        requests.forEach(request -> criteria.add(new Criterion(Tags.of(request), ANSWERED)));
        agencies.forEach(owner -> criteria.add(new Criterion(Tags.of(owner), AREAS)));
        return criteria;
    }
}
