package org.csoregistry.organization.profile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.organization.domain.OrganizationView;
import org.csoregistry.organization.domain.Organizations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The word of those who know that a profile is right. */
@Path("/v1/organizations/{id}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
public class ConfirmationResource {
    private final Organizations organizations;
    private final Callers callers;

    ConfirmationResource(Organizations organizations, Callers callers) {
        this.organizations = organizations;
        this.callers = callers;
    }

    /** The condition says which version was found right; a second confirmation on the same day changes nothing. */
    @POST
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "confirmOrganization",
            summary = "Confirm that a profile is right, in the version named by If-Match; sets confirmedOn to today")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(organizations.confirm(id, Precondition.ifMatch(ifMatch), callers.current()));
    }
}
