package org.onewindow.core.plugin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NotificationChannel;
import org.onewindow.spi.notification.Reminder;

/** Plug-ins that a locality might bring, good and bad. */
final class Plugins {
    private Plugins() {}

    /** Answers nothing; only its kind matters. */
    abstract static class Source implements FactSource {
        @Override
        public Set<String> knows() {
            return Set.of();
        }

        @Override
        public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
            return List.of();
        }
    }

    @ApplicationScoped
    static class BusinessRegister extends Source {
        @Override
        public String kind() {
            return "business-register";
        }
    }

    @ApplicationScoped
    static class OldTaxRegister extends Source {
        @Override
        public String kind() {
            return "tax-register";
        }
    }

    @ApplicationScoped
    static class NewTaxRegister extends Source {
        @Override
        public String kind() {
            return "tax-register";
        }
    }

    @Alternative
    @Priority(10)
    @ApplicationScoped
    static class ReplacingTaxRegister extends Source {
        @Override
        public String kind() {
            return "tax-register";
        }
    }

    @ApplicationScoped
    static class ShoutingRegister extends Source {
        @Override
        public String kind() {
            return "LAND REGISTER";
        }
    }

    @ApplicationScoped
    @NullUnmarked
    static class NamelessRegister extends Source {
        @Override
        public String kind() {
            return null;
        }
    }

    /** Cannot be made. */
    @Dependent
    static class StillbornRegister extends Source {
        StillbornRegister() {
            throw new IllegalStateException("no connection for 张三 320583199001011234");
        }

        @Override
        public String kind() {
            return "stillborn";
        }
    }

    /** Its class cannot be initialised. */
    @ApplicationScoped
    static class BrokenClassRegister extends Source {
        private static final int PORT = Integer.parseInt("not a port");

        @Override
        public String kind() {
            return "port-" + PORT;
        }
    }

    @ApplicationScoped
    static class ShortMessages implements NotificationChannel {
        @Override
        public String kind() {
            return "short-message";
        }

        @Override
        public void tell(Notice notice) {}

        @Override
        public void remind(Reminder reminder) {}
    }
}
