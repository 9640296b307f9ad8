package org.onewindow.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.basedata.BaseDataBook;
import org.onewindow.core.bundle.BundleDrafts;
import org.onewindow.core.material.Comparisons;
import org.onewindow.spi.PluginApi;

/** The rules, with what to do instead of breaking them. */
final class HouseRules {
    static final ArchRule SPI_STANDS_ON_ITS_OWN = noClasses()
            .that()
            .resideInAPackage("org.onewindow.spi..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.onewindow..").and(not(resideInAPackage("org.onewindow.spi.."))))
            .because("plug-ins see the spi alone: move the word you need into spi, or keep it where it is");

    static final ArchRule KERNEL_KNOWS_ONLY_SPI = onlyKnows("kernel and floor", "org.onewindow.core..");
    static final ArchRule CATALOG_KNOWS_ONLY_THE_KERNEL = onlyKnows("catalog", "org.onewindow.catalog..");
    static final ArchRule ROUTING_KNOWS_ONLY_THE_KERNEL = onlyKnows("routing", "org.onewindow.routing..");
    static final ArchRule FORMS_KNOWS_ONLY_THE_KERNEL = onlyKnows("forms", "org.onewindow.forms..");

    static final ArchRule KERNEL_KNOWS_NO_FLOOR = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.onewindow.core.act..",
                    "org.onewindow.core.application..",
                    "org.onewindow.core.time..",
                    "org.onewindow.core.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.onewindow.core.people..")
            .because(
                    "the floor stands on the kernel: let the kernel say what it needs as a contract, and implement it on the floor");

    static final ArchRule NOBODY_USES_EXAMPLES = noClasses()
            .that()
            .resideOutsideOfPackage("org.onewindow.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.onewindow.examples..")
            .because("examples are ends: what others need belongs into a module");

    static final ArchRule THE_VERIFIER_SHARES_NO_CODE = noClasses()
            .that()
            .resideInAPackage("org.onewindow.adapters.verifier..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.onewindow..").and(not(resideInAPackage("org.onewindow.adapters.verifier.."))))
            .because(
                    "a verifier that shares code with the writer repeats its mistakes: write it again from the specification");

    static final ArchRule ONLY_PERSISTENCE_KNOWS_THE_PROVIDER = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.onewindow.adapters.persistence..",
                    "org.onewindow.adapters.facts..",
                    "org.onewindow.examples.benchmark..")
            // What is mapped has been woven by the build; its sources know jakarta.persistence only.
            .and()
            .areNotAnnotatedWith(Entity.class)
            .and()
            .areNotAnnotatedWith(Embeddable.class)
            .and()
            .areNotAnnotatedWith(MappedSuperclass.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.persistence..", "org.hibernate.jpa..", "com.zaxxer.hikari..", "org.flywaydb..")
            .because("modules are annotated with jakarta.persistence only: what a provider must do belongs into"
                    + " adapters/persistence");

    static final ArchRule FACES_HAVE_NO_ENTITY_MANAGER = noClasses()
            .that()
            .resideInAnyPackage("org.onewindow.adapters.rest..", "org.onewindow.adapters.web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("faces act through desks and read through queries that take a scope");

    static final ArchRule FACES_SEE_NO_ENTITIES = noClasses()
            .that()
            .resideInAnyPackage("org.onewindow.adapters.rest..", "org.onewindow.adapters.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("what a face shows is a record that a query made for it");

    static final ArchRule ONE_WAY_TO_WRITE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.onewindow.core.act..",
                    "org.onewindow.core.work..",
                    "org.onewindow.core.privacy..",
                    "org.onewindow.core.store..",
                    "org.onewindow.core.people..",
                    "org.onewindow.core.fact..",
                    "org.onewindow.adapters.persistence..",
                    "org.onewindow.adapters.testkit..",
                    "org.onewindow.examples..")
            .and()
            .areNotAssignableTo(BundleDrafts.class)
            .and()
            .areNotAssignableTo(BaseDataBook.class)
            .and()
            .doNotHaveFullyQualifiedName("org.onewindow.routing.dispatch.ReplyLog")
            .and()
            .doNotHaveFullyQualifiedName("org.onewindow.routing.dispatch.Comparisons")
            .and()
            .doNotHaveFullyQualifiedName("org.onewindow.routing.dispatch.Strays")
            .and()
            .areNotAssignableTo(Comparisons.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UnitOfWork.class)
            .because(
                    "state changes in acts only: annotate a desk's method with @Act. Work, keys, files, sign-ins, what registers said,"
                            + " the books of departments' replies, of what is none, and of comparisons with departments' lists, what comparing files said, what somebody is still filling in for a bundle, and base data that"
                            + " people keep to fill forms from are no state of an application and keep their own rows");

    static final ArchRule TIME_AND_CHANCE_ARE_INJECTED = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.onewindow.core.act.TimeAndChance")
            .and()
            .doNotHaveFullyQualifiedName("org.onewindow.examples.investment.story.StoryClock")
            .and()
            // A program of its own beside the hall; nobody gives it a clock.
            .doNotHaveFullyQualifiedName("org.onewindow.adapters.testkit.department.SimulatedDepartmentCommand")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.security.SecureRandom.class)
            .orShould()
            .callConstructor(java.util.Random.class)
            .because(
                    "legal time and chance come from one place: inject java.time.Clock or java.util.random.RandomGenerator");

    static final ArchRule LIBRARIES_DO_NOT_TALK_TO_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackages("org.onewindow.examples..")
            .and()
            .haveNameNotMatching(".*Command(Line)?")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because(
                    "a library logs through SLF4J; only a program's command line prints, in a class named …Command or …CommandLine");

    static final ArchRule SPI_TYPES_SAY_ROLE_AND_STATUS = classes()
            .that()
            .resideInAPackage("org.onewindow.spi..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAssignableTo(PluginApi.class)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beAnnotatedWith(PluginApi.class)
            .because("a locality must see whether to implement a type and how long its shape holds");

    static final ArchRule ACTS_TAKE_A_COMMAND_AND_ANSWER_AN_OUTCOME = methods()
            .that()
            .areAnnotatedWith(Act.class)
            .should(takeOneCommandAndAnswerAnOutcome())
            .because("only so can an act be repeated by its key and refuse with reasons");

    static final ArchRule NO_CYCLES = slices().matching("org.onewindow.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package, or miss a contract between them");

    private HouseRules() {}

    private static ArchRule onlyKnows(String name, String own) {
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage("org.onewindow..")
                        .and(not(resideInAnyPackage("org.onewindow.spi..", "org.onewindow.core..", own))))
                .because(name
                        + " meets the others in contracts: put what you need into kernel or spi and depend on that");
    }

    private static ArchCondition<JavaMethod> takeOneCommandAndAnswerAnOutcome() {
        return new ArchCondition<>("take one command, answer an outcome, and name who may") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaClass> parameters = method.getRawParameterTypes();
                boolean fits = parameters.size() == 1
                        && parameters.get(0).isAssignableTo(ActCommand.class)
                        && method.getRawReturnType().isEquivalentTo(Outcome.class)
                        && method.getAnnotationOfType(Act.class).roles().length > 0;
                events.add(new SimpleConditionEvent(method, fits, method.getFullName()));
            }
        };
    }
}
