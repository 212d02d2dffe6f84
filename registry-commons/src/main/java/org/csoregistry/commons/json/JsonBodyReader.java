package org.csoregistry.commons.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.csoregistry.commons.problem.Refusal.MalformedBody;
import org.csoregistry.commons.problem.Refusal.TooLarge;

/** Hands JSON bodies of at most {@value #MAX_BYTES} bytes to {@link DraftReader} and {@link MergePatch}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonBodyReader implements MessageBodyReader<Object> {
    static final int MAX_BYTES = 1024 * 1024;

    private final DraftReader drafts;

    JsonBodyReader(DraftReader drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Draft.class.isAssignableFrom(type) || type == MergePatch.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] json = body.readNBytes(MAX_BYTES + 1);
        if (json.length > MAX_BYTES) {
            throw new TooLarge(MAX_BYTES);
        }
        return MergePatch.class.isAssignableFrom(type) ? patch(json) : drafts.read(json, draftType(type));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Draft> draftType(Class<?> type) {
        return (Class<? extends Draft>) type;
    }

    private static MergePatch patch(byte[] json) {
        try {
            return new MergePatch(RegistryJson.MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new MalformedBody("It is not JSON.");
        } catch (IOException e) {
            throw new MalformedBody("It is not UTF-8.");
        }
    }
}
