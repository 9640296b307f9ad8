package org.onewindow.adapters.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Where on a document the seal is put: an empty signature field. A layout says where by a link to {@value #MARK}; the seal covers the
 * organ's name and the date below it, as seals do.
 */
final class SealPlace {
    /** What the link points to that stands where the seal is put. */
    static final String MARK = "seal:place";

    private static final String FIELD = "seal";
    /** 42 mm, the diameter of the seals of organs of a county and above. */
    private static final float DIAMETER = 119.06f;
    /** How far below the mark's middle the seal's middle is. */
    private static final float DROP = 16f;

    private SealPlace() {}

    /** Puts an empty field where the layout has its mark, and takes the mark away; nothing if it has none. */
    static void leaveIn(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            List<PDAnnotation> left = new ArrayList<>();
            Optional<PDRectangle> mark = Optional.empty();
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (isMark(annotation)) {
                    mark = Optional.of(annotation.getRectangle());
                } else {
                    left.add(annotation);
                }
            }
            if (mark.isPresent()) {
                page.setAnnotations(left);
                add(document, page, around(mark.get(), page.getMediaBox()));
            }
        }
    }

    private static boolean isMark(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationLink link
                && link.getAction() instanceof PDActionURI action
                && MARK.equals(action.getURI());
    }

    private static PDRectangle around(PDRectangle mark, PDRectangle page) {
        float middle = (mark.getLowerLeftX() + mark.getUpperRightX()) / 2;
        float height = (mark.getLowerLeftY() + mark.getUpperRightY()) / 2 - DROP;
        float x = Math.max(0, Math.min(middle - DIAMETER / 2, page.getWidth() - DIAMETER));
        float y = Math.max(0, Math.min(height - DIAMETER / 2, page.getHeight() - DIAMETER));
        return new PDRectangle(x, y, DIAMETER, DIAMETER);
    }

    private static void add(PDDocument document, PDPage page, PDRectangle place) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(FIELD);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(appearance(empty(document, place)));
        form.setFields(List.of(field));
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
    }

    private static PDAppearanceStream empty(PDDocument document, PDRectangle place) {
        PDAppearanceStream nothing = new PDAppearanceStream(document);
        nothing.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        nothing.setResources(new PDResources());
        return nothing;
    }

    static PDAppearanceDictionary appearance(PDAppearanceStream normal) {
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(normal);
        return appearance;
    }

    /** The field left in {@code document}; empty if its layout left none. */
    static Optional<PDSignatureField> in(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        PDField field = form == null ? null : form.getField(FIELD);
        return field instanceof PDSignatureField place ? Optional.of(place) : Optional.empty();
    }
}
