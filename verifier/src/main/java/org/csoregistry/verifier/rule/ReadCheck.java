package org.csoregistry.verifier.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.change.Fingerprint;
import org.csoregistry.verifier.source.Answer;
import org.csoregistry.verifier.source.Gateway;
import org.csoregistry.verifier.source.Reader;
import org.csoregistry.verifier.source.Workers;

/** Reads every resource by its id: what comes must be what the feed told last. */
final class ReadCheck implements Round {

    private static final Set<Integer> ABSENT = Set.of(308, 404, 410);

    private final Gateway gateway;
    private final Replay replay;
    private final FeedName feed;
    private final Reader reader;
    private Collection<UUID> asked;

    ReadCheck(Gateway gateway, Replay replay, FeedName feed) {
        this.gateway = gateway;
        this.replay = replay;
        this.feed = feed;
        this.reader = Round.readerOf(feed);
        this.asked = replay.resources().keySet();
    }

    @Override
    public String place() {
        return "GET /v1/" + replay.collection() + " (" + reader + ")";
    }

    @Override
    public Map<UUID, Sighting> look() {
        Map<UUID, Sighting> odd = new ConcurrentHashMap<>();
        Iterator<UUID> all = asked.iterator();
        Workers.each(all, id -> judge(id).ifPresent(sighting -> odd.put(id, sighting)));
        asked = List.copyOf(odd.keySet());
        return new HashMap<>(odd);
    }

    private Optional<Sighting> judge(UUID id) {
        Resource resource = replay.find(id);
        Answer answer = gateway.get(replay.collection().path(resource.type()) + "/" + id, reader);
        String what = resource.isThere(feed) ? present(resource, answer) : absent(resource, answer);
        if (what == null) {
            return Optional.empty();
        }
        boolean vanished = resource.isThere(feed) && ABSENT.contains(answer.status());
        long version = answer.status() == 200 ? version(answer.etag()) : 0;
        return Optional.of(new Sighting(id, version, Fingerprint.of(answer.body()), vanished, what));
    }

    private String present(Resource resource, Answer answer) {
        long version = resource.version(feed);
        if (answer.status() != 200) {
            return "status " + answer.status() + ", and the feed tells version " + version;
        }
        if (!answer.etag().equals("\"" + version + "\"")) {
            return "ETag " + answer.etag() + ", and the feed tells version " + version;
        }
        return Fingerprint.of(answer.body()) == resource.text(feed)
                ? null
                : "version " + version + " reads otherwise than the feed tells it";
    }

    /**
     * What is withdrawn is gone for who could read it; for others it never was. What is merged leads to another one.
     */
    private String absent(Resource resource, Answer answer) {
        if (resource.isMerged(feed)) {
            return answer.status() == 308 ? null : "status " + answer.status() + ", and the feed tells it as merged";
        }
        boolean gone = answer.status() == 410;
        boolean unknown = answer.status() == 404 && feed == FeedName.PUBLIC;
        return gone || unknown
                ? null
                : "status " + answer.status() + ", and the feed "
                        + (resource.isGone(feed) ? "tells it as withdrawn" : "does not know it");
    }

    private static long version(String etag) {
        String digits = etag.replaceAll("^\"|\"$", "");
        return digits.matches("[1-9][0-9]{0,17}") ? Long.parseLong(digits) : 0;
    }
}
