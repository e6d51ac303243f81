package org.safeguardinghub.rigs.records;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.embedded.KafkaBroker;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.PostgresServer;
import org.safeguardinghub.rigs.server.Address;
import org.safeguardinghub.rigs.store.Seat;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole hub in this process, wired as it ships. Its views stand still: what is measured is the
 * deciding and storing, as it is of the store alone.
 */
final class HubInside implements AutoCloseable {
    private final KafkaBroker broker;
    private final ConfigurableApplicationContext context;

    private HubInside(KafkaBroker broker, ConfigurableApplicationContext context) {
        this.broker = broker;
        this.context = context;
    }

    static HubInside start(Seat seat, Path folder) {
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
            context.getBean(Configuration.class)
                    .eventProcessingConfiguration()
                    .eventProcessors()
                    .values()
                    .forEach(EventProcessor::shutDown);
            return new HubInside(broker, context);
        } catch (RuntimeException failed) {
            broker.close();
            throw failed;
        }
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    private static String[] settings(Seat seat, Path folder, KafkaBroker broker, Login toBroker) {
        List<String> settings = new ArrayList<>();
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
        // nobody comes in by the web: no token is ever checked
        settings.add(
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/none");
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
