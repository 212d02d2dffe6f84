package org.csoregistry.commons.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Refusal.TooLarge;
import org.csoregistry.commons.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON Merge Patch: named properties replace, null removes, what is not named stays.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
@Schema(
        type = SchemaType.OBJECT,
        additionalProperties = Schema.True.class,
        description = "Properties to change; null removes one (RFC 7396).",
        examples = "{\"acronym\": \"UNODC\"}")
public record MergePatch(@Schema(hidden = true) JsonNode patch) {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    public MergePatch {
        if (!patch.isObject()) {
            throw new InvalidInput(Violation.at("", "must be an object"));
        }
    }

    /** The patched draft, read as strictly as a new one. */
    public <D extends Draft> D apply(D draft, Class<D> type, DraftReader reader) {
        JsonNode merged = mergedInto(RegistryJson.MAPPER.valueToTree(draft));
        byte[] json = RegistryJson.write(merged).getBytes(StandardCharsets.UTF_8);
        if (json.length > JsonBodyReader.MAX_BYTES) {
            // Or a resource could grow, patch by patch, beyond what the broker takes.
            throw new TooLarge(JsonBodyReader.MAX_BYTES);
        }
        return reader.read(json, type);
    }

    /** The target after it; may be changed on the way. */
    public JsonNode mergedInto(JsonNode target) {
        return merge(target, patch);
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? (ObjectNode) target : RegistryJson.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        }
        return result;
    }
}
