package org.onewindow.adapters.testkit.department;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.identity.DepartmentId;

/** A department in memory, for adapters that are right or wrong on purpose. */
final class PaperDepartment implements DepartmentUnderTest {
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Object> pigeonhole = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile Optional<Misbehaviour> mood = Optional.empty();

    /** It is not there, or what it said was lost. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** It would not take it. */
    static final class No extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Takes a message, and answers with its number. */
    String take(String key, Dispatch.Purpose purpose, String text, List<String> files)
            throws Gone, No, InterruptedException {
        Optional<Misbehaviour> how = mood;
        if (how.isPresent()) {
            switch (how.get()) {
                case REFUSES -> throw new No();
                case NEVER_ANSWERS -> never.await();
                case LOSES_ITS_ANSWER -> received.add(new Received(key, purpose, text, files));
                default -> {
                    // it does nothing
                }
            }
            throw new Gone();
        }
        received.add(new Received(key, purpose, text, files));
        return "P-" + key;
    }

    List<Object> pigeonhole() {
        return new ArrayList<>(pigeonhole);
    }

    void takeOut(Object reply) {
        pigeonhole.remove(reply);
    }

    @Override
    public DepartmentBinding binding() {
        return new DepartmentBinding(new DepartmentId("planning"), "paper", Map.of());
    }

    @Override
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public Set<Misbehaviour> canDo() {
        return EnumSet.of(
                Misbehaviour.REFUSES, Misbehaviour.DOWN, Misbehaviour.LOSES_ITS_ANSWER, Misbehaviour.NEVER_ANSWERS);
    }

    @Override
    public void misbehave(Misbehaviour how) {
        mood = Optional.of(how);
    }

    @Override
    public void behave() {
        mood = Optional.empty();
    }

    @Override
    public void lay(DepartmentReply reply) {
        pigeonhole.add(reply);
    }

    @Override
    public void layPoison() {
        pigeonhole.add("no reply at all");
    }

    @Override
    public void close() {
        never.countDown();
    }
}
