package org.onewindow.forms.prefill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.forms.basedata.BaseData;
import org.onewindow.forms.source.SourceConnector;
import org.onewindow.forms.source.SourceDefinition;
import org.onewindow.forms.template.SourceNames;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/**
 * Every source of facts of the hall: plug-ins, registers described in definitions, and what its applicants told it before. A plug-in
 * stands before a description of the same name.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Sources implements SourceNames {
    private final RegisteredFacts plugins;
    private final PluginBoundary boundary;
    private final Supplier<List<FactSource>> own;

    @Inject
    Sources(
            RegisteredFacts plugins,
            PluginBoundary boundary,
            PublishedDefinitions definitions,
            @Any Instance<SourceConnector> connectors,
            EarlierApplications earlier,
            BaseData baseData) {
        this(plugins, boundary, () -> own(definitions, connectors, List.of(earlier, baseData)));
    }

    /** With plug-ins and {@code own} sources. */
    Sources(RegisteredFacts plugins, PluginBoundary boundary, Supplier<List<FactSource>> own) {
        this.plugins = plugins;
        this.boundary = boundary;
        this.own = own;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Sources() {
        this(null, null, List::of);
    }

    private static List<FactSource> own(
            PublishedDefinitions definitions, Instance<SourceConnector> connectors, List<FactSource> ownWords) {
        List<FactSource> sources = new ArrayList<>(ownWords);
        for (SourceDefinition source : definitions.inForce(SourceDefinition.class)) {
            connectors.stream()
                    .filter(connector -> connector.way().equals(source.way()))
                    .findFirst()
                    .ifPresent(connector -> sources.add(new Described(source, connector)));
        }
        return sources;
    }

    /** A register that is described, asked in its way. */
    private record Described(SourceDefinition source, SourceConnector connector) implements FactSource {
        @Override
        public String kind() {
            return source.id();
        }

        @Override
        public LocalizedText name() {
            return source.name();
        }

        @Override
        public Set<String> knows() {
            return source.facts().keySet();
        }

        @Override
        public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
            try {
                return connector.lookUp(source, subject, wanted, purpose);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SourceFailedException(source.id(), e);
            } catch (Exception e) {
                throw new SourceFailedException(source.id(), e);
            }
        }
    }

    /** Names of the facts that each source knows, by the source's kind. */
    Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new TreeMap<>();
        own.get().forEach(source -> known.put(source.kind(), source.knows()));
        known.putAll(plugins.bySource());
        return known;
    }

    /** Whether that source may be asked about that subject for that purpose at all. */
    boolean mayBeAsked(String kind, SubjectNumber subject, String purpose) {
        return own(kind)
                .filter(Described.class::isInstance)
                .map(source -> ((Described) source).source().mayBeAsked(subject, purpose))
                .orElse(true);
    }

    /** What the source answers; nothing that it throws gets through. */
    <R> PluginAnswer<R> call(String kind, String matter, PluginBoundary.Call<FactSource, R> call) {
        return own(kind)
                .map(source -> boundary.call(FactSource.class, source, kind, matter, call))
                .orElseGet(() -> boundary.call(FactSource.class, kind, matter, call));
    }

    private Optional<FactSource> own(String kind) {
        return plugins.isPlugin(kind)
                ? Optional.empty()
                : own.get().stream()
                        .filter(source -> source.kind().equals(kind))
                        .findFirst();
    }

    @Override
    public LocalizedText nameOf(String kind) {
        PluginAnswer<LocalizedText> answer = plugins.isPlugin(kind) || own(kind).isPresent()
                ? call(kind, "name", FactSource::name)
                : new PluginAnswer.Answered<>(new LocalizedText(kind, kind));
        return answer instanceof PluginAnswer.Answered<LocalizedText> name
                ? name.value()
                : new LocalizedText(kind, kind);
    }
}
