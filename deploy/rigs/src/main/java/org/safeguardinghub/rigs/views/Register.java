package org.safeguardinghub.rigs.views;

import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.RuledRecord;
import org.safeguardinghub.subject.LinkEvent.LinkConfirmed;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/**
 * The rows that the hub writes for an event into the register and into the view that lists are made
 * from. {@link Projected} shows that they are the same.
 */
final class Register implements AutoCloseable {
    /** The tables, in the order of their names. */
    static final List<String> TABLES =
            List.of("candidate", "fact", "record_subject", "ruled_record");

    private final Rows records;
    private final Rows subjects;
    private final Rows facts;
    private final Rows candidates;

    /** {@code prefix}: before the names of the tables; empty for the hub's own. */
    Register(DataSource owner, String prefix) throws SQLException {
        records =
                new Rows(
                        owner,
                        prefix
                                + "ruled_record (record_id, type, owner, subjects, categories,"
                                + " occurred_from, occurred_to, recorded_at, position)");
        subjects = new Rows(owner, prefix + "record_subject (subject, record_id)");
        facts =
                new Rows(
                        owner,
                        prefix
                                + "fact (kind, fact_id, agency, known_from, valid_from,"
                                + " valid_until, subject, other_subject, confirmed, details)");
        candidates = new Rows(owner, prefix + "candidate (agency, position, record_id)");
    }

    /**
     * Writes what an event leaves.
     *
     * @param around whom each record about the child may concern
     */
    void write(Tagged event, long position, Instant recordedAt, List<AgencyId> around)
            throws SQLException {
        switch (event) {
            case IntroducesRecord begun -> record(begun, position, recordedAt, around);
            case LinkConfirmed link -> link(link, position);
            case InvolvementRecorded involvement -> involvement(involvement, position);
            default -> throw new IllegalStateException("nothing is known of " + event.getClass());
        }
    }

    private void record(
            IntroducesRecord event, long position, Instant recordedAt, List<AgencyId> around)
            throws SQLException {
        RuledRecord record = event.ruled();
        RecordId id = record.id();
        records.put(id)
                .put(record.type())
                .put(record.owner())
                .putArray(record.subjects())
                .putArray(record.categories())
                .put(event.occurredFrom())
                .put(event.occurredTo())
                .put(recordedAt)
                .put(position)
                .end();
        for (var subject : record.subjects()) {
            subjects.put(subject).put(id).end();
        }
        for (AgencyId agency : around) {
            candidates.put(agency).put(position).put(id).end();
        }
    }

    private void link(LinkConfirmed link, long position) throws SQLException {
        facts.put("LINK")
                .put(link.link())
                .put("")
                .put(position)
                .put(link.at())
                .put(Validity.OPEN)
                .put(link.one())
                .put(link.other())
                .put(true)
                .put(
                        "{\"one\": \"%s\", \"other\": \"%s\", \"confirmed\": true}"
                                .formatted(link.one(), link.other()))
                .end();
    }

    private void involvement(InvolvementRecorded involvement, long position) throws SQLException {
        facts.put("INVOLVEMENT")
                .put(involvement.involvement())
                .put(involvement.agency())
                .put(position)
                .put(involvement.validity().from())
                .put(involvement.validity().until())
                .put(involvement.subject())
                .put(null)
                .put(null)
                .put(
                        ("{\"subject\": \"%s\", \"agency\": \"%s\", \"recordedBy\": \"%s\","
                                        + " \"confirmedBy\": []}")
                                .formatted(
                                        involvement.subject(),
                                        involvement.agency(),
                                        involvement.recordedBy()))
                .end();
    }

    void finish() throws SQLException {
        records.finish();
        subjects.finish();
        facts.finish();
        candidates.finish();
    }

    @Override
    public void close() throws SQLException {
        try (records;
                subjects;
                facts) {
            candidates.close();
        }
    }
}
