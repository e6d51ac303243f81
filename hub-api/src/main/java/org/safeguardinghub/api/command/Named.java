package org.safeguardinghub.api.command;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Reader;
import org.springframework.stereotype.Component;

/**
 * Commands that name a person or a record which may be another agency's. What the sender may not
 * know of is answered like what is not there, and the look is recorded like any other.
 */
@Component
public class Named {
    private final Reading reading;

    Named(Reading reading) {
        this.reading = reading;
    }

    /** Refuses with the one 404 unless the caller may know of somebody's record of this person. */
    public void mustBeVisible(Caller caller, Ask ask, SubjectId subject) {
        require(reading.isVisible(asker(caller, ask), subject));
    }

    /** Refuses with the one 404 unless the caller may know of this record. */
    public void mustBeVisible(Caller caller, Ask ask, RecordType type, RecordId record) {
        require(reading.isVisible(asker(caller, ask), type, record));
    }

    /** The same for a record of any type. */
    public void mustBeVisible(Caller caller, Ask ask, RecordId record) {
        require(reading.isVisible(asker(caller, ask), record));
    }

    /**
     * Has the look ruled on and recorded, whatever the ruling says: for what is answered either
     * way.
     */
    public void lookAt(Caller caller, Ask ask, SubjectId subject) {
        var _ = reading.isVisible(asker(caller, ask), subject);
    }

    /** The same for a record of any type, or for an id that may be none. */
    public void lookAt(Caller caller, Ask ask, RecordId record) {
        var _ = reading.isVisible(asker(caller, ask), record);
    }

    /** Refuses with the one 404 unless the caller sees something of what this record says. */
    public void mustBeShown(Caller caller, Ask ask, RecordType type, RecordId record) {
        require(reading.shows(asker(caller, ask), type, record));
    }

    private static Asker asker(Caller caller, Ask ask) {
        var reader = new Reader(caller.agency(), caller.sub(), caller.roles(), caller.actingFor());
        return new Asker(reader, ask.purpose(), ask.caseReference());
    }

    private static void require(boolean visible) {
        if (!visible) {
            throw new RefusalException(new Refusal.NotFound());
        }
    }
}
