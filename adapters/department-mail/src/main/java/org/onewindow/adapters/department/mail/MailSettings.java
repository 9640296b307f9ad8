package org.onewindow.adapters.department.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.routing.dispatch.DispatchCodes;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.settings.SettingsReader;

/**
 * What {@code hall.yaml} and the configuration say of a department of kind {@code mail}.
 *
 * @param department whose letters go there
 * @param to its mail address
 * @param account the hall's account; absent if the configuration lacks something of it
 * @param secret makes the codes; absent if none is configured
 * @param patience how long the mail servers may take for one letter
 * @param files whether electronic materials go with a letter
 */
record MailSettings(
        DepartmentId department,
        String to,
        Optional<MailAccount> account,
        Optional<byte[]> secret,
        Duration patience,
        boolean files) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

    /**
     * Reads the settings of {@code binding}.
     *
     * @throws IllegalArgumentException with everything that is wrong with them
     */
    static MailSettings of(DepartmentBinding binding, DepartmentSecrets secrets) {
        SettingsReader settings = binding.reader();
        MailSettings read = read(binding, settings, secrets);
        settings.requireSound();
        return read;
    }

    /** Everything that is wrong with the settings of {@code binding}. */
    static List<Finding> problems(DepartmentBinding binding, DepartmentSecrets secrets) {
        SettingsReader settings = binding.reader();
        read(binding, settings, secrets);
        return settings.problems();
    }

    private static MailSettings read(DepartmentBinding binding, SettingsReader settings, DepartmentSecrets secrets) {
        String to = settings.text("to");
        if (!to.isEmpty() && !ADDRESS.matcher(to).matches()) {
            settings.wrong(DispatchCodes.NO_MAIL_ADDRESS, "to", "to", to);
        }
        String name = settings.text("account", "hall");
        Config config = ConfigProvider.getConfig();
        Optional<MailAccount> account = MailAccount.of(name, config);
        if (account.isEmpty()) {
            settings.warn(
                    DispatchCodes.NOT_CONFIGURED, "account", String.join(", ", MailAccount.missing(name, config)));
        }
        Optional<byte[]> secret = secrets.of(binding.department());
        if (secret.isEmpty()) {
            settings.warn(
                    DispatchCodes.NOT_CONFIGURED, "to", "onewindow.department." + binding.department() + ".secret");
        }
        return new MailSettings(
                binding.department(),
                to,
                account,
                secret,
                settings.duration("patience", Duration.ofSeconds(20)),
                settings.yes("files", true));
    }
}
