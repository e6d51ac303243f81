package org.safeguardinghub.api.access;

import org.safeguardinghub.shared.Purpose;
import org.springframework.web.bind.annotation.GetMapping;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The purposes that a resource method accepts. */
public final class Purposes {
    private Purposes() {}

    /**
     * Those that it is marked with. EMERGENCY is accepted beside the purposes of care wherever one
     * thing is read that the question names, and nowhere else: an emergency opens no lists.
     */
    public static List<Purpose> acceptedAt(AnnotatedElement resource) {
        var asks = resource.getAnnotation(Asks.class);
        var accepted = new ArrayList<Purpose>();
        if (asks != null) {
            accepted.addAll(Arrays.asList(asks.value()));
            if (accepted.contains(Purpose.CHILD_PROTECTION) && namesWhatItReads(resource)) {
                accepted.add(Purpose.EMERGENCY);
            }
        }
        return accepted;
    }

    private static boolean namesWhatItReads(AnnotatedElement resource) {
        var get = resource.getAnnotation(GetMapping.class);
        return get != null && Arrays.stream(get.value()).anyMatch(path -> path.contains("{"));
    }
}
