package org.csoregistry.organization.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.ExportContract;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class OrganizationExportIT extends ExportContract {
    @Override
    protected Registry registry() {
        return OrganizationSample.REGISTRY;
    }
}
