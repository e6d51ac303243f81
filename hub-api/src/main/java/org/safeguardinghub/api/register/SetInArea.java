package org.safeguardinghub.api.register;

import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.position.HubHeaders;
import org.safeguardinghub.api.position.PositionTokens;
import org.safeguardinghub.api.problem.RefusalException;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.SetLocally;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads what a partnership has set for its area, as of now, from the log itself. */
@Component
public class SetInArea {
    private final FactReader events;
    private final PositionTokens positions;
    private final Clock clock;

    SetInArea(FactReader events, PositionTokens positions, Clock clock) {
        this.events = events;
        this.positions = positions;
        this.clock = clock;
    }

    /** Makes an answer of what was found. */
    public interface Written<T, B> {
        /**
         * Writes it.
         *
         * @param set in the order in which it was set
         * @param at for which it is asked what is in force
         */
        B of(List<T> set, Instant at);
    }

    /**
     * Answers a question about one kind of setting.
     *
     * @param kind the event that says it
     * @param at for which it is asked what is in force; now where nothing is said
     */
    public <T extends SetLocally, B> ResponseEntity<B> answer(
            Caller caller,
            String area,
            Class<T> kind,
            @Nullable OffsetDateTime at,
            Written<T, B> written) {
        var name = Objects.requireNonNull(kind.getAnnotation(EventName.class)).value();
        var found =
                events.facts(
                        Set.of(
                                new Criterion(
                                        "area:" + area, Set.of("register.area-registered", name))));
        List<?> said = found.events().stream().map(Message::getPayload).toList();
        if (said.stream().noneMatch(AreaRegistered.class::isInstance)) {
            throw new RefusalException(new Refusal.NotFound());
        }
        var set = said.stream().filter(kind::isInstance).map(kind::cast).toList();
        var asked = at == null ? clock.instant() : at.toInstant();
        return ResponseEntity.ok()
                .header(HubHeaders.AS_OF, positions.seal(caller.agency(), found.position()))
                .body(written.of(set, asked));
    }
}
