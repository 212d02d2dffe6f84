package org.csoregistry.commitment.web;

import static org.csoregistry.commitment.testing.Http.MONGOLIA;
import static org.csoregistry.commitment.testing.Http.SECRETARIAT;
import static org.csoregistry.commitment.testing.Http.created;
import static org.csoregistry.commitment.testing.Http.delete;
import static org.csoregistry.commitment.testing.Http.eventually;
import static org.csoregistry.commitment.testing.Http.get;
import static org.csoregistry.commitment.testing.Http.idIn;
import static org.csoregistry.commitment.testing.Http.patch;
import static org.csoregistry.commitment.testing.Http.post;
import static org.csoregistry.commitment.testing.Http.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class CommitmentIT {
    private static final String COMMITMENTS = "/v1/commitments";
    private static final String LETTERS = "/v1/letters-of-intent";

    @Test
    void aPromiseLivesFromItsStartToItsEvidence() {
        String path = created(COMMITMENTS, promise("Life", "'countries':['MN'],'audience':'public'"));

        patch(MONGOLIA, path, "{'status':'ongoing','statusOn':'2016-01-01','evidenceMissing':true}")
                .statusCode(200);
        patch(
                        MONGOLIA,
                        path,
                        "{'status':'complete','statusOn':'2017-01-01','evidenceMissing':false,"
                                + "'evidence':[{'title':'Report','type':'report','url':'https://example.org/r'}]}")
                .statusCode(200)
                .body("version", equalTo(3));

        get(null, path + "/history").body("items", hasSize(3));
        get(null, path + "/versions/2").body("evidenceMissing", equalTo(true));
        delete(MONGOLIA, path).statusCode(204);
        get(null, path).statusCode(410);
    }

    @Test
    void aStatusIsSaidTogetherWithItsDayAndItsEvidence() {
        String path = created(COMMITMENTS, promise("Dated", "'countries':['MN'],'audience':'public'"));
        patch(MONGOLIA, path, "{'status':'ongoing'}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/statusOn", "/evidence"));
        patch(MONGOLIA, path, "{'status':'ongoing','statusOn':'2016-01-01','evidenceMissing':true}")
                .statusCode(200);

        patch(MONGOLIA, path, "{'status':'dropped'}").statusCode(400).body("errors.pointer", hasItem("/statusOn"));
        patch(MONGOLIA, path, "{'status':'dropped','statusOn':'2015-12-31'}")
                .statusCode(409)
                .body("detail", containsString("2015-12-31"));
        patch(MONGOLIA, path, "{'status':'not-started'}").statusCode(409);
        patch(MONGOLIA, path, "{'description':{'en':'No new status.'}}").statusCode(200);
    }

    @Test
    void itTakesItsCountriesFromItsLetter() {
        String letter = letter("Countries", "public");

        post(MONGOLIA, COMMITMENTS, promise("Under", under(letter) + "'audience':'public'"))
                .statusCode(201)
                .body("countries", equalTo(List.of("MN")));
        post(token("field-office", "KE"), COMMITMENTS, promise("Under", under(letter) + "'audience':'public'"))
                .statusCode(403);
    }

    @Test
    void itsLetterMustBeKnownToTheCaller() {
        String letter = letter("Restricted", "restricted");
        String draft = promise("Under", under(letter) + "'audience':'restricted'");

        post(token("government", "MN"), COMMITMENTS, draft)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/letterId")));
        post(MONGOLIA, COMMITMENTS, draft).statusCode(201);
    }

    @Test
    void itTellsNobodyOfALetterThatIsClosedToThem() {
        String letter = letter("Closed", "partner");
        String draft = promise("Under", under(letter) + "'audience':'public','countries':['KE'],'clause':'9'");

        post(SECRETARIAT, COMMITMENTS, draft)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/audience", "/countries", "/clause")));
    }

    @Test
    void aLetterKeepsWhatItsCommitmentsRelyOn() {
        String letter = letter("Relied on", "public");
        String path = created(COMMITMENTS, promise("Under", under(letter) + "'audience':'public','clause':'1'"));

        patch(MONGOLIA, letter, "{'audience':'partner'}").statusCode(409).body("holder", equalTo(path));
        patch(MONGOLIA, letter, "{'clauses':[]}").statusCode(409);
        delete(MONGOLIA, letter).statusCode(409);
        delete(MONGOLIA, path).statusCode(204);
        delete(MONGOLIA, letter).statusCode(204);
        post(MONGOLIA, COMMITMENTS, promise("Late", under(letter) + "'audience':'public'"))
                .statusCode(400);
    }

    @Test
    void theListIsFiltered() {
        String letter = letter("Filtering", "public");
        String responsible = Ids.next().toString();
        String supporting = Ids.next().toString();
        String event = Ids.next().toString();
        String path = created(
                COMMITMENTS,
                promise(
                        "Élan filtered",
                        under(letter)
                                + "'audience':'public','themes':['filtered'],'dueOn':'2017-06-30','originEventId':'%s',"
                                        .formatted(event)
                                + "'responsible':[{'organizationId':'%s'}],'supporting':[{'organizationId':'%s'}]"
                                        .formatted(responsible, supporting)));
        created(COMMITMENTS, promise("Other filtered", "'countries':['KE'],'audience':'public','themes':['filtered']"));

        for (String filter : new String[] {
            "letter=" + idIn(letter),
            "organization=" + responsible,
            "organization=" + supporting,
            "event=" + event,
            "country=MN",
            "q=elan",
            "from=2017-06-30&to=2017-06-30"
        }) {
            get(null, COMMITMENTS + "?theme=filtered&fields=id&" + filter)
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(idIn(path))));
        }
        get(null, COMMITMENTS + "?theme=filtered&status=not-started,ongoing&count=exact")
                .body("total", equalTo(2));
    }

    @Test
    void pagesGoOnWhereTheyEndedAlsoAmongWhatIsNeverDue() {
        for (String due : new String[] {"'2019-01-01'", "null", "'2018-01-01'", "null"}) {
            created(
                    COMMITMENTS,
                    promise("Paged", "'countries':['MN'],'audience':'public','themes':['paged'],'dueOn':" + due));
        }
        String list = COMMITMENTS + "?theme=paged&limit=1&fields=dueOn";
        for (String due : new String[] {"2018-01-01", "2019-01-01", null}) {
            var page = get(null, list)
                    .statusCode(200)
                    .body("items[0].dueOn", equalTo(due))
                    .extract();
            list = page.header("Link").replaceAll(".*<(.*)>.*", "$1");
        }
        get(null, list).body("items", hasSize(1)).body("next", nullValue());
    }

    @Test
    void lettersAndCommitmentsShareOneFeed() {
        String letter = letter("In the feed", "public");
        String path = created(COMMITMENTS, promise("In the feed", under(letter) + "'audience':'public'"));

        eventually(() -> changes(path).equals(List.of("org.csoregistry.commitment.created.v1"))
                && changes(letter).equals(List.of("org.csoregistry.letter-of-intent.created.v1")));
    }

    private static List<String> changes(String path) {
        return get(null, COMMITMENTS + "/changes?resource=" + idIn(path))
                .extract()
                .path("items.type");
    }

    private static String letter(String title, String audience) {
        return created(
                LETTERS,
                "{'titles':{'en':'%s'},'status':'draft','countries':['MN'],'audience':'%s',".formatted(title, audience)
                        + "'clauses':[{'number':'1','text':{'en':'Meet.'}}]}");
    }

    private static String under(String letter) {
        return "'letterId':'" + idIn(letter) + "',";
    }

    private static String promise(String title, String more) {
        return "{'titles':{'en':'%s'},'status':'not-started',%s}".formatted(title, more);
    }
}
