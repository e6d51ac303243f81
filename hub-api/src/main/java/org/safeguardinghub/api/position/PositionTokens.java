package org.safeguardinghub.api.position;

import org.safeguardinghub.shared.AgencyId;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Seals positions and list cursors as tokens for one agency. The same value gives the same token
 * every time; another agency's token, another list's cursor, a cut or changed one opens to nothing.
 * Tokens hold as long as the secret does. Safe for use by many threads.
 */
public final class PositionTokens {
    private static final String POSITION = "position";

    private final SyntheticSeal seal;

    /** {@code secret}: 32 random bytes. */
    public PositionTokens(byte[] secret) {
        this.seal = new SyntheticSeal(secret);
    }

    public String seal(AgencyId agency, long position) {
        return seal.seal(agency, POSITION, longBytes(position));
    }

    public OptionalLong open(AgencyId agency, String token) {
        return seal.open(agency, POSITION, token)
                .map(bytes -> OptionalLong.of(ByteBuffer.wrap(bytes).getLong()))
                .orElse(OptionalLong.empty());
    }

    /** A cursor opens for the list it was made for, named by {@code list}, and for no other. */
    public String sealCursor(AgencyId agency, String list, byte[] cursor) {
        return seal.seal(agency, cursorOf(list), cursor);
    }

    public Optional<byte[]> openCursor(AgencyId agency, String list, String token) {
        return seal.open(agency, cursorOf(list), token);
    }

    private static String cursorOf(String list) {
        return "cursor:" + list;
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
