package org.safeguardinghub.api.command;

import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.shared.Refusal;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Reader;
import org.springframework.stereotype.Component;

/**
 * Commands that name a subject record which may be another agency's. What the sender may not know
 * of is answered like what is not there, and the look is recorded like any other.
 */
@Component
public class NamedSubjects {
    private final Reading reading;

    NamedSubjects(Reading reading) {
        this.reading = reading;
    }

    public void mustBeVisible(Caller caller, Ask ask, SubjectId subject) {
        var reader = new Reader(caller.agency(), caller.sub(), caller.roles());
        if (!reading.isVisible(new Asker(reader, ask.purpose(), ask.caseReference()), subject)) {
            throw new RefusalException(new Refusal.NotFound());
        }
    }
}
