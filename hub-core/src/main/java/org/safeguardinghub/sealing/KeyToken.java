package org.safeguardinghub.sealing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;

import javax.crypto.KeyGenerator;

/**
 * A master key in a hardware security module or another token, by PKCS#11. All of it is done by the
 * JDK's own provider.
 *
 * @param library the module's PKCS#11 library, an absolute path
 * @param slot the token's slot; the first one with a token unless said
 * @param label the key's label on the token
 * @param pinFile holds the PIN of the token's user
 */
public record KeyToken(Path library, @Nullable Long slot, String label, Path pinFile)
        implements MasterKeyHome {
    private static final int KEY_BITS = 256;

    @Override
    public Optional<MasterKey> find() throws IOException {
        var provider = provider();
        try {
            return find(open(provider), provider);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IOException("the token cannot be read", e);
        }
    }

    @Override
    public MasterKey make() throws IOException {
        var provider = provider();
        try {
            var keys = open(provider);
            if (keys.getKey(label, null) == null) {
                var generator = KeyGenerator.getInstance("AES", provider);
                generator.init(KEY_BITS);
                keys.setKeyEntry(label, generator.generateKey(), null, null);
            }
            return find(open(provider), provider)
                    .orElseThrow(() -> new IOException("the token did not keep the key"));
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IOException("the token made no key", e);
        }
    }

    private Optional<MasterKey> find(KeyStore keys, Provider provider)
            throws GeneralSecurityException {
        return Optional.ofNullable(keys.getKey(label, null))
                .map(key -> new TokenMasterKey(key, provider));
    }

    private KeyStore open(Provider provider) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS11", provider);
        keys.load(null, Files.readString(pinFile).strip().toCharArray());
        return keys;
    }

    /** A key that is made by it cannot be taken out, and does nothing but encrypt and decrypt. */
    private Provider provider() throws IOException {
        var place = slot == null ? "slotListIndex = 0" : "slot = " + slot;
        var configuration =
                """
                --name = HubKeys
                library = %s
                %s
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """
                        .formatted(library.toAbsolutePath(), place);
        try {
            return Security.getProvider("SunPKCS11").configure(configuration);
        } catch (ProviderException | IllegalArgumentException e) {
            throw new IOException("the token's library cannot be used: " + library, e);
        }
    }
}
