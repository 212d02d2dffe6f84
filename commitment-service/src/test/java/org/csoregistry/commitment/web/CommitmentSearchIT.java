package org.csoregistry.commitment.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.search.SearchContract;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class CommitmentSearchIT extends SearchContract {
    @Override
    protected Registry registry() {
        return CommitmentSample.REGISTRY;
    }
}
