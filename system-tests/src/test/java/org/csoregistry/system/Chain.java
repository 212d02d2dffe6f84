package org.csoregistry.system;

import org.csoregistry.system.client.Api;
import org.csoregistry.system.client.Patience;

/**
 * An organization, a meeting that it organized, the letter that came of it and a promise under that letter.
 *
 * @param organization id, and so on
 */
record Chain(String organization, String event, String letter, String commitment) {

    /** Created one after the other, as a partner would; the neighbours' names need not be there yet. */
    static Chain create(Api api, String name) {
        String organization =
                api.create(Drafts.ORGANIZATIONS, Drafts.organization(name)).id();
        String event = api.create(Drafts.EVENTS, Drafts.organizer(Drafts.event("Meeting of " + name), organization))
                .id();
        String letter = api.create(
                        Drafts.LETTERS,
                        Drafts.party(Drafts.letter("Letter of " + name), organization)
                                .put("originEventId", event))
                .id();
        String commitment = api.create(
                        Drafts.COMMITMENTS,
                        Drafts.responsible(Drafts.commitment("Promise of " + name), organization)
                                .put("letterId", letter))
                .id();
        return new Chain(organization, event, letter, commitment);
    }

    String organizationPath() {
        return Drafts.ORGANIZATIONS + "/" + organization;
    }

    String eventPath() {
        return Drafts.EVENTS + "/" + event;
    }

    String letterPath() {
        return Drafts.LETTERS + "/" + letter;
    }

    String commitmentPath() {
        return Drafts.COMMITMENTS + "/" + commitment;
    }

    /** Waits until the event, the letter and the promise all call the organization so; null: by no name. */
    void awaitNamed(Api api, String name) {
        Patience.until("the event to say " + name, () -> same(name, nameInEvent(api)));
        Patience.until("the letter to say " + name, () -> same(name, nameInLetter(api)));
        Patience.until("the promise to say " + name, () -> same(name, nameInCommitment(api)));
    }

    private static boolean same(String expected, String actual) {
        return expected == null ? actual == null : expected.equals(actual);
    }

    String nameInEvent(Api api) {
        return api.get(eventPath()).mustBe(200).json().at("/roles/0/name").asText(null);
    }

    String nameInLetter(Api api) {
        return api.get(letterPath()).mustBe(200).json().at("/parties/0/name").asText(null);
    }

    String nameInCommitment(Api api) {
        return api.get(commitmentPath())
                .mustBe(200)
                .json()
                .at("/responsible/0/name")
                .asText(null);
    }
}
