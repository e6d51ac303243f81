package org.safeguardinghub.commands;

import java.util.function.Consumer;

/**
 * How one command comes about. Nothing is shared between two times but the agencies of {@link
 * Town}: each has its own child, and its own records about it. May be followed by several threads
 * at once.
 */
@FunctionalInterface
public interface Course {
    /**
     * The command, not yet sent, which is accepted when it is sent next.
     *
     * @param first sends what has to have happened before, one after another; returns when it was
     *     accepted and throws when it was not
     */
    Sent after(Consumer<Sent> first);
}
