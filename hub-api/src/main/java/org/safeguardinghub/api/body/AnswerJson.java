package org.safeguardinghub.api.body;

import tools.jackson.databind.json.JsonMapper;

/** How the hub writes JSON, the same on every exit. Safe for use by many threads. */
public final class AnswerJson {
    private final JsonMapper mapper;

    AnswerJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public byte[] write(Object answer) {
        return mapper.writeValueAsBytes(answer);
    }

    JsonMapper mapper() {
        return mapper;
    }
}
