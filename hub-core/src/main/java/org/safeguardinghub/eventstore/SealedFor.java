package org.safeguardinghub.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Sealed;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Gives an event the id for which its content was sealed: content is sealed before its event has
 * one, and opens under this id alone.
 */
public final class SealedFor {
    private static final ClassValue<List<Method>> CONTENT =
            new ClassValue<>() {
                @Override
                protected List<Method> computeValue(Class<?> event) {
                    return event.isRecord()
                            ? Arrays.stream(event.getRecordComponents())
                                    .filter(part -> part.getType() == Sealed.class)
                                    .map(SealedFor::accessor)
                                    .toList()
                            : List.of();
                }
            };

    private SealedFor() {}

    /** The same event, under the id of its content where that is bound to one. */
    public static EventMessage<?> named(EventMessage<?> message) {
        var id = id(message.getPayload());
        if (id == null || id.equals(message.getIdentifier())) {
            return message;
        }
        Object payload = message.getPayload();
        return message instanceof DomainEventMessage<?> domain
                ? new GenericDomainEventMessage<>(
                        domain.getType(),
                        domain.getAggregateIdentifier(),
                        domain.getSequenceNumber(),
                        payload,
                        message.getMetaData(),
                        id,
                        message.getTimestamp())
                : new GenericEventMessage<>(
                        id, payload, message.getMetaData(), message.getTimestamp());
    }

    private static @Nullable String id(Object event) {
        for (var content : CONTENT.get(event.getClass())) {
            try {
                if (content.invoke(event) instanceof Sealed sealed && sealed.event() != null) {
                    return sealed.event();
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an event does not say its content", e);
            }
        }
        return null;
    }

    private static Method accessor(RecordComponent part) {
        var accessor = part.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }
}
