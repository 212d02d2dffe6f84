package org.csoregistry.commons.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.page.ListQuery;
import org.csoregistry.commons.problem.Readings;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.csoregistry.commons.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every change feed. */
public class FeedParameters {
    static final int MAX_WAIT_SECONDS = 60;

    @QueryParam("feed")
    @DefaultValue("public")
    @Parameter(description = "public, or full for the secretariat.")
    String feed;

    @QueryParam("after")
    @Parameter(description = "The cursor that an earlier page of this feed gave as next, with whichever filter.")
    String after;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "Changes per page, 1 to 200.")
    Integer limit;

    @QueryParam("wait")
    @DefaultValue("0")
    @Parameter(description = "Seconds to wait for something that matches when nothing does yet, 0 to 60.")
    Integer wait;

    @QueryParam("type")
    @Parameter(
            description = "Resource types, or with a kind; commas mean or.",
            example = "letter-of-intent,event.created")
    String type;

    @QueryParam("country")
    @Parameter(description = "Countries that the resource concerns or concerned before. Withdrawals pass.")
    String country;

    @QueryParam("theme")
    @Parameter(description = "Themes of the resource, now or before. Withdrawals pass.", example = "sdg-16.6,uncac-13")
    String theme;

    @QueryParam("resource")
    @Parameter(description = "Ids of resources.")
    String resource;

    /**
     * What is asked of the feed.
     *
     * @param after cursor, not read yet; null for the beginning
     * @param patience how long to wait while nothing matches
     */
    record Query(FeedName feed, String after, int limit, Duration patience, ChangeFilter filter) {}

    /** @throws InvalidInput if a parameter makes no sense */
    Query query() {
        Readings readings = new Readings();
        FeedName name = readings.read(this::feedName);
        readings.read(() -> {
            ListQuery.mustBeWithinLimit(limit);
            return limit;
        });
        Duration patience = readings.read(this::patience);
        ChangeFilter filter = readings.read(() -> ChangeFilter.parse(type, country, theme, resource));
        readings.mustMakeSense();
        return new Query(name, after, limit, patience, filter);
    }

    private Duration patience() {
        if (wait < 0 || wait > MAX_WAIT_SECONDS) {
            throw new InvalidInput(Violation.ofParameter("wait", "must be from 0 to " + MAX_WAIT_SECONDS));
        }
        return Duration.ofSeconds(wait);
    }

    private FeedName feedName() {
        for (FeedName name : FeedName.values()) {
            if (name.wire().equals(feed)) {
                return name;
            }
        }
        throw new InvalidInput(Violation.ofParameter("feed", "must be public or full"));
    }
}
