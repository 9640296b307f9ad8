package org.onewindow.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.adapters.verifier.planted.VerifierUsingTheWriter;
import org.onewindow.adapters.web.planted.PageWithAnEntity;
import org.onewindow.adapters.web.planted.PageWithAnEntityManager;
import org.onewindow.catalog.planted.CatalogReachingIntoRouting;
import org.onewindow.core.act.planted.KernelReachingIntoForms;
import org.onewindow.core.act.planted.KernelReachingOntoTheFloor;
import org.onewindow.forms.planted.FormsReachingIntoCatalog;
import org.onewindow.routing.planted.ActWithoutCommand;
import org.onewindow.routing.planted.ClockOfItsOwn;
import org.onewindow.routing.planted.RoutingReachingIntoForms;
import org.onewindow.routing.planted.RoutingUsingAnExample;
import org.onewindow.routing.planted.TalksToTheConsole;
import org.onewindow.routing.planted.UsesTheProvider;
import org.onewindow.routing.planted.WritesPastTheAct;
import org.onewindow.spi.planted.SpiReachingIntoTheKernel;
import org.onewindow.spi.planted.UnmarkedWord;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.onewindow");

    static Stream<Arguments> rules_and_what_breaks_them() {
        return Stream.of(
                Arguments.of(HouseRules.SPI_STANDS_ON_ITS_OWN, SpiReachingIntoTheKernel.class),
                Arguments.of(HouseRules.KERNEL_KNOWS_ONLY_SPI, KernelReachingIntoForms.class),
                Arguments.of(HouseRules.KERNEL_KNOWS_NO_FLOOR, KernelReachingOntoTheFloor.class),
                Arguments.of(HouseRules.CATALOG_KNOWS_ONLY_THE_KERNEL, CatalogReachingIntoRouting.class),
                Arguments.of(HouseRules.ROUTING_KNOWS_ONLY_THE_KERNEL, RoutingReachingIntoForms.class),
                Arguments.of(HouseRules.FORMS_KNOWS_ONLY_THE_KERNEL, FormsReachingIntoCatalog.class),
                Arguments.of(HouseRules.NOBODY_USES_EXAMPLES, RoutingUsingAnExample.class),
                Arguments.of(HouseRules.THE_VERIFIER_SHARES_NO_CODE, VerifierUsingTheWriter.class),
                Arguments.of(HouseRules.ONLY_PERSISTENCE_KNOWS_THE_PROVIDER, UsesTheProvider.class),
                Arguments.of(HouseRules.FACES_HAVE_NO_ENTITY_MANAGER, PageWithAnEntityManager.class),
                Arguments.of(HouseRules.FACES_SEE_NO_ENTITIES, PageWithAnEntity.class),
                Arguments.of(HouseRules.ONE_WAY_TO_WRITE, WritesPastTheAct.class),
                Arguments.of(HouseRules.TIME_AND_CHANCE_ARE_INJECTED, ClockOfItsOwn.class),
                Arguments.of(HouseRules.LIBRARIES_DO_NOT_TALK_TO_THE_CONSOLE, TalksToTheConsole.class),
                Arguments.of(HouseRules.SPI_TYPES_SAY_ROLE_AND_STATUS, UnmarkedWord.class),
                Arguments.of(HouseRules.ACTS_TAKE_A_COMMAND_AND_ANSWER_AN_OUTCOME, ActWithoutCommand.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules_and_what_breaks_them")
    void the_house_keeps_the_rule(ArchRule rule, Class<?> planted) {
        rule.check(HOUSE);
    }

    @Test
    void features_do_not_need_each_other_in_a_circle_beyond_the_kernel() {
        HouseRules.NO_CYCLES.check(HOUSE);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules_and_what_breaks_them")
    void the_rule_bites(ArchRule rule, Class<?> planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);

        assertTrue(rule.evaluate(violation).hasViolation(), () -> planted.getSimpleName() + " should break: " + rule);
    }
}
