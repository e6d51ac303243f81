package org.safeguardinghub.rigs.hub;

import org.safeguardinghub.adapters.client.Accepted;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.Refusal;
import org.safeguardinghub.adapters.client.Why;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.UUID;

/** Puts agencies on the register of a hub that has none. */
public record Registration(HubClient operator) {
    private static final Why ADMINISTRATION = Why.purpose("CHILD_PROTECTION");

    /**
     * Registers an agency with its system's credentials.
     *
     * @param kind as in the register, such as {@code SCHOOL}
     */
    public void register(String agency, String kind) throws IOException {
        var answer = operator.post("/api/v1/agencies", body(agency, kind), ADMINISTRATION);
        switch (answer) {
            case Accepted _ -> {}
            case Refusal refusal -> throw new IOException("not registered: " + refusal.code());
        }
    }

    private static JsonNode body(String agency, String kind) {
        return JsonMapper.shared()
                .readTree(
                        """
                        {"id":"%3$s","agency":"%1$s","name":"%1$s","kind":"%2$s",
                         "areas":["E08000021"],"desk":{"name":"Duty desk"},
                         "credentials":[{"kind":"OAUTH_CLIENT","name":"%1$s-system"},
                           {"kind":"KAFKA_PRINCIPAL","name":"%1$s-system"}]}\
                        """
                                .formatted(agency, kind, UUID.randomUUID()));
    }
}
