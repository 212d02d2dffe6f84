package org.csoregistry.webhook.target;

import org.csoregistry.webhook.WebhookSettings;

/** Lets tests of other rooms choose where names lead. */
public final class TargetsForTests {
    private TargetsForTests() {}

    public static Targets with(HostNames names, WebhookSettings settings) {
        return new Targets(names, settings);
    }
}
