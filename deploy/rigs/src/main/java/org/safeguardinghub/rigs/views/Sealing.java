package org.safeguardinghub.rigs.views;

import org.safeguardinghub.sealing.Sealer;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Sealed;
import org.safeguardinghub.shared.Tagged;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Seals invented content: for what will be opened with keys of its own, as the hub does; for the
 * rest with the bytes of another record's.
 */
final class Sealing implements AutoCloseable {
    /** So many wait at once for the disk that makes their keys durable. */
    private static final int AT_ONCE = 16;

    private static final byte[] CLEAR =
            "{\"summary\":\"Seen by several people, here in so many invented words. %s\"}"
                    .formatted("They go on for a while, as such a summary would. ".repeat(4))
                    .getBytes(StandardCharsets.UTF_8);

    private static final LocalDate BORN = LocalDate.of(2009, 1, 1);
    private static final int DAYS = 6_000;

    private final Sealer sealer;
    private final Population population;
    private final long opened;
    private final int people;
    private final Map<Set<Category>, Sealed> shared = new HashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /**
     * @param opened how many of the newest concerns will be opened; 0 where nothing will
     * @param people of how many of the first children the subject records will be
     */
    Sealing(Sealer sealer, Population population, long opened, int people) {
        this.sealer = sealer;
        this.population = population;
        this.opened = opened;
        this.people = people;
        for (var categories : Population.contents()) {
            // many events carry it: it is bound to none of them
            var sealed = seal(RecordId.random(), "none", categories);
            shared.put(categories, new Sealed(sealed.envelopes()));
        }
    }

    /** The events with their content, in the same order. */
    List<Tagged> events(List<Told> all) throws InterruptedException {
        var waiting = new ArrayList<Future<Tagged>>(all.size());
        for (Told one : all) {
            waiting.add(threads.submit(() -> one.event().apply(content(one))));
        }
        var events = new ArrayList<Tagged>(all.size());
        try {
            for (var one : waiting) {
                events.add(one.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return events;
    }

    private Sealed content(Told one) {
        RecordId record = one.record();
        if (record == null) {
            return Sealed.NOTHING;
        }
        boolean newest = one.left() < opened || one.child() >= population.firstLong();
        boolean oldest = one.left() == Long.MAX_VALUE && one.child() < people;
        boolean ownKeys = opened > 0 && (newest || oldest);
        return ownKeys
                ? seal(record, one.name(), one.categories())
                : Objects.requireNonNull(shared.get(one.categories()));
    }

    private Sealed seal(RecordId record, String name, Set<Category> categories) {
        var clear = new EnumMap<Category, byte[]>(Category.class);
        categories.forEach(
                category -> clear.put(category, category == Category.ID ? person(record) : CLEAR));
        return sealer.seal(record, name, new Content(clear));
    }

    /** Somebody whom the search finds by name and by birth. */
    private static byte[] person(RecordId record) {
        long number = record.value().getMostSignificantBits();
        return "{\"givenName\":\"Given %x\",\"familyName\":\"Family %x\",\"dateOfBirth\":\"%s\"}"
                .formatted(
                        number >>> 40,
                        number & 0xFFF,
                        BORN.plusDays(Long.remainderUnsigned(number, DAYS)))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        threads.close();
    }
}
