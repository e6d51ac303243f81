package org.safeguardinghub.dev.demo;

import org.safeguardinghub.adapters.client.Accepted;
import org.safeguardinghub.adapters.client.Answer;
import org.safeguardinghub.adapters.client.ClientCredentials;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.Reading;
import org.safeguardinghub.adapters.client.Refusal;
import org.safeguardinghub.adapters.client.Why;
import org.safeguardinghub.dev.issuer.Seat;
import org.safeguardinghub.dev.issuer.Seats;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Everybody's own desk: what each client of the demonstration sends and reads, with its own token.
 */
final class Desks implements AutoCloseable {
    private static final String CARE = "CHILD_PROTECTION";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI hub;
    private final URI issuer;
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<String, HubClient> clients = new HashMap<>();

    Desks(String hub, String issuer, Seats all) {
        this.hub = URI.create(hub);
        this.issuer = URI.create(issuer);
        all.all().forEach(seat -> seats.put(seat.client(), seat));
    }

    /**
     * Sends a command of the story. Its id is fixed, so telling the story again changes nothing.
     *
     * @param name which command of the story this is
     * @param body JSON without the id; single quotes stand for double ones
     * @return the id of what was made
     */
    String tell(String client, String path, String name, String body) {
        var id = UUID.nameUUIDFromBytes(Story.bytes("demonstration " + name));
        return send(client, path, id, body, CARE);
    }

    /** Sends a command that is new each time. */
    String now(String client, String path, String body) {
        return now(client, path, body, CARE);
    }

    /** The same, for another purpose. */
    String now(String client, String path, String body, String purpose) {
        return send(client, path, UUID.randomUUID(), body, purpose);
    }

    private String send(String client, String path, UUID id, String body, String purpose) {
        var json = "{'id':'" + id + "'" + (body.isEmpty() ? "" : "," + body) + "}";
        Answer answer =
                of(client)
                        .post(
                                "/api/v1/" + path,
                                JSON.readTree(json.replace('\'', '"')),
                                Why.purpose(purpose));
        return switch (answer) {
            case Accepted accepted -> accepted.created();
            case Refusal refusal ->
                    throw new Deviation(
                            "%s was refused %s: %s %s"
                                    .formatted(client, path, refusal.code(), refusal.errors()));
        };
    }

    Reading read(String client, String path, String purpose) {
        return of(client).get("/api/v1/" + path, Why.purpose(purpose));
    }

    private HubClient of(String client) {
        return clients.computeIfAbsent(
                client,
                name -> {
                    var seat = seats.get(name);
                    if (seat == null) {
                        throw new Deviation("the credentials know no " + name);
                    }
                    return new HubClient(hub, new ClientCredentials(issuer, name, seat.secret()));
                });
    }

    @Override
    public void close() {
        clients.values().forEach(HubClient::close);
    }
}
