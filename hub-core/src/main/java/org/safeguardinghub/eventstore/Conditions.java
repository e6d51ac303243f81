package org.safeguardinghub.eventstore;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The guards and once-keys that a unit of work has collected. Used by its one thread. */
final class Conditions {
    private static final String RESOURCE = Conditions.class.getName();

    private final List<Guard> guards = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();

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
     */
    void clear() {
        guards.clear();
        keys.clear();
    }

    List<Guard> guards() {
        return List.copyOf(guards);
    }

    List<String> keys() {
        return List.copyOf(keys);
    }
}
