package org.safeguardinghub.adapters.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that repeat: the same record saying the same thing gets the same id, so that publishing twice
 * records once and nothing needs to be remembered between runs. A record that says something new
 * gets a new id. Name-based, version 8 of RFC 9562 over SHA-256.
 */
final class CommandId {
    private static final String NAMESPACE = "org.safeguardinghub.adapters/1";
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private CommandId() {}

    /** Parts are length-prefixed: no two lists of parts run together into one name. */
    static UUID of(String custodian, String recordId, String role, JsonNode said) {
        MessageDigest sha = sha256();
        for (String part :
                new String[] {
                    NAMESPACE, custodian, recordId, role, SORTED.writeValueAsString(said)
                }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha.digest());
        long high = (digest.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x0000000000008000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
