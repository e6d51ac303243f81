package org.safeguardinghub.sealing;

import java.util.Arrays;

import javax.crypto.Mac;

/** What only one key makes: AES-GCM alone lets two keys open one ciphertext. */
final class Commitment {
    private static final byte[] FIRST_LABEL = Binding.utf8("hub key commitment 1");
    private static final byte[] LABEL = Binding.utf8("hub key commitment 2");

    private Commitment() {}

    /** In the first version of an envelope: to the key that {@code mac} was made with. */
    static byte[] first(Mac mac) {
        return Arrays.copyOf(
                mac.doFinal(FIRST_LABEL), Envelope.commitmentBytes(Envelope.FIRST_VERSION));
    }

    /** To that key and to all that makes the ciphertext from what is sealed. */
    static byte[] of(Mac mac, byte[] nonce, byte[] binding) {
        mac.update(LABEL);
        mac.update(nonce);
        return mac.doFinal(binding);
    }
}
