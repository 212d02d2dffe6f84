package org.csoregistry.gateway.stream.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.csoregistry.gateway.Service;

/** Which partitions one consumer reads, and from where: at first the tails of all, later whatever is added. */
final class Assignment {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final int tail;
    /** Where each partition ended when it was met. */
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    private boolean surveyed;

    /** @param tail how many messages before the end of a partition to begin */
    Assignment(Consumer<byte[], byte[]> consumer, int tail) {
        this.consumer = consumer;
        this.tail = tail;
    }

    /** Asks the broker for partitions not met yet. */
    void survey() {
        Map<String, List<PartitionInfo>> topics = consumer.listTopics(TIMEOUT);
        List<TopicPartition> found = new ArrayList<>();
        for (Service service : Service.withFeeds()) {
            for (PartitionInfo partition : topics.getOrDefault(service.topic(), List.of())) {
                TopicPartition candidate = new TopicPartition(partition.topic(), partition.partition());
                if (!ends.containsKey(candidate)) {
                    found.add(candidate);
                }
            }
        }
        if (!found.isEmpty()) {
            take(found);
        }
        surveyed = true;
    }

    private void take(Collection<TopicPartition> found) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(found, TIMEOUT);
        Map<TopicPartition, Long> foundEnds = consumer.endOffsets(found, TIMEOUT);
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(found);
        consumer.assign(all);
        for (TopicPartition partition : found) {
            // What appears after the first survey is new to everybody: nothing of it may be skipped.
            long from = surveyed ? 0 : foundEnds.get(partition) - tail;
            consumer.seek(partition, Math.max(from, beginnings.get(partition)));
        }
        ends.putAll(foundEnds);
    }

    /** Whether everything that was there at the survey has been read. */
    boolean hasReadTail(Service service) {
        return surveyed
                && of(service).stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    /** Whether the topic has never held a message, or does not exist yet. */
    boolean isVirgin(Service service) {
        return of(service).stream().allMatch(partition -> ends.get(partition) == 0);
    }

    /** Stops or goes on reading one service's changes, without disturbing the others'. */
    void hold(Service service, boolean hold) {
        if (hold) {
            consumer.pause(of(service));
        } else {
            consumer.resume(of(service));
        }
    }

    /** Messages that are in the topic but not read yet. */
    long lag(Service service) {
        return of(service).stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private List<TopicPartition> of(Service service) {
        return ends.keySet().stream()
                .filter(partition -> partition.topic().equals(service.topic()))
                .toList();
    }
}
