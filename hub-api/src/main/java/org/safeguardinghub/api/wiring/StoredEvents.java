package org.safeguardinghub.api.wiring;

import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.concern.AttachmentEvent;
import org.safeguardinghub.concern.ConcernEvent;
import org.safeguardinghub.concern.SuspectEvent;
import org.safeguardinghub.context.ContextEvent;
import org.safeguardinghub.involvement.InvolvementEvent;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.serialization.EventCatalogue;
import org.safeguardinghub.share.ShareEvent;
import org.safeguardinghub.subject.LinkEvent;
import org.safeguardinghub.subject.SubjectEvent;

/** Every event that this version of the hub stores or can read. */
public final class StoredEvents {
    private StoredEvents() {}

    public static EventCatalogue catalogue() {
        var catalogue = new EventCatalogue();
        catalogue.register(AnswerRuled.class);
        for (var family :
                new Class<?>[] {
                    RegisterEvent.class,
                    SubjectEvent.class,
                    LinkEvent.class,
                    InvolvementEvent.class,
                    ConcernEvent.class,
                    SuspectEvent.class,
                    AttachmentEvent.class,
                    ContextEvent.class,
                    ShareEvent.class
                }) {
            catalogue.register(family.getPermittedSubclasses());
        }
        return catalogue;
    }
}
