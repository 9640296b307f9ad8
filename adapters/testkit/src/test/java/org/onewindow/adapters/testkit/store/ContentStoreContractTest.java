package org.onewindow.adapters.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.conformance.KitRun;
import org.onewindow.spi.store.ContentStore;

/** The kit passes a store that is right, and finds what is wrong with each of those that are wrong on purpose. */
class ContentStoreContractTest {
    @Test
    void a_store_that_is_right_meets_every_demand() {
        assertThat(KitRun.of(Right.class).getTestsFailedCount()).isZero();
        assertThat(KitRun.of(Right.class).getTestsSucceededCount()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                LosesTheLastByte.class,
                ReadsOnePortionOnly.class,
                ClosesWhatItIsGiven.class,
                Overwrites.class,
                LetsTwoWin.class,
                AnswersEmptyForUnknown.class,
                KeepsWhatBrokeOff.class,
                NeverRemoves.class,
                ComplainsOfASecondRemoval.class,
                TakesAnyKey.class,
                ForgetsItsLimit.class,
                ChangesItsKind.class
            })
    void a_store_that_is_wrong_fails(Class<?> planted) {
        assertThat(KitRun.of(planted).getTestsFailedCount()).isPositive();
    }

    /** A store in memory, as it should be; planted bad ones change one thing each. */
    static class MemoryStore implements ContentStore {
        final Map<String, byte[]> contents = new ConcurrentHashMap<>();

        @Override
        public String kind() {
            return "memory";
        }

        void require(String key) {
            if (!key.matches("[0-9a-f]{32}")) {
                throw new IllegalArgumentException("no key");
            }
        }

        byte[] read(InputStream content) throws IOException {
            return content.readAllBytes();
        }

        @Override
        public void put(String key, InputStream content) throws IOException {
            require(key);
            byte[] bytes = read(content);
            if (bytes.length > limit()) {
                throw new IOException("too long");
            }
            keep(key, bytes);
        }

        void keep(String key, byte[] bytes) throws IOException {
            if (contents.putIfAbsent(key, bytes) != null) {
                throw new IOException("there is one of this key");
            }
        }

        @Override
        public InputStream open(String key) throws IOException {
            require(key);
            byte[] bytes = contents.get(key);
            if (bytes == null) {
                throw new NoSuchFileException(key);
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void remove(String key) throws IOException {
            require(key);
            contents.remove(key);
        }

        @Override
        public long limit() {
            return 5_000_000;
        }
    }

    /** The kit on one store. */
    abstract static class Kit extends ContentStoreContract {
        private final ContentStore store = planted();

        abstract ContentStore planted();

        @Override
        protected ContentStore store() {
            return store;
        }
    }

    static class Right extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore();
        }
    }

    static class LosesTheLastByte extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                byte[] read(InputStream content) throws IOException {
                    byte[] all = content.readAllBytes();
                    return Arrays.copyOf(all, Math.max(0, all.length - 1));
                }
            };
        }
    }

    static class ReadsOnePortionOnly extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                byte[] read(InputStream content) throws IOException {
                    byte[] portion = new byte[8_000_000];
                    return Arrays.copyOf(portion, Math.max(0, content.read(portion)));
                }
            };
        }
    }

    static class ClosesWhatItIsGiven extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                byte[] read(InputStream content) throws IOException {
                    try (content) {
                        return content.readAllBytes();
                    }
                }
            };
        }
    }

    static class Overwrites extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                void keep(String key, byte[] bytes) {
                    contents.put(key, bytes);
                }
            };
        }
    }

    static class LetsTwoWin extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                void keep(String key, byte[] bytes) throws IOException {
                    if (contents.containsKey(key)) {
                        throw new IOException("there is one of this key");
                    }
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    contents.put(key, bytes);
                }
            };
        }
    }

    static class AnswersEmptyForUnknown extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                public InputStream open(String key) {
                    require(key);
                    return new ByteArrayInputStream(contents.getOrDefault(key, new byte[0]));
                }
            };
        }
    }

    static class KeepsWhatBrokeOff extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                public void put(String key, InputStream content) throws IOException {
                    try {
                        super.put(key, content);
                    } catch (IOException e) {
                        contents.putIfAbsent(key, new byte[0]);
                        throw e;
                    }
                }
            };
        }
    }

    static class NeverRemoves extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                public void remove(String key) {
                    require(key);
                }
            };
        }
    }

    static class ComplainsOfASecondRemoval extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                public void remove(String key) throws IOException {
                    require(key);
                    if (contents.remove(key) == null) {
                        throw new NoSuchFileException(key);
                    }
                }
            };
        }
    }

    static class TakesAnyKey extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                void require(String key) {
                    // takes any
                }
            };
        }
    }

    static class ForgetsItsLimit extends Kit {
        @Override
        ContentStore planted() {
            return new MemoryStore() {
                @Override
                public void put(String key, InputStream content) throws IOException {
                    require(key);
                    keep(key, content.readAllBytes());
                }
            };
        }
    }

    static class ChangesItsKind extends Kit {
        @Override
        ContentStore planted() {
            AtomicInteger calls = new AtomicInteger();
            return new MemoryStore() {
                @Override
                public String kind() {
                    return "memory-" + calls.incrementAndGet();
                }
            };
        }
    }
}
