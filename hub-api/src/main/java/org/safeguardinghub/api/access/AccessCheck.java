package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Agency, then role, then purpose: each a 403 before the body is read or anything looked up. */
final class AccessCheck implements HandlerInterceptor {
    private final AgencyGate gate;

    AccessCheck(AgencyGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var caller = caller();
            if (!gate.isKnown(caller.agency())) {
                throw new ProblemException(Problem.callerUnknown());
            }
            var roles = admitted(caller, method.getMethodAnnotation(May.class));
            var asks = method.getMethodAnnotation(Asks.class);
            if (asks != null) {
                var purpose = purpose(request, caller, roles, asks);
                KnownRequest.keep(request, purpose);
            }
            KnownRequest.keep(request, caller);
        }
        return true;
    }

    private static Caller caller() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            return Claims.caller(token.getToken())
                    .orElseThrow(() -> new ProblemException(Problem.tokenInvalid()));
        }
        throw new ProblemException(Problem.tokenMissing());
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

    private static Purpose purpose(
            HttpServletRequest request, Caller caller, Set<Role> roles, Asks asks) {
        var sent = Collections.list(request.getHeaders(RequestHeaders.PURPOSE));
        if (sent.stream().allMatch(String::isBlank)) {
            throw new ProblemException(Problem.purposeMissing());
        }
        return Optional.of(sent)
                .filter(once -> once.size() == 1)
                .flatMap(once -> named(once.getFirst()))
                .filter(Arrays.asList(asks.value())::contains)
                .filter(caller.purposes()::contains)
                .filter(p -> roles.stream().anyMatch(role -> role.mayAskFor(p)))
                .orElseThrow(() -> new ProblemException(Problem.purposeNotPermitted()));
    }

    private static Optional<Purpose> named(String name) {
        return Arrays.stream(Purpose.values()).filter(p -> p.name().equals(name)).findFirst();
    }
}
