package org.safeguardinghub.verifier.note;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which logs are known and which witnesses must have cosigned (C2SP tlog-policy).
 *
 * @param witnesses by their names in the policy, in the order of the file
 * @param quorum by name, as the file says it; {@code none} where nobody need cosign
 */
public record Policy(
        List<VerifierKey> logs,
        Map<String, VerifierKey> witnesses,
        Map<String, Group> groups,
        String quorum) {
    static final String NONE = "none";

    /**
     * @param least how many of the members must have witnessed
     */
    record Group(int least, List<String> members) {}

    public static Policy parse(byte[] file) throws MalformedException {
        return new PolicyFile().read(file);
    }

    /**
     * Whether these are enough.
     *
     * @param cosigned names of witnesses in the policy
     */
    public boolean isMetBy(Set<String> cosigned) {
        return quorum.equals(NONE) || isWitnessed(quorum, cosigned);
    }

    public boolean asksForWitnesses() {
        return !quorum.equals(NONE);
    }

    private boolean isWitnessed(String name, Set<String> cosigned) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigned.contains(name);
        }
        long witnessed =
                group.members.stream().filter(member -> isWitnessed(member, cosigned)).count();
        return witnessed >= group.least;
    }
}
