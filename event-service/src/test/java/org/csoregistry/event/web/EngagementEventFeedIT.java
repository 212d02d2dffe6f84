package org.csoregistry.event.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.csoregistry.commons.testing.FeedContract;
import org.csoregistry.commons.testing.Registry;
import org.csoregistry.commons.testing.RegistryStack;

@QuarkusTest
@QuarkusTestResource(RegistryStack.class)
class EngagementEventFeedIT extends FeedContract {
    @Override
    protected Registry registry() {
        return EngagementEventSample.REGISTRY;
    }

    @Override
    protected String collection() {
        return "events";
    }
}
