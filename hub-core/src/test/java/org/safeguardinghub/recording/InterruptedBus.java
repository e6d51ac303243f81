package org.safeguardinghub.recording;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.safeguardinghub.eventstore.GuardLost;
import org.safeguardinghub.eventstore.PgEventStorageEngine;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has a moment between what a handler read and what it appends. */
public final class InterruptedBus implements EventBus {
    private static final int PATIENCE = 20;

    private final PgEventStorageEngine engine;
    private final boolean guarded;
    private final AtomicReference<Runnable> between = new AtomicReference<>(() -> {});
    private final AtomicInteger attempts = new AtomicInteger();

    /**
     * @param guarded whether the handler's guard reaches the store: without it this is a control
     */
    public InterruptedBus(PgEventStorageEngine engine, boolean guarded) {
        this.engine = engine;
        this.guarded = guarded;
    }

    /** What happens in that moment, until a guard is lost by it. */
    public void between(Runnable what) {
        between.set(what);
    }

    public int attempts() {
        return attempts.get();
    }

    /** As the hub does: a decision whose facts changed is taken again. */
    public <R> R decide(Supplier<R> handler) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            try {
                attempts.incrementAndGet();
                var result = new AtomicReference<R>();
                DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("decide"))
                        .execute(() -> result.set(handler.get()));
                return result.get();
            } catch (GuardLost e) {
                between.set(() -> {});
            }
        }
        throw new AssertionError("the guard was lost every time");
    }

    /** Outside of the unit of work that decides, which would spend its guard on it. */
    public void append(Object... events) {
        for (var event : events) {
            var id = UUID.randomUUID().toString();
            apart(List.of(new GenericDomainEventMessage<>("Sample", id, 0, event)));
        }
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        between.get().run();
        if (guarded) {
            engine.appendEvents(events);
        } else {
            apart(events);
        }
    }

    private void apart(List<? extends EventMessage<?>> events) {
        CompletableFuture.runAsync(() -> engine.appendEvents(events)).join();
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        return () -> true;
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
        return () -> true;
    }
}
