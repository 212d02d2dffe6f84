package org.csoregistry.commons.testing.violations.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Breaks the rules for the domain, for entities and for bounded reads, so that the rules can be seen to bite. */
@Entity
public class RegistrationWithDoor {
    @Id
    long id;

    Response answer(Everything everything) {
        return Response.ok(everything.listAll()).build();
    }

    interface Everything {
        List<String> listAll();
    }
}
