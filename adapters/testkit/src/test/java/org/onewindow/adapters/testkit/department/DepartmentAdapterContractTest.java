package org.onewindow.adapters.testkit.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.onewindow.adapters.testkit.conformance.KitRun;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.department.ReplyReceipt;

/** The kit passes an adapter that is right, and finds what is wrong with each of those that are wrong on purpose. */
class DepartmentAdapterContractTest {
    @Test
    void an_adapter_that_is_right_meets_every_demand() {
        TestExecutionSummary outcome = KitRun.of(Right.class);

        assertThat(outcome.getTestsFailedCount()).isZero();
        assertThat(outcome.getTestsSucceededCount()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClaimsTakenWhenGone.class,
                AnswersNull.class,
                ThrowsAnythingWhenGone.class,
                MakesAKeyForEachTry.class,
                LeavesFilesAtHome.class,
                CallsNobodyOff.class,
                MixesUpWhatIsSentAtOnce.class,
                SleepsThroughInterrupts.class,
                GarblesChinese.class,
                TakesANoForAYes.class,
                NeverConfirms.class,
                StumblesOverPoison.class,
                NamesTheApplicantInItsFailures.class,
                ChangesItsKind.class,
                GivesNoNumber.class
            })
    void an_adapter_that_is_wrong_fails(Class<?> planted) {
        assertThat(KitRun.of(planted).getTestsFailedCount()).isPositive();
    }

    /** The kit on one adapter. */
    abstract static class Kit extends DepartmentAdapterContract {
        private final PaperDepartment department = new PaperDepartment();

        abstract PaperAdapter on(PaperDepartment other);

        @Override
        protected DepartmentAdapter adapter() {
            return on(department);
        }

        @Override
        protected DepartmentUnderTest department() {
            return department;
        }
    }

    static class Right extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other);
        }
    }

    static class ClaimsTakenWhenGone extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                DispatchAnswer gone(Dispatch dispatch, Exception cause) {
                    return new DispatchAnswer.Taken("sent");
                }
            };
        }
    }

    static class AnswersNull extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                @SuppressWarnings("NullAway") // what is wrong with it
                DispatchAnswer gone(Dispatch dispatch, Exception cause) {
                    return null;
                }
            };
        }
    }

    static class ThrowsAnythingWhenGone extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                DispatchAnswer gone(Dispatch dispatch, Exception cause) {
                    throw new IllegalStateException(cause);
                }
            };
        }
    }

    static class MakesAKeyForEachTry extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                String keyOf(Dispatch dispatch) {
                    return UUID.randomUUID().toString();
                }
            };
        }
    }

    static class LeavesFilesAtHome extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                List<String> filesOf(Dispatch dispatch, DispatchedFiles files) {
                    return List.of();
                }
            };
        }
    }

    static class CallsNobodyOff extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
                    return dispatch.purpose() == Dispatch.Purpose.CALL_OFF
                            ? new DispatchAnswer.Taken("P")
                            : super.send(dispatch, binding, files);
                }
            };
        }
    }

    static class MixesUpWhatIsSentAtOnce extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                private volatile String last = "";

                @Override
                String textOf(Dispatch dispatch) {
                    last = super.textOf(dispatch);
                    pause(2);
                    return last;
                }
            };
        }
    }

    static class SleepsThroughInterrupts extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
                    try {
                        return super.send(dispatch, binding, files);
                    } catch (DepartmentUnreachableException e) {
                        if (Thread.interrupted()) {
                            pause(6_000);
                        }
                        throw e;
                    }
                }
            };
        }
    }

    static class GarblesChinese extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                String textOf(Dispatch dispatch) {
                    return new String(
                            super.textOf(dispatch).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
                }
            };
        }
    }

    static class TakesANoForAYes extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                DispatchAnswer refused() {
                    return new DispatchAnswer.Taken("P-1");
                }
            };
        }
    }

    static class NeverConfirms extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                public void confirm(DepartmentReply reply, ReplyReceipt receipt, DepartmentBinding binding) {
                    // what is wrong with it
                }
            };
        }
    }

    static class StumblesOverPoison extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                public List<DepartmentReply> collect(DepartmentBinding binding) {
                    return other.pigeonhole().stream()
                            .map(DepartmentReply.class::cast)
                            .toList();
                }
            };
        }
    }

    static class NamesTheApplicantInItsFailures extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                DispatchAnswer gone(Dispatch dispatch, Exception cause) {
                    throw new DepartmentUnreachableException(
                            "not sent: " + dispatch.applicant().name(), cause);
                }
            };
        }
    }

    static class ChangesItsKind extends Kit {
        private static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                public String kind() {
                    return "paper-" + CALLS.incrementAndGet();
                }
            };
        }
    }

    static class GivesNoNumber extends Kit {
        @Override
        PaperAdapter on(PaperDepartment other) {
            return new PaperAdapter(other) {
                @Override
                public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
                    DispatchAnswer answer = super.send(dispatch, binding, files);
                    return answer instanceof DispatchAnswer.Taken ? new DispatchAnswer.Taken(" ") : answer;
                }
            };
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
