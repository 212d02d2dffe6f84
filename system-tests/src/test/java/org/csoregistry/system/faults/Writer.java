package org.csoregistry.system.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.csoregistry.system.Drafts;
import org.csoregistry.system.Kind;
import org.csoregistry.system.client.Answer;
import org.csoregistry.system.client.Api;

/**
 * One who creates, changes, closes and withdraws records of all kinds, one write after the other, whatever happens.
 * What got no answer, or "something is wrong here", may have been done or not: it is unknown, and its record is left
 * alone from then on.
 */
final class Writer implements Runnable {

    private static final long BREATH_NANOS = 10_000_000;
    private static final long PAUSE_NANOS = 200_000_000;
    private static final String[] AUDIENCES = {"public", "public", "public", "partner", "restricted"};

    private final Api api;
    private final String name;
    private final Random random;
    private final Outcomes outcomes;
    private final List<Own> own = new ArrayList<>();
    private String organization;
    private int count;
    private volatile boolean enough;

    /** A record that this writer made and knows the version of. */
    private record Own(Kind kind, String id, long version) {}

    Writer(Api api, String name, Outcomes outcomes) {
        this.api = api;
        this.name = name;
        this.random = Course.random(name);
        this.outcomes = outcomes;
    }

    void stop() {
        enough = true;
    }

    @Override
    public void run() {
        while (!enough) {
            int dice = random.nextInt(10);
            if (own.isEmpty() || dice < 4) {
                create(Kind.values()[random.nextInt(Kind.values().length)]);
            } else {
                Own chosen = own.remove(random.nextInt(own.size()));
                if (dice < 9) {
                    change(chosen);
                } else {
                    withdraw(chosen);
                }
            }
            LockSupport.parkNanos(BREATH_NANOS);
        }
    }

    private void create(Kind kind) {
        String id = Kind.newId().toString();
        Written written = new Written(kind, id, 1, mark());
        ObjectNode draft = kind.draft(written.mark()).put("audience", audience());
        if (organization != null) {
            switch (kind) {
                case ORGANIZATION -> {}
                case EVENT -> Drafts.organizer(draft, organization);
                case LETTER -> Drafts.party(draft, organization);
                case COMMITMENT -> Drafts.responsible(draft, organization);
            }
        }
        if (send(written, "PUT", draft, "If-None-Match", "*", "Content-Type", "application/json")
                && kind == Kind.ORGANIZATION) {
            organization = id;
        }
    }

    private void change(Own chosen) {
        Written written = new Written(chosen.kind(), chosen.id(), chosen.version() + 1, mark());
        ObjectNode patch = chosen.kind().renaming(written.mark()).put("audience", audience());
        send(written, "PATCH", patch, "If-Match", etag(chosen), "Content-Type", "application/merge-patch+json");
    }

    private void withdraw(Own chosen) {
        Written written = new Written(chosen.kind(), chosen.id(), chosen.version() + 1, "");
        send(written, "DELETE", null, "If-Match", etag(chosen));
    }

    /** Whether it was acknowledged. */
    private boolean send(Written written, String method, Object body, String... headers) {
        Answer answer;
        try {
            answer = api.send(method, written.kind().path(written.id()), body, headers);
        } catch (UncheckedIOException e) {
            unknown(written);
            return false;
        }
        switch (answer.status()) {
            case 200, 201, 204 -> {
                outcomes.acknowledged(written);
                if (!written.mark().isEmpty()) {
                    own.add(new Own(written.kind(), written.id(), written.version()));
                }
                return true;
            }
            // A neighbour's change has made a new version of it.
            case 412 -> readAgain(written);
            case 500, 502, 503, 504 -> unknown(written);
            default -> outcomes.surprise(method + " " + written + " was answered " + answer.status() + answer.body());
        }
        return false;
    }

    private void readAgain(Written overtaken) {
        try {
            Answer current = api.get(overtaken.kind().path(overtaken.id()));
            if (current.status() == 200) {
                own.add(new Own(overtaken.kind(), overtaken.id(), current.version()));
            }
        } catch (UncheckedIOException e) {
            // Then it is left alone.
        }
    }

    private void unknown(Written written) {
        outcomes.unknown(written);
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private String mark() {
        return name + " writes " + ++count;
    }

    private String audience() {
        return AUDIENCES[random.nextInt(AUDIENCES.length)];
    }

    private static String etag(Own chosen) {
        return "\"" + chosen.version() + "\"";
    }
}
