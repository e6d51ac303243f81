package org.safeguardinghub.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What only one key makes: AES-GCM alone lets two keys open one ciphertext. */
final class Commitment {
    private static final byte[] FIRST_LABEL = Binding.utf8("hub key commitment 1");
    private static final byte[] LABEL = Binding.utf8("hub key commitment 2");

    private Commitment() {}

    /** In the first version of an envelope: to the key. */
    static byte[] first(ContentKey key) throws GeneralSecurityException {
        var mac = mac(key);
        return Arrays.copyOf(
                mac.doFinal(FIRST_LABEL), Envelope.commitmentBytes(Envelope.FIRST_VERSION));
    }

    /** To the key and to all that makes the ciphertext from what is sealed. */
    static byte[] of(ContentKey key, byte[] nonce, byte[] binding) throws GeneralSecurityException {
        var mac = mac(key);
        mac.update(LABEL);
        mac.update(nonce);
        return mac.doFinal(binding);
    }

    private static Mac mac(ContentKey key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
        return mac;
    }
}
