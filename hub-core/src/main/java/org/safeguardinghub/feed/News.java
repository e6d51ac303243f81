package org.safeguardinghub.feed;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.AddsToRecord;
import org.safeguardinghub.authority.AddsToRecord.Effect;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.IntroducesRecord;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Fact;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What an event may change for whom. A record that begins, grows or is withdrawn is news to
 * everybody around it; a fact that begins, changes or ends is news to everybody for whom it can
 * count, whatever its kind: no event has to be listed here to be heard.
 */
sealed interface News {
    Reason reason();

    /**
     * News of one record.
     *
     * @param onlyFor the agency that alone hears of it, with the record's owner; null for all
     */
    record OfRecord(RecordId record, @Nullable AgencyId onlyFor, Reason reason) implements News {}

    /** News of what rulings rest on. */
    record OfFacts(Set<UUID> facts, Reason reason) implements News {
        public OfFacts {
            facts = Set.copyOf(facts);
        }
    }

    static Set<News> in(Object event, long position, Instant at) {
        var news = new HashSet<News>();
        switch (event) {
            case IntroducesRecord begun ->
                    news.add(
                            new OfRecord(
                                    begun.ruled().id(),
                                    null,
                                    new Reason(Reason.Kind.RULED_AGAIN, position, at)));
            case AddsToRecord part ->
                    news.add(
                            new OfRecord(
                                    part.partOf(),
                                    part.onlyFor(),
                                    new Reason(kind(part), position, at)));
            default -> {}
        }
        var facts = facts(event, position, at);
        if (!facts.isEmpty()) {
            news.add(new OfFacts(facts, new Reason(Reason.Kind.RULED_AGAIN, position, at)));
        }
        return news;
    }

    private static Reason.Kind kind(AddsToRecord part) {
        return part.effect() == Effect.WITHDRAWAL ? Reason.Kind.WITHDRAWN : Reason.Kind.CHANGED;
    }

    private static Set<UUID> facts(Object event, long position, Instant at) {
        var facts = new HashSet<UUID>();
        if (event instanceof EstablishesFacts establishing) {
            establishing.facts(position, at).stream().map(Fact::id).forEach(facts::add);
        }
        if (event instanceof EndsFact ending) {
            facts.add(ending.endedFact());
        }
        return facts;
    }
}
