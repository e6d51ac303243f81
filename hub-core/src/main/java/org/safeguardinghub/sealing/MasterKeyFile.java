package org.safeguardinghub.sealing;

import org.safeguardinghub.shared.SecretFile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A file of 32 bytes, the master key, that its owner alone may read. */
public record MasterKeyFile(Path file) implements MasterKeyHome {
    static final int BYTES = 32;

    @Override
    public Optional<MasterKey> find() throws IOException {
        return Files.exists(file) ? Optional.of(new FileMasterKey(read())) : Optional.empty();
    }

    @Override
    public MasterKey make() throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            SecretFile.makeOnce(file, fresh);
        }
        return new FileMasterKey(read());
    }

    /** The shares of the key that is there: any {@code needed} of them make the file again. */
    public List<KeyShare> split(int needed, int of) throws IOException {
        return KeyShares.split(read(), needed, of, new SecureRandom());
    }

    /**
     * Makes the file from shares of the key that it held.
     *
     * @throws ShareRefused where they do not make a master key
     * @throws FileAlreadyExistsException where there is a file: a key is never replaced
     */
    public void restore(Collection<KeyShare> shares) throws IOException {
        var secret = KeyShares.join(shares);
        if (secret.length != BYTES) {
            throw new ShareRefused("these are not shares of a master key");
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        SecretFile.makeOnce(file, secret);
        if (!Arrays.equals(read(), secret)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    private byte[] read() throws IOException {
        var secret = Files.readAllBytes(file);
        if (secret.length != BYTES) {
            throw new IOException("the master key file must hold exactly 32 bytes");
        }
        return secret;
    }
}
