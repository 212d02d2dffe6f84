package org.csoregistry.gateway.stream.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2);
    private final List<String> had = new ArrayList<>();

    @Test
    void onlySoManyHaveTheirTurnAtOnceAndTheOthersFollowInOrder() {
        for (String who : List.of("a", "b", "c", "d")) {
            turns.take(() -> had.add(who));
        }
        assertThat(had).containsExactly("a", "b");

        turns.leave();
        assertThat(had).containsExactly("a", "b", "c");
        turns.leave();
        turns.leave();
        turns.leave();
        turns.take(() -> had.add("e"));

        assertThat(had).containsExactly("a", "b", "c", "d", "e");
    }
}
