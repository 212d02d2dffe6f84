package org.csoregistry.organization.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.ImportContract;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationImportIT extends ImportContract {
    @Override
    protected Registry registry() {
        return OrganizationSample.REGISTRY;
    }
}
