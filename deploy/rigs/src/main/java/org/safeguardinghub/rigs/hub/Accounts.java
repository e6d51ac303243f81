package org.safeguardinghub.rigs.hub;

import org.safeguardinghub.adapters.client.ClientCredentials;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.Retries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** Who can sign in at a hub, with the secrets that the development issuer was given. */
public record Accounts(HubProcess hub, Path credentials) {
    /** Nothing is tried again: what is not answered the first time is an error. */
    private static final Retries ONCE =
            new Retries(1, Duration.ZERO, Duration.ZERO, pause -> Thread.onSpinWait());

    public HubClient signIn(String name) throws IOException {
        return new HubClient(
                hub.hub(),
                new ClientCredentials(hub.issuer(), name, secret(name), ONCE, Clock.systemUTC()),
                ONCE);
    }

    private String secret(String name) throws IOException {
        try (Stream<String> lines = Files.lines(credentials)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].equals(name))
                    .map(cells -> cells[1])
                    .findFirst()
                    .orElseThrow(() -> new IOException("the credentials lack " + name));
        }
    }
}
