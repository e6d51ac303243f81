package org.safeguardinghub.api.errors;

import org.safeguardinghub.api.inference.Universe;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A good request of which one id is exchanged, and all else stays as good as it was.
 *
 * @param place the id of the good request, or where its body may name one more
 * @param hidden what is there in its place, and hidden from the sender
 * @param with sends it with another id there
 */
record Naming(Operation operation, String place, String hidden, Function<String, Attempt> with) {

    /**
     * Of each id that the good request has, and of each place of its body which takes an id, of a
     * person and of a record.
     */
    static List<Naming> of(
            Scene scene, Universe elsewhere, JsonNode description, Operation operation) {
        var all = new ArrayList<Naming>();
        for (var id : operation.ids()) {
            if (elsewhere.knows(id)) {
                all.add(
                        new Naming(
                                operation,
                                id,
                                elsewhere.id(id),
                                other -> scene.good(operation.id()).exchanging(id, other)));
            }
        }
        for (var place : NamedPlaces.of(description, operation.id())) {
            for (var kind : List.of(scene.child, scene.concern)) {
                all.add(
                        new Naming(
                                operation,
                                place.pointer(),
                                elsewhere.id(kind),
                                other ->
                                        scene.good(operation.id())
                                                .field(place.pointer(), place.holding(other))));
            }
        }
        return all;
    }

    Attempt asHidden() {
        return with.apply(hidden);
    }

    Attempt asAbsent() {
        return with.apply(UUID.randomUUID().toString());
    }
}
