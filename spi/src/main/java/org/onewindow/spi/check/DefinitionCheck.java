package org.onewindow.spi.check;

import java.util.List;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/**
 * One rule of a locality about service items, run with the built-in ones whenever definitions are checked.
 *
 * <p><b>Shape.</b> One CDI bean per kind.
 * <p><b>Guaranteed.</b> Called only with items that the built-in rules could read.
 * <p><b>Demanded.</b> A pure function: the same items give the same findings. Codes start with {@code OW-LOC-}, and their texts
 * lie in a bundle of the locality.
 * <p><b>Errors.</b> Anything thrown becomes finding OW-SPI-2004 naming the check; the other checks still run.
 * <p><b>Threads.</b> Called from one thread at a time.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface DefinitionCheck {
    /** Name of the check; the same on every call. */
    String kind();

    /** What is wrong with {@code items}, seen together; empty if nothing. The finding's subject starts with the item's id. */
    List<Finding> check(List<ServiceItem> items);
}
