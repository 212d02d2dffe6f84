package org.csoregistry.organization.person.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.NoStore;
import org.csoregistry.organization.contact.domain.ContactAccess;
import org.csoregistry.organization.contact.domain.ContactAccesses;
import org.csoregistry.organization.person.domain.ErasureReceipt;
import org.csoregistry.organization.person.domain.PersonDraft;
import org.csoregistry.organization.person.domain.PersonExport;
import org.csoregistry.organization.person.domain.Persons;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people may ask of the registry about themselves, and who has looked at them. */
@Path("/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@NoStore
@Tag(name = "persons", description = "Subject access, erasure, and who has read what.")
public class PersonResource {
    private final Persons persons;
    private final ContactAccesses accesses;
    private final Callers callers;

    PersonResource(Persons persons, ContactAccesses accesses, Callers callers) {
        this.persons = persons;
        this.accesses = accesses;
        this.callers = callers;
    }

    @POST
    @Path("/export")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "exportPerson", summary = "Read all that is kept of a person")
    @APIResponseSchema(value = PersonExport.class, responseCode = "200")
    public Response export(PersonDraft person) {
        return json(persons.export(person, callers.current()));
    }

    @POST
    @Path("/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "erasePerson", summary = "Erase all that is kept of a person, for good")
    @APIResponseSchema(value = ErasureReceipt.class, responseCode = "200")
    public Response erase(PersonDraft person) {
        return json(persons.erase(person, callers.current()));
    }

    @GET
    @Path("/erasures/{id}")
    @RolesAllowed({Role.FIELD_OFFICE, Role.SECRETARIAT, Role.ADMIN})
    @Operation(operationId = "getErasure", summary = "Read the receipt of an erasure")
    @APIResponseSchema(value = ErasureReceipt.class, responseCode = "200")
    public Response receipt(@PathParam("id") UUID id) {
        return json(persons.receipt(id));
    }

    @GET
    @Path("/accesses")
    @RolesAllowed({Role.SECRETARIAT, Role.ADMIN})
    @Operation(operationId = "listContactAccesses", summary = "List who has read or changed contact persons")
    @APIResponseSchema(value = ContactAccess.AccessPage.class, responseCode = "200")
    public Response accesses(
            @QueryParam("organization") UUID organization,
            @QueryParam("contact") UUID contact,
            @QueryParam("after") Long after,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context UriInfo uri) {
        ListQuery.mustBeWithinLimit(limit);
        long before = after == null ? Long.MAX_VALUE : after;
        return Answers.page(accesses.page(before, organization, contact, limit), uri);
    }

    private static Response json(Object value) {
        return Response.ok(RegistryJson.write(value), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
