package org.safeguardinghub.concern.namedcontexts;

import org.safeguardinghub.concern.ConcernEvent.ContextsNamed;
import org.safeguardinghub.eventstore.Criterion;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.Tags;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which concerns name a place or a platform (SR-14). Who may see them is ruled on elsewhere. */
public final class NamedContexts {
    private final FactReader reader;

    public NamedContexts(FactReader reader) {
        this.reader = reader;
    }

    public Naming concernsNaming(RecordId context) {
        var naming = new Criterion(Tags.of(context), Set.of("concern.contexts-named"));
        var facts = reader.facts(Set.of(naming));
        var concerns = new LinkedHashSet<RecordId>();
        for (var event : facts.events()) {
            concerns.add(((ContextsNamed) event.getPayload()).concern());
        }
        return new Naming(concerns, facts.position());
    }
}
