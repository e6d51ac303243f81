package org.safeguardinghub.api.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.Scope;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Purpose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which readers, categories and purposes are covered; what is left out is no limit. Source: sharing
 * rules, section 2, Consent.
 *
 * @param agencies readers by id, together with those of the kinds
 * @param kinds readers by what kind of agency they are
 * @param categories what may be read
 * @param purposes what it may be read for; all purposes where none is named
 */
record ScopeRequest(
        @Nullable @Size(max = 50) List<@NotNull AgencyId> agencies,
        @Nullable @Size(max = 50) List<@NotNull AgencyKind> kinds,
        @Nullable @Size(max = 50) List<@NotNull Category> categories,
        @Nullable @Size(max = 50) List<@NotNull Purpose> purposes) {
    static Scope of(@Nullable ScopeRequest request) {
        return request == null
                ? Scope.EVERYTHING
                : new Scope(
                        set(request.agencies()),
                        set(request.kinds()),
                        set(request.categories()),
                        set(request.purposes()));
    }

    private static <T> Set<T> set(@Nullable List<T> list) {
        return list == null ? Set.of() : new LinkedHashSet<>(list);
    }

    /** As META content: whom it names is who holds or received something. */
    static void write(Scope scope, Map<String, @Nullable Object> holders) {
        holders.put("agencies", scope.agencies().stream().map(AgencyId::text).toList());
        holders.put("kinds", List.copyOf(scope.kinds()));
        holders.put("categories", List.copyOf(scope.categories()));
        holders.put("purposes", List.copyOf(scope.purposes()));
    }
}
