package org.onewindow.core.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.spi.item.DefinitionRef;

/**
 * One kind of definition file (items, forms, chains) and the module that understands it.
 *
 * <p><b>Shape.</b> One {@code @ApplicationScoped} bean per kind. A file belongs to the kind in whose {@link #folder()} it lies;
 * its name without extension is the definition's id.
 * <p><b>Guaranteed.</b> {@link #read} is called only with a document that fits {@link #schemaResource()}. It is called to check
 * a folder, and again to load each published version.
 * <p><b>Demanded.</b> A pure function of its arguments. Whatever is wrong goes into the sink, all at once; nothing is thrown.
 * What is wrong with <em>other</em> definitions or with the hall (a department it does not have) is a finding but does not
 * make the answer empty: a version published long ago stays readable when the hall changes.
 * <p><b>Threads.</b> Called from several threads.
 *
 * @param <T> the immutable value that a document of this kind means
 */
public interface DefinitionKind<T> {
    /** Short name of the kind, {@code [a-z]+}, such as {@code item}; stored with every version. */
    String name();

    /** The value's type; no two kinds share one. */
    Class<T> type();

    /**
     * The folder of its files inside the definitions' folder, such as {@code items}. Empty for the single file
     * {@code <name>.yaml} at the root.
     */
    String folder();

    /** Class path name of the published JSON Schema 2020-12 of its files, such as {@code org/onewindow/catalog/item.schema.json}. */
    String schemaResource();

    /**
     * What the document means.
     *
     * @param document fits the schema
     * @param ref the id, with the version under which the value is or would be published
     * @param pins resolves references to other definitions; each one asked for is stored with the version
     * @param others the documents loaded together, or those pinned when a published version is loaded
     * @param findings takes every problem
     * @return empty if the document itself is too wrong to mean anything
     */
    Optional<T> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings);

    /**
     * The documents of this kind as they count, where files may build on each other; as they are written if they may not. What is
     * published is what is answered here, so a published version needs no other to be understood. Called once when a folder is
     * loaded.
     *
     * @param written the documents of this kind that fit the schema, by id
     * @param others the documents of another kind, by its name and their ids; as they are written, unless files of that kind build on
     *     each other too
     * @param findings takes every problem
     * @return each fits the schema; one that cannot be told is left out
     */
    default Map<String, DefinitionDocument> composed(
            Map<String, DefinitionDocument> written,
            Function<String, ? extends Map<String, DefinitionDocument>> others,
            FindingSink findings) {
        return written;
    }

    /**
     * Rules that look at all definitions of this kind together. Called once when a folder is checked, never when published
     * versions are loaded.
     *
     * @param readings those definitions of this kind that {@link #read} could read, by id; maybe none
     * @param all every document of the folder that fits its schema
     * @param findings takes every problem
     */
    default void checkTogether(List<DefinitionReading<T>> readings, DefinitionSet all, FindingSink findings) {}
}
