package org.onewindow.adapters.testkit.hall;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessProducer;
import jakarta.enterprise.inject.spi.Producer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.onewindow.adapters.testkit.database.StatementCounter;

/** Puts the test's clock in place of the hall's, and the counter before its data source. */
final class TestBeans implements Extension {
    private static final int ABOVE_EVERY_OTHER = 10_000;

    private final TestClock clock;
    private final StatementCounter counter;

    TestBeans(TestClock clock, StatementCounter counter) {
        this.clock = clock;
        this.counter = counter;
    }

    void addClock(@Observes AfterBeanDiscovery beans) {
        beans.<Clock>addBean()
                .types(Clock.class, Object.class)
                .scope(Singleton.class)
                .alternative(true)
                .priority(ABOVE_EVERY_OTHER)
                .createWith(context -> clock);
    }

    void countStatements(@Observes ProcessProducer<?, DataSource> dataSource) {
        dataSource.setProducer(new Counted(dataSource.getProducer(), counter));
    }

    private record Counted(Producer<DataSource> plain, StatementCounter counter) implements Producer<DataSource> {
        @Override
        public DataSource produce(CreationalContext<DataSource> context) {
            return counter.watching(plain.produce(context));
        }

        @Override
        public void dispose(DataSource instance) {
            plain.dispose(instance);
        }

        @Override
        public Set<InjectionPoint> getInjectionPoints() {
            return plain.getInjectionPoints();
        }
    }
}
