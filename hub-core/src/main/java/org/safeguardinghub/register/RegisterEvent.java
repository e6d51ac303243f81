package org.safeguardinghub.register;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.authority.EndsFact;
import org.safeguardinghub.authority.EndsInRegister;
import org.safeguardinghub.authority.EstablishesFacts;
import org.safeguardinghub.authority.TakesBackEndings;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.EventName;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tagged;
import org.safeguardinghub.shared.Tags;
import org.safeguardinghub.shared.Validity;
import org.safeguardinghub.sharing.Fact;
import org.safeguardinghub.sharing.Fact.AgencyRow;
import org.safeguardinghub.sharing.Fact.PolicyVersion;
import org.safeguardinghub.sharing.Policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that can happen to the register. Kept for good: add a record or a revision. */
public sealed interface RegisterEvent extends Tagged {

    /** An agency takes part from this instant on. */
    @EventName("register.agency-registered")
    record AgencyRegistered(
            AgencyId agency,
            String name,
            AgencyKind kind,
            Set<String> areas,
            Desk desk,
            Set<Credential> credentials,
            Instant from)
            implements RegisterEvent, EstablishesFacts {
        @Override
        public Set<String> tags() {
            return Set.of(Tags.of(agency));
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new AgencyRow(
                            named("agency:" + agency),
                            position,
                            Validity.since(from),
                            agency,
                            kind,
                            areas));
        }
    }

    /** An area, by the code of its boundary. The code changes when the boundary does. */
    @EventName("register.area-registered")
    record AreaRegistered(
            String area,
            String name,
            String nation,
            boolean childrensServices,
            @Nullable String policeArea,
            @Nullable Instant from)
            implements RegisterEvent {
        @Override
        public Set<String> tags() {
            return Set.of("area:" + area);
        }
    }

    /** A police force and the police area that it serves. */
    @EventName("register.police-force-registered")
    record PoliceForceRegistered(
            String force, String name, String kind, String nation, @Nullable String policeArea)
            implements RegisterEvent {
        @Override
        public Set<String> tags() {
            return Set.of("force:" + force);
        }
    }

    /**
     * A policy comes into force and the one before it, if any, ends at the same instant.
     *
     * @param approvedBy the body that approved it
     */
    @EventName("register.policy-published")
    record PolicyPublished(int version, List<Policy.Cell> cells, Instant from, String approvedBy)
            implements RegisterEvent, EstablishesFacts, EndsFact {
        public static final String TAG = "policy";

        /** Under which the version of this number is known. */
        public static String id(int version) {
            return "policy:" + version;
        }

        public String id() {
            return id(version);
        }

        @Override
        public Set<String> tags() {
            return Set.of(TAG);
        }

        @Override
        public List<Fact> facts(long position, Instant recordedAt) {
            return List.of(
                    new PolicyVersion(
                            named(id()),
                            position,
                            Validity.since(from),
                            version,
                            Policy.of(cells)));
        }

        @Override
        public UUID endedFact() {
            return named(id(version - 1));
        }

        @Override
        public Instant endsAt() {
            return from;
        }
    }

    /** A partnership said which desk of an agency takes a kind of work. */
    @EventName("register.desk-set")
    record DeskSet(
            String area, AgencyId agency, DeskWork work, Desk desk, Instant from, String approvedBy)
            implements RegisterEvent, SetLocally {
        @Override
        public Set<String> tags() {
            return Set.of("area:" + area, Tags.of(agency));
        }
    }

    /** A partnership set its own threshold for an area. */
    @EventName("register.threshold-set")
    record ThresholdSet(
            String area, Threshold threshold, int value, Instant from, String approvedBy)
            implements RegisterEvent, SetLocally {
        public static final String TAG = "threshold";

        @Override
        public Set<String> tags() {
            return Set.of("area:" + area, TAG);
        }
    }

    /**
     * Areas or agencies end on a day to come. What was recorded under them stays under them.
     *
     * @param announced the endings, who decided on them and by what
     */
    @EventName("register.succession-announced")
    record SuccessionAnnounced(RecordId succession, Succession announced)
            implements RegisterEvent, EndsInRegister {
        @Override
        public Set<String> tags() {
            return tagged(succession, announced);
        }

        @Override
        public List<Ending> endings() {
            return announced.endings();
        }
    }

    /**
     * An announcement that does not come to pass.
     *
     * @param withdrawn what had been announced
     */
    @EventName("register.succession-withdrawn")
    record SuccessionWithdrawn(RecordId succession, Succession withdrawn)
            implements RegisterEvent, TakesBackEndings {
        @Override
        public Set<String> tags() {
            return tagged(succession, withdrawn);
        }
    }

    private static Set<String> tagged(RecordId succession, Succession said) {
        var tags = new HashSet<>(said.tags());
        tags.add(Tags.of(succession));
        return tags;
    }

    /** Facts of the register are found again by what they are about. */
    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
