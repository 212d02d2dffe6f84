package org.csoregistry.organization.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;
import org.csoregistry.commons.testing.schema.PublishedSchemasContract;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationPublishedSchemasIT extends PublishedSchemasContract {
    @Override
    protected Registry registry() {
        return OrganizationSample.REGISTRY;
    }

    @Override
    protected String collection() {
        return "organizations";
    }
}
