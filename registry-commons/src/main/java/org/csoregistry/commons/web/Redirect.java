package org.csoregistry.commons.web;

import java.net.URI;
import java.util.Locale;
import org.csoregistry.commons.problem.Refusal;

/**
 * Where to go instead of a resource that has been merged into another. Paths, the same behind whichever gateway.
 *
 * @param resource the other resource
 * @param same what was asked for, of the other one; a single version or a page of history has no like there
 */
record Redirect(String resource, String same) {

    static Redirect of(Refusal.Moved moved, URI request) {
        String path = request.getRawPath();
        String id = moved.id().toString();
        int at = path.toLowerCase(Locale.ROOT).indexOf(id);
        if (at < 0) {
            throw new IllegalArgumentException("the resource that was merged is not the one asked for");
        }
        String resource = path.substring(0, at) + moved.into();
        String part = path.substring(at + id.length());
        if (part.startsWith("/versions/")) {
            return new Redirect(resource, resource);
        }
        String query = request.getRawQuery() == null || part.equals("/history") ? "" : "?" + request.getRawQuery();
        return new Redirect(resource, resource + part + query);
    }
}
