package org.safeguardinghub.viewshare;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Fact.Responsibility;
import org.safeguardinghub.sharing.Fact.Seal;
import org.safeguardinghub.sharing.Fact.Suspension;
import org.safeguardinghub.sharing.Person;
import org.safeguardinghub.viewshare.ViewShareRefusal.Reason;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What giving a view rests on.
 *
 * @param open whether the child is there, and no seal keeps it from the giver
 * @param authority whether the giver has the child, and is children's services that are not
 *     suspended
 * @param recipients how many of them are in the register
 * @param obstacle what stands in the way of these recipients
 */
public record ViewGrounds(
        boolean open, boolean authority, int recipients, @Nullable Reason obstacle) {
    /**
     * Another node's clock may be ahead of this one: what forbids counts as soon as it is known,
     * also where it begins a moment later; what permits counts when it has begun.
     *
     * @param command what would be given
     * @param holders who holds the subject records of the child, and of whoever may be the child
     * @param facts about all of them, and about the agencies
     */
    public static ViewGrounds of(
            GiveView command, Map<SubjectId, AgencyId> holders, List<Fact> facts, Instant now) {
        var links = notOver(Link.class, facts, now);
        var named = Set.of(command.subject());
        var child = Person.joined(named, links.stream().filter(Link::confirmed).toList());
        // a seal counts through a link that nobody confirmed too
        var possibly = Person.joined(named, links);
        var seals =
                notOver(Seal.class, facts, now).stream()
                        .filter(seal -> seal.subject() != null)
                        .filter(seal -> possibly.includes(requireNonNull(seal.subject())))
                        .toList();
        var having = having(child, holders, facts, now);
        return new ViewGrounds(
                !having.isEmpty()
                        && seals.stream().allMatch(s -> s.agencies().contains(command.giver())),
                having.contains(command.giver()) && isChildrensServices(command, facts, now),
                (int)
                        rows(facts, now).stream()
                                .filter(row -> command.recipients().contains(row.agency()))
                                .count(),
                obstacle(command, seals, facts, now));
    }

    /** Who holds a record of the child, or is responsible under one. */
    private static Set<AgencyId> having(
            Person child, Map<SubjectId, AgencyId> holders, List<Fact> facts, Instant now) {
        var having = new HashSet<AgencyId>();
        holders.forEach(
                (subject, holder) -> {
                    if (child.includes(subject)) {
                        having.add(holder);
                    }
                });
        notOver(Responsibility.class, facts, now).stream()
                .filter(one -> one.validity().holdsAt(now) && child.includes(one.subject()))
                .forEach(one -> having.add(one.authority()));
        return having;
    }

    private static boolean isChildrensServices(GiveView command, List<Fact> facts, Instant now) {
        return !isSuspended(Set.of(command.giver()), facts, now)
                && rows(facts, now).stream()
                        .anyMatch(
                                row ->
                                        row.agency().equals(command.giver())
                                                && row.kind() == AgencyKind.LA_CSC);
    }

    private static @Nullable Reason obstacle(
            GiveView command, List<Seal> seals, List<Fact> facts, Instant now) {
        if (isSuspended(command.recipients(), facts, now)) {
            return Reason.RECIPIENT_SUSPENDED;
        }
        return seals.stream().allMatch(s -> s.agencies().containsAll(command.recipients()))
                ? null
                : Reason.RECIPIENT_OUTSIDE_SEAL;
    }

    /** Whether one of them is, as a whole. */
    private static boolean isSuspended(Set<AgencyId> agencies, List<Fact> facts, Instant now) {
        return notOver(Suspension.class, facts, now).stream()
                .anyMatch(one -> one.sub() == null && agencies.contains(one.agency()));
    }

    private static List<AgencyRow> rows(List<Fact> facts, Instant now) {
        return notOver(AgencyRow.class, facts, now).stream()
                .filter(row -> row.validity().holdsAt(now))
                .toList();
    }

    private static <F extends Fact> List<F> notOver(Class<F> kind, List<Fact> facts, Instant at) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> fact.validity().until().isAfter(at))
                .filter(fact -> fact.validity().from().isBefore(fact.validity().until()))
                .toList();
    }
}
