package org.csoregistry.gateway.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.feed.EventHead;
import org.csoregistry.gateway.feed.Item;
import org.csoregistry.gateway.feed.ItemPage;
import org.csoregistry.gateway.stream.Position;
import org.junit.jupiter.api.Test;

class MergeTest {
    private final Map<Service, ItemPage> pages = new EnumMap<>(Service.class);

    /** @param changes {@code sequence@second} */
    private void page(Service service, boolean more, long next, String... changes) {
        List<Item> items = new ArrayList<>();
        for (String change : changes) {
            String[] parts = change.split("@");
            String time = "2026-01-02T03:04:" + parts[1] + "Z";
            items.add(new Item(EventHead.of(service.id(), parts[0], "t", time, null, null, null), new byte[0], 0, 0));
        }
        pages.put(service, new ItemPage(items, next, more));
    }

    private Merge.Merged merged(int limit) {
        return Merge.of(Position.START, pages, limit);
    }

    private static List<String> names(Merge.Merged merged) {
        return merged.items().stream()
                .map(item -> item.head().source().charAt(0) + "" + item.head().sequence())
                .toList();
    }

    @Test
    void changesComeByTimeAndEachServicesInItsOwnOrder() {
        page(Service.ORGANIZATION, false, 3, "1@01", "2@05.5", "3@04");
        page(Service.EVENT, false, 9, "8@02", "9@05");
        page(Service.COMMITMENT, false, 0);

        assertThat(names(merged(50))).containsExactly("o1", "e8", "e9", "o2", "o3");
        assertThat(merged(50).next()).isEqualTo(new Position(3, 9, 0));
        assertThat(merged(50).more()).isFalse();
    }

    @Test
    void changesOfOneMomentComeBySource() {
        page(Service.ORGANIZATION, false, 1, "1@01");
        page(Service.EVENT, false, 1, "1@01");
        page(Service.COMMITMENT, false, 1, "1@01.000");

        assertThat(names(merged(50))).containsExactly("c1", "e1", "o1");
    }

    @Test
    void aFullPageStopsBeforeWhatItDidNotTake() {
        page(Service.ORGANIZATION, false, 9, "4@01", "7@03");
        page(Service.EVENT, false, 5, "3@02");

        Merge.Merged merged = merged(2);

        assertThat(names(merged)).containsExactly("o4", "e3");
        assertThat(merged.next()).isEqualTo(new Position(6, 5, 0));
        assertThat(merged.more()).isTrue();
    }

    @Test
    void nothingComesBeforeWhatAServiceMayStillHave() {
        page(Service.ORGANIZATION, true, 2, "1@01", "2@02");
        page(Service.EVENT, false, 6, "5@03", "6@04");

        Merge.Merged merged = merged(50);

        assertThat(names(merged)).containsExactly("o1", "o2");
        assertThat(merged.next()).isEqualTo(new Position(2, 4, 0));
        assertThat(merged.more()).isTrue();
    }

    @Test
    void aServiceThatLooksOnBringsTheReaderOnAllTheSame() {
        page(Service.ORGANIZATION, true, 10_000);
        page(Service.EVENT, false, 6, "5@03");

        assertThat(merged(50)).isEqualTo(new Merge.Merged(List.of(), new Position(10_000, 4, 0), true));
        assertThat(merged(50).isNothingYet()).isFalse();
    }
}
