package org.safeguardinghub.subjectaccess.answerrequest;

import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestExtended;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent.RequestReceived;

import java.time.Instant;

/** What was asked, and by when it has to be answered. */
record Begun(RequestReceived received, Instant due, boolean extended) {
    static Begun by(RequestReceived received) {
        return new Begun(received, received.due(), false);
    }

    Begun extendedBy(RequestExtended event) {
        return new Begun(received, event.due(), true);
    }
}
