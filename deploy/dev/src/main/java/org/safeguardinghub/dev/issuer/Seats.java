package org.safeguardinghub.dev.issuer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may ask the development issuer for tokens, read from a file of lines {@code
 * client,secret,agency,roles,purposes,name,kind}: roles and purposes separated by spaces, no
 * quotation, first line the headings.
 */
public final class Seats {
    private static final String HEADINGS = "client,secret,agency,roles,purposes,name,kind";
    private static final int COLUMNS = 7;

    private final Map<String, Seat> byClient;

    private Seats(Map<String, Seat> byClient) {
        this.byClient = byClient;
    }

    /** The seats of the demonstration, or those of a file. */
    public static Seats read(@Nullable Path file) throws IOException {
        if (file != null) {
            return parse(Files.readString(file));
        }
        try (InputStream demonstration =
                Objects.requireNonNull(Seats.class.getResourceAsStream("/demo/credentials.csv"))) {
            return parse(new String(demonstration.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Seats parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADINGS)) {
            throw new IllegalArgumentException("the first line must be " + HEADINGS);
        }
        Map<String, Seat> seats = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Seat seat = seat(line);
            if (seats.put(seat.client(), seat) != null) {
                throw new IllegalArgumentException("two lines for the client " + seat.client());
            }
        }
        return new Seats(seats);
    }

    public List<Seat> all() {
        return List.copyOf(byClient.values());
    }

    public Optional<Seat> of(String client) {
        return Optional.ofNullable(byClient.get(client));
    }

    private static Seat seat(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            // the line holds a secret, so it is named by its client alone
            throw new IllegalArgumentException(
                    "the line of the client " + cells[0] + " must have 7 columns");
        }
        return new Seat(
                cells[0],
                cells[1],
                cells[2],
                words(cells[3]),
                words(cells[4]),
                cells[5].isEmpty() ? null : cells[5],
                Seat.Kind.valueOf(cells[6]));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
