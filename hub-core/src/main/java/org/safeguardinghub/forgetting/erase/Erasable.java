package org.safeguardinghub.forgetting.erase;

import org.safeguardinghub.authority.PartOfRecord;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.subjectaccess.SubjectAccessEvent;

import java.util.Optional;

/**
 * What an event says that can be erased.
 *
 * @param of the record, or the request for what is held, under whose keys it is sealed
 * @param event the name of the event
 */
record Erasable(RecordId of, String event, Sealed content) {
    static Optional<Erasable> in(Object payload) {
        return switch (payload) {
            case PartOfRecord part ->
                    Optional.of(new Erasable(part.partOf(), nameOf(part), part.content()));
            case SubjectAccessEvent asked ->
                    Optional.of(new Erasable(asked.request(), nameOf(asked), asked.content()));
            default -> Optional.empty();
        };
    }

    private static String nameOf(Object payload) {
        return payload.getClass().getAnnotation(EventName.class).value();
    }
}
