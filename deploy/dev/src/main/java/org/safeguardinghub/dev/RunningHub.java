package org.safeguardinghub.dev;

import org.safeguardinghub.api.HubApplication;
import org.safeguardinghub.clock.breachclock.OverdueWatch;
import org.safeguardinghub.dev.Options.Port;
import org.safeguardinghub.dev.issuer.IssuerServer;
import org.safeguardinghub.dev.issuer.Seats;
import org.safeguardinghub.embedded.KafkaBroker;
import org.safeguardinghub.embedded.Login;
import org.safeguardinghub.embedded.LoopbackPort;
import org.safeguardinghub.embedded.PostgresServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Database, broker, issuer and hub in one process: started together, stopped hub first. */
final class RunningHub implements AutoCloseable {
    /** A thread for each: the common pool of a small machine has only one. */
    private static final Executor BESIDE = task -> Thread.ofPlatform().start(task);

    private final StopInReverse servers;
    private final Addresses addresses;
    private final ConfigurableApplicationContext hub;

    /** Where everything answers. */
    record Addresses(String hub, String management, String issuer, String kafka, String postgres) {}

    private RunningHub(
            StopInReverse servers, Addresses addresses, ConfigurableApplicationContext hub) {
        this.servers = servers;
        this.addresses = addresses;
        this.hub = hub;
    }

    static RunningHub start(Options options, Seats seats) throws IOException {
        StopInReverse servers = new StopInReverse();
        try {
            return start(options, seats, servers);
        } catch (CompletionException failed) {
            servers.close();
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        } catch (IOException | RuntimeException failed) {
            servers.close();
            throw failed;
        }
    }

    Addresses addresses() {
        return addresses;
    }

    /**
     * Looks for what is late as if so much time had gone by, which a demonstration cannot wait for.
     */
    void lookAfter(Duration gone) {
        hub.getBean(OverdueWatch.class).look(Instant.now().plus(gone));
    }

    @Override
    public void close() {
        servers.close();
    }

    private static RunningHub start(Options options, Seats seats, StopInReverse servers)
            throws IOException {
        int port = LoopbackPort.claim("the hub", options.port(Port.HUB));
        int management = LoopbackPort.claim("health and metrics", options.port(Port.MANAGEMENT));
        DataFolder data = servers.add(DataFolder.open(options.data(), options.reset()));
        Passwords passwords = Passwords.keptIn(data.passwords());

        CompletableFuture<PostgresServer> database =
                CompletableFuture.supplyAsync(
                        () ->
                                servers.add(
                                        PostgresServer.start(
                                                data.postgres(),
                                                options.port(Port.POSTGRES),
                                                passwords.owner(),
                                                passwords.application())),
                        BESIDE);
        CompletableFuture<KafkaBroker> broker =
                CompletableFuture.supplyAsync(
                        () ->
                                servers.add(
                                        KafkaBroker.start(
                                                data.kafka(),
                                                options.port(Port.KAFKA),
                                                passwords.kafka())),
                        BESIDE);
        IssuerServer issuer;
        try {
            issuer =
                    servers.add(
                            IssuerServer.start(
                                    options.port(Port.ISSUER), data.issuer(), seats, port));
        } finally {
            // whatever happened, nothing may still be starting when the caller cleans up
            CompletableFuture.allOf(database, broker).handle((done, failed) -> true).join();
        }
        PostgresServer postgres = database.join();
        KafkaBroker kafka = broker.join();
        kafka.addUsers(systems(seats));

        HubSettings settings =
                new HubSettings(port, management, options.quiet())
                        .with(postgres, passwords)
                        .withKeys(postgres, passwords, data)
                        .with(kafka, passwords)
                        .with(issuer);
        ConfigurableApplicationContext hub = servers.add(run(settings));
        Addresses addresses =
                new Addresses(
                        http(port),
                        http(management),
                        issuer.address(),
                        kafka.address(),
                        LoopbackPort.HOST + ":" + postgres.port());
        return new RunningHub(servers, addresses, hub);
    }

    /** Agency systems log in to Kafka with the same name and secret as at the issuer. */
    private static List<Login> systems(Seats seats) {
        return seats.all().stream()
                .filter(seat -> !seat.isPerson())
                .map(seat -> new Login(seat.client(), seat.secret()))
                .toList();
    }

    /**
     * The defaults hold only where the hub's own settings file is silent: without them Axon looks
     * for a server and a serializer that are not on the class path.
     */
    private static ConfigurableApplicationContext run(HubSettings settings) {
        return new SpringApplicationBuilder(HubApplication.class)
                .registerShutdownHook(false)
                .properties(
                        "axon.axonserver.enabled=false",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3")
                .run(settings.asArguments());
    }

    private static String http(int port) {
        return "http://" + LoopbackPort.HOST + ":" + port;
    }
}
