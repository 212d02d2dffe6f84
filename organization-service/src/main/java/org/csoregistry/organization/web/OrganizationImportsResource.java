package org.csoregistry.organization.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.csoregistry.commons.exports.ExportFormat;
import org.csoregistry.commons.identity.Caller;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.imports.ImportOptions;
import org.csoregistry.commons.imports.ImportParameters;
import org.csoregistry.commons.imports.ImportReport;
import org.csoregistry.commons.imports.Imports;
import org.csoregistry.organization.domain.OrganizationImports;
import org.csoregistry.organization.domain.OrganizationView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organizations by the file. */
@Path("/v1/organizations/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
public class OrganizationImportsResource {
    private final OrganizationImports organizations;
    private final Imports imports;
    private final Callers callers;

    OrganizationImportsResource(OrganizationImports organizations, Imports imports, Callers callers) {
        this.organizations = organizations;
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes({ExportFormat.NDJSON, ExportFormat.CSV, ExportFormat.XLSX})
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT, Role.GOVERNMENT})
    @Operation(
            operationId = "importOrganizations",
            summary = "Register and change organizations by the file",
            description = "Rows are found by id or identifiers, else they are new. What a row does not mention stays."
                    + " A file with faults is refused as a whole (422, with the report) unless mode is each.")
    @APIResponseSchema(value = ImportReport.class, responseCode = "200")
    public Response take(@BeanParam ImportParameters parameters, @Context HttpHeaders headers, InputStream body) {
        ImportOptions options = parameters.options();
        Caller caller = callers.current();
        return imports.answer(
                body,
                headers.getMediaType(),
                OrganizationView.TABLE,
                options,
                file -> options.apart()
                        ? organizations.apart(file, options, caller)
                        : organizations.together(file, options, caller));
    }
}
