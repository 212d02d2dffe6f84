package org.csoregistry.verifier.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.verifier.change.Document;
import org.csoregistry.verifier.change.FeedName;
import org.csoregistry.verifier.change.Fingerprint;
import org.csoregistry.verifier.change.Page;
import org.csoregistry.verifier.change.Unreadable;
import org.csoregistry.verifier.source.Answer;
import org.csoregistry.verifier.source.Gateway;
import org.csoregistry.verifier.source.NotExaminable;
import org.csoregistry.verifier.source.Reader;

/** Holds a list, all its pages, against the replay: nothing is missing, nothing is there that no feed has told of. */
final class ListCheck implements Round {

    private final Gateway gateway;
    private final Replay replay;
    private final String type;
    private final FeedName feed;
    private final Reader reader;
    private Set<UUID> suspects = Set.of();
    private boolean first = true;

    ListCheck(Gateway gateway, Replay replay, String type, FeedName feed) {
        this.gateway = gateway;
        this.replay = replay;
        this.type = type;
        this.feed = feed;
        this.reader = Round.readerOf(feed);
    }

    @Override
    public String place() {
        return replay.collection().path(type) + " (" + reader + ")";
    }

    /** A list that changes while it is paged through shows some things twice or not at all: what stays odd is odd. */
    @Override
    public Map<UUID, Sighting> look() {
        Map<UUID, Sighting> odd = new HashMap<>();
        Set<UUID> listed = new HashSet<>();
        for (String after = null; after == null || !after.isEmpty(); ) {
            String path = replay.collection().path(type) + "?limit=200" + (after == null ? "" : "&after=" + after);
            Page page = page(path);
            page.items().forEach(item -> judge(item, listed, odd));
            after = page.next();
        }
        replay.resources().forEach((id, resource) -> {
            if (resource.type().equals(type) && resource.isThere(feed) && !listed.contains(id)) {
                odd.put(id, new Sighting(id, 0, 0, true, "is missing in the list"));
            }
        });
        if (!first) {
            odd.keySet().retainAll(suspects);
        }
        first = false;
        suspects = Set.copyOf(odd.keySet());
        return odd;
    }

    private Page page(String path) {
        Answer answer = gateway.get(path, reader);
        try {
            if (answer.status() == 200) {
                return Page.read(answer.body());
            }
            throw new NotExaminable(path + " is not a list: status " + answer.status());
        } catch (Unreadable e) {
            throw new NotExaminable(path + " is not a list: " + e.getMessage());
        }
    }

    private void judge(String item, Set<UUID> listed, Map<UUID, Sighting> odd) {
        Document document;
        try {
            document = Document.read(item);
        } catch (Unreadable e) {
            throw new NotExaminable(place() + " lists what is no resource: " + e.getMessage());
        }
        UUID id = document.id();
        listed.add(id);
        Resource resource = replay.find(id);
        long text = Fingerprint.of(item);
        String what = null;
        if (resource == null || !resource.isThere(feed)) {
            what = "is listed, and the feed does not know it";
        } else if (resource.version(feed) != document.version() || resource.text(feed) != text) {
            what = "is listed in version " + document.version() + ", and not as the feed tells it";
        }
        if (what != null) {
            odd.put(id, new Sighting(id, document.version(), text, false, what));
        }
    }
}
