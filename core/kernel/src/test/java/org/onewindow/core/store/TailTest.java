package org.onewindow.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TailTest {
    @Test
    void the_last_bytes_are_kept_in_whatever_portions_they_come() {
        SplittableRandom chance = new SplittableRandom(20260302);
        for (int round = 0; round < 2_000; round++) {
            byte[] file = new byte[chance.nextInt(0, 50)];
            chance.nextBytes(file);
            int capacity = chance.nextInt(1, 20);
            Tail tail = new Tail(capacity);

            for (int at = 0; at < file.length; ) {
                int portion = chance.nextInt(1, file.length - at + 1);
                tail.add(file, at, portion);
                at += portion;
            }

            assertThat(tail.count()).isEqualTo(file.length);
            assertThat(tail.bytes())
                    .isEqualTo(Arrays.copyOfRange(file, Math.max(0, file.length - capacity), file.length));
        }
    }
}
