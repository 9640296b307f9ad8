package org.onewindow.adapters.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.conformance.KitRun;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.CalendarDay;
import org.onewindow.spi.time.DayKind;
import org.onewindow.spi.time.WorkingCalendar;

/**
 * The kit passes a calendar that is right, and finds what is wrong with each of those that are wrong on purpose. The contract is small: nine
 * ways to break it.
 */
class WorkingCalendarContractTest {
    @Test
    void a_calendar_that_is_right_meets_every_demand() {
        assertThat(KitRun.of(Right.class).getTestsFailedCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ChangesItsVersion.class,
                HasATooLongVersion.class,
                AnswersAboutAnotherDay.class,
                ThrowsForYearsFarAway.class,
                ChangesItsMind.class,
                MakesMondayAMakeUpDay.class,
                NeverRests.class,
                SaysThatNothingIsArranged.class,
                ClaimsToKnowTheFuture.class
            })
    void a_calendar_that_is_wrong_fails(Class<?> planted) {
        assertThat(KitRun.of(planted).getTestsFailedCount()).isPositive();
    }

    /** A calendar with one holiday a year, as it should be; planted bad ones change one thing each. */
    static class Plain implements WorkingCalendar {
        @Override
        public String id() {
            return "plain";
        }

        @Override
        public String version() {
            return "2026-1";
        }

        @Override
        public CalendarDay day(LocalDate date) {
            return new CalendarDay(date, kind(date), name(date), date.getYear() <= 2026);
        }

        DayKind kind(LocalDate date) {
            if (date.getMonthValue() == 10 && date.getDayOfMonth() == 1) {
                return DayKind.HOLIDAY;
            }
            return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? DayKind.WEEKEND
                    : DayKind.ORDINARY;
        }

        LocalizedText name(LocalDate date) {
            return LocalizedText.chinese(kind(date) == DayKind.HOLIDAY ? "国庆节" : "平日");
        }
    }

    /** The kit on one calendar. */
    abstract static class Kit extends WorkingCalendarContract {
        private final WorkingCalendar calendar = planted();

        abstract WorkingCalendar planted();

        @Override
        protected WorkingCalendar calendar() {
            return calendar;
        }

        @Override
        protected int publishedYear() {
            return 2026;
        }
    }

    static class Right extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain();
        }
    }

    static class ChangesItsVersion extends Kit {
        @Override
        WorkingCalendar planted() {
            AtomicInteger calls = new AtomicInteger();
            return new Plain() {
                @Override
                public String version() {
                    return "2026-" + calls.incrementAndGet();
                }
            };
        }
    }

    static class HasATooLongVersion extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain() {
                @Override
                public String version() {
                    return "v".repeat(65);
                }
            };
        }
    }

    static class AnswersAboutAnotherDay extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain() {
                @Override
                public CalendarDay day(LocalDate date) {
                    return super.day(date.getDayOfMonth() == 31 ? date.minusDays(1) : date);
                }
            };
        }
    }

    static class ThrowsForYearsFarAway extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain() {
                @Override
                public CalendarDay day(LocalDate date) {
                    if (date.getYear() > 2030) {
                        throw new IllegalArgumentException("not known yet");
                    }
                    return super.day(date);
                }
            };
        }
    }

    static class ChangesItsMind extends Kit {
        @Override
        WorkingCalendar planted() {
            AtomicInteger calls = new AtomicInteger();
            return new Plain() {
                @Override
                DayKind kind(LocalDate date) {
                    return calls.incrementAndGet() > 10 ? DayKind.HOLIDAY : super.kind(date);
                }
            };
        }
    }

    static class MakesMondayAMakeUpDay extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain() {
                @Override
                DayKind kind(LocalDate date) {
                    return date.getDayOfWeek() == DayOfWeek.MONDAY ? DayKind.MAKE_UP : super.kind(date);
                }

                @Override
                LocalizedText name(LocalDate date) {
                    return LocalizedText.chinese("班");
                }
            };
        }
    }

    static class NeverRests extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain() {
                @Override
                DayKind kind(LocalDate date) {
                    return super.kind(date) == DayKind.WEEKEND ? DayKind.MAKE_UP : super.kind(date);
                }

                @Override
                LocalizedText name(LocalDate date) {
                    return LocalizedText.chinese("班");
                }
            };
        }
    }

    static class SaysThatNothingIsArranged extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain() {
                @Override
                public CalendarDay day(LocalDate date) {
                    return new CalendarDay(date, kind(date), name(date), false);
                }
            };
        }
    }

    static class ClaimsToKnowTheFuture extends Kit {
        @Override
        WorkingCalendar planted() {
            return new Plain() {
                @Override
                public CalendarDay day(LocalDate date) {
                    return new CalendarDay(date, kind(date), name(date), true);
                }
            };
        }
    }
}
