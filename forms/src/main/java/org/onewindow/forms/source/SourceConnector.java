package org.onewindow.forms.source;

import java.util.List;
import java.util.Set;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/**
 * Asks registers in one way. One CDI bean for each way.
 *
 * <p><b>Guaranteed.</b> Called only for a definition of its way, only about subjects and for purposes that the definition allows, with
 * facts that it names.
 * <p><b>Errors.</b> Nothing known is the empty list; whatever else goes wrong is thrown, and costs the register's own values.
 * <p><b>Threads.</b> Called from several threads at once; gives up when interrupted.
 */
public interface SourceConnector {
    /** The way: {@code http} or {@code jdbc}; the same on every call. */
    String way();

    /** What the register knows of {@code subject}, of the facts asked for. */
    List<Fact> lookUp(SourceDefinition source, SubjectNumber subject, Set<String> wanted, FactSource.Purpose purpose)
            throws Exception;
}
