package org.safeguardinghub.adapters.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A client's row in a credentials file ({@code clientId,secret,…}, one header line). */
record Credential(String clientId, String secret) {
    static Optional<Credential> find(Path file, String clientId) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .filter(cells -> cells.size() > 1 && cells.getFirst().strip().equals(clientId))
                .map(cells -> new Credential(clientId, cells.get(1).strip()))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Credential[" + clientId + "]";
    }
}
