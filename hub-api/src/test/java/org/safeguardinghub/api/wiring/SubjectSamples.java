package org.safeguardinghub.api.wiring;

import static org.safeguardinghub.api.wiring.SampleWords.CARE;
import static org.safeguardinghub.api.wiring.SampleWords.CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.NOON;
import static org.safeguardinghub.api.wiring.SampleWords.SAME_CHILD;
import static org.safeguardinghub.api.wiring.SampleWords.SCHOOL;
import static org.safeguardinghub.api.wiring.SampleWords.record;
import static org.safeguardinghub.api.wiring.SampleWords.sealed;

import org.safeguardinghub.shared.Category;
import org.safeguardinghub.subject.LinkEvent.LinkUndone;
import org.safeguardinghub.subject.SubjectEvent.AddressSaid;
import org.safeguardinghub.subject.SubjectEvent.BirthExpected;
import org.safeguardinghub.subject.SubjectEvent.Born;
import org.safeguardinghub.subject.SubjectEvent.IdentifiersSaid;
import org.safeguardinghub.subject.SubjectEvent.NamesSaid;
import org.safeguardinghub.subject.SubjectEvent.RelationshipsSaid;
import org.safeguardinghub.subject.UndoReason;

import java.util.Map;

/** Of what holders say of a person after the record was begun, and no longer say. */
final class SubjectSamples {
    static final Map<String, Object> BY_NAME =
            Map.of(
                    "link.undone.1",
                    new LinkUndone(
                            record(1),
                            CHILD,
                            SAME_CHILD,
                            CARE,
                            UndoReason.DIFFERENT_PERSONS,
                            NOON,
                            sealed(Category.META)),
                    "subject.birth-expected.1",
                    new BirthExpected(CHILD, SCHOOL),
                    "subject.born.1",
                    new Born(CHILD, SCHOOL, sealed(Category.ID, Category.PERP)),
                    "subject.identifiers-said.1",
                    new IdentifiersSaid(CHILD, SCHOOL, true, sealed(Category.ID, Category.PERP)),
                    "subject.names-said.1",
                    new NamesSaid(CHILD, SCHOOL, false, sealed(Category.ID)),
                    "subject.address-said.1",
                    new AddressSaid(CHILD, SCHOOL, true, sealed(Category.ADDR)),
                    "subject.relationships-said.1",
                    new RelationshipsSaid(CHILD, SCHOOL, false, sealed(Category.ID)));

    private SubjectSamples() {}
}
