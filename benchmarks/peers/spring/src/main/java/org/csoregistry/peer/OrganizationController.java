package org.csoregistry.peer;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** On the registry's own paths, so that the same load fits both. Nobody is asked who they are. */
@RestController
@RequestMapping("/v1/organizations")
class OrganizationController {
    private final Organizations organizations;

    OrganizationController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganizationView> read(@PathVariable UUID id) {
        return organizations
                .find(id)
                .map(view -> ResponseEntity.ok().eTag(etag(view)).body(view))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping
    OrganizationPage list(
            @RequestParam String country,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String afterName,
            @RequestParam(required = false) UUID afterId) {
        return organizations.list(country, OrganizationPage.position(afterName, afterId), limit);
    }

    @PostMapping
    ResponseEntity<OrganizationView> register(@RequestBody OrganizationDraft draft) {
        OrganizationView view = organizations.register(draft);
        return ResponseEntity.created(URI.create("/v1/organizations/" + view.id()))
                .eTag(etag(view))
                .body(view);
    }

    private static String etag(OrganizationView view) {
        return "\"" + view.version() + "\"";
    }
}
