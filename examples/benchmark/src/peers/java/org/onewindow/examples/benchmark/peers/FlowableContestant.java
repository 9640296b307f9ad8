package org.onewindow.examples.benchmark.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.onewindow.examples.benchmark.Contestant;
import org.onewindow.examples.benchmark.ContestantFactory;
import org.onewindow.examples.benchmark.Untimed;
import org.onewindow.examples.benchmark.Work;

/**
 * Flowable doing the same works: the same data as process variables, the same durable steps as user tasks, its own history at its
 * own default level, no job executor. An optimistic lock that fails at a join reaches the caller, who tries again, as its manual says.
 */
final class FlowableContestant implements Contestant {
    private static final List<String> DEPARTMENTS = List.of("planning", "land", "environment", "economy-trade");
    private static final int FIELDS = 25;
    private static final int MATERIALS = 6;

    /** For 8 clients whose four departments answer at once; it takes a second connection for its ids while it holds the first. */
    private static final int CONNECTIONS = 2 * 8 * 4;

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final ExecutorService racers = Executors.newCachedThreadPool();

    FlowableContestant(ContestantFactory.Place place) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(place.url());
        config.setUsername(place.user());
        config.setPassword(place.password());
        config.setMaximumPoolSize(CONNECTIONS);
        dataSource = new HikariDataSource(config);
        engine = new StandaloneProcessEngineConfiguration()
                .setDataSource(dataSource)
                .setDatabaseSchemaUpdate("true")
                .setAsyncExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel("series.bpmn", series())
                .addBpmnModel("parallel.bpmn", parallel())
                .deploy();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        history = engine.getHistoryService();
    }

    private static BpmnModel series() {
        Process process = process("series");
        chain(process, List.of(new StartEvent(), task("first"), task("second"), task("decision"), new EndEvent()));
        return model(process);
    }

    private static BpmnModel parallel() {
        Process process = process("parallel");
        ParallelGateway fork = new ParallelGateway();
        ParallelGateway join = new ParallelGateway();
        chain(process, List.of(new StartEvent(), task("accept"), fork));
        chain(process, List.of(join, task("decision"), task("issue"), new EndEvent()));
        for (String department : DEPARTMENTS) {
            UserTask opinion = task(department);
            add(process, opinion);
            connect(process, fork, opinion);
            connect(process, opinion, join);
        }
        return model(process);
    }

    private static Process process(String id) {
        Process process = new Process();
        process.setId(id);
        return process;
    }

    private static BpmnModel model(Process process) {
        BpmnModel model = new BpmnModel();
        model.addProcess(process);
        return model;
    }

    private static UserTask task(String name) {
        UserTask task = new UserTask();
        task.setName(name);
        task.setCandidateGroups(List.of(name));
        task.setDueDate("P5D");
        return task;
    }

    private static void chain(Process process, List<? extends FlowElement> elements) {
        elements.forEach(each -> add(process, each));
        for (int i = 1; i < elements.size(); i++) {
            connect(process, elements.get(i - 1), elements.get(i));
        }
    }

    private static void add(Process process, FlowElement element) {
        element.setId("e" + process.getFlowElements().size());
        process.addFlowElement(element);
    }

    private static void connect(Process process, FlowElement from, FlowElement to) {
        SequenceFlow flow = new SequenceFlow(from.getId(), to.getId());
        flow.setId("f" + process.getFlowElements().size());
        process.addFlowElement(flow);
    }

    @Override
    public String name() {
        return "Flowable";
    }

    @Override
    public String run(Work work, Steps steps) throws Exception {
        if (work == Work.SERIES) {
            String id = start("series", steps);
            for (String step : List.of("first", "second", "decision")) {
                complete(steps, id, step);
            }
            return id;
        }
        String id = accepted(steps);
        if (work == Work.RACE) {
            List<Future<?>> answers = new ArrayList<>();
            CyclicBarrier together = new CyclicBarrier(DEPARTMENTS.size());
            for (String department : DEPARTMENTS) {
                answers.add(racers.submit(() -> {
                    together.await();
                    complete(steps, id, department);
                    return id;
                }));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        } else {
            for (String department : DEPARTMENTS) {
                complete(steps, id, department);
            }
        }
        complete(steps, id, "decision");
        complete(steps, id, "issue");
        return id;
    }

    private String accepted(Steps steps) throws Exception {
        String id = start("parallel", steps);
        complete(steps, id, "accept");
        return id;
    }

    private String start(String process, Steps steps) throws Exception {
        return steps.step("start", () -> {
            String id = runtime.startProcessInstanceByKey(process, data()).getId();
            openTasks(id);
            return id;
        });
    }

    private static Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS; i++) {
            data.put("field" + i, i % 5 == 0 ? (Object) (28_000L + i) : "精密连接器厂房及配套设施第" + i + "项");
        }
        for (int i = 0; i < MATERIALS; i++) {
            data.put("material" + i, "{\"title\":\"项目申请报告.pdf\",\"originals\":1,\"content\":\"" + i + "\"}");
        }
        return data;
    }

    private void complete(Steps steps, String id, String name) throws Exception {
        Task task = openTasks(id).stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        steps.step(name, () -> {
            insist(steps, task);
            openTasks(id);
            return id;
        });
    }

    private void insist(Steps steps, Task task) {
        while (true) {
            try {
                tasks.complete(task.getId(), Map.of("answer-" + task.getName(), "符合要求"));
                return;
            } catch (FlowableOptimisticLockingException lost) {
                steps.exception();
            }
        }
    }

    private List<Task> openTasks(String id) {
        return tasks.createTaskQuery().processInstanceId(id).list();
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public void leaveOpen() throws Exception {
        accepted(Untimed.STEPS);
    }

    @Override
    public int inbox(int most) {
        return tasks.createTaskQuery()
                .taskCandidateGroup("planning")
                .includeProcessVariables()
                .orderByTaskDueDate()
                .asc()
                .listPage(0, most)
                .size();
    }

    @Override
    public int history(String application) {
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(application)
                .list();
        history.createHistoricActivityInstanceQuery()
                .processInstanceId(application)
                .list();
        return history.createHistoricTaskInstanceQuery()
                .processInstanceId(application)
                .list()
                .size();
    }

    @Override
    public void close() {
        racers.shutdown();
        engine.close();
        dataSource.close();
    }
}
