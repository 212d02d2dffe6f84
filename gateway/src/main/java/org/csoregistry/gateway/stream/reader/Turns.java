package org.csoregistry.gateway.stream.reader;

import java.util.ArrayDeque;
import java.util.Queue;

/** Lets only so many do at once what costs memory; the others wait in line, holding nothing. */
final class Turns {
    private final Queue<Runnable> line = new ArrayDeque<>();
    private int free;

    Turns(int atOnce) {
        this.free = atOnce;
    }

    /** Runs {@code onTurn} now or later, on whichever thread gives its turn back; it must not take long. */
    void take(Runnable onTurn) {
        synchronized (this) {
            if (free == 0) {
                line.add(onTurn);
                return;
            }
            free--;
        }
        onTurn.run();
    }

    /** Gives a turn back. */
    void leave() {
        Runnable next;
        synchronized (this) {
            next = line.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.run();
    }
}
