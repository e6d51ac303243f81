package org.safeguardinghub.adapters.publish;

import org.safeguardinghub.adapters.command.SubjectCommand;
import org.safeguardinghub.adapters.person.PersonalDetails;
import org.safeguardinghub.adapters.wire.custodian.CustodianRecord;
import org.safeguardinghub.adapters.wire.custodian.DetailsType;
import org.safeguardinghub.adapters.wire.custodian.WrongShape;

import java.util.HashMap;
import java.util.Map;

/** The people of one run, one subject for each custodian's person. */
final class People {
    private record Key(String custodian, String personId) {}

    private final Map<Key, SubjectCommand> subjects = new HashMap<>();
    private final Map<CustodianRecord, Item.Made> details = new HashMap<>();

    /** Notes a record of personal details; other kinds are passed by. */
    void meet(CustodianRecord record) {
        if (record.type() == DetailsType.PERSONAL) {
            details.put(record, made(record));
        }
    }

    /** What became of a record of personal details that was met. */
    Item.Made detailsOf(CustodianRecord record) {
        return details.computeIfAbsent(record, this::made);
    }

    /**
     * The subject that concerns about this record's person name; by identifier alone if need be.
     */
    SubjectCommand subjectOf(CustodianRecord record) {
        return subjects.computeIfAbsent(
                key(record), who -> PersonalDetails.unnamedSubject(who.custodian, who.personId));
    }

    /**
     * INVARIANT: one custodian has one subject for a person. Two records that say different things
     * leave open which is right, and that is for the custodian to settle, not for us.
     */
    private Item.Made made(CustodianRecord record) {
        try {
            SubjectCommand subject = PersonalDetails.subject(record);
            SubjectCommand known = subjects.putIfAbsent(key(record), subject);
            return known == null || known.id().equals(subject.id())
                    ? new Item.Subject(subject)
                    : new Item.Broken(
                            record.pointer(), "another record already gives this person's details");
        } catch (WrongShape fault) {
            return new Item.Broken(fault.pointer(), fault.expected());
        }
    }

    private static Key key(CustodianRecord record) {
        return new Key(record.custodian().id(), record.personId());
    }
}
