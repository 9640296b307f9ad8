package org.onewindow.core.plugin;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.onewindow.spi.check.DefinitionCheck;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.event.EventChannel;
import org.onewindow.spi.event.EventUndeliverableException;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.notification.NotificationChannel;
import org.onewindow.spi.payment.PaymentGateway;
import org.onewindow.spi.payment.PaymentUnavailableException;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.SealUnavailableException;
import org.onewindow.spi.seal.TimeStampAuthority;
import org.onewindow.spi.store.ContentStore;
import org.onewindow.spi.store.TextRecognizer;
import org.onewindow.spi.store.VirusScanner;
import org.onewindow.spi.time.WorkingCalendar;

/**
 * One interface that plug-ins implement.
 *
 * @param type the interface
 * @param kindOf how a plug-in names its kind
 * @param defect code of the finding when a call throws what the door's contract does not allow
 * @param unable what a plug-in throws when it is not at fault itself, by the door's contract
 */
record Door<D>(Class<D> type, Function<D, String> kindOf, String defect, List<Class<? extends Exception>> unable) {
    static final List<Door<?>> ALL = List.of(
            new Door<>(ContentStore.class, ContentStore::kind, "OW-SPI-2001", List.of(IOException.class)),
            new Door<>(FactSource.class, FactSource::kind, "OW-SPI-2002", List.of()),
            new Door<>(
                    DepartmentAdapter.class,
                    DepartmentAdapter::kind,
                    "OW-SPI-2003",
                    List.of(DepartmentUnreachableException.class)),
            new Door<>(DefinitionCheck.class, DefinitionCheck::kind, "OW-SPI-2004", List.of()),
            new Door<>(NotificationChannel.class, NotificationChannel::kind, "OW-SPI-2005", List.of()),
            new Door<>(WorkingCalendar.class, WorkingCalendar::id, "OW-SPI-2006", List.of()),
            new Door<>(SealService.class, SealService::kind, "OW-SPI-2010", List.of(SealUnavailableException.class)),
            new Door<>(
                    TimeStampAuthority.class,
                    TimeStampAuthority::kind,
                    "OW-SPI-2012",
                    List.of(SealUnavailableException.class)),
            new Door<>(
                    EventChannel.class, EventChannel::kind, "OW-SPI-2013", List.of(EventUndeliverableException.class)),
            new Door<>(
                    PaymentGateway.class,
                    PaymentGateway::kind,
                    "OW-SPI-2014",
                    List.of(PaymentUnavailableException.class)),
            new Door<>(VirusScanner.class, VirusScanner::kind, "OW-SPI-2007", List.of(IOException.class)),
            new Door<>(TextRecognizer.class, TextRecognizer::kind, "OW-SPI-2011", List.of(IOException.class)));

    static Door<?> of(Class<?> type) {
        return ALL.stream()
                .filter(door -> door.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is no door for plug-ins"));
    }

    String name() {
        return type.getSimpleName();
    }

    String kindOf(Object plugin) {
        return kindOf.apply(type.cast(plugin));
    }

    boolean allows(Exception thrown) {
        return unable.stream().anyMatch(type -> type.isInstance(thrown));
    }
}
