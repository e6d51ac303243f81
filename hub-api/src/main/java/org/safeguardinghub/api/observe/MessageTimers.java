package org.safeguardinghub.api.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.monitoring.MessageMonitor;

import java.util.List;

/**
 * Times what is handled by the bus and by processors. Axon's own set of monitors registers its
 * latency gauge anew with every event, and {@link ViewLag} says more.
 */
public final class MessageTimers implements ConfigurerModule {
    private final MeterRegistry registry;

    public MessageTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureMessageMonitor(
                CommandBus.class,
                (axon, type, name) ->
                        timer("commandBus", "command", m -> m.getPayloadType().getSimpleName()));
        configurer.configureMessageMonitor(
                EventProcessor.class,
                (axon, type, name) -> timer("eventProcessor", "processor", m -> name));
    }

    private MessageMonitor<Message<?>> timer(String prefix, String key, Named named) {
        return MessageTimerMonitor.builder()
                .meterNamePrefix(prefix)
                .meterRegistry(registry)
                .tagsBuilder(message -> List.of(Tag.of(key, named.by(message))))
                .build();
    }

    @FunctionalInterface
    private interface Named {
        String by(Message<?> message);
    }
}
