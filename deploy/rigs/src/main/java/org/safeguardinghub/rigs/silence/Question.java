package org.safeguardinghub.rigs.silence;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One operation, asked of what is hidden and of what is not there.
 *
 * @param agency who asks
 * @param role as whom
 * @param path {@code %s} stands for the id
 * @param body empty for a read; {@code $} stands for the command's id, {@code %s} for the other
 * @param silence what every answer to it says
 * @param hidden ids of what is there
 * @param absent as many of what is not
 * @param absentToo as many more
 */
record Question(
        String name,
        String agency,
        String role,
        String path,
        String body,
        String silence,
        List<UUID> hidden,
        List<UUID> absent,
        List<UUID> absentToo) {
    private static final String NOT_FOUND = "\"status\":404";
    private static final String NOBODY = "\"found\":\"NONE\"";

    /** What is refused like something that is not there. */
    static Question of(
            String name, String agency, String role, String path, String body, List<UUID> hidden) {
        return new Question(
                name,
                agency,
                role,
                path,
                body,
                NOT_FOUND,
                List.copyOf(hidden),
                others(hidden),
                others(hidden));
    }

    /** A search, which finds nobody. */
    static Question search(String name, String agency, String body, List<UUID> hidden) {
        return new Question(
                name,
                agency,
                "PRACTITIONER",
                "/subjects/search",
                body,
                NOBODY,
                List.copyOf(hidden),
                others(hidden),
                others(hidden));
    }

    private static List<UUID> others(List<UUID> ids) {
        return Stream.generate(UUID::randomUUID).limit(ids.size()).toList();
    }

    /** Every kind of id as often as every other; {@code turn} counts the rounds. */
    UUID id(Asked asked, int turn) {
        var ids =
                switch (asked) {
                    case HIDDEN -> hidden;
                    case ABSENT, ABSENT_LATE -> absent;
                    case ABSENT_TOO -> absentToo;
                };
        return ids.get(turn % ids.size());
    }

    String path(UUID id) {
        return "/api/v1" + path.formatted(id);
    }

    /** The rest of the request, whose address is known. */
    HttpRequest filled(HttpRequest.Builder request, UUID id) {
        if (!body.isEmpty()) {
            var sent = body.replace("$", UUID.randomUUID().toString()).formatted(id);
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(sent));
        }
        return request.build();
    }
}
