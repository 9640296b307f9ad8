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
import org.onewindow.adapters.testkit.database.CommitFaults;
import org.onewindow.adapters.testkit.database.StatementCounter;

/** Puts the test's clock in place of the hall's, and counter and faults before its data source. */
final class TestBeans implements Extension {
    private static final int ABOVE_EVERY_OTHER = 10_000;

    private final TestClock clock;
    private final StatementCounter counter;
    private final CommitFaults faults;

    TestBeans(TestClock clock, StatementCounter counter, CommitFaults faults) {
        this.clock = clock;
        this.counter = counter;
        this.faults = faults;
    }

    void addClock(@Observes AfterBeanDiscovery beans) {
        beans.<Clock>addBean()
                .types(Clock.class, Object.class)
                .scope(Singleton.class)
                .alternative(true)
                .priority(ABOVE_EVERY_OTHER)
                .createWith(context -> clock);
    }

    void watchStatements(@Observes ProcessProducer<?, DataSource> dataSource) {
        dataSource.setProducer(new Watched(dataSource.getProducer(), counter, faults));
    }

    private record Watched(Producer<DataSource> plain, StatementCounter counter, CommitFaults faults)
            implements Producer<DataSource> {
        @Override
        public DataSource produce(CreationalContext<DataSource> context) {
            return counter.watching(faults.endangering(plain.produce(context)));
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
