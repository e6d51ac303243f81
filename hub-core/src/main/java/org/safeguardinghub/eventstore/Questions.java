package org.safeguardinghub.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a batch has to ask the database: each known key, taken place and newer fact stands against
 * it.
 */
record Questions(List<String> keys, List<StreamPlace> places, List<Probe> probes) {
    /** Where nothing can be found, as it was asked before. */
    static final Questions NONE = new Questions(List.of(), List.of(), List.of());

    /** How many parameters {@link #bind} takes. */
    static final int PARAMETERS = 6;

    static Questions of(List<AppendRequest> batch) {
        return new Questions(
                batch.stream()
                        .flatMap(
                                request ->
                                        Stream.concat(
                                                request.keys().stream(),
                                                request.events().stream().map(NewEvent::id)))
                        .distinct()
                        .toList(),
                batch.stream()
                        .flatMap(request -> request.events().stream())
                        .flatMap(event -> Stream.ofNullable(event.place()))
                        .distinct()
                        .toList(),
                batch.stream()
                        .flatMap(request -> request.guards().stream())
                        .flatMap(Guard::probes)
                        .distinct()
                        .toList());
    }

    void bind(Arrays arrays, int first) throws SQLException {
        arrays.texts(first, keys.stream());
        arrays.texts(first + 1, places.stream().map(StreamPlace::aggregateId));
        arrays.longs(first + 2, places.stream().map(StreamPlace::sequence));
        arrays.longs(first + 3, probes.stream().map(Probe::tag));
        arrays.ints(first + 4, probes.stream().map(Probe::name));
        arrays.longs(first + 5, probes.stream().map(Probe::after));
    }
}
