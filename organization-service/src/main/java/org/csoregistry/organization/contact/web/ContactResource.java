package org.csoregistry.organization.contact.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.etag.Precondition;
import org.csoregistry.commons.identity.Callers;
import org.csoregistry.commons.identity.Role;
import org.csoregistry.commons.json.MergePatch;
import org.csoregistry.commons.web.Answers;
import org.csoregistry.commons.web.NoStore;
import org.csoregistry.organization.contact.domain.ContactDraft;
import org.csoregistry.organization.contact.domain.ContactView;
import org.csoregistry.organization.contact.domain.Contacts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people through whom an organization is reached. */
@Path("/v1/organizations/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@NoStore
@Tag(name = "contacts")
public class ContactResource {
    private final Contacts contacts;
    private final Callers callers;

    ContactResource(Contacts contacts, Callers callers) {
        this.contacts = contacts;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listContacts", summary = "List the contact persons that the caller may see")
    @APIResponseSchema(value = ContactPage.class, responseCode = "200")
    public Response list(@PathParam("id") UUID id, @Context UriInfo uri) {
        return Answers.page(contacts.list(id, callers.current()), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "createContact",
            summary =
                    "Register a contact person under a new id; to be safe from doing so twice, PUT under one of yours")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Response create(@PathParam("id") UUID id, ContactDraft draft) {
        return Answers.created(collection(id), contacts.register(id, Ids.next(), draft, callers.current()));
    }

    @GET
    @Path("/{contact}")
    @PermitAll
    @Operation(operationId = "getContact", summary = "Read a contact person")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response read(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Answers.read(contacts.read(id, contact, callers.current()), ifNoneMatch);
    }

    @PUT
    @Path("/{contact}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(
            operationId = "putContact",
            summary = "Replace a contact person, or register one under an id made by the client")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            ContactDraft draft) {
        Precondition condition = Precondition.either(ifMatch, ifNoneMatch);
        return condition.absent()
                ? Answers.created(
                        collection(id), contacts.register(id, Precondition.clientId(contact), draft, callers.current()))
                : Answers.changed(contacts.replace(id, contact, condition, draft, callers.current()));
    }

    @PATCH
    @Path("/{contact}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "patchContact", summary = "Change some properties of a contact person")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response patch(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @HeaderParam("If-Match") String ifMatch,
            MergePatch patch) {
        return Answers.changed(contacts.patch(id, contact, Precondition.ifMatch(ifMatch), patch, callers.current()));
    }

    @DELETE
    @Path("/{contact}")
    @RolesAllowed({Role.CSO, Role.FIELD_OFFICE, Role.SECRETARIAT})
    @Operation(operationId = "eraseContact", summary = "Erase a contact person; nothing is kept")
    @APIResponse(responseCode = "204", description = "Erased")
    public Response erase(
            @PathParam("id") UUID id, @PathParam("contact") UUID contact, @HeaderParam("If-Match") String ifMatch) {
        contacts.erase(id, contact, Precondition.ifMatch(ifMatch), callers.current());
        return Response.noContent().build();
    }

    private static String collection(UUID organization) {
        return "organizations/" + organization + "/contacts";
    }
}
