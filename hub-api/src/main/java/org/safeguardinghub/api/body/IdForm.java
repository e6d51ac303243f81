package org.safeguardinghub.api.body;

import org.safeguardinghub.shared.Id;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** In answers an identifier is one plain text. */
final class IdForm extends StdSerializer<Id> {
    IdForm() {
        super(Id.class);
    }

    @Override
    public void serialize(Id id, JsonGenerator json, SerializationContext context) {
        json.writeString(id.text());
    }
}
