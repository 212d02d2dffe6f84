package org.csoregistry.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.commons.testing.Registry.anonymous;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csoregistry.commons.json.RegistryJson;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class EngagementEventListIT {
    private static final Registry EVENTS = EngagementEventSample.REGISTRY;
    private static final UUID FORUM = Registry.newId();

    /** Keeps the events of one test apart from all others. */
    private final String theme = "test-" + Registry.newId();

    @BeforeEach
    void registerSome() {
        event("Undated", "'dateNote':'14 and 15 October','startDate':null,'endDate':null,'status':'confirmed'");
        event("Month", "'period':'2017-09','startDate':null,'endDate':null,'type':'training','countries':['BA']");
        event("Days", "'startDate':'2024-03-06','endDate':'2024-03-07','format':'hybrid'");
        event(
                "Night",
                "'start':'2024-03-05T17:00:00Z','end':'2024-03-05T18:00:00Z','zone':'Asia/Ulaanbaatar',"
                        + "'startDate':null,'endDate':null,'roles':[{'organizationId':'" + FORUM + "','role':'host'}]");
    }

    @ParameterizedTest
    @CsvSource({
        "type=training, Month",
        "'type=training,dialogue-day&country=MN', Days Night Undated",
        "format=hybrid, Days",
        "status=confirmed, Undated",
        "country=BA, Month",
        "q=DÁYS, Days",
        "q=absent, ''",
        "from=2024-03-07, Days",
        "from=2024-03-06&to=2024-03-06, Days Night",
        "from=2024-03-05&to=2024-03-05, ''",
        "from=2017-09-15&to=2017-09-15, Month",
        "to=2017-08-31, ''"
    })
    void filtersNarrowTheList(String filter, String expected) {
        assertThat(titles(filter)).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void anOrganizationsEventsAreThoseInWhichItHasARole() {
        assertThat(titles("organization=" + FORUM + "," + Registry.newId())).containsExactly("Night");
        assertThat(titles("organization=" + Registry.newId())).isEmpty();
    }

    @Test
    void theOwnOrderIsByDateAndWhatHasNoneComesLast() {
        assertThat(titles("limit=50")).containsExactly("Month", "Days", "Night", "Undated");
    }

    @ParameterizedTest
    @CsvSource({
        "date, Month Days Night Undated",
        "-date, Undated Night Days Month",
        "title, Days Month Night Undated",
        "-title, Undated Night Month Days",
        "updatedAt, Undated Month Days Night"
    })
    void everyOrderIsPagedWithoutGap(String sort, String expected) {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Response page = page("limit=1&sort=" + sort + after);
            seen.addAll(page.path("items.titles.en"));
            after = page.path("next") == null ? null : "&after=" + page.path("next");
        } while (after != null);

        assertThat(seen).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=party", "format=loud", "status=done", "organization=x", "from=2015", "to=tomorrow"})
    void aFilterThatMakesNoSenseIsRefused(String filter) {
        page(filter).then().statusCode(400).body("errors.parameter", hasItem(filter.substring(0, filter.indexOf('='))));
    }

    private List<String> titles(String filter) {
        return page(filter).path("items.titles.en");
    }

    private Response page(String filter) {
        return anonymous().get(EVENTS.path() + "?theme=" + theme + "&" + filter);
    }

    private void event(String title, String properties) {
        ObjectNode draft = EVENTS.draftNamed(title);
        draft.putArray("themes").add(theme);
        RegistryJson.read("{" + properties.replace('\'', '"') + "}")
                .properties()
                .forEach(property -> {
                    draft.set(property.getKey(), property.getValue());
                });
        EVENTS.created(draft);
    }
}
