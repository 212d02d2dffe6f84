package org.csoregistry.commons.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change as a CloudEvent in JSON, the same in REST feeds and in live streams.
 *
 * @param time RFC 3339, UTC
 * @param sequence the dense sequence as decimal text, as the sequence extension wants it
 * @param data the document, unchanged
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">CloudEvents
 *     JSON format</a>
 */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "sequence",
    "sequencetype",
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
        String sequence,
        String sequencetype,
        @Schema(type = SchemaType.OBJECT, description = "The resource; of a withdrawn one only id and version.")
                @JsonRawValue
                String data) {

    public static final String SPEC_VERSION = "1.0";
    public static final String SEQUENCE_TYPE = "Integer";

    public static ChangeEvent of(
            String id, String source, String type, String subject, String time, String sequence, String data) {
        return new ChangeEvent(
                SPEC_VERSION, id, source, type, subject, time, "application/json", sequence, SEQUENCE_TYPE, data);
    }

    public static ChangeEvent of(Change change) {
        return of(
                change.id().toString(),
                change.source(),
                change.type(),
                change.resourceId().toString(),
                change.occurredAt().toString(),
                Long.toString(change.sequence()),
                change.document());
    }
}
