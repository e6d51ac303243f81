/**
 * An append-only event store on PostgreSQL, behind Axon's {@code EventStorageEngine}.
 *
 * <p><b>Positions are dense.</b> Appends take turns on one row, {@code event_head}; whoever holds
 * it gives out the next positions 1, 2, 3 … and keeps it until commit. So positions appear in
 * commit order, without holes, on any number of nodes: a reader asks for {@code position > ?} and
 * never waits for a gap. The leaf of an event in a tamper-evident log is its position − 1.
 *
 * <p><b>What arrives during one commit is the next batch.</b> Each engine has one writer thread
 * ({@link org.safeguardinghub.eventstore.PgEventStorageEngine}); there is no timer. In a batch the
 * first of two conflicting commands wins, exactly as if they had come one after the other.
 *
 * <p><b>Guards.</b> A decision rests on facts: {@link org.safeguardinghub.eventstore.FactReader}
 * reads all events that match any of some criteria (tags and event names) together with the
 * position at which they were read. {@code Append.under(facts.guard())} then appends only while no
 * newer event matches. This holds across aggregates, so a withdrawal and a share resting on it
 * cannot both win.
 *
 * <p><b>Once.</b> An append repeated with the same event ids is answered as done; one repeated
 * under the same {@code Append.once(key)} is refused with the position of the first.
 *
 * <p><b>Sealed content names its event.</b> It is sealed before there is an event, for an id which
 * the store then gives to it ({@link org.safeguardinghub.eventstore.SealedFor}).
 *
 * <p><b>Hooks</b> write rows in the append transaction, for what must never lag behind the events.
 *
 * <p><b>Long reads.</b> {@link org.safeguardinghub.eventstore.LogSweep} reads whole stretches of
 * the log by {@code COPY}, several ranges at once, and stops at the first event that fails.
 *
 * <p>Promises: an append that returned is on disk (given {@link
 * org.safeguardinghub.eventstore.DurableSettings}); one that threw has added nothing and never
 * will, except {@link org.safeguardinghub.eventstore.OutcomeUnknown}, which may be repeated safely.
 * Losing a tag, stream or dedup row would break these promises, so they are fenced like the events.
 */
@NullMarked
@ApplicationModule(displayName = "Event store", allowedDependencies = "shared")
package org.safeguardinghub.eventstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
