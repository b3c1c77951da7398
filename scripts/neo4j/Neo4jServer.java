import java.nio.file.Path;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Runs Neo4j on the home given as the only argument, until stdin closes. Started by neo4j.mjs, without a compile step. */
public class Neo4jServer {
    public static void main(String[] args) throws Exception {
        // Watches from the first moment: the pipe closes however the parent dies, SIGKILL included.
        var parent = daemon(() -> {
            while (System.in.read() >= 0) {}
            // A shutdown that hangs must not leave an orphan either.
            daemon(() -> { Thread.sleep(20_000); Runtime.getRuntime().halt(1); });
            System.exit(0);
        });
        var home = Path.of(args[0]);
        var neo4j = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("conf/neo4j.conf")).build();
        Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));
        // The server picks a free port itself (port 0): probing for one beforehand could lose it again.
        var ports = ((GraphDatabaseAPI) neo4j.database("neo4j")).getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        parent.join();
    }

    private interface Task { void run() throws Exception; }

    private static Thread daemon(Task task) {
        var thread = new Thread(() -> {
            try { task.run(); } catch (Exception failure) { throw new IllegalStateException(failure); }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
