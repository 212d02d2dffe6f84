package org.csoregistry.commons.web;

import org.csoregistry.commons.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says of every operation in the OpenAPI document how it refuses, and that a token may be sent. */
public class ProblemResponses implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema object = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One fault: a JSON pointer into the body, or the name of a parameter.")
                .addProperty("pointer", text)
                .addProperty("parameter", text)
                .addProperty("detail", text);
        Schema problem = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Problem details; type leads to the explanation.")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .addProperty("current", object)
                .addProperty("holder", text)
                .addProperty("restart", text)
                .addProperty("traceId", text);
        document.getComponents().addSchema("Violation", violation).addSchema("Problem", problem);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .setDefaultValue(OASFactory.createAPIResponse()
                        .description("A refusal, as problem details (RFC 9457).")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem")))));
        SecurityRequirement bearer = OASFactory.createSecurityRequirement().addScheme("bearer");
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(bearer);
        }
        return operation;
    }
}
