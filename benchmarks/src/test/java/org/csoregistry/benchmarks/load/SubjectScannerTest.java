package org.csoregistry.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.csoregistry.benchmarks.stack.Ids;
import org.junit.jupiter.api.Test;

class SubjectScannerTest {

    @Test
    void findsItsFamilyHoweverTheStreamIsCut() {
        String text = "data: {\"subject\":\"" + Ids.of(7, 0) + "\"}\n\ndata: {\"subject\"\"subject\":\""
                + Ids.of(7, 4242) + "\",\"data\":{\"subject\":1}}\n\ndata: {\"subject\":\"" + Ids.of(8, 1) + "\"}\n\n";
        for (int size = 1; size < text.length(); size++) {
            List<Integer> found = new ArrayList<>();
            SubjectScanner scanner = new SubjectScanner(7, found::add);
            for (int from = 0; from < text.length(); from += size) {
                scanner.scan(ByteBuffer.wrap(text.substring(from, Math.min(text.length(), from + size))
                        .getBytes(StandardCharsets.US_ASCII)));
            }
            assertThat(found).as("cut to " + size).containsExactly(0, 4242);
        }
    }
}
