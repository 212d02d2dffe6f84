package org.csoregistry.organization.relation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csoregistry.organization.relation.web.Related.REGISTRY;
import static org.csoregistry.organization.relation.web.Related.draft;
import static org.csoregistry.organization.relation.web.Related.relate;
import static org.csoregistry.organization.relation.web.Related.relation;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is its own parent, heir or member, by however many steps. */
@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class RelationCircleIT {
    private UUID top;

    @BeforeEach
    void register() {
        top = REGISTRY.created("Top");
    }

    @Test
    void nobodyIsRelatedToItself() {
        relate(top, relation("parent", top))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/relations/0/organizationId"))
                .body("errors.detail", contains("must be another organization"));
        UUID fresh = Registry.newId();
        REGISTRY.put(
                        Registry.secretariat().header("If-None-Match", "*"),
                        fresh,
                        draft("Fresh", relation("member-of", fresh)))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "predecessor", "member-of"})
    void aCircleOfThreeIsRefusedWhereItWouldClose(String kind) {
        UUID middle = REGISTRY.created(draft("Middle", relation(kind, top)));
        UUID bottom = REGISTRY.created(draft("Bottom", relation(kind, middle)));
        UUID other = REGISTRY.created("Other");

        relate(top, relation(kind, other), relation(kind, bottom))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/relations/1/organizationId"))
                .body("errors.detail", contains("must not lead back to the organization itself"));
    }

    @Test
    void differentKindsMakeNoCircle() {
        UUID child = REGISTRY.created(draft("Child", relation("parent", top)));

        relate(top, relation("member-of", child)).then().statusCode(200);
    }

    @Test
    void aParentMayOnceHaveBeenAChildButNotAtTheSameTime() {
        UUID child = REGISTRY.created(draft("Child", relation("parent", top, "2000-01-01", "2009-12-31")));

        relate(top, relation("parent", child, "2010-01-01", null)).then().statusCode(200);
        relate(top, relation("parent", child, "2009-12-31", null)).then().statusCode(400);
        relate(top, relation("parent", child, null, "2000-01-01")).then().statusCode(400);
    }

    @Test
    void whoSucceededWhomIsForGood() {
        UUID heir = REGISTRY.created(draft("Heir", relation("predecessor", top, "2000-01-01", "2000-01-01")));

        relate(top, relation("predecessor", heir, "2010-01-01", "2010-01-01"))
                .then()
                .statusCode(400);
    }

    @Test
    void aRelationThatWasTakenBackIsNoPartOfACircle() {
        UUID child = REGISTRY.created(draft("Child", relation("parent", top)));
        relate(child).then().statusCode(200);

        relate(top, relation("parent", child)).then().statusCode(200);
    }

    @Test
    void manyWaysUpAreWalkedOnce() {
        UUID below = top;
        for (int level = 0; level < 12; level++) {
            List<UUID> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(REGISTRY.created(draft("Level " + level, relation("member-of", below))));
            }
            below = REGISTRY.created(
                    draft("Below", relation("member-of", both.get(0)), relation("member-of", both.get(1))));
        }

        relate(top, relation("member-of", below)).then().statusCode(400);
    }

    @Test
    void ofWritersWhoWouldCloseACircleTogetherOneIsRefused() throws Exception {
        for (int round = 0; round < 8; round++) {
            int size = 4;
            List<UUID> ring = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                ring.add(REGISTRY.created("Ring " + i));
            }
            ExecutorService threads = Executors.newFixedThreadPool(size);
            CyclicBarrier start = new CyclicBarrier(size);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                UUID from = ring.get(i);
                UUID to = ring.get((i + 1) % size);
                answers.add(threads.submit(() -> {
                    start.await();
                    return relate(from, relation("parent", to)).statusCode();
                }));
            }
            List<Integer> told = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                told.add(answer.get());
            }
            threads.shutdown();
            assertThat(told).containsExactlyInAnyOrder(200, 200, 200, 400);
        }
    }
}
