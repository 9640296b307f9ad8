package org.onewindow.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.core.store.DocumentFiles;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.StampKind;

/**
 * Has files sealed, across the plug-in border, and verifies each at once.
 *
 * <p><b>Setting.</b> {@code onewindow.seal.kind} names the seal service, {@code pades} unless said otherwise; {@code none} seals nothing,
 * nor does a hall that names none and has not the built-in one. While one that is named is missing, documents wait.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class Seals {
    private static final String NONE = "none";
    private static final String BUILT_IN = "pades";

    private final PluginRegistry registry;
    private final PluginBoundary boundary;
    private final StampRegister register;
    private final Messages messages;
    private final String kind;
    private final boolean named;

    @Inject
    Seals(PluginRegistry registry, PluginBoundary boundary, StampRegister register, Messages messages) {
        this.registry = registry;
        this.boundary = boundary;
        this.register = register;
        this.messages = messages;
        Optional<String> set = ConfigProvider.getConfig().getOptionalValue("onewindow.seal.kind", String.class);
        this.kind = set.orElse(BUILT_IN);
        this.named = set.isPresent();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Seals() {
        this.registry = null;
        this.boundary = null;
        this.register = null;
        this.messages = null;
        this.kind = NONE;
        this.named = false;
    }

    /** What became of a file that was to be sealed. */
    sealed interface Sealing {
        /** It is, and its seal is valid. */
        final class Sealed implements Sealing {
            private final byte[] file;
            private final StampRegister.Use use;

            private Sealed(byte[] file, StampRegister.Use use) {
                this.file = file;
                this.use = use;
            }

            byte[] file() {
                return file;
            }

            StampRegister.Use use() {
                return use;
            }
        }

        /** Not now; to be tried again. */
        record NotNow(String why) implements Sealing {}

        /** Not like this. */
        record Failed(String why) implements Sealing {}
    }

    /** Whether this hall seals: a service that was named and is not there makes documents wait, and never go out without their seal. */
    boolean areInUse() {
        return !kind.equals(NONE)
                && (named || registry.find(SealService.class, kind).isPresent());
    }

    /**
     * Seals {@code pdf}.
     *
     * @param organ whose stamp
     * @param writtenBy who did the act that wrote the document, as the ledger names the person
     */
    Sealing seal(NoticeSheet sheet, DepartmentId organ, StampKind stamp, String writtenBy, byte[] pdf) {
        SealOrder order = new SealOrder(
                organ,
                sheet.organ(),
                stamp,
                messages.name(stamp, Locale.SIMPLIFIED_CHINESE),
                sheet.number(),
                sheet.writtenAt());
        if (register.isBlocked(organ, stamp)) {
            return new Sealing.NotNow(SealCodes.BLOCKED + " " + order.stampId());
        }
        PluginAnswer<byte[]> answer =
                boundary.call(SealService.class, kind, sheet.number(), service -> service.seal(order, pdf));
        if (answer instanceof PluginAnswer.Answered<byte[]> sealed) {
            return verified(sheet, order, writtenBy, sealed.value());
        }
        return new Sealing.NotNow(
                answer instanceof PluginAnswer.Unable<byte[]> unable
                        ? SealCodes.UNAVAILABLE + " " + unable.cause().getMessage()
                        : SealCodes.UNAVAILABLE + " " + kind);
    }

    private Sealing verified(NoticeSheet sheet, SealOrder order, String writtenBy, byte[] file) {
        SealCheck check = check(file);
        if (check.state() != SealCheck.State.INTACT) {
            return new Sealing.Failed(SealCodes.NOT_VALID + " " + check.state());
        }
        return new Sealing.Sealed(
                file,
                new StampRegister.Use(
                        sheet.id(),
                        sheet.number(),
                        writtenBy,
                        order.organ(),
                        order.stamp(),
                        check.signer().orElse(""),
                        check.certificate().orElse(""),
                        DocumentFiles.digest(file)));
    }

    /** What the seal on {@code file} says; unsealed if this hall has no seal service. */
    SealCheck check(byte[] file) {
        PluginAnswer<SealCheck> answer =
                boundary.call(SealService.class, kind, "check", service -> service.check(file));
        return answer instanceof PluginAnswer.Answered<SealCheck> checked
                ? checked.value()
                : SealCheck.of(SealCheck.State.UNSEALED);
    }
}
