package org.safeguardinghub.eventstore;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guards and once-keys that a unit of work has collected. Used by its one thread. */
final class Conditions {
    private static final String RESOURCE = Conditions.class.getName();

    private final List<Guard> guards = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private @Nullable FirstAppended underKeys;

    /** Those of the unit of work, kept with its root as that is what appends. */
    static Conditions of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, name -> new Conditions());
    }

    static Conditions current() {
        return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get()) : new Conditions();
    }

    void add(Guard guard) {
        guards.add(guard);
    }

    void add(String key) {
        keys.add(key);
    }

    /**
     * Spent by a successful append: the next one of this unit of work would break its own guard.
     *
     * @param first what was appended; null where its position is not known
     */
    void spent(@Nullable FirstAppended first) {
        if (!keys.isEmpty()) {
            underKeys = first;
        }
        guards.clear();
        keys.clear();
    }

    Optional<FirstAppended> underKeys() {
        return Optional.ofNullable(underKeys);
    }

    List<Guard> guards() {
        return List.copyOf(guards);
    }

    List<String> keys() {
        return List.copyOf(keys);
    }
}
