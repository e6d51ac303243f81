package org.safeguardinghub.ledger;

import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.ledger.note.VerifierKey;
import org.safeguardinghub.shared.SecretFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * The ledger's signing key, in a file that only its owner may read. Every node has the same one.
 */
public final class KeyFile {
    private static final String KNOWN = "select vkey from ledger_key where origin = ?";

    private static final String REMEMBER =
            "insert into ledger_key (origin, vkey) values (?, ?) on conflict do nothing";

    private KeyFile() {}

    /**
     * The key of this origin. It is made only where none was ever used under the origin: a lost
     * file must be restored, or another origin be taken, and neither happens without a word.
     *
     * @throws LedgerContradicted where the file is missing or is another key's
     */
    public static SigningKey open(DataSource hub, String origin, Path file)
            throws IOException, SQLException {
        try (var connection = hub.getConnection()) {
            var known = known(connection, origin);
            if (known.isEmpty() && !Files.exists(file)) {
                make(file, origin);
            } else if (!Files.exists(file)) {
                throw new LedgerContradicted(
                        "the ledger's key file is missing and checkpoints are signed with it");
            }
            var key = read(file);
            remember(connection, key.verifier());
            if (!key.verifier().name().equals(origin)
                    || !key.verifier().toString().equals(known(connection, origin).orElse(""))) {
                throw new LedgerContradicted("the ledger's key file is not the key of its origin");
            }
            return key;
        }
    }

    private static SigningKey read(Path file) throws IOException {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException("the ledger's key file holds no key", e);
        }
    }

    private static Optional<String> known(Connection connection, String origin)
            throws SQLException {
        try (var query = connection.prepareStatement(KNOWN)) {
            query.setString(1, origin);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void remember(Connection connection, VerifierKey key) throws SQLException {
        try (var insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, key.name());
            insert.setString(2, key.toString());
            insert.executeUpdate();
        }
    }

    private static void make(Path file, String origin) throws IOException {
        SecretFile.makeOnce(
                file, SigningKey.generate(origin).written().getBytes(StandardCharsets.UTF_8));
    }
}
