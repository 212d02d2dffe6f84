package org.csoregistry.commons.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.csoregistry.commons.json.RegistryJson;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
    private static final int BOUND = 5;
    private static final SmallCounts SMALL = new SmallCounts(() -> BOUND);

    private static Map<String, Long> numbers(long... values) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            numbers.put("c" + i, values[i]);
        }
        return numbers;
    }

    @Test
    void aSmallNumberIsHiddenAndSoIsTheTotalThatWouldTellIt() {
        Table table = SMALL.hidden(16, numbers(12, 4));

        assertThat(RegistryJson.write(table))
                .isEqualTo("{\"counts\":[{\"code\":\"c0\",\"count\":12},{\"code\":\"c1\",\"fewerThan\":5}]}");
    }

    @Test
    void numbersFromTheBoundOnAreShownWithTheirTotal() {
        assertThat(RegistryJson.write(SMALL.hidden(11, numbers(6, 5))))
                .isEqualTo("{\"total\":11,\"counts\":[{\"code\":\"c0\",\"count\":6},{\"code\":\"c1\",\"count\":5}]}");
    }

    @Test
    void whatDoesNotOccurIsLeftOutAndHidesNothing() {
        assertThat(SMALL.hidden(7, numbers(7, 0))).isEqualTo(new Table(7L, List.of(Count.exactly("c0", 7))));
        assertThat(SMALL.hidden(0, Map.of())).isEqualTo(new Table(0L, List.of()));
    }

    /** Codes may be of different records than the total. */
    @Test
    void aSmallTotalIsHiddenByItself() {
        assertThat(SMALL.hidden(3, Map.of()).total()).isNull();
    }

    @Test
    void noTableTellsAHiddenNumber() {
        Random random = new Random(20_150_723);
        for (int i = 0; i < 2_000; i++) {
            long[] values = random.longs(1 + random.nextInt(6), 0, 12).toArray();
            Table table = SMALL.hidden(Arrays.stream(values).sum(), numbers(values));

            boolean hides = Arrays.stream(values).anyMatch(value -> value > 0 && value < BOUND);
            assertThat(table.total() == null).isEqualTo(hides);
            assertThat(table.counts()).noneMatch(count -> count.count() != null && count.count() < BOUND);
            assertThat(table.counts()).allMatch(count -> count.count() == null || count.fewerThan() == null);
        }
    }

    @Test
    void anExactTableHidesNothing() {
        assertThat(Table.exact(1, numbers(1)).counts()).containsExactly(Count.exactly("c0", 1));
    }

    @Test
    void fiveIsTheSmallestNumberShownUnlessSaidOtherwise() {
        StatisticsSettings settings = new SmallRyeConfigBuilder()
                .withMapping(StatisticsSettings.class)
                .build()
                .getConfigMapping(StatisticsSettings.class);

        assertThat(settings.smallestShown()).isEqualTo(5);
    }
}
