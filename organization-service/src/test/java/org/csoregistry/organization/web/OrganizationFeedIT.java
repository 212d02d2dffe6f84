package org.csoregistry.organization.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.FeedContract;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationFeedIT extends FeedContract {
    @Override
    protected Registry registry() {
        return OrganizationSample.REGISTRY;
    }

    @Override
    protected String collection() {
        return "organizations";
    }

    @Override
    protected String themes() {
        return "specializations";
    }
}
