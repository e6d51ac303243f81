package org.safeguardinghub.adapters.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nothing is dropped silently, checked from outside: change any one leaf, and either what would be
 * published changes, or the leaf stands in the list of what has no home.
 */
class EveryLeafTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    @TempDir private Path folder = Path.of("");

    @Test
    void of_the_demonstration_counts_or_is_listed() throws IOException {
        for (String name : List.of("education", "health", "police", "socialcare")) {
            everyLeafCounts(Checkout.demo(name + ".json"));
        }
    }

    @Test
    void of_the_prototypes_own_files_counts_or_is_listed() throws IOException {
        List<Path> files = Checkout.prototypeFiles();
        assumeFalse(files.isEmpty(), "the prototype's sample files are not beside the repository");
        for (Path file : files) {
            everyLeafCounts(file);
        }
    }

    private void everyLeafCounts(Path file) throws IOException {
        JsonNode original = JSON.readTree(Files.readAllBytes(file));
        Translation before = Translation.of(List.of(file));
        assertThat(before.items()).noneMatch(item -> item.made() instanceof Item.Broken);
        List<String> noHome = before.noHome().stream().map(Translation.NoHome::pointer).toList();
        List<String> leaves = new ArrayList<>();
        leaves(original, "", leaves);
        assertThat(leaves).isNotEmpty();
        for (String leaf : leaves) {
            boolean counts = !published(before).equals(published(changed(file, original, leaf)));
            assertThat(counts)
                    .as("%s#%s counts, or has no home, and not both", file.getFileName(), leaf)
                    .isNotEqualTo(noHome.contains(leaf) && !saysNo(original.at(leaf)));
        }
    }

    /** Said to be false: turning it into true counts, and yet the false itself has no home. */
    private static boolean saysNo(JsonNode leaf) {
        return leaf.isBoolean() && !leaf.booleanValue();
    }

    private static List<String> published(Translation translation) {
        return translation.items().stream().map(item -> item.made().toString()).toList();
    }

    private Translation changed(Path file, JsonNode original, String leaf) throws IOException {
        JsonNode copy = original.deepCopy();
        JsonPointer pointer = JsonPointer.compile(leaf);
        JsonNode parent = copy.at(pointer.head());
        JsonNode other = other(copy.at(pointer));
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), other);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), other);
        }
        Path changed = folder.resolve(file.getFileName());
        Files.write(changed, JSON.writeValueAsBytes(copy));
        return Translation.of(List.of(changed));
    }

    private static JsonNode other(JsonNode leaf) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (leaf.isBoolean()) {
            return make.booleanNode(!leaf.booleanValue());
        }
        if (leaf.isNumber()) {
            return make.numberNode((int) leaf.doubleValue() + 1);
        }
        String text = leaf.stringValue();
        return make.stringNode(
                text.matches("\\d{4}-\\d\\d-\\d\\d") ? "1999-01-01" : text + " and more");
    }

    private static void leaves(JsonNode node, String pointer, List<String> into) {
        if (node.isContainer()) {
            Stream<String> names =
                    node.isArray()
                            ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                                    .map(String::valueOf)
                            : node.propertyNames().stream();
            names.map(name -> pointer + "/" + name)
                    .forEach(below -> leaves(original(node, below), below, into));
        } else if (!node.isNull() && !(node.isString() && node.stringValue().isBlank())) {
            into.add(pointer);
        }
    }

    private static JsonNode original(JsonNode parent, String below) {
        return parent.at(JsonPointer.compile(below.substring(below.lastIndexOf('/'))));
    }
}
