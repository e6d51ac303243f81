package org.safeguardinghub.api.access;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Agency, then role, then purpose, whichever way a request came in: each a 403 before the body is
 * read or anything looked up. What is needed stands on the resource's method.
 */
public final class AccessRules {
    private final AgencyGate gate;

    public AccessRules(AgencyGate gate) {
        this.gate = gate;
    }

    /**
     * Lets the caller pass or throws.
     *
     * @param purposes what was given as the purpose; more than one is none that can be permitted
     * @return the purpose; null where the method asks for none
     */
    public @Nullable Purpose admit(
            Caller caller, AnnotatedElement resource, List<String> purposes) {
        if (!gate.isKnown(caller)) {
            throw new ProblemException(Problem.callerUnknown());
        }
        var roles = admitted(caller, resource.getAnnotation(May.class));
        var asks = resource.getAnnotation(Asks.class);
        return asks == null
                ? null
                : purpose(purposes, caller, roles, Purposes.acceptedAt(resource));
    }

    private static Set<Role> admitted(Caller caller, @Nullable May may) {
        var roles = EnumSet.noneOf(Role.class);
        if (may != null) {
            roles.addAll(Arrays.asList(may.value()));
            roles.retainAll(caller.roles());
        }
        if (roles.isEmpty()) {
            throw new ProblemException(Problem.roleNotPermitted());
        }
        return roles;
    }

    private Purpose purpose(
            List<String> sent, Caller caller, Set<Role> roles, List<Purpose> accepted) {
        if (sent.stream().allMatch(String::isBlank)) {
            throw new ProblemException(Problem.purposeMissing());
        }
        return Optional.of(sent)
                .filter(once -> once.size() == 1)
                .flatMap(once -> named(once.getFirst()))
                .filter(accepted::contains)
                .filter(caller.purposes()::contains)
                .filter(p -> roles.stream().anyMatch(role -> role.mayAskFor(p)))
                .filter(p -> p != Purpose.EMERGENCY || isGranted(caller))
                .orElseThrow(() -> new ProblemException(Problem.purposeNotPermitted()));
    }

    private boolean isGranted(Caller caller) {
        return gate.hasEmergencyGrant(caller.agency(), caller.sub());
    }

    private static Optional<Purpose> named(String name) {
        return Arrays.stream(Purpose.values()).filter(p -> p.name().equals(name)).findFirst();
    }
}
