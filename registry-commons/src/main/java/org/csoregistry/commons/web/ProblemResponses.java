package org.csoregistry.commons.web;

import org.csoregistry.commons.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says of every operation in the OpenAPI document how it refuses, and that a token may be sent. */
public class ProblemResponses implements OASFilter {

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
