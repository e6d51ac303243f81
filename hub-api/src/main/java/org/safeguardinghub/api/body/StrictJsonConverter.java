package org.safeguardinghub.api.body;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

import java.io.IOException;
import java.util.List;

/** Lets resources take strictly read bodies as {@code @RequestBody}. Writes nothing. */
final class StrictJsonConverter implements HttpMessageConverter<Object> {
    private final StrictBodies bodies;

    StrictJsonConverter(StrictBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return MediaType.APPLICATION_JSON.isCompatibleWith(mediaType);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        return bodies.read(message.getBody().readAllBytes(), type);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public void write(Object body, @Nullable MediaType type, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("this converter only reads");
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }
}
