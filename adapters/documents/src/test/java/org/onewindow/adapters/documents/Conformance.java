package org.onewindow.adapters.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF, the validator of the PDF Association, has against a file as PDF/A-2u. */
final class Conformance {
    private Conformance() {}

    static List<String> objectionsTo(byte[] file) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = foundry.createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .toList();
        }
    }
}
