package org.csoregistry.commons.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change as a CloudEvent in JSON, the same in REST feeds and in live streams.
 *
 * @param time RFC 3339, UTC
 * @param dataschema URL of the JSON Schema of the data; null, and left out, in messages of older builds
 * @param sequence the dense sequence as decimal text, as the sequence extension wants it
 * @param countries ISO 3166-1 alpha-2 codes that the resource concerns, or concerned before this change, separated by
 *     commas; null, and left out, where there are none, and of a withdrawal
 * @param themes such as {@code sdg-16.6}, the same
 * @param data the document, unchanged
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">CloudEvents
 *     JSON format</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "dataschema",
    "sequence",
    "sequencetype",
    "countries",
    "themes",
    "data"
})
public record ChangeEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String dataschema,
        String sequence,
        String sequencetype,
        String countries,
        String themes,
        @Schema(type = SchemaType.OBJECT, description = "The resource; of a withdrawn one only id and version.")
                @JsonRawValue
                String data) {

    public static final String SPEC_VERSION = "1.0";
    public static final String SEQUENCE_TYPE = "Integer";

    public static ChangeEvent of(
            String id,
            String source,
            String type,
            String subject,
            String time,
            String dataschema,
            String sequence,
            String countries,
            String themes,
            String data) {
        return new ChangeEvent(
                SPEC_VERSION,
                id,
                source,
                type,
                subject,
                time,
                "application/json",
                dataschema,
                sequence,
                SEQUENCE_TYPE,
                countries,
                themes,
                data);
    }

    public static ChangeEvent of(Change change) {
        return of(
                change.id().toString(),
                change.source(),
                change.type(),
                change.resourceId().toString(),
                change.occurredAt().toString(),
                change.dataschema(),
                Long.toString(change.sequence()),
                joined(change.countries()),
                joined(change.themes()),
                change.document());
    }

    /** The codes in one attribute; null, like none, for what is not there. */
    public static List<String> split(String attribute) {
        return attribute == null || attribute.isEmpty() ? List.of() : List.of(attribute.split(","));
    }

    private static String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(",", codes);
    }
}
