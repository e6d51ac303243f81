package org.safeguardinghub.share.decideshare;

import org.safeguardinghub.authority.KnownFacts;
import org.safeguardinghub.consent.ConsentEvent.ConsentDecided;
import org.safeguardinghub.consent.ConsentEvent.ConsentWithdrawn;
import org.safeguardinghub.consent.ConsentKind;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.eventstore.Facts;
import org.safeguardinghub.share.DecideShare;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.SubjectId;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact.Link;
import org.safeguardinghub.sharing.Person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The consent that a share rests on where consent is its basis (UK GDPR, Article 6(1)(a)):
 * decisions of the kind data-protection consent, of every person whom it is about. Which of several
 * stands is told as for agreement (sharing rules, section 2, Consent).
 *
 * @param byPerson for each person, what was decided and counts at the instant of the share
 */
record ConsentBasis(List<List<Said>> byPerson) {

    /**
     * One decision.
     *
     * @param given or else refused, or withdrawn
     */
    record Said(AgencyId recordedBy, boolean given, Scope covers, Instant from) {
        /** What opens covers only the readers and categories that it names; what closes, all. */
        boolean covers(AgencyId to, AgencyKind kind, Category category, Purpose purpose) {
            var readers = covers.agencies().isEmpty() && covers.kinds().isEmpty();
            boolean named = covers.agencies().contains(to) || covers.kinds().contains(kind);
            boolean whole = covers.categories().isEmpty();
            return (named || (!given && readers))
                    && (covers.categories().contains(category) || (!given && whole))
                    && (covers.purposes().isEmpty() || covers.purposes().contains(purpose))
                    && !(given && recordedBy.equals(to));
        }
    }

    static ConsentBasis of(Set<SubjectId> about, Facts read, Instant now) {
        var links = KnownFacts.after(read.events()).notOver(Link.class, now);
        var confirmed = links.stream().filter(Link::confirmed).toList();
        return new ConsentBasis(
                about.stream()
                        .map(one -> said(Person.joined(Set.of(one), confirmed), read, now))
                        .toList());
    }

    private static List<Said> said(Person person, Facts read, Instant now) {
        var said = new ArrayList<Said>();
        for (var event : read.events()) {
            switch (event.getPayload()) {
                case ConsentDecided d when isBasis(d.kind()) && person.includes(d.subject()) -> {
                    switch (d.outcome()) {
                        case GIVEN -> {
                            if (d.validity().holdsAt(now)) {
                                said.add(one(d.owner(), true, d.covers(), d.validity()));
                            }
                        }
                        case REFUSED -> {
                            if (d.validity().until().isAfter(now)) {
                                said.add(one(d.owner(), false, d.covers(), d.validity()));
                            }
                        }
                        case NOT_SOUGHT, OVERRIDDEN -> {}
                    }
                }
                case ConsentWithdrawn w when isBasis(w.kind()) && person.includes(w.subject()) ->
                        said.add(one(w.owner(), false, w.covers(), Validity.since(w.at())));
                default -> {}
            }
        }
        return said;
    }

    private static boolean isBasis(ConsentKind kind) {
        return kind == ConsentKind.DATA_PROTECTION_CONSENT;
    }

    private static Said one(AgencyId by, boolean given, Scope covers, Validity validity) {
        return new Said(by, given, covers, validity.from());
    }

    /** Whether every person consents to each category for each purpose for each recipient. */
    boolean covers(DecideShare command, Map<AgencyId, AgencyKind> recipients) {
        if (byPerson.isEmpty()) {
            return false;
        }
        for (var recipient : recipients.entrySet()) {
            for (var category : command.categories()) {
                for (var purpose : command.purposes()) {
                    for (var said : byPerson) {
                        if (!isGiven(said, recipient, category, purpose)) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Of all that cover this, the latest; of equal ones the strictest. */
    private static boolean isGiven(
            List<Said> said, Map.Entry<AgencyId, AgencyKind> to, Category category, Purpose why) {
        var covering =
                said.stream()
                        .filter(one -> one.covers(to.getKey(), to.getValue(), category, why))
                        .toList();
        var latest = covering.stream().map(Said::from).max(Comparator.naturalOrder());
        return latest.isPresent()
                && covering.stream()
                        .filter(one -> one.from().equals(latest.get()))
                        .allMatch(Said::given);
    }
}
