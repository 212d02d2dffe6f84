package org.csoregistry.commitment.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.FeedContract;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class CommitmentFeedIT extends FeedContract {
    @Override
    protected Registry registry() {
        return CommitmentSample.REGISTRY;
    }

    @Override
    protected String collection() {
        return "commitments";
    }
}
