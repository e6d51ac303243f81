package org.safeguardinghub.chronology;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An earlier moment that is asked about. Source: sharing rules, section 4, law 9.
 *
 * @param valid the instant at which somebody is taken to have looked
 * @param known up to when what was recorded counts; null where all that is known now does
 */
public record Then(Instant valid, @Nullable Instant known) {}
