package org.onewindow.adapters.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.onewindow.catalog.search.Audience;
import org.onewindow.catalog.search.OfferedItem;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.ServiceItem;

/** What of an item lies in the index, and under which name. Immutable. */
final class Fields {
    static final String ID = "id";
    static final String VERSION = "version";
    /** The name, stored as it is. */
    static final String TITLE = "title";
    /** Pairs of the name's characters. */
    static final String NAME = "name";
    /** Words of the name. */
    static final String WORDS = "words";
    /** Words of output, materials and conditions. */
    static final String TEXT = "text";
    /** Pairs of the name's syllables. */
    static final String SOUND = "sound";
    /** Letters of the name's pinyin, by three. */
    static final String LETTERS = "letters";
    /** The name's initials, from each syllable on. */
    static final String INITIALS = "initials";

    static final String ENGLISH = "english";
    /** The id, and what follows each hyphen in it. */
    static final String CODE = "code";
    /** Each meaning of an everyday word that the name holds. */
    static final String MEANT = "meant";
    /** How near the name is to what people mean when they do not say more: 0 to {@link #MOST_USUAL}. */
    static final String USUAL = "usual";

    static final String AUDIENCE = "audience";
    static final String DEPARTMENT = "department";
    static final String THEME = "theme";
    static final String FORM = "form";
    static final String IMMEDIATE = "immediate";

    static final int MOST_USUAL = 2;

    private static final FieldType PIECES = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        PIECES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        PIECES.freeze();
    }

    private final Meanings meanings;
    private final Pinyin pinyin;
    private final Segments segments;

    Fields(Meanings meanings, Pinyin pinyin, Segments segments) {
        this.meanings = meanings;
        this.pinyin = pinyin;
        this.segments = segments;
    }

    /** How each field's text is cut. Whatever is not English comes cut already, with spaces between. */
    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), Map.of(ENGLISH, new StandardAnalyzer()));
    }

    /** The document of one item. */
    Document of(OfferedItem offered) {
        ServiceItem item = offered.item();
        String name = Grams.plain(item.name().zh());
        List<String> syllables = pinyin.syllables(name);
        Document document = new Document();
        document.add(new StringField(ID, item.ref().id(), Store.YES));
        document.add(new StoredField(VERSION, item.ref().version()));
        document.add(new StringField(TITLE, name, Store.YES));
        document.add(cut(NAME, Grams.pairs(name)));
        document.add(cut(WORDS, segments.words(name)));
        document.add(cut(TEXT, text(item)));
        document.add(cut(SOUND, Grams.soundPairs(syllables)));
        document.add(cut(LETTERS, Grams.letters(String.join("", syllables))));
        document.add(new TextField(ENGLISH, item.name().en(), Store.NO));
        addEach(document, INITIALS, Grams.initials(Pinyin.initials(syllables)));
        addEach(document, MEANT, meanings.in(name));
        document.add(new StringField(USUAL, Integer.toString(meanings.usual(name)), Store.NO));
        addCodes(document, item);
        addFilters(document, offered);
        return document;
    }

    private static Field cut(String field, List<String> pieces) {
        return new Field(field, String.join(" ", pieces), PIECES);
    }

    private static void addEach(Document document, String field, Collection<String> terms) {
        terms.stream().distinct().forEach(each -> document.add(new StringField(field, each, Store.NO)));
    }

    private List<String> text(ServiceItem item) {
        List<String> words = new ArrayList<>(segments.words(item.output().name().zh()));
        item.materials().forEach(each -> words.addAll(segments.words(each.name().zh())));
        words.addAll(segments.words(item.guide().conditions().zh()));
        return words;
    }

    private static void addCodes(Document document, ServiceItem item) {
        String id = item.ref().id();
        for (int at = 0; at >= 0; at = id.indexOf('-', at + 1)) {
            document.add(new StringField(CODE, id.substring(at == 0 ? 0 : at + 1), Store.NO));
        }
        if (!item.output().numberPrefix().isBlank()) {
            document.add(new StringField(CODE, Grams.plain(item.output().numberPrefix()), Store.NO));
        }
    }

    private static void addFilters(Document document, OfferedItem offered) {
        ServiceItem item = offered.item();
        for (Audience each : Audience.values()) {
            if (each.mayApplyFor(item)) {
                document.add(new StringField(AUDIENCE, each.name(), Store.NO));
            }
        }
        document.add(new StringField(DEPARTMENT, item.department().value(), Store.NO));
        offered.theme().ifPresent(each -> document.add(new StringField(THEME, each, Store.NO)));
        offered.forms().forEach(each -> document.add(new StringField(FORM, each.name(), Store.NO)));
        document.add(new StringField(IMMEDIATE, Boolean.toString(item.kind() == ApplicationKind.IMMEDIATE), Store.NO));
    }
}
