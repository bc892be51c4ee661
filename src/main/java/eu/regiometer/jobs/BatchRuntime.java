package eu.regiometer.jobs;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on an embedded job repository in the state folder; open for one run. */
final class BatchRuntime implements AutoCloseable {

    /** What Spring sets up by itself: data source, migration, job repository, operator. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Setup {}

    /**
     * Runs in one process take turns: Spring Batch keeps its step contexts for the whole process by their numbers, which
     * are the same in every new state folder, and Spring Boot sets up one logging.
     */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final ConfigurableApplicationContext context;

    private BatchRuntime(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the job repository under {@code state}, making it if there is none; waits while another one is open in this
     * process. To be closed by the same thread.
     *
     * <p>{@code write_delay=false}: with HSQLDB's default a kill loses hundreds of acknowledged commits. {@code mvcc}
     * and read committed let partitions commit side by side.
     */
    static BatchRuntime open(Path state) {
        Path database = state.resolve("db").resolve("jobs").toAbsolutePath();
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(
                        "spring.datasource.url",
                        "jdbc:hsqldb:file:" + database + ";hsqldb.write_delay=false;hsqldb.tx=mvcc;shutdown=true"),
                Map.entry("spring.datasource.username", "REGIOMETER"),
                Map.entry("spring.datasource.password", StateSecret.in(state.resolve("db-password"))),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "6"),
                Map.entry("spring.flyway.locations", "classpath:db/migration/{vendor}"),
                Map.entry("spring.batch.job.enabled", "false"),
                Map.entry("spring.batch.jdbc.initialize-schema", "never"),
                Map.entry("spring.batch.jdbc.isolation-level-for-create", "read_committed"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.main.log-startup-info", "false"),
                Map.entry("spring.main.register-shutdown-hook", "false"),
                Map.entry("spring.jmx.enabled", "false"),
                Map.entry("logging.level.org.xhtmlrenderer", "error"),
                Map.entry("logging.level.org.springframework.batch.core.step", "warn"),
                Map.entry("logging.threshold.console", "off"),
                Map.entry("logging.file.name", state.resolve("run.log").toString()));
        TURN.lock();
        try {
            return new BatchRuntime(new SpringApplicationBuilder(Setup.class)
                    .web(WebApplicationType.NONE)
                    .properties(settings)
                    .run());
        } catch (RuntimeException e) {
            TURN.unlock();
            throw e;
        }
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    JobOperator operator() {
        return context.getBean(JobOperator.class);
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            TURN.unlock();
        }
    }
}
