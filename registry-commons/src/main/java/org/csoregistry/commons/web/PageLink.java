package org.csoregistry.commons.web;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** The same request with another cursor; kept for answers that are made after the request has been left. */
record PageLink(String path, UriBuilder request) {

    static PageLink from(UriInfo uri) {
        return new PageLink(uri.getRequestUri().getRawPath(), uri.getRequestUriBuilder());
    }

    String to(String cursor) {
        return path + "?"
                + request.clone().replaceQueryParam("after", cursor).build().getRawQuery();
    }

    /** As a {@code Link} header says it (RFC 8288). */
    String header(String next) {
        return "<" + to(next) + ">; rel=\"next\"";
    }
}
