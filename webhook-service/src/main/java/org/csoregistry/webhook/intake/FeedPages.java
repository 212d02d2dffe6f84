package org.csoregistry.webhook.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.webhook.WebhookSettings;

/** Asks the services for pages of their public feeds. */
@ApplicationScoped
public class FeedPages {
    public static final int PAGE = 200;

    private static final int GONE = 410;
    private static final long UNKNOWN = -1;
    private static final Pattern CURSOR = Pattern.compile("[?&]after=([\\w-]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final WebhookSettings settings;

    FeedPages(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * The next changes after a sequence, at most {@value #PAGE}.
     *
     * @param sequence 0 for the first that the feed still has
     * @throws FeedExpired if the feed has forgotten what comes next, or does not reach that far
     * @throws IOException if there is no answer, or not one that makes sense
     */
    public FeedPage after(Source source, long sequence) throws IOException, InterruptedException, FeedExpired {
        return ask(source, sequence, PAGE, 0);
    }

    /** The same, and if there is nothing yet, what comes in the next seconds. */
    FeedPage awaited(Source source, long sequence) throws IOException, InterruptedException, FeedExpired {
        return ask(source, sequence, PAGE, settings.intake().patience().toSeconds());
    }

    /** The last sequence of a feed; 0 if it is empty. Feeds are dense, so a few dozen questions find any end. */
    long end(Source source) throws IOException, InterruptedException {
        try {
            long exists = 0;
            long beyond = 1;
            while (exists(source, beyond)) {
                exists = beyond;
                beyond *= 2;
            }
            return between(source, exists, beyond);
        } catch (FeedExpired beyondEnd) {
            if (beyondEnd.end() == UNKNOWN) {
                throw new IOException("the end of the feed cannot be found");
            }
            return beyondEnd.end();
        }
    }

    private long between(Source source, long existing, long missing)
            throws IOException, InterruptedException, FeedExpired {
        long exists = existing;
        long beyond = missing;
        while (beyond - exists > 1) {
            long middle = exists + (beyond - exists) / 2;
            if (exists(source, middle)) {
                exists = middle;
            } else {
                beyond = middle;
            }
        }
        return exists;
    }

    private boolean exists(Source source, long sequence) throws IOException, InterruptedException, FeedExpired {
        return !ask(source, sequence - 1, 1, 0).items().isEmpty();
    }

    /** The problem names the address to follow from, at the end of the feed. */
    private static FeedExpired expired(byte[] problem) throws IOException {
        Matcher cursor = CURSOR.matcher(JSON.readTree(problem).path("restart").asText());
        return new FeedExpired(
                cursor.find()
                        ? FeedCursor.decode(cursor.group(1))
                                .map(FeedCursor::sequence)
                                .orElse(UNKNOWN)
                        : UNKNOWN);
    }

    private FeedPage ask(Source source, long sequence, int limit, long wait)
            throws IOException, InterruptedException, FeedExpired {
        String after = sequence == 0 ? "" : "&after=" + new FeedCursor(FeedName.PUBLIC, sequence).encode();
        String query =
                "?feed=" + FeedName.PUBLIC.wire() + "&limit=" + limit + after + (wait == 0 ? "" : "&wait=" + wait);
        URI uri = source.address(settings.sources()).resolve("/v1/" + source.collection() + "/changes" + query);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .timeout(settings.intake().timeout())
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == GONE) {
            throw expired(answer.body());
        } else if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return PageReader.read(answer.body());
    }
}
