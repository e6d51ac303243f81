package org.safeguardinghub.api.hold;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.hold.HoldEvent.HoldPlaced;
import org.safeguardinghub.hold.HoldEvent.HoldReleased;
import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.Tags;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds holds in the log, for whoever may know of them. */
@Component
class HoldFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FactReader events;
    private final Sealer sealer;

    HoldFile(FactReader events, Sealer sealer) {
        this.events = events;
        this.sealer = sealer;
    }

    /** A hold as it is shown, and the newest position when it was looked for. */
    record Found(HoldBody body, long asOf) {}

    Optional<Found> find(Caller caller, RecordId id) {
        var facts = events.facts(Set.of(Criterion.anyEventOf(Tags.of(id))));
        HoldPlaced placed = null;
        var placedIn = "";
        Instant releasedAt = null;
        for (var event : facts.events()) {
            switch (event.getPayload()) {
                case HoldPlaced known when known.hold().equals(id) -> {
                    placed = known;
                    placedIn = event.getIdentifier();
                }
                case HoldReleased released -> releasedAt = released.at();
                default -> {}
            }
        }
        return placed == null || !maySee(caller, placed)
                ? Optional.empty()
                : Optional.of(
                        new Found(
                                body(caller, placed, said(placed, placedIn), releasedAt),
                                facts.position()));
    }

    /** Auditors and whoever runs the hub see all; an agency's administrator what concerns it. */
    private static boolean maySee(Caller caller, HoldPlaced placed) {
        var agencies = placed.scope().agencies();
        return caller.roles().contains(Role.AUDITOR)
                || caller.roles().contains(Role.HUB_ADMIN)
                || placed.placedBy().equals(caller.agency())
                || agencies.isEmpty()
                || agencies.contains(caller.agency());
    }

    private HoldBody body(
            Caller caller, HoldPlaced placed, JsonNode said, @Nullable Instant releasedAt) {
        var scope = placed.scope();
        return new HoldBody(
                placed.hold(),
                placed.placedBy(),
                text(said, "issuer"),
                text(said, "legalPower"),
                text(said, "reason"),
                List.copyOf(scope.areas()),
                scope.from(),
                scope.to(),
                List.copyOf(scope.topics()),
                List.copyOf(scope.agencies()),
                placed.placedBy().equals(caller.agency()) ? List.copyOf(scope.subjects()) : null,
                placed.start(),
                releasedAt);
    }

    /** {@code event}: the id of the one that placed it. */
    private JsonNode said(HoldPlaced placed, String event) {
        var envelope = placed.said().envelopes().get(Category.META);
        if (envelope == null) {
            return JSON.createObjectNode();
        }
        var sought =
                new Sealer.Sought(
                        placed.hold(), "legal-hold.placed", event, Category.META, envelope);
        var clear = sealer.open(List.of(sought)).get(sought);
        return clear == null ? JSON.createObjectNode() : JSON.readTree(clear);
    }

    private static @Nullable String text(JsonNode said, String field) {
        return said.has(field) ? said.path(field).asString() : null;
    }
}
