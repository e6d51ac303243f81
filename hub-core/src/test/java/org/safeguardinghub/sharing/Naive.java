package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordType;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sharing rules written down a second time, sentence by sentence and as plainly as possible, to
 * compare with. It shares no code with the rules in use but the look-up of a cell of the policy.
 */
final class Naive {
    record Answer(Level level, String rule) {}

    private final Question q;
    private final List<Fact> facts;
    private final List<Fact.AgreementVersion> agreements;

    Naive(Question q, List<? extends Fact> given) {
        this.q = q;
        this.facts = new ArrayList<>();
        this.agreements = new ArrayList<>();
        for (Fact f : new HashSet<Fact>(given)) {
            boolean known = f.position() <= q.position();
            boolean begun = !f.validity().from().isAfter(q.at());
            boolean over = !f.validity().until().isAfter(q.at());
            if (known && begun && !over) {
                facts.add(f);
            }
            if (known && f instanceof Fact.AgreementVersion a) {
                agreements.add(a);
            }
        }
    }

    Answer answer(Category c) {
        Set<AgencyKind> kinds = new HashSet<>();
        int rows = 0;
        Policy policy = null;
        int policies = 0;
        for (Fact f : facts) {
            if (f instanceof Fact.AgencyRow r && r.agency().equals(q.reader().agency())) {
                rows++;
                kinds.add(r.kind());
            }
            if (f instanceof Fact.PolicyVersion p) {
                policies++;
                policy = p.cells();
            }
        }
        boolean suspended = false;
        boolean granted = false;
        boolean withdrawn = false;
        boolean excluded = false;
        boolean sealedAway = false;
        for (Fact f : facts) {
            if (f instanceof Fact.Suspension s && isMe(s.agency(), s.sub())) {
                suspended = true;
            }
            if (f instanceof Fact.EmergencyGrant g
                    && g.agency().equals(q.reader().agency())
                    && g.sub().equals(q.reader().sub())
                    && isSubject(g.subject())) {
                granted = true;
            }
            if (f instanceof Fact.Withdrawal w && w.record().equals(q.record().id())) {
                withdrawn = true;
            }
            if (f instanceof Fact.Exclusion e && maybeSubject(e.subject())) {
                boolean system = q.reader().roles().equals(Set.of(Role.PUBLISHER));
                boolean names = q.reader().actingFor() != null;
                boolean listed =
                        e.sub().equals(q.reader().sub()) || e.sub().equals(q.reader().actingFor());
                if (listed || (system && !names && !q.reader().feed())) {
                    excluded = true;
                }
            }
            if (f instanceof Fact.Seal s && !s.agencies().contains(q.reader().agency())) {
                boolean onRecord = q.record().id().equals(s.record());
                boolean onSubject = s.subject() != null && maybeSubject(s.subject());
                if (onRecord || onSubject) {
                    sealedAway = true;
                }
            }
        }
        boolean owner = q.record().owner().equals(q.reader().agency());
        if (rows != 1 || suspended) {
            return new Answer(Level.NONE, "G1");
        }
        AgencyKind kind = kinds.iterator().next();
        if (q.purpose() == null || !roleAllows(q.purpose())) {
            return new Answer(Level.NONE, "G2");
        }
        if (q.purpose() == Purpose.EMERGENCY && !granted) {
            return new Answer(Level.NONE, "G2");
        }
        if (withdrawn && !owner) {
            return new Answer(Level.NONE, "G3");
        }
        if (excluded) {
            return new Answer(Level.NONE, "G4");
        }
        if (sealedAway) {
            return new Answer(Level.NONE, "G5");
        }
        if (policies != 1 || policy == null) {
            return new Answer(Level.NONE, "G6");
        }
        NavigableMap<Integer, Level> caps = caps(c, kind);
        if (owner && q.purpose() != Purpose.PATTERN && q.purpose() != Purpose.AUDIT) {
            caps.keySet().retainAll(Set.of(6, 7));
            return lowest(caps, Level.FULL, "owner");
        }
        Level base = policy.level(q.purpose(), kind, c);
        String said = "matrix";
        Level agreed = strictestRow(c);
        boolean onlyLower = c == Category.INTEL || c == Category.SEXH || hasConditions();
        if (agreed != null && !(onlyLower && agreed.compareTo(base) > 0)) {
            base = agreed;
            said = "agreement";
        }
        Level shared = Level.NONE;
        for (Fact f : facts) {
            if (f instanceof Fact.Share s && covers(s) && s.categories().contains(c)) {
                shared = s.level().compareTo(shared) > 0 ? s.level() : shared;
            }
        }
        boolean byShare = shared.compareTo(base) > 0;
        Level given = byShare ? shared : base;
        if (given != Level.FULL && isReviewed(c)) {
            return lowest(caps, Level.FULL, "review");
        }
        return lowest(caps, given, byShare ? "share" : said);
    }

    private boolean isReviewed(Category c) {
        boolean reviewed = false;
        for (Fact f : facts) {
            if (f instanceof Fact.ReviewGrant g
                    && q.purpose() == Purpose.AUDIT
                    && g.agency().equals(q.reader().agency())
                    && g.sub().equals(q.reader().sub())
                    && isSubject(g.subject())) {
                reviewed = true;
            }
        }
        return reviewed && c != Category.ADDR && c != Category.INTEL && !tellsWhereabouts(c);
    }

    /** Null where no agreement in force has a row for owner, reader, purpose and category. */
    private @Nullable Level strictestRow(Category c) {
        Level strictest = null;
        for (Fact.AgreementVersion a : agreements) {
            boolean inForce = facts.contains(a);
            for (Fact.AgreementVersion b : agreements) {
                boolean later = b.agreement().equals(a.agreement()) && b.version() > a.version();
                boolean begun = !b.validity().from().isAfter(q.at());
                boolean never = !b.validity().until().isAfter(b.validity().from());
                if (later && begun && !never) {
                    inForce = false;
                }
            }
            if (!inForce) {
                continue;
            }
            for (AgreementRow r : a.rows()) {
                if (r.purpose() == q.purpose()
                        && r.category() == c
                        && isParty(r.giver(), q.record().owner())
                        && isParty(r.receiver(), q.reader().agency())) {
                    if (strictest == null || r.level().compareTo(strictest) < 0) {
                        strictest = r.level();
                    }
                }
            }
        }
        return strictest;
    }

    private boolean isParty(Party party, AgencyId agency) {
        if (party instanceof Party.One one) {
            return one.agency().equals(agency);
        }
        Set<AgencyKind> kinds = new HashSet<>();
        int rows = 0;
        for (Fact f : facts) {
            if (f instanceof Fact.AgencyRow r && r.agency().equals(agency)) {
                rows++;
                kinds.add(r.kind());
            }
        }
        if (rows != 1) {
            return false;
        }
        if (party instanceof Party.OfKindIn in) {
            return kinds.contains(in.kind()) && areas(agency).contains(in.area());
        }
        return party instanceof Party.OfKind of && kinds.contains(of.kind());
    }

    private boolean hasConditions() {
        for (Fact f : facts) {
            if (f instanceof Fact.Handling h && h.record().equals(q.record().id())) {
                return true;
            }
        }
        return false;
    }

    private static Answer lowest(NavigableMap<Integer, Level> caps, Level given, String givenBy) {
        Level lowest = Level.FULL;
        for (Level cap : caps.values()) {
            lowest = cap.compareTo(lowest) < 0 ? cap : lowest;
        }
        if (lowest.compareTo(given) >= 0) {
            return new Answer(given, givenBy);
        }
        for (int number : caps.keySet()) {
            if (caps.get(number) == lowest) {
                return new Answer(lowest, "C" + number);
            }
        }
        throw new AssertionError("some cap gave the level");
    }

    private NavigableMap<Integer, Level> caps(Category c, AgencyKind kind) {
        NavigableMap<Integer, Level> caps = new TreeMap<>();
        boolean hush = c == Category.SEXH || c == Category.ADDR || c == Category.INTEL;
        boolean pattern = q.purpose() == Purpose.PATTERN;
        if (!pattern && q.purpose() != Purpose.AUDIT && !involved()) {
            caps.put(1, hush ? Level.NONE : Level.EXISTENCE);
        }
        caps.put(2, consent(c, kind));
        for (Fact f : facts) {
            if (f instanceof Fact.Handling h
                    && h.record().equals(q.record().id())
                    && !allowed(h, kind)) {
                caps.put(3, Level.NONE);
            }
            if (f instanceof Fact.Restriction r
                    && r.record().equals(q.record().id())
                    && r.category() == c
                    && (r.kind() == null || r.kind() == kind)
                    && r.highest().compareTo(caps.getOrDefault(4, Level.FULL)) <= 0) {
                caps.put(4, r.highest());
            }
        }
        if (c == Category.PERP
                && kind != AgencyKind.POLICE
                && kind != AgencyKind.LA_CSC
                && kind != AgencyKind.YOUTH_JUSTICE
                && someSuspectMayBeAChild()) {
            caps.put(5, Level.SUMMARY);
        }
        if (c == Category.ADDR || tellsWhereabouts(c)) {
            for (Fact f : facts) {
                if (f instanceof Fact.Conflict x
                        && isMe(x.agency(), x.sub())
                        && maybeSubject(x.subject())) {
                    caps.put(6, Level.NONE);
                }
            }
        }
        boolean officer =
                q.record().owner().equals(q.reader().agency())
                        && q.reader().roles().contains(Role.INTELLIGENCE);
        if (q.record().type() == RecordType.INTELLIGENCE && !officer) {
            caps.put(7, Level.NONE);
        }
        if (q.asked() != null && !isSubject(q.asked())) {
            caps.put(8, Level.NONE);
        }
        if (pattern && !opened()) {
            caps.put(10, Level.SUMMARY);
        }
        return caps;
    }

    private boolean roleAllows(Purpose purpose) {
        return q.reader().roles().stream().anyMatch(role -> role.mayAskFor(purpose));
    }

    private boolean involved() {
        AgencyId me = q.reader().agency();
        for (SubjectId one : q.record().subjects()) {
            if (isResponsible(me, one)) {
                return true;
            }
        }
        for (Fact f : facts) {
            if (f instanceof Fact.Involvement i && i.agency().equals(me)) {
                for (SubjectId one : q.record().subjects()) {
                    if (same(one, false).contains(i.subject()) && counts(i, one)) {
                        return true;
                    }
                }
            }
            if (f instanceof Fact.Share s
                    && covers(s)
                    && (s.level() == Level.SUMMARY || s.level() == Level.FULL)) {
                return true;
            }
            if (f instanceof Fact.EmergencyGrant g
                    && q.purpose() == Purpose.EMERGENCY
                    && g.agency().equals(me)
                    && g.sub().equals(q.reader().sub())
                    && isSubject(g.subject())) {
                return true;
            }
        }
        return false;
    }

    private boolean ownerOrResponsible(AgencyId agency, SubjectId subject) {
        if (agency.equals(q.record().owner())) {
            return true;
        }
        return isResponsible(agency, subject);
    }

    private boolean counts(Fact.Involvement i, SubjectId one) {
        if (ownerOrResponsible(i.recordedBy(), one)) {
            return true;
        }
        AgencyId me = q.reader().agency();
        for (AgencyId by : i.confirmedBy()) {
            if (i.recordedBy().equals(me) && !by.equals(me) && ownerOrResponsible(by, one)) {
                return true;
            }
        }
        return false;
    }

    /** Of two authorities each is responsible for what needs no link. */
    private boolean isResponsible(AgencyId agency, SubjectId one) {
        boolean directly = false;
        boolean byLink = false;
        boolean another = false;
        for (Fact f : facts) {
            if (f instanceof Fact.Responsibility r && same(one, false).contains(r.subject())) {
                another |= !r.authority().equals(agency);
                byLink |= r.authority().equals(agency);
                directly |= r.authority().equals(agency) && r.subject().equals(one);
            }
        }
        return directly || (byLink && !another);
    }

    /** The lowest over the subjects that are no suspects, or over all where all are. */
    private Level consent(Category c, AgencyKind kind) {
        if (q.purpose() != Purpose.EARLY_HELP_CIN && c != Category.SEXH) {
            return Level.FULL;
        }
        Set<SubjectId> asked = new HashSet<>(q.record().subjects());
        for (Fact f : facts) {
            if (f instanceof Fact.Suspect s && s.record().equals(q.record().id())) {
                SubjectId suspect = s.person();
                if (suspect != null) {
                    asked.removeAll(same(suspect, false));
                }
            }
        }
        if (asked.isEmpty()) {
            asked.addAll(q.record().subjects());
        }
        Level lowest = asked.isEmpty() ? Level.EXISTENCE : Level.FULL;
        for (SubjectId subject : asked) {
            Level one = consentOf(subject, c, kind);
            lowest = one.compareTo(lowest) < 0 ? one : lowest;
        }
        return lowest;
    }

    private Level consentOf(SubjectId subject, Category c, AgencyKind kind) {
        AgencyId me = q.reader().agency();
        Set<SubjectId> same = same(subject, false);
        Instant latest = null;
        boolean given = false;
        boolean refused = false;
        boolean cause = false;
        for (Fact f : facts) {
            if (f instanceof Fact.ReasonableCause r
                    && r.reader().equals(me)
                    && same.contains(r.subject())
                    && !r.statedBy().equals(me)
                    && ownerOrResponsible(r.statedBy(), subject)) {
                cause = true;
            }
            if (!(f instanceof Fact.Consent d) || !same.contains(d.subject())) {
                continue;
            }
            if (!d.purposes().isEmpty() && !d.purposes().contains(q.purpose())) {
                continue;
            }
            boolean namesMe = d.agencies().contains(me) || d.kinds().contains(kind);
            boolean namesNobody = d.agencies().isEmpty() && d.kinds().isEmpty();
            boolean namesCategory = d.categories().contains(c);
            boolean relevant;
            switch (d.agreement()) {
                case OVERRIDDEN -> {
                    if (namesMe
                            && namesCategory
                            && !d.recordedBy().equals(me)
                            && ownerOrResponsible(d.recordedBy(), subject)) {
                        return Level.FULL;
                    }
                    relevant = false;
                }
                case GIVEN -> {
                    boolean counts = !d.recordedBy().equals(me);
                    for (AgencyId by : d.confirmedBy()) {
                        if (!by.equals(me) && ownerOrResponsible(by, subject)) {
                            counts = true;
                        }
                    }
                    relevant = namesMe && namesCategory && counts;
                }
                default ->
                        relevant =
                                (namesMe || namesNobody)
                                        && (namesCategory || d.categories().isEmpty());
            }
            if (relevant) {
                if (latest == null || d.validity().from().isAfter(latest)) {
                    latest = d.validity().from();
                    given = false;
                    refused = false;
                }
                if (d.validity().from().equals(latest)) {
                    if (d.agreement() == Fact.Agreement.GIVEN) {
                        given = true;
                    } else {
                        refused = true;
                    }
                }
            }
        }
        if (q.purpose() == Purpose.EARLY_HELP_CIN && refused) {
            return Level.NONE;
        }
        if (q.purpose() == Purpose.EARLY_HELP_CIN && !given) {
            return Level.EXISTENCE;
        }
        boolean agreed = given && !refused;
        return c == Category.SEXH && !agreed && !cause ? Level.EXISTENCE : Level.FULL;
    }

    private boolean allowed(Fact.Handling h, AgencyKind kind) {
        int lists = 0;
        int met = 0;
        if (!h.agencies().isEmpty()) {
            lists++;
            met += h.agencies().contains(q.reader().agency()) ? 1 : 0;
        }
        if (!h.kinds().isEmpty()) {
            lists++;
            met += h.kinds().contains(kind) ? 1 : 0;
        }
        if (!h.roles().isEmpty()) {
            lists++;
            met += h.roles().stream().anyMatch(q.reader().roles()::contains) ? 1 : 0;
        }
        if (!h.purposes().isEmpty()) {
            lists++;
            met += h.purposes().contains(q.purpose()) ? 1 : 0;
        }
        return lists == 0 ? q.record().owner().equals(q.reader().agency()) : met == lists;
    }

    private boolean someSuspectMayBeAChild() {
        boolean any = false;
        for (Fact f : facts) {
            if (f instanceof Fact.Suspect s && s.record().equals(q.record().id())) {
                any = true;
                boolean adult = s.surelyAdult();
                for (Fact g : facts) {
                    if (g instanceof Fact.AgeReview r
                            && r.record().equals(q.record().id())
                            && r.suspect().equals(s.id())
                            && r.adult()) {
                        adult = true;
                    }
                }
                if (!adult) {
                    return true;
                }
            }
        }
        return !any;
    }

    private boolean tellsWhereabouts(Category c) {
        for (Fact f : facts) {
            if (f instanceof Fact.Whereabouts w
                    && w.record().equals(q.record().id())
                    && w.categories().contains(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean opened() {
        for (Fact f : facts) {
            if (f instanceof Fact.Opening o && o.record().equals(q.record().id())) {
                Set<String> both = new HashSet<>(areas(o.coordinator()));
                both.retainAll(areas(q.record().owner()));
                if (!both.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> areas(AgencyId agency) {
        Set<String> areas = new HashSet<>();
        int rows = 0;
        for (Fact f : facts) {
            if (f instanceof Fact.AgencyRow r && r.agency().equals(agency)) {
                rows++;
                areas.addAll(r.areas());
            }
        }
        return rows == 1 ? areas : Set.of();
    }

    /** Whether a fact about an agency, or about one person, is about who asks. */
    private boolean isMe(AgencyId agency, @Nullable String sub) {
        if (sub == null) {
            return agency.equals(q.reader().agency());
        }
        return sub.equals(q.reader().sub()) || sub.equals(q.reader().actingFor());
    }

    private boolean covers(Fact.Share s) {
        boolean listed = q.record().id().equals(s.record());
        boolean about = s.subject() != null && isSubject(s.subject());
        return s.owner().equals(q.record().owner())
                && s.recipient().equals(q.reader().agency())
                && s.purposes().contains(q.purpose())
                && (listed || about);
    }

    /** Whether this is one of the record's subjects, by confirmed links, however far away. */
    private boolean isSubject(SubjectId subject) {
        return q.record().subjects().stream().anyMatch(same(subject, false)::contains);
    }

    /** The same, by links confirmed or not. */
    private boolean maybeSubject(SubjectId subject) {
        return q.record().subjects().stream().anyMatch(same(subject, true)::contains);
    }

    private Set<SubjectId> same(SubjectId subject, boolean unconfirmedToo) {
        Set<SubjectId> same = new HashSet<>(Set.of(subject));
        for (int round = 0; round < facts.size(); round++) {
            for (Fact f : facts) {
                if (f instanceof Fact.Link l && (l.confirmed() || unconfirmedToo)) {
                    if (same.contains(l.one()) || same.contains(l.other())) {
                        same.add(l.one());
                        same.add(l.other());
                    }
                }
            }
        }
        return same;
    }
}
