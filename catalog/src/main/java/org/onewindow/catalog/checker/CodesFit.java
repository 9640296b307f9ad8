package org.onewindow.catalog.checker;

import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.catalog.element.CatalogueLayers;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.identity.SocialCreditCode;

/**
 * The codes of the national catalogue are of their shape, hold each other (variant ⊃ implementation ⊃ body and basic code), and their check
 * characters fit. Only warnings: early batches of codes exist that break the rules and are in use.
 */
final class CodesFit implements ItemRule {
    private static final Pattern BASIC = Pattern.compile("\\d{9}(\\d{3}|00Y)");
    private static final int BODY = 18;
    private static final int IMPLEMENTATION = 31;
    private static final int VARIANT = 33;

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        CatalogueLayers layers = item.elements().layers();
        String basic = layers.basicCode();
        String implementation = layers.implementationCode();
        String body = item.elements().authority().bodyCode();
        if (!basic.isEmpty() && !BASIC.matcher(basic).matches()) {
            findings.warning("OW-CAT-1303", item.document(), "/catalogue/basicCode", basic);
        }
        if (!implementation.isEmpty()
                && (implementation.length() != IMPLEMENTATION
                        || !implementation.endsWith(basic)
                        || !implementation.startsWith(body))) {
            findings.warning("OW-CAT-1303", item.document(), "/catalogue/implementationCode", implementation);
        }
        String variant = layers.variantCode();
        if (!variant.isEmpty() && (variant.length() != VARIANT || !variant.startsWith(implementation))) {
            findings.warning("OW-CAT-1303", item.document(), "/catalogue/variantCode", variant);
        }
        checkCharacter(body, "/authority/bodyCode", item, findings);
        if (body.isEmpty() && implementation.length() == IMPLEMENTATION) {
            checkCharacter(implementation.substring(0, BODY), "/catalogue/implementationCode", item, findings);
        }
    }

    private static void checkCharacter(String code, String pointer, ItemFile item, FindingSink findings) {
        Optional<SocialCreditCode> read = SocialCreditCode.parse(code);
        if (!code.isEmpty() && !read.map(SocialCreditCode::checkCharacterFits).orElse(false)) {
            findings.warning("OW-CAT-1304", item.document(), pointer, code);
        }
    }
}
