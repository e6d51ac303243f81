package org.safeguardinghub.chronology;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.ReviewGrant;
import org.safeguardinghub.sharing.Reader;

import java.time.Instant;
import java.util.List;

/**
 * Whose view of whom a reviewer asks for, by which grant.
 *
 * @param reader somebody of the agency whose view it is
 * @param purpose why that reader is taken to have looked
 */
public record ReviewedView(RecordId grant, SubjectId subject, Reader reader, Purpose purpose) {
    AgencyId agency() {
        return reader.agency();
    }

    /**
     * Whether this grant is in force now for this very person and child, and for the view and both
     * moments that are asked for: what was recorded after its days nobody could see on them. Who
     * asks of all that is known asks of what is known now. Nothing else that the asker may know of
     * the child opens it.
     */
    boolean isGranted(Asker asker, List<Fact> facts, Then then, Instant at) {
        var known = then.known() == null ? at : then.known();
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof ReviewGrant given
                                        && given.id().equals(grant.value())
                                        && given.subject().equals(subject)
                                        && given.agency().equals(asker.reader().agency())
                                        && given.sub().equals(asker.reader().sub())
                                        && given.views().contains(agency())
                                        && given.days().holdsAt(then.valid())
                                        && given.days().holdsAt(known)
                                        && given.validity().holdsAt(at));
    }
}
