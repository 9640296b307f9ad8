package org.onewindow.adapters.testkit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.conformance.KitRun;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/** The kit passes a source that is right, and finds what is wrong with each of those that are wrong on purpose. */
class FactSourceContractTest {
    private static final Map<String, Object> FACTS =
            Map.of("enterprise.name", "昆山光伏有限公司", "enterprise.founded", "2019-03-01");

    private static final SubjectNumber KNOWN =
            new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1234567X"));
    private static final SubjectNumber STRANGER = new SubjectNumber.OfPerson(new CitizenIdNumber("11010519491231002X"));

    @Test
    void a_source_that_is_right_meets_every_demand() {
        assertThat(KitRun.of(Right.class).getTestsFailedCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ChangesItsKind.class,
                SaysNothingBeforehand.class,
                HasNamesNoFormCanBind.class,
                TellsEverything.class,
                TellsAFactTwice.class,
                TellsWhatItNeverPromised.class,
                ThrowsForStrangers.class,
                InventsStrangers.class,
                TellsObjectsOfItsOwn.class,
                DatesNothing.class,
                IsConfusedBySeveralAtOnce.class
            })
    void a_source_that_is_wrong_fails(Class<?> planted) {
        assertThat(KitRun.of(planted).getTestsFailedCount()).isPositive();
    }

    /** A source as it should be; planted bad ones change one thing each. */
    static class Register implements FactSource {
        @Override
        public String kind() {
            return "register";
        }

        @Override
        public Set<String> knows() {
            return FACTS.keySet();
        }

        @Override
        public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
            return subject.equals(KNOWN) ? told(wanted) : List.of();
        }

        List<Fact> told(Set<String> wanted) {
            List<Fact> told = new ArrayList<>();
            FACTS.forEach((name, value) -> {
                if (wanted.contains(name)) {
                    told.add(new Fact(name, value, "register", Instant.parse("2026-01-01T00:00:00Z")));
                }
            });
            return told;
        }
    }

    /** The kit on one source. */
    abstract static class Kit extends FactSourceContract {
        private final FactSource source = planted();

        abstract FactSource planted();

        @Override
        protected FactSource source() {
            return source;
        }

        @Override
        protected SubjectNumber known() {
            return KNOWN;
        }

        @Override
        protected SubjectNumber unknown() {
            return STRANGER;
        }
    }

    static class Right extends Kit {
        @Override
        FactSource planted() {
            return new Register();
        }
    }

    static class ChangesItsKind extends Kit {
        @Override
        FactSource planted() {
            AtomicInteger calls = new AtomicInteger();
            return new Register() {
                @Override
                public String kind() {
                    return "register-" + calls.incrementAndGet();
                }
            };
        }
    }

    static class SaysNothingBeforehand extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                public Set<String> knows() {
                    return Set.of();
                }
            };
        }
    }

    static class HasNamesNoFormCanBind extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                public Set<String> knows() {
                    return Set.of("enterprise.name", "Enterprise Founded");
                }
            };
        }
    }

    static class TellsEverything extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                List<Fact> told(Set<String> wanted) {
                    return super.told(FACTS.keySet());
                }
            };
        }
    }

    static class TellsAFactTwice extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                List<Fact> told(Set<String> wanted) {
                    List<Fact> twice = new ArrayList<>(super.told(wanted));
                    twice.addAll(super.told(wanted));
                    return twice;
                }
            };
        }
    }

    static class TellsWhatItNeverPromised extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                List<Fact> told(Set<String> wanted) {
                    List<Fact> more = new ArrayList<>(super.told(wanted));
                    more.add(new Fact("enterprise.secret", "x", "register", Instant.parse("2026-01-01T00:00:00Z")));
                    return more;
                }
            };
        }
    }

    static class ThrowsForStrangers extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
                    if (!subject.equals(KNOWN)) {
                        throw new IllegalArgumentException("nobody of that number");
                    }
                    return told(wanted);
                }
            };
        }
    }

    static class InventsStrangers extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
                    return told(wanted);
                }
            };
        }
    }

    static class TellsObjectsOfItsOwn extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                List<Fact> told(Set<String> wanted) {
                    return super.told(wanted).stream()
                            .map(fact -> new Fact(fact.name(), new AtomicReference<>("x"), "register", fact.asOf()))
                            .toList();
                }
            };
        }
    }

    static class DatesNothing extends Kit {
        @Override
        FactSource planted() {
            return new Register() {
                @Override
                List<Fact> told(Set<String> wanted) {
                    return super.told(wanted).stream()
                            .map(fact -> new Fact(fact.name(), fact.value(), "register", Instant.EPOCH))
                            .toList();
                }
            };
        }
    }

    static class IsConfusedBySeveralAtOnce extends Kit {
        @Override
        FactSource planted() {
            AtomicInteger atOnce = new AtomicInteger();
            return new Register() {
                @Override
                List<Fact> told(Set<String> wanted) {
                    int others = atOnce.incrementAndGet();
                    try {
                        Thread.sleep(20);
                        return others > 1 ? List.of() : super.told(wanted);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return List.of();
                    } finally {
                        atOnce.decrementAndGet();
                    }
                }
            };
        }
    }
}
