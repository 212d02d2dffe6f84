package org.csoregistry.gateway.stream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csoregistry.gateway.stream.Frame;
import org.csoregistry.gateway.testing.Frames;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Lane lane = new Lane();

    @Test
    void changesPassInOrderWhateverOrderTheyComeIn() {
        lane.beginAfter(0);
        offer(2, 3, 1);

        assertThat(next()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWasSeenIsDropped() {
        lane.beginAfter(0);
        offer(1, 2);
        lane.next();
        offer(1, 2, 3, 3);

        assertThat(next()).containsExactly(3L);
        assertThat(lane.held()).isZero();
    }

    @Test
    void whatComesBehindAHoleIsHeldUntilTheHoleIsMended() {
        lane.beginAfter(0);
        offer(1, 4, 3);

        assertThat(next()).containsExactly(1L);
        assertThat(lane.held()).isEqualTo(2);
        offer(2);
        assertThat(next()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aHoleThatNothingFillsIsLeapt() {
        lane.beginAfter(0);
        offer(1, 5, 6);
        next();

        assertThat(lane.leapHole()).isEqualTo(4);
        assertThat(next()).containsExactly(5L, 6L);
    }

    @Test
    void aStartTakesTheLongestTailWithoutAHole() {
        offer(3, 4, 7, 8, 9);

        assertThat(lane.beginWithTail()).isEqualTo(6);
        assertThat(next()).containsExactly(7L, 8L, 9L);
        assertThat(lane.held()).isZero();
    }

    private void offer(long... sequences) {
        for (long sequence : sequences) {
            lane.offer(Frames.of(sequence));
        }
    }

    private List<Long> next() {
        return lane.next().stream().map(Frame::sequence).toList();
    }
}
