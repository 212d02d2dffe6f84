package org.csoregistry.gateway.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csoregistry.commons.change.ChangeFilter;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.gateway.Service;

/**
 * What the gateway asks of a service's feed.
 *
 * @param after the last sequence seen; empty to begin with what is kept
 * @param patience seconds to wait while nothing matches
 */
public record FeedRequest(FeedName feed, OptionalLong after, int limit, long patience, ChangeFilter filter) {
    private static final Pattern AFTER = Pattern.compile("[?&]after=([^&]+)");

    public static FeedRequest ofPublic(long after, int limit, ChangeFilter filter) {
        return new FeedRequest(FeedName.PUBLIC, OptionalLong.of(after), limit, 0, filter);
    }

    public String uri(Service service) {
        String cursor = after.isPresent() ? "&after=" + new FeedCursor(feed, after.getAsLong()).encode() : "";
        String wait = patience > 0 ? "&wait=" + patience : "";
        return service.feedPath() + "?feed=" + feed.wire() + "&limit=" + limit + cursor + wait + query(filter);
    }

    /** The parameters that ask for this filter, each with {@code &} in front. */
    public static String query(ChangeFilter filter) {
        return parameter("type", filter.types())
                + parameter("country", filter.countries())
                + parameter("theme", filter.themes())
                + parameter("resource", filter.resources());
    }

    private static String parameter(String name, Collection<?> values) {
        return values.isEmpty()
                ? ""
                : "&" + name + "="
                        + URLEncoder.encode(
                                values.stream().map(Object::toString).collect(Collectors.joining(",")), UTF_8);
    }

    /** The sequence in the address that a service gives to a reader whose place is gone. */
    public static OptionalLong placeIn(String restart) {
        Matcher cursor = AFTER.matcher(restart == null ? "" : restart);
        return cursor.find()
                ? FeedCursor.decode(cursor.group(1)).stream()
                        .mapToLong(FeedCursor::sequence)
                        .findFirst()
                : OptionalLong.empty();
    }
}
