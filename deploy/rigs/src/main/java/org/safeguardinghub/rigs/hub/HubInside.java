package org.safeguardinghub.rigs.hub;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.embedded.KafkaBroker;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.rigs.store.Seat;
import org.safeguardinghub.sample.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The whole hub in this process, wired as it ships. Its views stand still until they are told to
 * move: what is measured is what somebody waits for, and not what goes on beside it.
 */
public final class HubInside implements AutoCloseable {
    private final KafkaBroker broker;
    private final ConfigurableApplicationContext context;

    private HubInside(KafkaBroker broker, ConfigurableApplicationContext context) {
        this.broker = broker;
        this.context = context;
    }

    public static HubInside start(Seat seat, Path folder) {
        Login toBroker = Login.random("hub");
        KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), 0, toBroker);
        try {
            ConfigurableApplicationContext context =
                    new SpringApplicationBuilder(HubApplication.class)
                            .registerShutdownHook(false)
                            .properties(
                                    "axon.serializer.general=jackson3",
                                    "axon.serializer.events=jackson3",
                                    "axon.serializer.messages=jackson3")
                            .run(settings(seat, folder, broker, toBroker));
            HubInside hub = new HubInside(broker, context);
            hub.processors().forEach(EventProcessor::shutDown);
            return hub;
        } catch (RuntimeException failed) {
            broker.close();
            throw failed;
        }
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /** One of several parts of a kind, by its name. */
    public <T> T get(String name, Class<T> part) {
        return context.getBean(name, part);
    }

    /** Where it is met over HTTP, with tokens of {@link Tokens}. */
    public URI web() {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The names of what follows the log. */
    public Set<String> views() {
        return context.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessors()
                .keySet();
    }

    /** Lets the views follow the log. */
    public void moveViews() {
        processors().forEach(EventProcessor::start);
    }

    /** Returns when each view has done what it was at. */
    public void holdViews() {
        processors().forEach(EventProcessor::shutDown);
    }

    private Collection<EventProcessor> processors() {
        return context.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessors()
                .values();
    }

    private static String[] settings(Seat seat, Path folder, KafkaBroker broker, Login toBroker) {
        List<String> settings = new ArrayList<>();
        settings.add("server.address=127.0.0.1");
        settings.add("server.port=0");
        settings.add("management.server.port=0");
        settings.add("hub.clocks.every=1h");
        // one connection for each client, as the store alone has
        settings.add("spring.datasource.hikari.maximum-pool-size=36");
        Address hub = seat.application(PostgresServer.HUB);
        Address schema = seat.owner(PostgresServer.HUB);
        settings.add("spring.datasource.url=" + hub.url());
        settings.add("spring.datasource.username=" + hub.user());
        settings.add("spring.datasource.password=" + hub.password());
        settings.add("spring.flyway.url=" + schema.url());
        settings.add("spring.flyway.user=" + schema.user());
        settings.add("spring.flyway.password=" + schema.password());
        Address keys = seat.application(PostgresServer.KEYS);
        settings.add("hub.keys.url=" + keys.url());
        settings.add("hub.keys.username=" + keys.user());
        settings.add("hub.keys.password=" + keys.password());
        settings.add("hub.keys.flyway.user=" + schema.user());
        settings.add("hub.keys.flyway.password=" + schema.password());
        settings.add("hub.keys.master-file=" + folder.resolve("master.key"));
        settings.add(
                "spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + Tokens.publicKeyFile().toUri());
        broker.clientSettings(toBroker)
                .forEach((name, value) -> settings.add(kafka(name) + "=" + value));
        return settings.stream().map(setting -> "--" + setting).toArray(String[]::new);
    }

    private static String kafka(String name) {
        return name.equals("bootstrap.servers")
                ? "spring.kafka.bootstrap-servers"
                : "spring.kafka.properties." + name;
    }

    @Override
    public void close() {
        context.close();
        broker.close();
    }
}
