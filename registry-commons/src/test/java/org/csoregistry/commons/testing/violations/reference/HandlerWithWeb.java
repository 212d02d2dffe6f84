package org.csoregistry.commons.testing.violations.reference;

import jakarta.ws.rs.core.Response;

/** Breaks the rule for references, so that the rule can be seen to bite. */
class HandlerWithWeb {
    Response response;
}
