package org.csoregistry.gateway.feed;

import org.csoregistry.gateway.Service;

/** A service's feed no longer has what followed a reader's place, or never came so far. */
public final class PlaceGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Service service;
    private final long end;

    /** @param end where the feed ends now */
    public PlaceGone(Service service, long end) {
        super(service.id() + " has no such place in its feed", null, false, false);
        this.service = service;
        this.end = end;
    }

    public Service service() {
        return service;
    }

    public long end() {
        return end;
    }
}
