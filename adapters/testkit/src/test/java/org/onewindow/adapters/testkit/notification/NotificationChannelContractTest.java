package org.onewindow.adapters.testkit.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.conformance.KitRun;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NotificationChannel;
import org.onewindow.spi.notification.Reminder;

/**
 * The kit passes a channel that is right, and finds what is wrong with each of those that are wrong on purpose. The contract is small: ten
 * ways to break it.
 */
class NotificationChannelContractTest {
    @Test
    void a_channel_that_is_right_meets_every_demand() {
        assertThat(KitRun.of(Right.class).getTestsFailedCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ChangesItsKind.class,
                ForgetsTheNumber.class,
                SendsElsewhere.class,
                MakesAKeyForEachTry.class,
                GarblesChinese.class,
                MixesUpWhatIsToldAtOnce.class,
                SaysNothingWhenGone.class,
                NamesTheAddressInItsFailures.class,
                SleepsThroughInterrupts.class,
                ForgetsReminders.class
            })
    void a_channel_that_is_wrong_fails(Class<?> planted) {
        assertThat(KitRun.of(planted).getTestsFailedCount()).isPositive();
    }

    /** A carrier on paper, and a channel as it should be; planted bad ones change one thing each. */
    static class PaperChannel implements NotificationChannel {
        final List<NotificationChannelContract.Told> carrier = new CopyOnWriteArrayList<>();
        boolean gone;
        boolean stuck;

        @Override
        public String kind() {
            return "paper";
        }

        @Override
        public void tell(Notice notice) {
            if (stuck) {
                waitForEver();
            }
            if (gone) {
                throw new IllegalStateException(failure(notice));
            }
            carrier.add(new NotificationChannelContract.Told(key(notice), address(notice), text(notice)));
        }

        @Override
        public void remind(Reminder reminder) {
            if (!forgetsReminders()) {
                carrier.add(new NotificationChannelContract.Told(
                        reminder.key(), reminder.address(), reminder.fields().toString()));
            }
        }

        boolean forgetsReminders() {
            return false;
        }

        void waitForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        String failure(Notice notice) {
            return "the carrier is gone: " + notice;
        }

        String key(Notice notice) {
            return notice.key();
        }

        String address(Notice notice) {
            return notice.address();
        }

        String text(Notice notice) {
            return notice.application().value() + " " + notice.documentNumber() + " " + notice.fields();
        }
    }

    /** The kit on one channel. */
    abstract static class Kit extends NotificationChannelContract {
        private final PaperChannel channel = planted();

        abstract PaperChannel planted();

        @Override
        protected NotificationChannel channel() {
            return channel;
        }

        @Override
        protected NotificationChannel outOfReach() {
            PaperChannel away = planted();
            away.gone = true;
            return away;
        }

        @Override
        protected NotificationChannel stuck() {
            PaperChannel silent = planted();
            silent.stuck = true;
            return silent;
        }

        @Override
        protected List<Told> told() {
            return channel.carrier;
        }

        @Override
        protected Duration patience() {
            return Duration.ofSeconds(10);
        }
    }

    static class Right extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel();
        }
    }

    static class ChangesItsKind extends Kit {
        @Override
        PaperChannel planted() {
            AtomicInteger calls = new AtomicInteger();
            return new PaperChannel() {
                @Override
                public String kind() {
                    return "paper-" + calls.incrementAndGet();
                }
            };
        }
    }

    static class ForgetsTheNumber extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                String text(Notice notice) {
                    return String.valueOf(notice.fields());
                }
            };
        }
    }

    static class SendsElsewhere extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                String address(Notice notice) {
                    return "13800000000";
                }
            };
        }
    }

    static class MakesAKeyForEachTry extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                String key(Notice notice) {
                    return UUID.randomUUID().toString().replace("-", "");
                }
            };
        }
    }

    static class GarblesChinese extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                String text(Notice notice) {
                    return super.text(notice).replaceAll("[^\\x00-\\x7f]", "?");
                }
            };
        }
    }

    static class MixesUpWhatIsToldAtOnce extends Kit {
        @Override
        PaperChannel planted() {
            AtomicReference<String> last = new AtomicReference<>("");
            return new PaperChannel() {
                @Override
                String text(Notice notice) {
                    last.set(super.text(notice));
                    try {
                        TimeUnit.MILLISECONDS.sleep(5);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return last.get();
                }
            };
        }
    }

    static class SaysNothingWhenGone extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                public void tell(Notice notice) {
                    if (!gone) {
                        super.tell(notice);
                    }
                }
            };
        }
    }

    static class NamesTheAddressInItsFailures extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                String failure(Notice notice) {
                    return "not told: " + notice.address();
                }
            };
        }
    }

    static class SleepsThroughInterrupts extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                void waitForEver() {
                    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                }
            };
        }
    }

    static class ForgetsReminders extends Kit {
        @Override
        PaperChannel planted() {
            return new PaperChannel() {
                @Override
                boolean forgetsReminders() {
                    return true;
                }
            };
        }
    }
}
