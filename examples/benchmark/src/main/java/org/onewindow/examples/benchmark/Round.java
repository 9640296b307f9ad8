package org.onewindow.examples.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** One round of one contestant: so many applications over so many threads, every step timed. */
final class Round implements Contestant.Steps {
    private final Map<String, List<Long>> nanosOfStep = new ConcurrentHashMap<>();
    private final AtomicInteger exceptions = new AtomicInteger();
    private double seconds;
    private int applications;

    /** Runs the round. */
    static Round of(Contestant contestant, Work work, int applications, int threads) throws Exception {
        Round round = new Round();
        round.run(contestant, work, applications, threads);
        return round;
    }

    private void run(Contestant contestant, Work work, int count, int threads) throws Exception {
        applications = count;
        AtomicInteger left = new AtomicInteger(count);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    go.await();
                    while (left.getAndDecrement() > 0) {
                        contestant.run(work, this);
                    }
                    return count;
                }));
            }
            long start = System.nanoTime();
            go.countDown();
            for (Future<?> worker : workers) {
                worker.get();
            }
            seconds = (System.nanoTime() - start) / 1e9;
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public <T> T step(String name, Callable<T> step) throws Exception {
        long start = System.nanoTime();
        T answer = step.call();
        nanosOfStep
                .computeIfAbsent(name, key -> Collections.synchronizedList(new ArrayList<>()))
                .add(System.nanoTime() - start);
        return answer;
    }

    @Override
    public void exception() {
        exceptions.incrementAndGet();
    }

    double perSecond() {
        return applications / seconds;
    }

    int applications() {
        return applications;
    }

    int exceptions() {
        return exceptions.get();
    }

    /** Every step's times, in milliseconds, unsorted. */
    Map<String, List<Long>> nanosOfStep() {
        return nanosOfStep;
    }
}
