package org.safeguardinghub.sharing;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Validity;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Questions and facts made up at random, for those outside this package. */
public final class MadeUp {
    private MadeUp() {}

    /** Two records; all facts are about these and those whom they are about. */
    public static List<RuledRecord> records(Random random) {
        return World.records(random);
    }

    /** What one world knows, the register and a policy first. */
    public static List<Fact> facts(Random random, RuledRecord record) {
        return new World(random, record).facts;
    }

    public static Question question(Random random, RuledRecord record) {
        return new World(random, record).question;
    }

    /** The same fact under this id, learned at this position. */
    public static Fact as(Fact fact, UUID id, long position) {
        return with(fact, Map.of("id", id, "position", position));
    }

    /** The same fact, holding for this time. */
    public static Fact lasting(Fact fact, Validity validity) {
        return with(fact, Map.of("validity", validity));
    }

    /** The same fact, with other values wherever it names something that is given one here. */
    public static Fact renamed(Fact fact, Map<?, ?> names) {
        var changed = new HashMap<String, Object>();
        for (var component : fact.getClass().getRecordComponents()) {
            var name = names.get(value(component, fact));
            if (name != null) {
                changed.put(component.getName(), name);
            }
        }
        return with(fact, changed);
    }

    private static Fact with(Fact fact, Map<String, Object> changed) {
        var components = fact.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        var values =
                Arrays.stream(components)
                        .map(
                                component ->
                                        changed.containsKey(component.getName())
                                                ? changed.get(component.getName())
                                                : value(component, fact))
                        .toArray();
        try {
            return (Fact) fact.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the text of the rules comes to, read a second time. */
    public static Map<Category, Level> asTheTextSays(Question question, List<Fact> facts) {
        var naive = new Naive(question, facts);
        var levels = new EnumMap<Category, Level>(Category.class);
        question.record()
                .categories()
                .forEach(category -> levels.put(category, naive.answer(category).level()));
        return levels;
    }
}
