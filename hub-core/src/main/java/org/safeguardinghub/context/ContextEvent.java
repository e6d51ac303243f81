package org.safeguardinghub.context;

import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.RuledRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to a place or a platform. Kept for good. */
public sealed interface ContextEvent extends Tagged {
    RecordId context();

    AgencyId owner();

    ContextMode mode();

    Sealed content();

    @Override
    default Set<String> tags() {
        return Set.of(Tags.of(context()), Tags.of(owner()));
    }

    /**
     * An agency told the hub of a place or a platform. No involvement with a person can open a
     * record that is about none, so a handling condition keeps it to its owner.
     */
    @EventName("context.recorded")
    record ContextRecorded(RecordId context, AgencyId owner, ContextMode mode, Sealed content)
            implements ContextEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    context,
                    RecordType.CONTEXT,
                    owner,
                    Set.of(),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("mode", mode.name());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var about = "owner alone:" + context;
            return List.of(
                    new Fact.Handling(
                            UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                            position,
                            Validity.since(Instant.EPOCH),
                            context,
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of()));
        }
    }

    /** Contact went to another mode. */
    @EventName("context.moved")
    record ContextMoved(RecordId context, AgencyId owner, ContextMode mode, Sealed content)
            implements ContextEvent, AddsToRecord {
        @Override
        public RecordId partOf() {
            return context;
        }

        @Override
        public AgencyId saidBy() {
            return owner;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of("mode", mode.name());
        }
    }
}
