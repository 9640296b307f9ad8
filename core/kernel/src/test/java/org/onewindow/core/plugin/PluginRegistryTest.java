package org.onewindow.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.onewindow.core.plugin.FoundPlugin.Status;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.check.DefinitionCheck;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.event.EventChannel;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.notification.NotificationChannel;
import org.onewindow.spi.payment.PaymentGateway;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.TimeStampAuthority;
import org.onewindow.spi.store.ContentStore;
import org.onewindow.spi.store.TextRecognizer;
import org.onewindow.spi.store.VirusScanner;
import org.onewindow.spi.time.WorkingCalendar;
import org.slf4j.LoggerFactory;

class PluginRegistryTest {
    @Test
    void a_plug_in_is_found_by_its_door_and_kind() {
        inHall(
                registry -> {
                    assertThat(registry.find(FactSource.class, "business-register"))
                            .isPresent();
                    assertThat(registry.find(NotificationChannel.class, "short-message"))
                            .isPresent();
                    assertThat(registry.find(NotificationChannel.class, "business-register"))
                            .isEmpty();
                    assertThat(registry.kinds(FactSource.class)).containsExactly("business-register");
                    assertThat(registry.findings()).isEmpty();
                },
                Plugins.BusinessRegister.class,
                Plugins.ShortMessages.class);
    }

    @Test
    void of_two_plug_ins_of_one_kind_neither_is_used_and_one_finding_names_both_classes() {
        inHall(
                registry -> {
                    assertThat(registry.find(FactSource.class, "tax-register")).isEmpty();
                    assertThat(registry.find(FactSource.class, "business-register"))
                            .isPresent();
                    assertThat(registry.findings())
                            .singleElement()
                            .satisfies(finding -> assertThat(textOf(finding))
                                    .contains("OldTaxRegister", "NewTaxRegister", "tax-register"));
                    assertThat(registry.found())
                            .extracting(FoundPlugin::kind, FoundPlugin::status)
                            .containsExactly(
                                    tuple("business-register", Status.IN_USE),
                                    tuple("tax-register", Status.CLASH),
                                    tuple("tax-register", Status.CLASH));
                },
                Plugins.OldTaxRegister.class,
                Plugins.BusinessRegister.class,
                Plugins.NewTaxRegister.class);
    }

    @Test
    void one_alternative_replaces_the_others_of_its_kind_and_no_other_kind() {
        inHall(
                registry -> {
                    assertThat(registry.find(FactSource.class, "tax-register"))
                            .containsInstanceOf(Plugins.ReplacingTaxRegister.class);
                    assertThat(registry.find(FactSource.class, "business-register"))
                            .isPresent();
                    assertThat(registry.findings()).isEmpty();
                },
                Plugins.OldTaxRegister.class,
                Plugins.ReplacingTaxRegister.class,
                Plugins.BusinessRegister.class);
    }

    @Test
    void the_hall_starts_without_plug_ins_that_are_broken_and_says_which() {
        inHall(
                registry -> {
                    assertThat(registry.kinds(FactSource.class)).containsExactly("business-register");
                    assertThat(registry.found())
                            .extracting(FoundPlugin::type, FoundPlugin::status)
                            .contains(
                                    tuple(Plugins.ShoutingRegister.class, Status.BAD_KIND),
                                    tuple(Plugins.NamelessRegister.class, Status.BAD_KIND),
                                    tuple(Plugins.StillbornRegister.class, Status.BROKEN),
                                    tuple(Plugins.BrokenClassRegister.class, Status.BROKEN));
                    assertThat(registry.findings())
                            .extracting(Finding::code)
                            .containsExactlyInAnyOrder("OW-SPI-1002", "OW-SPI-1002", "OW-SPI-1003", "OW-SPI-1003");
                },
                Plugins.BusinessRegister.class,
                Plugins.ShoutingRegister.class,
                Plugins.NamelessRegister.class,
                Plugins.StillbornRegister.class,
                Plugins.BrokenClassRegister.class);
    }

    @Test
    void what_a_plug_in_says_in_an_exception_is_not_logged() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger("org.onewindow.core.plugin");
        logger.addAppender(log);
        try {
            inHall(registry -> assertThat(registry.findings()).hasSize(1), Plugins.StillbornRegister.class);
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getFormattedMessage()
                                + (event.getThrowableProxy() == null
                                        ? ""
                                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                        .doesNotContain("张三"));
    }

    @Test
    void asking_behind_something_that_is_no_door_is_a_defect_of_the_caller() {
        PluginRegistry registry = PluginRegistry.of();

        assertThatThrownBy(() -> registry.find(Runnable.class, "sweeping"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Runnable");
    }

    @Test
    void every_door_of_the_vocabulary_is_known() {
        assertThat(Door.ALL)
                .extracting(door -> (Object) door.type())
                .containsExactlyInAnyOrder(
                        ContentStore.class,
                        VirusScanner.class,
                        TextRecognizer.class,
                        SealService.class,
                        TimeStampAuthority.class,
                        FactSource.class,
                        DepartmentAdapter.class,
                        EventChannel.class,
                        DefinitionCheck.class,
                        NotificationChannel.class,
                        PaymentGateway.class,
                        WorkingCalendar.class);
    }

    private static String textOf(Finding finding) {
        return Messages.of(new KernelTexts()).text(finding, Locale.ENGLISH);
    }

    private static void inHall(Consumer<PluginRegistry> look, Class<?>... plugins) {
        List<Class<?>> beans = Stream.concat(
                        Stream.of(PluginRegistry.class, Messages.class, KernelTexts.class), Stream.of(plugins))
                .toList();
        Weld weld = new Weld().disableDiscovery().beanClasses(beans.toArray(Class<?>[]::new));
        try (WeldContainer hall = weld.initialize()) {
            look.accept(hall.select(PluginRegistry.class).get());
        }
    }
}
