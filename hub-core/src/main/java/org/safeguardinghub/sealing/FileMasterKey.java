package org.safeguardinghub.sealing;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A master key whose 256 bits are in this process. */
final class FileMasterKey implements MasterKey {
    private final byte[] secret;
    private final GcmWrapping wrapping;

    FileMasterKey(byte[] secret) {
        this.secret = secret;
        this.wrapping = new GcmWrapping(new SecretKeySpec(secret, "AES"), null);
    }

    @Override
    public byte[] fingerprint() {
        return derive("fingerprint");
    }

    @Override
    public byte[] wrap(byte[] key, byte[] binding) {
        return wrapping.wrap(key, binding);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] binding) {
        return wrapping.unwrap(wrapped, binding);
    }

    /** Derived, as all of them were before they were kept: what rests on them stays. */
    @Override
    public byte[] newSecret(String use) {
        return derive(use);
    }

    private byte[] derive(String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(Binding.utf8("hub derived secret 1 " + use));
        } catch (GeneralSecurityException e) {
            throw new SealingException("could not derive a secret", e);
        }
    }
}
