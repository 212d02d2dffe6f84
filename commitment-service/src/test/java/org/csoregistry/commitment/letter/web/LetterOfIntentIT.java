package org.csoregistry.commitment.letter.web;

import static org.csoregistry.commitment.testing.Http.MONGOLIA;
import static org.csoregistry.commitment.testing.Http.as;
import static org.csoregistry.commitment.testing.Http.created;
import static org.csoregistry.commitment.testing.Http.delete;
import static org.csoregistry.commitment.testing.Http.get;
import static org.csoregistry.commitment.testing.Http.idIn;
import static org.csoregistry.commitment.testing.Http.patch;
import static org.csoregistry.commitment.testing.Http.post;
import static org.csoregistry.commitment.testing.Http.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class LetterOfIntentIT {
    private static final String LETTERS = "/v1/letters-of-intent";

    @Test
    void aLetterLivesFromDraftToWithdrawal() {
        String path = created(LETTERS, letter("Life", "'status':'draft','audience':'public'"));

        patch(MONGOLIA, path, "{'status':'proposed'}").statusCode(200);
        patch(MONGOLIA, path, "{'status':'signed','signedOn':'2015-10-15'}").statusCode(200);
        patch(MONGOLIA, path, "{'status':'active','validFrom':'2015-10-15'}").statusCode(200);
        patch(MONGOLIA, path, "{'status':'terminated','terminationReason':{'en':'Agreed'}}")
                .statusCode(200)
                .header("ETag", "\"5\"");

        get(null, path + "/history").body("items", hasSize(5));
        get(null, path + "/versions/2").body("status", equalTo("proposed"));
        delete(MONGOLIA, path).statusCode(204);
        get(null, path).statusCode(410);
    }

    @Test
    void aClientMayBringItsOwnIdAndReplaceWhatItMade() {
        String path = LETTERS + "/" + Ids.next();
        String draft = letter("Own", "'status':'draft','audience':'partner'").replace('\'', '"');

        as(MONGOLIA)
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(draft)
                .put(path)
                .then()
                .statusCode(201);
        as(MONGOLIA)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(draft.replace("Own", "Other"))
                .put(path)
                .then()
                .statusCode(200)
                .body("titles.en", equalTo("Other"))
                .body("version", equalTo(2));
    }

    @Test
    void aStepThatLifeDoesNotTakeIsAConflictThatNamesBothStatuses() {
        String path = created(LETTERS, letter("Leap", "'status':'draft','audience':'public'"));

        patch(MONGOLIA, path, "{'status':'active','signedOn':'2015-10-15'}")
                .statusCode(409)
                .body("detail", equalTo("A letter cannot go from draft to active."));
    }

    @Test
    void whatIsSignedIsFrozenAndHasAFingerprint() {
        String path = created(
                LETTERS,
                letter(
                        "Frozen",
                        "'status':'proposed','audience':'public','clauses':[{'number':'1','text':{'en':'a'}}]"));
        get(null, path).body("textSha256", nullValue());
        String hash = patch(MONGOLIA, path, "{'status':'signed','signedOn':'2015-10-15'}")
                .statusCode(200)
                .extract()
                .path("textSha256");

        patch(MONGOLIA, path, "{'titles':{'fr':'Gelé'}}").statusCode(409).body("detail", containsString("signed"));
        patch(MONGOLIA, path, "{'clauses':[]}").statusCode(409);
        patch(MONGOLIA, path, "{'reviewIntervalMonths':12}").statusCode(200).body("textSha256", equalTo(hash));
    }

    @Test
    void aSuccessorIsALetterThatTheCallerKnows() {
        String path = created(LETTERS, letter("Old", "'status':'signed','signedOn':'2015-10-15','audience':'public'"));
        String next = created(LETTERS, letter("New", "'status':'draft','audience':'public'"));

        String itself = "{'status':'superseded','supersededBy':'" + idIn(path) + "'}";
        patch(MONGOLIA, path, itself).statusCode(400).body("errors.pointer", hasItem("/supersededBy"));
        patch(MONGOLIA, path, itself.replace(idIn(path), Ids.next().toString())).statusCode(400);
        patch(MONGOLIA, path, itself.replace(idIn(path), idIn(next))).statusCode(200);
    }

    @Test
    void whoeverWritesDoesSoInTheirCountriesAndPublishesOnlyAsTheyMay() {
        String kenya = letter("Kenya", "'status':'draft','audience':'partner'").replace("MN", "KE");
        post(MONGOLIA, LETTERS, kenya).statusCode(403);
        post(token("cso", "KE"), LETTERS, kenya).statusCode(403);
        post(token("partner", "KE"), LETTERS, kenya).statusCode(403);
        post(null, LETTERS, kenya).statusCode(401);
        String path = post(token("government", "KE"), LETTERS, kenya)
                .statusCode(201)
                .extract()
                .header("Location");

        patch(token("government", "KE"), path, "{'audience':'public'}").statusCode(403);
        patch(token("field-office", "KE"), path, "{'countries':['KE','MN']}").statusCode(403);
        patch(MONGOLIA, path, "{'countries':['MN']}").statusCode(403);
        delete(token("government", "KE"), path).statusCode(403);
        get(null, path).statusCode(404);
        patch(token("field-office", "KE"), path, "{'audience':'public'}").statusCode(200);
        get(null, path).statusCode(200);
    }

    @Test
    void theListIsFiltered() {
        String party = Ids.next().toString();
        String event = Ids.next().toString();
        String all =
                ",'originEventId':'%s','parties':[{'organizationId':'%s','capacity':'un-agency'}],'themes':['filtered']"
                        .formatted(event, party);
        String path = created(
                LETTERS,
                letter("Ödön filtered", "'status':'active','signedOn':'2001-02-03','audience':'public'" + all));
        created(LETTERS, letter("Odon filtered", "'status':'draft','audience':'public','themes':['filtered']"));

        for (String filter : new String[] {
            "organization=" + party,
            "event=" + event,
            "status=active,expired",
            "from=2001-02-03&to=2001-02-03",
            "country=MN,KE&from=2001-01-01"
        }) {
            get(null, LETTERS + "?theme=filtered&fields=id&" + filter)
                    .statusCode(200)
                    .body("items.id", equalTo(java.util.List.of(idIn(path))));
        }
        get(null, LETTERS + "?q=odon FILTERED&count=exact").body("total", equalTo(2));
        get(null, LETTERS + "?from=soon").statusCode(400).body("errors.parameter", hasItem("from"));
    }

    @Test
    void pagesGoOnWhereTheyEndedAlsoAmongWhatWasNeverSigned() {
        for (String signed : new String[] {"2003-01-01", "2002-01-01", null, null}) {
            created(
                    LETTERS,
                    letter(
                            "Paged " + signed,
                            "'themes':['paged'],'audience':'public','status':"
                                    + (signed == null ? "'draft'" : "'signed','signedOn':'" + signed + "'")));
        }
        String list = LETTERS + "?theme=paged&sort=signedOn&limit=1&fields=signedOn";
        for (String signed : new String[] {"2002-01-01", "2003-01-01", null}) {
            var page = get(null, list)
                    .statusCode(200)
                    .body("items[0].signedOn", equalTo(signed))
                    .extract();
            list = page.header("Link").replaceAll(".*<(.*)>.*", "$1");
        }
        get(null, list).body("items", hasSize(1)).body("next", nullValue());
    }

    private static String letter(String title, String more) {
        return "{'titles':{'en':'%s'},'countries':['MN'],%s}".formatted(title, more);
    }
}
