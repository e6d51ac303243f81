package org.safeguardinghub.serialization;

import org.safeguardinghub.shared.Id;
import org.safeguardinghub.shared.Sealed;

import tools.jackson.databind.module.SimpleModule;

/** The shared words in their stored form. */
public final class EventModule extends SimpleModule {
    public EventModule() {
        super("stored-events");
        setDeserializers(new PlainIds.Deserializers());
        addSerializer(Id.class, new PlainIds.Writing());
        addKeySerializer(Id.class, new PlainIds.KeyWriting());
        addSerializer(Sealed.class, new SealedForm.Writing());
        addDeserializer(Sealed.class, new SealedForm.Reading());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addKeyDeserializers(new PlainIds.Keys());
    }
}
