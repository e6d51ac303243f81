package org.safeguardinghub.crossarea;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that can happen to an opening decision (cap C10). Kept for good. */
public sealed interface OpeningEvent extends Tagged {
    /** For what whoever is told may read why. */
    Set<Purpose> TOLD_FOR =
            Set.of(
                    Purpose.CHILD_PROTECTION,
                    Purpose.EARLY_HELP_CIN,
                    Purpose.CARE_TRANSFER,
                    Purpose.DISRUPTION);

    RecordId opening();

    /**
     * A coordinator opened what a pseudonym stands for. The agency gives the record of it to every
     * holder and to the home authorities of whom the records are about, and to nobody else: it is
     * about no person, as each of them must not learn of the others' children by it.
     *
     * @param kind what the pseudonym stands for
     * @param purpose of care, for which it was opened
     * @param records what is open from here on: those of owners who serve an area of the agency's
     * @param told who is told
     * @param validity how long the records are open
     */
    @EventName("pattern-opening.decided")
    record PatternOpened(
            RecordId opening,
            AgencyId agency,
            ThingKind kind,
            Purpose purpose,
            Set<RecordId> records,
            Set<AgencyId> told,
            Validity validity,
            Sealed content)
            implements OpeningEvent, IntroducesRecord, EstablishesFacts {
        @Override
        public Set<String> tags() {
            var tags = new HashSet<String>();
            tags.add(Tags.of(opening));
            tags.add(Tags.of(agency));
            records.forEach(record -> tags.add(Tags.of(record)));
            told.forEach(one -> tags.add(Tags.of(one)));
            return tags;
        }

        @Override
        public RuledRecord ruled() {
            return new RuledRecord(
                    opening,
                    RecordType.PATTERN_OPENING,
                    agency,
                    Set.of(),
                    RuledRecord.held(content.categories()));
        }

        @Override
        public Instant occurredFrom() {
            return validity.from();
        }

        @Override
        public Instant occurredTo() {
            return validity.until();
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(
                    "kind", kind.name(),
                    "openedFor", purpose.name(),
                    "openUntil", validity.until().toString());
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            var facts = new ArrayList<Fact>();
            records.forEach(
                    record ->
                            facts.add(
                                    new Fact.Opening(
                                            named("opens:" + opening + ":" + record),
                                            position,
                                            validity,
                                            record,
                                            agency)));
            facts.add(
                    new Fact.Handling(
                            named("opening told alone:" + opening),
                            position,
                            Validity.since(Instant.EPOCH),
                            opening,
                            told,
                            Set.of(),
                            Set.of(),
                            Set.of()));
            told.forEach(one -> facts.add(given(one, position, recordedAt)));
            return facts;
        }

        private Fact given(AgencyId to, long position, Instant recordedAt) {
            return new Fact.Share(
                    named("opening told:" + opening),
                    position,
                    Validity.since(recordedAt),
                    agency,
                    to,
                    opening,
                    null,
                    Set.of(Category.META),
                    TOLD_FOR,
                    Level.FULL);
        }

        private static UUID named(String words) {
            return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Which records of one holder were opened.
     *
     * @param records all held by this one
     */
    @EventName("pattern-opening.holder-told")
    record HolderTold(RecordId opening, AgencyId agency, AgencyId holder, Set<RecordId> records)
            implements OpeningEvent, AddsToRecord {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(opening), Tags.of(holder));
        }

        @Override
        public RecordId partOf() {
            return opening;
        }

        @Override
        public AgencyId saidBy() {
            return agency;
        }

        /** One holder does not learn from it who the others are. */
        @Override
        public @Nullable AgencyId onlyFor() {
            return holder;
        }

        /** Of who holds it, and of what is only held, the coordinator's rulings tell. */
        @Override
        public boolean forOwnerToo() {
            return false;
        }

        @Override
        public Sealed content() {
            return Sealed.NOTHING;
        }

        @Override
        public Map<String, String> coded() {
            return Map.of(
                    "opened",
                    records.stream().map(RecordId::text).sorted().collect(Collectors.joining(" ")));
        }
    }
}
