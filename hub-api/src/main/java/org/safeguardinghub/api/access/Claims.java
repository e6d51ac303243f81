package org.safeguardinghub.api.access;

import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads our claims. Names of roles and purposes that we do not know give no right: ignored. */
final class Claims {
    private static final int LONGEST_SUB = 200;

    private Claims() {}

    /** Whose token it is; empty if it does not say so in a form we accept. */
    static Optional<Caller> caller(Jwt token) {
        return token.getClaim("agency") instanceof String agency
                        && AgencyId.isWellFormed(agency)
                        && token.getClaim("sub") instanceof String sub
                        && !sub.isBlank()
                        && sub.length() <= LONGEST_SUB
                ? Optional.of(
                        new Caller(
                                new AgencyId(agency),
                                sub,
                                named(token, "roles", Role.class),
                                named(token, "purposes", Purpose.class),
                                null))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Set<E> named(Jwt token, String claim, Class<E> type) {
        var known = EnumSet.noneOf(type);
        if (token.getClaim(claim) instanceof Collection<?> names) {
            for (var constant : type.getEnumConstants()) {
                if (names.contains(constant.name())) {
                    known.add(constant);
                }
            }
        }
        return known;
    }
}
