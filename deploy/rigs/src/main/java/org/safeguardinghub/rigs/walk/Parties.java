package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.adapters.client.ClientCredentials;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.Retries;
import org.safeguardinghub.rigs.hub.HubProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** Who takes part: an operator, a school that publishes, somebody at the council who reads. */
record Parties(HubClient operator, HubClient school, HubClient council) implements AutoCloseable {
    /** Nothing is tried again: what is not answered the first time is an error. */
    private static final Retries ONCE =
            new Retries(1, Duration.ZERO, Duration.ZERO, pause -> Thread.onSpinWait());

    static Parties at(HubProcess hub, Path credentials) throws IOException {
        return new Parties(
                client(hub, credentials, "sol.whitcombe"),
                client(hub, credentials, "northtown-school-system"),
                client(hub, credentials, "ruth.okonjo"));
    }

    private static HubClient client(HubProcess hub, Path credentials, String name)
            throws IOException {
        try (Stream<String> lines = Files.lines(credentials)) {
            String secret =
                    lines.map(line -> line.split(",", -1))
                            .filter(cells -> cells[0].equals(name))
                            .map(cells -> cells[1])
                            .findFirst()
                            .orElseThrow(() -> new IOException("the credentials lack " + name));
            return new HubClient(
                    hub.hub(),
                    new ClientCredentials(hub.issuer(), name, secret, ONCE, Clock.systemUTC()),
                    ONCE);
        }
    }

    @Override
    public void close() {
        operator.close();
        school.close();
        council.close();
    }
}
