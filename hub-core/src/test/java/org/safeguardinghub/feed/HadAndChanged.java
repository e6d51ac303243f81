package org.safeguardinghub.feed;

import static org.safeguardinghub.feed.Partnership.CSC;
import static org.safeguardinghub.feed.Partnership.GP;
import static org.safeguardinghub.feed.Partnership.HOST;
import static org.safeguardinghub.feed.Partnership.LICENSING;
import static org.safeguardinghub.feed.Partnership.OTHER_GP;
import static org.safeguardinghub.feed.Partnership.SCHOOL;

import org.safeguardinghub.authority.AddsToRecord.Effect;
import org.safeguardinghub.involvement.InvolvementEvent.InvolvementRecorded;
import org.safeguardinghub.share.ShareEvent.ShareDecided;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Validity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A partnership in which records come to be had, go out of sight and change, at random. It keeps by
 * itself who had what, by what its feeds gave and its looks showed, and says what is wrong with
 * what the hub listed and told.
 */
final class HadAndChanged {
    static final List<AgencyId> READERS = List.of(GP, OTHER_GP, CSC, HOST, LICENSING);

    private static final String CHANGED = "org.safeguardinghub.concern.changed.v1";

    /** What a hub may get wrong. */
    enum Flaw {
        NONE,
        /** it does not hear of one change in three */
        DEAF,
        /** it lists before it knows who looked */
        EARLY,
        /** it lists, and leaves the telling to what feeds say anyhow */
        SILENT
    }

    /**
     * A change of a record.
     *
     * @param listed who is to be listed
     * @param know who had it, and is to be told
     */
    private record Made(RecordId record, long position, Set<AgencyId> listed, Set<AgencyId> know) {}

    private final Partnership partners;
    private final Holders holders;
    private final Random random;
    private final Flaw flaw;
    private final List<Change> records;
    private final Map<RecordId, Set<AgencyId>> had = new HashMap<>();
    private final Map<AgencyId, List<FeedItem>> fetched = new HashMap<>();
    private final List<InvolvementRecorded> involvements = new ArrayList<>();
    private final List<ShareDecided> shares = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final Set<RecordId> withdrawn = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    HadAndChanged(Partnership partners, Random random, Flaw flaw) {
        this.partners = partners;
        this.holders = new Holders(partners);
        this.random = random;
        this.flaw = flaw;
        this.records = List.of(new Change(partners), new Change(partners), new Change(partners));
    }

    /** Lives, and then lets everybody fetch and acknowledge all there is. */
    HadAndChanged live(int steps) {
        for (var record : records) {
            partners.happens(record.noted(Category.NARR));
            involve(record);
        }
        for (int n = 0; n < steps; n++) {
            partners.clock.pass(Duration.ofSeconds(1));
            step(one(records));
        }
        READERS.forEach(this::fetch);
        made.forEach(this::judge);
        acknowledgeAll();
        return this;
    }

    List<String> faults() {
        return faults;
    }

    /** How many had something that changed: what has no such history shows nothing. */
    long toldOf() {
        return made.stream().mapToLong(one -> one.know().size()).sum();
    }

    private void step(Change it) {
        switch (random.nextInt(18)) {
            case 0, 1 -> involve(it);
            case 2 -> partners.happens(it.ends(one(involvements)));
            case 3 -> partners.happens(it.sealsRecord());
            case 4 -> partners.happens(it.limits(Category.NARR));
            case 5 -> partners.happens(it.lifts());
            case 6 -> share(it);
            case 7 -> recall();
            case 8, 9 -> amend(it, SCHOOL, Effect.CORRECTION);
            case 10 -> amend(it, one(READERS), Effect.DISPUTE);
            case 11 -> partners.happens(new Amended(it.record, SCHOOL, Effect.STEP));
            case 12 -> withdraw(it);
            case 13, 14, 15 -> look(one(READERS), it);
            default -> fetch(one(READERS));
        }
    }

    private void involve(Change it) {
        involvements.add(it.involves(one(List.of(GP, CSC, HOST))));
        partners.happens(involvements.getLast());
    }

    private void share(Change it) {
        shares.add(it.shares(Validity.since(partners.clock.instant())));
        partners.happens(shares.getLast());
    }

    private void recall() {
        if (!shares.isEmpty()) {
            var share = shares.remove(random.nextInt(shares.size()));
            var it =
                    records.stream()
                            .filter(one -> one.record.equals(share.record()))
                            .findFirst()
                            .orElseThrow();
            changes(it, SCHOOL, it.recalls(share), share.recipients());
        }
    }

    private void amend(Change it, AgencyId by, Effect effect) {
        changes(it, by, new Amended(it.record, by, effect), Set.of());
    }

    private void withdraw(Change it) {
        if (random.nextInt(3) == 0 && withdrawn.add(it.record)) {
            changes(it, SCHOOL, new Withdrawn(it.record, SCHOOL), Set.of());
        }
    }

    private void changes(Change it, AgencyId by, Object event, Set<AgencyId> given) {
        var know = new HashSet<>(had.getOrDefault(it.record, Set.of()));
        know.remove(SCHOOL);
        know.remove(by);
        if (!given.isEmpty()) {
            know.retainAll(given);
        }
        var listed = new HashSet<>(know);
        listed.addAll(given);
        partners.happens(event);
        var change = new Made(it.record, partners.newest, Set.copyOf(listed), Set.copyOf(know));
        if (flaw != Flaw.EARLY) {
            holders.index();
        }
        boolean deaf = flaw == Flaw.DEAF && made.size() % 3 == 0;
        if (!deaf) {
            holders.hear(event, change.position());
            holders.hear(event, change.position());
        }
        if (flaw == Flaw.SILENT) {
            partners.silence(FeedItem.OUT_OF_DATE);
        }
        holders.index();
        made.add(change);
    }

    private void look(AgencyId agency, Change it) {
        var purpose = one(List.of(Purpose.CHILD_PROTECTION, Purpose.DISRUPTION));
        if (holders.look(agency, it.record, it.child, purpose)) {
            hasHad(it.record, agency);
        }
    }

    private void fetch(AgencyId agency) {
        var known = fetched.computeIfAbsent(agency, _ -> new ArrayList<>());
        List<FeedItem> more;
        do {
            more = partners.feed(agency, known.isEmpty() ? 0 : known.getLast().number());
            known.addAll(more);
            more.stream()
                    .filter(item -> !item.isTakenBack())
                    .forEach(item -> hasHad(item.record(), agency));
        } while (!more.isEmpty());
    }

    private void hasHad(RecordId record, AgencyId agency) {
        had.computeIfAbsent(record, _ -> new HashSet<>()).add(agency);
    }

    private void judge(Made change) {
        var listed = holders.listed(SCHOOL, change.record(), change.position());
        var agencies = listed.stream().map(one -> one.recipient().agency()).toList();
        if (agencies.size() != change.listed().size()
                || !change.listed().equals(Set.copyOf(agencies))) {
            faults.add("listed " + agencies + " instead of " + change.listed());
        }
        for (var reader : READERS) {
            var items = fetched.getOrDefault(reader, List.of());
            var ofIt = items.stream().filter(i -> i.record().equals(change.record())).toList();
            var atIt = ofIt.stream().filter(i -> i.position() == change.position()).toList();
            if (!change.know().contains(reader)) {
                if (atIt.stream().anyMatch(i -> i.type().equals(FeedItem.OUT_OF_DATE))) {
                    faults.add(reader + " is told of what it never had");
                }
            } else if (ofIt.stream().noneMatch(item -> tells(item, change.position()))) {
                faults.add(reader + " is not told");
            } else if (atIt.stream().filter(item -> tells(item, change.position())).count() > 1) {
                faults.add(reader + " is told twice");
            }
        }
    }

    private static boolean tells(FeedItem item, long position) {
        return item.position() >= position && (item.isTakenBack() || item.type().equals(CHANGED));
    }

    /** The owner is done when the last has acknowledged, and not before. */
    private void acknowledgeAll() {
        var all =
                fetched.entrySet().stream()
                        .flatMap(
                                one ->
                                        one.getValue().stream()
                                                .filter(item -> tells(item, 0))
                                                .map(item -> Map.entry(one.getKey(), item)))
                        .toList();
        all.forEach(one -> holders.acknowledge(one.getKey(), one.getValue()));
        var unsettled = unsettled();
        if (!unsettled.isEmpty()) {
            faults.add("not settled though all know: " + unsettled);
        }
        for (var change : made) {
            var unknown =
                    holders.listed(SCHOOL, change.record(), change.position()).stream()
                            .filter(one -> one.recipient().hadIt())
                            .filter(one -> one.acknowledgedAt() == null)
                            .map(one -> one.recipient().agency())
                            .collect(Collectors.toSet());
            if (!unknown.isEmpty()) {
                faults.add("not known to have acknowledged: " + unknown);
            }
        }
    }

    private List<Long> unsettled() {
        return partners.rows(
                """
                select c.position from record_change c where not c.informed and exists (
                  select from recipient r
                  where r.record_id = c.record_id and r.position = c.position
                    and (r.looked or r.told))
                """,
                (row, _) -> row.getLong(1));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
