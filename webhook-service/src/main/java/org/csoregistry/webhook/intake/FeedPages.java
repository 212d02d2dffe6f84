package org.csoregistry.webhook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.webhook.WebhookSettings;

/** Asks the services for pages of their public feeds. */
@ApplicationScoped
public class FeedPages {
    public static final int PAGE = 200;

    private static final int GONE = 410;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final WebhookSettings settings;

    FeedPages(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * The next changes after a sequence, at most {@value #PAGE}; fewer mean that the end was reached.
     *
     * @param sequence 0 for the first that the feed still has
     * @throws FeedExpired if the feed has forgotten what comes next
     * @throws IOException if there is no answer, or not one that makes sense
     */
    public List<FeedItem> after(Source source, long sequence) throws IOException, InterruptedException, FeedExpired {
        return ask(source, sequence, PAGE);
    }

    /** The last sequence of a feed; 0 if it is empty. Feeds are dense, so a few dozen questions find any end. */
    long end(Source source) throws IOException, InterruptedException {
        long exists = 0;
        long beyond = 1;
        while (exists(source, beyond)) {
            exists = beyond;
            beyond *= 2;
        }
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

    /** What a feed has forgotten did exist. */
    private boolean exists(Source source, long sequence) throws IOException, InterruptedException {
        try {
            return !ask(source, sequence - 1, 1).isEmpty();
        } catch (FeedExpired forgotten) {
            return true;
        }
    }

    private List<FeedItem> ask(Source source, long sequence, int limit)
            throws IOException, InterruptedException, FeedExpired {
        String after = sequence == 0 ? "" : "&after=" + new FeedCursor(FeedName.PUBLIC, sequence).encode();
        String query = "?feed=" + FeedName.PUBLIC.wire() + "&limit=" + limit + after;
        URI uri = source.address(settings.sources()).resolve("/v1/" + source.collection() + "/changes" + query);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .timeout(settings.intake().timeout())
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == GONE) {
            throw new FeedExpired();
        } else if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return PageReader.read(answer.body());
    }
}
